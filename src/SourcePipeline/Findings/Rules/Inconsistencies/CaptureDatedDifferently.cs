using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The article has one side take one place on two days, and nobody else holding it in between.</summary>
internal sealed class CaptureDatedDifferently : FindingRule
{
    /// <summary>After a longer time a loss may have gone unmentioned.</summary>
    private const int MostDays = 31;

    private static readonly string[] Parts = ["part", "half", "outskirts", "most of", "percent", "per cent", "%", "district", "suburb", "quarter", "centre", "center", "side", "village"];

    public override RuleDescription Description { get; } = new(
        "capture-dated-differently",
        Family.Inconsistent,
        Level.Warning,
        "The article has one side take a place on two days, with no loss between.",
        """
        Fires where the article in its own voice tells in two paragraphs that a side took a place, on two days within a month, and nothing tells that
        it lost the place in between. Captures of parts of a place do not fire. Where a voice is named, control-line looks at it.
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
            var line = place.Where(s => s is { Date: { } date, Claim.Action: not null } && date.FirstDay == date.LastDay && s.First is not null && !s.Denies && NamesItsDay(evidence, s))
                .OrderBy(s => s.First).ThenBy(s => s.Order).ToArray();
            for (var i = 0; i + 1 < line.Length; i++)
            {
                var (first, second) = (line[i], line[i + 1]);
                if (!IsWholeCapture(first) || !IsWholeCapture(second) || !first.Subject.IsSameSideAs(second.Subject) || first.Subject.Kind != second.Subject.Kind
                    || second.First - first.First is not (> 0 and <= MostDays) || (first.Document == second.Document && first.Paragraph == second.Paragraph))
                {
                    continue;
                }
                var (one, two) = first.Order < second.Order ? (first, second) : (second, first);
                sink.Add(
                    $"{Accounts.Told(one.Claim)} on {IncidentName.Days(one.Date!.Value)} (line {one.Claim.Line}) and on {IncidentName.Days(two.Date!.Value)} (line {two.Claim.Line}), with no loss between.",
                    [FindingSink.At(one.Claim), FindingSink.At(two.Claim)],
                    [one.Claim, two.Claim],
                    ["captured", one.Claim.Place ?? "", one.Claim.Actor ?? ""],
                    [$"{one.Date}", $"{two.Date}"],
                    Templates.Inline("Contradictory inline", $"{IncidentName.Days(one.Date!.Value)} or {IncidentName.Days(two.Date!.Value)}", evidence.Month));
            }
        }
    }

    /// <summary>The day stands in the claim's own sentence; one that the narrative has left behind is a guess.</summary>
    private static bool NamesItsDay(Evidence evidence, Statement statement)
    {
        var sentence = statement.Claim.Sentence;
        return evidence.Documents[statement.Document].Extracted.Dates.Any(d => d.Span.Start >= sentence.Start && d.Span.End <= sentence.End && d.Value?.FirstDay == statement.First && d.Value?.LastDay == statement.Last);
    }

    private static bool IsWholeCapture(Statement statement) =>
        statement is { IsOwnVoice: true, Place.IsPart: false, Claim: { Action: ControlAction.Captured, Actor: { Length: > 0 } } }
        && !Parts.Any(part => statement.Claim.Quote.Contains(part, StringComparison.OrdinalIgnoreCase));
}
