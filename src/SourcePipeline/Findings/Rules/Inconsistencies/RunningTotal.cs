using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"Two additional gunboats were sent, bringing the total to four" of which six have been told.</summary>
internal static class RunningTotal
{
    /// <summary>"Bringing the total number of sorties over the city to 90".</summary>
    private const int LongestCue = 90;

    private const string Words = "Findings/Rules/Inconsistencies/sums.words.txt";

    private static readonly ImmutableArray<string> Brings = ListedWords.Of(Words, "brings");
    private static readonly ImmutableArray<string> Names = ListedWords.Of(Words, "running-total");
    private static readonly ImmutableArray<string> OnTop = ListedWords.Of(Words, "on-top");
    private static readonly ImmutableArray<string> AsMany = ListedWords.Of(Words, "as-many");

    /// <summary>A total that is smaller than what has been told of it, with that and where it was told; null where there is none or it fits.</summary>
    /// <param name="mentions">Those of the sentence.</param>
    public static (QuantityMention Total, Quantity Told, int[] From)? Exceeded(DocumentView document, int sentence, ReadOnlySpan<QuantityMention> mentions)
    {
        var span = document.Sentences[sentence].Span;
        var text = document.TextOf(span);
        if (Cue(text) is not { } cue)
            return null;
        foreach (var total in mentions)
        {
            if (total.Span.Start < span.Start + cue || total.Value is not { Low: { } low, High: { } high, Vague: false } || Thing(document, total, text[cue..]) is not { } thing)
                continue;
            var from = new List<int>();
            decimal told = 0;
            // Back from what this sentence adds, to what it is added to.
            var adds = true;
            var all = document.Extracted.Quantities;
            for (var i = all.Length - 1; i >= 0 && adds; i--)
            {
                if (all[i].Span.Start >= span.Start + cue || all[i].Value is not { Low: { } count, Vague: false } || document.SentenceAt(all[i].Span.Start) is var at && at < 0)
                    continue;
                if (!document.SameParagraph(at, sentence) && EquipmentItem.Model(thing) is null)
                    break;
                if (!IsOf(document, all[i], thing))
                    continue;
                var twice = at != sentence && from.Count == 0 && IsAsMany(text[..cue]);
                told += twice ? 2 * count : count;
                adds = IsOnTop(document, all[i]);
                from.Add(at);
                if (twice)
                    from.Add(sentence);
            }
            // One count alone may be of others.
            if (from.Count > 1 && told > CountedParts.Rounded(total.Value).High)
                return (total, Quantity.Exactly(told), [.. from.Distinct()]);
        }
        return null;
    }

    /// <summary>Where "bringing the total" ends in the sentence.</summary>
    private static int? Cue(ReadOnlySpan<char> text)
    {
        foreach (var word in Brings)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && text[at..Math.Min(text.Length, at + LongestCue)] is var cue && cue.IndexOf(" to ") is > 0 and var to && ListedWords.AnyIn(cue[..to], Names, StringComparison.Ordinal))
                return at;
        }
        return null;
    }

    /// <summary>What the total counts, by its own words or by "the number of sorties".</summary>
    private static string? Thing(DocumentView document, QuantityMention total, ReadOnlySpan<char> cue)
    {
        if (total.Unit is { } unit)
            return document.TextOf(unit).ToString();
        if (cue.IndexOf(" to ") is > 0 and var to && cue[..to].IndexOf(" of ") is > 0 and var of)
            return cue[(of + 4)..to].ToString();
        return EquipmentItem.Model(Behind(document, total)) is not null ? Behind(document, total) : null;
    }

    /// <summary>The two words behind a figure that has no noun of its own: "4 GB-12".</summary>
    private static string Behind(DocumentView document, QuantityMention mention)
    {
        var rest = document.Document.Text.AsSpan(mention.Span.End, Math.Min(30, document.Document.Text.Length - mention.Span.End)).TrimStart();
        return rest[..(rest.IndexOfAny(" ,.") is >= 0 and var end ? end : rest.Length)].ToString().Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal);
    }

    private static bool IsOf(DocumentView document, QuantityMention mention, string thing)
    {
        var words = mention.Unit is { } unit ? document.TextOf(unit).ToString() : Behind(document, mention);
        return (EquipmentItem.Model(thing), EquipmentItem.Model(words)) switch
        {
            ({ } a, { } b) => EquipmentItem.SameModel(a, b),
            (null, null) => string.Equals(Head(thing), Head(words), StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private static string Head(string words) => words[(words.LastIndexOf(' ') + 1)..].TrimEnd('s');

    private static bool IsOnTop(DocumentView document, QuantityMention mention)
    {
        var from = Math.Max(0, mention.Span.Start - 12);
        var near = document.TextOf(new(from, mention.Unit?.End ?? mention.Span.End));
        return ListedWords.AnyIn(near, OnTop);
    }

    private static bool IsAsMany(ReadOnlySpan<char> words) => ListedWords.AnyIn(words, AsMany);
}
