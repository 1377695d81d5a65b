using System.Buffers;
using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"40 people (25 soldiers and 12 civilians)": what a total is split into does not come to it.</summary>
internal sealed class PartsAgainstTotal : FindingRule
{
    /// <summary>Between the total and its parts stands what it counts.</summary>
    private const int LongestNoun = 60;

    /// <summary>Of fewer a list tells an example or two.</summary>
    private const decimal LeastShare = 0.5m;

    private const string Words = "Findings/Rules/Inconsistencies/sums.words.txt";

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:()");
    private static readonly ImmutableArray<string> Split = ListedWords.Of(Words, "split");
    private static readonly ImmutableArray<string> Some = ListedWords.Of(Words, "some-of-them");
    private static readonly ImmutableArray<string> Overlapping = ListedWords.Of(Words, "overlapping");
    private static readonly ImmutableArray<string> TotalOf = ListedWords.Of(Words, "total-of");
    private static readonly ImmutableArray<string> Losses = ListedWords.Of(Words, "losses");
    private static readonly ImmutableArray<string> Outcomes = ListedWords.Of(Words, "outcome");
    private static readonly ImmutableArray<string> Measures = [.. ListedWords.Of(Words, "measure"), .. ListedWords.Of("Findings/Rules/Inconsistencies/measures.words.txt", "unit")];

