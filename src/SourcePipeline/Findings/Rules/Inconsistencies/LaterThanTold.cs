using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"A week later, on 29 April", and no date before it lies a week back.</summary>
internal sealed class LaterThanTold : FindingRule
{
    private const int MostCharacters = 6;

    private static readonly ImmutableArray<string> Rough = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "rough");

    private static readonly (string Words, int Days, int Slack)[] Spans =
    [
        ("the next day", 1, 0), ("the following day", 1, 0), ("a day later", 1, 0), ("one day later", 1, 0), ("two days later", 2, 0), ("three days later", 3, 0),
        ("four days later", 4, 0), ("five days later", 5, 0), ("six days later", 6, 0), ("ten days later", 10, 0), ("a week later", 7, 1), ("one week later", 7, 1),
        ("two weeks later", 14, 2), ("three weeks later", 21, 3), ("a fortnight later", 14, 2), ("a month later", 30, 5), ("one month later", 30, 5), ("two months later", 61, 8),
    ];

    public override RuleDescription Description { get; } = new(
        "later-than-told",
        Family.Inconsistent,
        Level.Warning,
        "“A week later, on …”, and the date is not a week after any before it.",
        """
        Fires where a distance ("the next day", "three days later", "a week later") and a date stand side by side and no day that the paragraph has
        named before lies that far back. One of the two is wrong, or the reader takes the wrong event for the one that is meant.
        """,
        """
        On 3 May 2014, the army captured Belgora.[1] A week later, on 29 May 2014, the rebels were back.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var dates = document.Extracted.Dates;
        for (var d = 0; d < dates.Length; d++)
        {
            if (dates[d].Value is not { FirstDay: { } day, LastDay: { } last } || day != last || Distance(document, dates[d].Span.Start) is not { } told)
                continue;
            var at = document.SentenceAt(dates[d].Span.Start);
            if (at < 0 || document.KindOf(at) is not (ParagraphKind.Prose or ParagraphKind.ListItem))
                continue;
            var before = Before(document, d, at);
            if (before.Count == 0 || before.Any(b => Math.Abs(day - b.Day - told.Days) <= told.Slack))
                continue;
            var (from, sentence) = before[0];
            sink.Add(
                $"“{told.Words}” before {IncidentName.Days(dates[d].Value!.Value)}, and the date told before it is {IncidentName.Days(new("", from, from))}: “{document.Short(at)}”.",
                sentence == at ? [FindingSink.At(document.Id, document.Sentences[at])] : [FindingSink.At(document.Id, document.Sentences[sentence]), FindingSink.At(document.Id, document.Sentences[at])],
                [],
                ["later", told.Words, document.Gist(at)],
                [$"{from}", $"{day}"],
                Templates.Inline("Clarify", $"{told.Words}, or the date", evidence.Month));
        }
    }

    /// <summary>The days that the paragraph has named before date <paramref name="d"/>, the nearest first; the distance itself is a date without digits and is none.</summary>
    private static List<(int Day, int Sentence)> Before(DocumentView document, int d, int at)
    {
        var days = new List<(int, int)>();
        for (var i = d - 1; i >= 0; i--)
        {
            var mention = document.Extracted.Dates[i];
            var sentence = document.SentenceAt(mention.Span.Start);
            if (!document.SameParagraph(sentence, at))
                break;
            if (mention.Value is { FirstDay: { } first, LastDay: { } last } && first == last && document.TextOf(mention.Span).ContainsAnyInRange('0', '9'))
                days.Add((first, sentence));
        }
        return days;
    }

    /// <summary>"More than two months later": no distance to count by.</summary>
    private static bool IsRough(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var rough in Rough)
        {
            if (before.EndsWith(rough, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The distance that ends right before the date: "a week later, on ".</summary>
    private static (string Words, int Days, int Slack)? Distance(DocumentView document, int date)
    {
        var text = document.Document.Text.AsSpan(0, date);
        foreach (var span in Spans)
        {
            var from = Math.Max(0, date - span.Words.Length - MostCharacters);
            var near = text[from..];
            var at = near.LastIndexOf(span.Words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && near[(at + span.Words.Length)..].Trim(" ,(on").IsEmpty && (from + at == 0 || !char.IsLetter(text[from + at - 1])) && !IsRough(text[..(from + at)]))
                return span;
        }
        return null;
    }
}
