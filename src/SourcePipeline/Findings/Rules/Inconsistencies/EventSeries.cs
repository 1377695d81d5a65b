using System.Collections.Frozen;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>
/// "The fifth suicide bombing since the battle began", "the fourth attack on Belgora": attacks in a series. Too few are told where every sentence
/// that could tell one is counted and they do not suffice; too many where the article itself tells that many on the place by one side.
/// </summary>
internal static class EventSeries
{
    private const int LongestName = 4;

    /// <summary>The noun, and what its stem is looked for by.</summary>
    private static readonly (string Noun, string Stem)[] Nouns =
    [
        ("attack", "attack"), ("offensive", "offensive"), ("assault", "assault"), ("bombing", "bomb"), ("airstrike", "strike"), ("strike", "strike"), ("raid", "raid"), ("ambush", "ambush"), ("explosion", "explo"),
    ];

    /// <summary>Behind these an "attack" is what somebody does, and "the 9th Infantry" is who.</summary>
    private static readonly FrozenSet<string> NoSeries = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "no-series").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static ToldSeries? Of(DocumentView document, int sentence, Statement[] statements)
    {
        var text = document.TextOf(document.Sentences[sentence].Span).ToString();
        if (SeriesScope.IsPartial(text) || document.KindOf(sentence) is not (ParagraphKind.Prose or ParagraphKind.ListItem) || DayOf(document, sentence) is not { } day)
            return null;
        foreach (var (number, word, behind) in Ordinals.In(text))
        {
            if (Named(behind) is not var (what, stem))
                continue;
            var scope = SeriesScope.IsTold(document, text) ? -1 : Renewed(document, sentence, text);
            if (scope is not { } section)
                continue;
            // A capture is an attack, and no bombing.
            Statement[] acts = stem is "bomb" or "strike" or "explo" ? [] : [.. statements.Where(s => s.Claim is { Kind: ClaimKind.Control, Action: ControlAction.Attacked or ControlAction.Captured or ControlAction.Recaptured })];
            var told = new List<int>();
            for (var i = 0; i < document.Sentences.Length; i++)
            {
                if (i != sentence && (section < 0 || document.Sentences[i].Section == section) && (DayOf(document, i) is not { } other || other <= day)
                    && (document.TextOf(document.Sentences[i].Span).Contains(stem, StringComparison.OrdinalIgnoreCase) || acts.Any(a => a.Claim.Sentence == document.Sentences[i].Span)))
                {
                    told.Add(i);
                }
            }
            if (told.Count > 0 && told.Count + 1 < number)
                return new($"the {word} {what}", $"at most {told.Count + 1} are told by then", []) { Sentences = [.. told] };
        }
        return null;
    }

    /// <summary>The section that a "renewed fighting" is told in, where its heading names the years; null where nothing tells from when is counted.</summary>
    private static int? Renewed(DocumentView document, int sentence, string text) =>
        document.Document.Sections[document.Sentences[sentence].Section].Years is not null && (text.Contains("renewed", StringComparison.Ordinal) || text.Contains("resumption", StringComparison.Ordinal))
            ? document.Sentences[sentence].Section
            : null;

    private static (string What, string Stem)? Named(string behind)
    {
        var words = behind.Split(' ', LongestName + 1);
        for (var i = 0; i < Math.Min(words.Length, LongestName); i++)
        {
            var bare = words[i].TrimEnd(',', '.', ';', ':');
            foreach (var (noun, stem) in Nouns)
            {
                if (bare == noun)
                    return (string.Join(' ', [.. words[..i], bare]), stem);
            }
            if (bare.Length < words[i].Length || bare is "of" or "in" or "on" or "to" or "and" || NoSeries.Contains(bare))
                return null;
        }
        return null;
    }

    /// <summary>The first single day that the sentence names, or that a claim of it was resolved to.</summary>
    private static int? DayOf(DocumentView document, int sentence)
    {
        var span = document.Sentences[sentence].Span;
        foreach (var mention in document.Extracted.Dates)
        {
            if (mention.Span.Start >= span.Start && mention.Span.End <= span.End && mention.Value is { FirstDay: { } first, LastDay: { } last } && first == last)
                return first;
        }
        foreach (var claim in document.ClaimsOf(sentence))
        {
            if (claim.Date is { FirstDay: { } first, LastDay: { } last } && first == last)
                return first;
        }
        return null;
    }
}
