using System.Collections.Frozen;
using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>A count of the article's own with what it counts, as it may be told again in another passage.</summary>
/// <param name="Head">The noun, in the singular.</param>
/// <param name="Kind">"of border talks", where it stands behind the noun.</param>
/// <param name="Own">The words of what is counted.</param>
/// <param name="Around">The words around it.</param>
internal sealed record RetoldCount(Claim Claim, Quantity Figure, string Head, string? Kind, HashSet<int> Own, HashSet<int> Around, int Sentence, int Paragraph, bool IsLead)
{
    /// <summary>So far around a count its own words go.</summary>
    private const int WordsAround = 110;

    /// <summary>So near to a count stands what makes it one of a part or a rest.</summary>
    private const int Beside = 10;

    private const string Words = "Findings/Rules/Inconsistencies/twice.words.txt";

    private static readonly ImmutableArray<string> Apart = ListedWords.Of(Words, "apart");
    private static readonly ImmutableArray<string> Part = ListedWords.Of(Words, "part");
    private static readonly ImmutableArray<string> BehindNoun = ListedWords.Of(Words, "behind-noun");
    private static readonly FrozenSet<string> Measures = ListedWords.Of(Words, "measure").Concat(ListedWords.Of("Findings/Rules/Inconsistencies/measures.words.txt", "unit")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A row of an infobox, or a line that is no sentence.</summary>
    public bool IsRow { get; init; }

    /// <summary>The count of a claim; null where it is one of a part, a rest or of two kinds, or where its words tell nothing apart.</summary>
    /// <param name="noun">What is counted, as the claim has it.</param>
    /// <param name="lead">The section of the lead.</param>
    public static RetoldCount? Of(DocumentView document, Claim claim, Quantity figure, string noun, int sentence, int lead)
    {
        var words = noun.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var head = Array.FindIndex(words, w => ListedWords.HasAsWritten(BehindNoun, w));
        head = (head < 0 ? words.Length : head) - 1;
        var span = document.Sentences[sentence].Span;
        // "Officers and men": another count than that of the officers.
        if (head < 0 || words.Any(w => w is "and" or "or") || IsOfSeveral(document, claim, sentence))
            return null;
        if (words.Any(Measures.Contains) || words.Any(w => ListedWords.Has(Apart, w)) || IsApart(document, claim, noun, span))
            return null;
        var own = new HashSet<int>();
        RetoldWords.Read(noun, own);
        if (own.Count == 0)
            return null;
        var around = new HashSet<int>();
        var from = Math.Max(span.Start, claim.Span.Start - WordsAround);
        RetoldWords.Read(document.TextOf(new(from, Math.Min(span.End, claim.Span.End + WordsAround))), around);
        var kind = KindOf(document.TextOf(new(claim.Span.End, Math.Max(claim.Span.End, span.End))));
        return new(claim, figure, words[head].ToLowerInvariant().TrimEnd('s'), kind, own, around, sentence, document.Sentences[sentence].Paragraph, claim.Section <= lead)
        {
            IsRow = !ArticleLead.IsSentence(document.TextOf(span)),
        };
    }

    /// <summary>"Of border talks": one or two small words, which name a kind and nobody.</summary>
    private static string? KindOf(ReadOnlySpan<char> behind)
    {
        if (!behind.StartsWith(" of "))
            return null;
        var end = 4;
        for (var words = 0; words < 2; words++)
        {
            var from = end;
            while (end < behind.Length && char.IsLower(behind[end]))
                end++;
            if (end - from < 4 || end == behind.Length || behind[end] != ' ')
                break;
            end++;
        }
        return end > 8 ? behind[4..end].Trim().ToString() : null;
    }

    /// <summary>The sentence has another figure for the same outcome: which of them the other passage tells is open.</summary>
    private static bool IsOfSeveral(DocumentView document, Claim claim, int sentence) =>
        claim.Outcome is not null && document.ClaimsOf(sentence).Any(c => c.Outcome == claim.Outcome && c != claim && c.Quantity != claim.Quantity);

    /// <summary>"Civilians and fighters", "women and children": behind what is counted, a second kind in the plural.</summary>
    private static bool IsOfTwoKinds(ReadOnlySpan<char> behind)
    {
        const string And = " and ";
        if (!behind.StartsWith(And) || behind.Length == And.Length || !char.IsLower(behind[And.Length]))
            return false;
        var other = behind[And.Length..];
        return other.IndexOf(' ') is > 0 and var end && other[end - 1] is 's' or 'n';
    }

    private static bool IsApart(DocumentView document, Claim claim, string noun, TextSpan sentence)
    {
        var from = Math.Max(sentence.Start, claim.Span.Start - Beside);
        var named = claim.Quote.IndexOf(noun, StringComparison.Ordinal) is >= 0 and var at ? claim.Span.Start + at + noun.Length : claim.Span.End;
        var near = document.TextOf(new(from, Math.Min(sentence.End, named + Beside)));
        var behind = document.TextOf(new(named, sentence.End));
        if (IsOfTwoKinds(behind))
            return true;
        // "The third of five sons".
        if (claim.Quote.Split(' ').Any(w => Ordinals.Number(w) > 0))
            return true;
        if (ListedWords.AnyIn(near, Part, StringComparison.Ordinal))
            return true;
        foreach (var range in near.SplitAny(' ', ',', '.'))
        {
            if (ListedWords.Has(Apart, near[range]))
                return true;
        }
        return false;
    }
}
