using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules;

/// <summary>The line of control of a place over time: somebody has left and is there again with no account of a return.</summary>
internal sealed class ControlLine : FindingRule
{
    /// <summary>After a longer time a return may well have happened unmentioned.</summary>
    private const int LongestGap = 60;

    public override RuleDescription Description { get; } = new(
        "control-line",
        Family.Contested,
        Level.Warning,
        "A party has lost or left a place and holds it soon after with no account of a return.",
        """
        Fires where a party is said to have left or lost a place and, within two months, to hold it, and nothing in between tells that it
        came back. Either the first report was wrong or the return is missing.
        """,
        """
        On 3 May 2014, the rebels withdrew from Belgora.[1]
        On 20 May 2014, the rebels still held Belgora.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        var places = evidence.Statements
            .Where(s => s.Claim is { Kind: ClaimKind.Control, Action: not null, Stance: not Stance.Denied } && s.Place is { Number: >= 0 } && DayRange.IsNarrow(s.Date))
            .GroupBy(s => s.Place.Number)
            .OrderBy(g => g.Min(s => s.Order));
        foreach (var place in places)
        {
            var line = place.OrderBy(s => s.First).ThenBy(s => s.Order).ToArray();
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i].Claim.Action is ControlAction.Lost or ControlAction.Withdrew && !line[i].Place.IsPart && Contradicted(line, i) is { } held
                    && !sink.Told(line[i].Claim.Document, Family.Contested).Contains(line[i].Claim.Sentence))
                {
                    sink.Add(
                        $"{line[i].Claim.Place}: {Accounts.Control(line[i].Claim)} ({When(line[i])}), yet {Accounts.Control(held.Claim)} ({When(held)}), with no account of a return.",
                        [FindingSink.At(line[i].Claim), FindingSink.At(held.Claim)],
                        [line[i].Claim, held.Claim],
                        [line[i].Claim.Place!, line[i].Claim.Actor ?? ""],
                        [$"{line[i].Date}", $"{held.Date}"],
                        Templates.Inline("Clarify", $"left {line[i].Claim.Place} and holds it again", evidence.Month));
                    break;
                }
            }
        }
    }

    private static string When(Statement statement) => IncidentName.Days(statement.Date!.Value);

    private static Statement? Contradicted(Statement[] line, int from)
    {
        var left = line[from];
        for (var j = from + 1; j < line.Length && line[j].First - left.Last <= LongestGap; j++)
        {
            var later = line[j];
            // "The 17th Division left", "the rebels hold it": nobody says that it is theirs.
            var same = later.Subject.IsSameSideAs(left.Subject) && (later.Subject.Kind == left.Subject.Kind || later.Subject.SharesSideNameWith(left.Subject));
            if (same && later.Claim.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Attacked)
                return null;
            if (same && later.First > left.First && later.Claim.Action == ControlAction.Holds)
                return later;
        }
        return null;
    }
}