    public override RuleDescription Description { get; } = new(
        "parts-against-total",
        Family.Inconsistent,
        Level.Warning,
        "A total and the parts that are listed with it do not agree.",
        """
        Fires where an exact count is followed by a list of its parts, in brackets or behind a colon, whose figures come to another number; where
        those that a count includes come to more than it; and where a running total ("bringing the total to 40") is less than what has been told
        of it. Rounded and approximate figures have the room that they leave, and a list that names only some parts may come to less.
        """,
        """
        On 3 May 2014, the army lost 40 men in Belgora: 25 killed, 12 wounded and 6 missing.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var mentions = document.Extracted.Quantities.AsSpan();
        for (var i = 0; i < mentions.Length;)
        {
            var at = document.SentenceAt(mentions[i].Span.Start);
            var next = i + 1;
            while (next < mentions.Length && at >= 0 && mentions[next].Span.Start < document.Sentences[at].Span.End)
                next++;
            if (at >= 0 && document.KindOf(at) is ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.InfoboxRow && !document.IsClosing(document.Sentences[at].Section))
                Judge(document, evidence, sink, at, mentions[i..next]);
            i = next;
        }
    }

    private static void Judge(DocumentView document, Evidence evidence, FindingSink sink, int sentence, ReadOnlySpan<QuantityMention> mentions)
    {
        for (var i = 0; i < mentions.Length; i++)
        {
            if (!IsTotal(document, mentions[i]))
                continue;
            var listed = i + 1 < mentions.Length ? Parts(document, sentence, mentions, i) : null;
            listed ??= i > 1 ? PartsBefore(document, mentions, i) : null;
            if (listed is var (parts, some) && Disagrees(mentions[i].Value, parts, some))
            {
                Add(document, evidence, sink, sentence, mentions[i], Figures.Words(parts.All));
                return;
            }
        }
        if (RunningTotal.Exceeded(document, sentence, mentions) is var (total, told, from))
        {
            sink.Add(
                $"The total is given as {Figures.Words(total.Value)}, and {Figures.Words(told)} are told by then: “{document.Around(sentence, total.Span)}”.",
                [.. from.Select(s => FindingSink.At(document.Id, document.Sentences[s])), FindingSink.At(document.Id, document.Sentences[sentence], total.Span)],
                [],
                ["running total", document.Gist(sentence)],
                [$"{total.Value}", $"{told}"],
                Templates.Inline("Clarify", $"{Figures.Words(total.Value)} in all, {Figures.Words(told)} are told", evidence.Month));
        }
    }

    private static void Add(DocumentView document, Evidence evidence, FindingSink sink, int sentence, QuantityMention total, string sum) => sink.Add(
        $"The total is given as {Figures.Words(total.Value)}, and its parts come to {sum}: “{document.Around(sentence, total.Span, 200)}”.",
        [FindingSink.At(document.Id, document.Sentences[sentence], total.Span)],
        [],
        ["parts", document.Gist(sentence)],
        [$"{total.Value}", sum],
        Templates.Inline("Clarify", $"{Figures.Words(total.Value)} in all, its parts come to {sum}", evidence.Month));

    private static bool IsTotal(DocumentView document, QuantityMention mention) =>
        mention.Value is { Low: >= 3, High: not null, Vague: false } && !IsMeasured(document, mention);

    private static bool IsMeasured(DocumentView document, QuantityMention mention)
    {
        var unit = mention.Unit is { } span ? document.TextOf(span) : [];
        return ListedWords.Has(Measures, unit) || document.TextOf(mention.Span).IndexOfAny("%$€£¥") >= 0;
    }

    /// <summary>The list that follows the total, and whether it names only some of its parts.</summary>
    private static (CountedParts Parts, bool Some)? Parts(DocumentView document, int sentence, ReadOnlySpan<QuantityMention> mentions, int total)
    {
        var text = document.Document.Text;
        var between = text.AsSpan(mentions[total].Span.End, mentions[total + 1].Span.Start - mentions[total].Span.End).TrimEnd();
        var some = false;
        foreach (var word in Some)
        {
            if (between.EndsWith(word, StringComparison.Ordinal))
            {
                some = true;
                between = between[..^word.Length].TrimEnd();
                between = between.EndsWith("(") ? between : between.TrimEnd(',');
                break;
            }
        }
        var opened = ' ';
        foreach (var opener in Split)
        {
            if (between.EndsWith(opener, StringComparison.Ordinal))
            {
                opened = opener[0];
                between = between[..^1].TrimEnd();
                break;
            }
        }
        // "60 casualties, 20 killed and 40 wounded": what befell them is told of all.
        if (opened == ' ' && !some && between.EndsWith(",") && ListedWords.Has(Losses, between[..^1].Trim()))
            return CountedParts.Read(document, mentions, total + 1, document.Sentences[sentence].Span.End) is { } losses && losses.Counts.Length == losses.Words.Split([',', ' ', '.', ';']).Count(w => ListedWords.Has(Outcomes, w)) ? (losses, false) : null;
        if ((opened == ' ' && !some) || between.Length > LongestNoun || between.IndexOfAny(Stops) >= 0 || between.ContainsAnyInRange('0', '9'))
            return null;
        var end = document.Sentences[sentence].Span.End;
        if (opened == '(' && text.IndexOf(')', mentions[total + 1].Span.Start, end - mentions[total + 1].Span.Start) is >= 0 and var close)
            end = close;
        return CountedParts.Read(document, mentions, total + 1, end) is { } parts ? (parts, some) : null;
    }

    /// <summary>"25 soldiers and 12 civilians, for a total of 40 people".</summary>
    private static (CountedParts Parts, bool Some)? PartsBefore(DocumentView document, ReadOnlySpan<QuantityMention> mentions, int total)
    {
        var text = document.Document.Text;
        var from = mentions[total - 1].Span.End;
        var before = text.AsSpan(from, mentions[total].Span.Start - from);
        var own = document.TextOf(mentions[total].Span);
        foreach (var words in TotalOf)
        {
            var at = own.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? before.Length : before.TrimEnd().EndsWith(words, StringComparison.OrdinalIgnoreCase) ? before.TrimEnd().Length - words.Length : -1;
            if (at < 0)
                continue;
            var list = before[..at].TrimEnd();
            list = list.EndsWith(" for") ? list[..^4] : list.EndsWith(" with") || list.EndsWith(" made") ? list[..^5] : list;
            // What begins with "and" is another count.
            return list.EndsWith(" and") ? null : CountedParts.ReadBefore(document, mentions, total, from + list.TrimEnd(", ").Length) is { } parts ? (parts, false) : null;
        }
        return null;
    }

    private static bool Disagrees(Quantity total, CountedParts parts, bool some)
    {
        var whole = CountedParts.Rounded(total);
        if (parts.Counts.Any(p => p.Low > whole.High) || parts.Words.Split(' ').Any(w => ListedWords.Has(some ? Overlapping : Measures, w.AsSpan().Trim(",.;"))))
            return false;
        return some ? parts.Whole.Low > whole.High : !parts.Sums().Any(s => s.Meets(whole)) && parts.All.Low >= LeastShare * total.Low && parts.All.Low * LeastShare <= total.High;
    }
}
