using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The article has one side take, or leave, one place on two days, and nobody else holding it in between.</summary>
internal sealed class CaptureDatedDifferently : FindingRule
{
    /// <summary>After a longer time a loss may have gone unmentioned.</summary>
    private const int MostDays = 31;

    private static readonly ImmutableArray<string> Parts = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "part-of-place");

    public override RuleDescription Description { get; } = new(
        "capture-dated-differently",
        Family.Inconsistent,
        Level.Warning,
        "The article has one side take or leave a place on two days, with no loss or return between.",
        """
        Fires where the article in its own voice tells in two paragraphs that a side took a place, or gave it up, on two days within a month, and
        nothing tells that the place changed hands in between. Captures of parts of a place do not fire. Where a voice is named, control-line looks at it.
        """,
        """
        On 3 May 2014, the army captured Belgora, which ended the siege.[1]
        Aftermath
        On 5 May 2014, the army captured Belgora after a long siege.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var place in evidence.ControlByPlace)
        {
            var line = place.Where(s => s is { Claim.Action: not null, Denies: false } && Day(s) is not null && NamesItsDay(evidence, s))
                .OrderBy(Day).ThenBy(s => s.Order).ToArray();
            for (var i = 0; i + 1 < line.Length; i++)
            {
                var next = i + 1;
                // What a voice says of the same change stands between two tellings of the article's own without parting them.
                while (next + 1 < line.Length && line[next].Voice.IsNamed && ChangeOf(line[next].Claim.Action) is { } said && said == Change(line[i]))
                    next++;
                if (IsToldTwice(line[i], line[next]))
                    Report(evidence, sink, line[i], line[next]);
            }
        }
    }

    private static bool IsToldTwice(Statement first, Statement second) => Change(first) is { } change && Change(second) == change
        // A base in the town is not the town, but it is itself.
        && ((!first.Place.IsPart && !second.Place.IsPart) || string.Equals(first.Claim.Place, second.Claim.Place, StringComparison.OrdinalIgnoreCase))
        && Day(second) - Day(first) is > 0 and <= MostDays && (first.Document != second.Document || first.Paragraph != second.Paragraph)
        // "The town fell on 3 May" names nobody who took it.
        && (first.Claim.Actor is not { Length: > 0 } || second.Claim.Actor is not { Length: > 0 } || (first.Subject.IsSameSideAs(second.Subject) && first.Subject.Kind == second.Subject.Kind));

    private static void Report(Evidence evidence, FindingSink sink, Statement first, Statement second)
    {
        var (one, two) = first.Order < second.Order ? (first, second) : (second, first);
        var (on, and) = (InWords(one), InWords(two));
        sink.Add(
            $"{Accounts.Told(one.Claim)} {on} (line {one.Claim.Line}) and {Accounts.Told(two.Claim)} {and} (line {two.Claim.Line}), with nothing between that would explain both.",
            [FindingSink.At(one.Claim), FindingSink.At(two.Claim)],
            [one.Claim, two.Claim],
            [Change(one)!, one.Claim.Place ?? "", one.Claim.Actor ?? two.Claim.Actor ?? ""],
            [$"{one.Date}", $"{two.Date}"],
            Templates.Inline("Contradictory inline", $"{on} or {and}", evidence.Month));
    }

    private static string InWords(Statement statement) => Day(statement) is { } day && statement.First == day
        ? $"on {IncidentName.Days(statement.Date!.Value)}"
        : $"until {DateInWords.Of($"{DateOnly.FromDayNumber(Day(statement)!.Value):yyyy-MM-dd}")}";

    /// <summary>What the claim tells of a whole place: that it was taken, or that it was given up; "held it until 28 March" tells the latter.</summary>
    private static string? Change(Statement statement)
    {
        if (!statement.IsOwnVoice || Parts.Any(part => statement.Claim.Quote.Contains(part, StringComparison.OrdinalIgnoreCase)))
            return null;
        return statement.Claim.Action == ControlAction.Holds && statement.First is null ? "left" : ChangeOf(statement.Claim.Action);
    }

    private static string? ChangeOf(ControlAction? action) => action switch
    {
        ControlAction.Captured => "captured",
        ControlAction.Withdrew or ControlAction.Lost => "left",
        _ => null,
    };

    private static int? Day(Statement statement) =>
        statement.First == statement.Last ? statement.First
        : statement is { First: null, Claim.Action: ControlAction.Holds } ? statement.Last
        : null;

    /// <summary>"Held it until 28 March".</summary>
    private static bool IsEndOfHold(Evidence evidence, Statement statement, TextSpan date)
    {
        var text = evidence.Documents[statement.Document].TextOf(new(statement.Claim.Sentence.Start, date.End));
        return statement.First is null && (text.Contains("until ", StringComparison.Ordinal) || text.Contains("till ", StringComparison.Ordinal));
    }

    /// <summary>The day stands in the claim's own sentence; one that the narrative has left behind is a guess.</summary>
    private static bool NamesItsDay(Evidence evidence, Statement statement)
    {
        var sentence = statement.Claim.Sentence;
        return evidence.Documents[statement.Document].Extracted.Dates
            .Where(d => d.Span.Start >= sentence.Start && d.Span.End <= sentence.End && d.Value?.LastDay == statement.Last)
            .Any(d => d.Value?.FirstDay == statement.First || IsEndOfHold(evidence, statement, d.Span));
    }
}
