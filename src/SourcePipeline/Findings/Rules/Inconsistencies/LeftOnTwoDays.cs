using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>A withdrawal that the article has completed on one day, and that it or a voice has over on an earlier one.</summary>
internal sealed class LeftOnTwoDays : FindingRule
{
    /// <summary>After a longer time a return may have gone unmentioned.</summary>
    private const int MostDays = 45;

    private static readonly ImmutableArray<string> Complete = ListedWords.Of(ControlOverDays.Words, "complete");
    private static readonly ImmutableArray<string> UnderWay = ListedWords.Of(ControlOverDays.Words, "under-way");

    public override RuleDescription Description { get; } = new(
        "left-on-two-days",
        Family.Inconsistent,
        Level.Warning,
        "A withdrawal is completed on one day and told as over on an earlier one.",
        """
        Fires where the article in its own voice has a side complete its withdrawal from a place on a day, and has it gone, in its own voice or by
        somebody's word, up to six weeks before that. Withdrawals under way, and those of some only, do not fire.
        """,
        """
        On 3 May 2014, the mayor said that the army had left Belgora.[1]
        On 9 May 2014, the army completed its withdrawal from Belgora.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var place in evidence.ControlByPlace)
        {
            var left = place.Where(s => IsDatedLeaving(s) && !IsUnderWay(evidence, s)).ToArray();
            foreach (var done in left.Where(s => s.IsOwnVoice && Has(SentenceOf(evidence, s), Complete)).OrderByDescending(s => s.First))
            {
                Statement[] earlier = [.. left.Where(s => IsBefore(s, done) && !place.Any(other => IsBackBetween(other, s, done)))];
                if (earlier.Length == 0)
                    continue;
                Statement[] told = [.. earlier.Append(done).OrderBy(s => s.Order)];
                sink.Add(
                    $"{done.Claim.Place}: the withdrawal is completed {IncidentName.Days(done.Date!.Value)} (line {done.Claim.Line}), and over already {string.Join(", ", earlier.Select(s => $"{IncidentName.Days(s.Date!.Value)} (line {s.Claim.Line})"))}.",
                    told.Select(s => FindingSink.At(s.Claim)),
                    told.Select(s => s.Claim),
                    [done.Claim.Place!, "withdrawal"],
                    told.Select(s => $"{s.Date}"),
                    Templates.Inline("Contradictory inline", "the day of the withdrawal", evidence.Month));
                break;
            }
        }
    }

    private static bool IsDatedLeaving(Statement statement) =>
        statement is { Denies: false, Last: not null, Claim: { Action: ControlAction.Withdrew or ControlAction.Lost, Stance: not Stance.Hedged } } && DayRange.IsNarrow(statement.Date);

    private static bool IsBefore(Statement left, Statement done) =>
        left != done && left.Last < done.First && done.First - left.Last <= MostDays && left.Claim.Sentence != done.Claim.Sentence && IsSame(left, done);

    /// <summary>Whoever left the place has or holds it again before he leaves it once more.</summary>
    private static bool IsBackBetween(Statement statement, Statement left, Statement done) =>
        statement.Claim.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds
        && statement.First > left.Last && statement.First <= done.First && statement.Subject.IsSameSideAs(done.Subject);

    private static bool IsSame(Statement a, Statement b) => a.Claim.Actor is not { Length: > 0 } || b.Claim.Actor is not { Length: > 0 } || a.Subject.IsSameSideAs(b.Subject);

    private static string SentenceOf(Evidence evidence, Statement statement) => statement.Claim.Sentence.In(evidence.Documents[statement.Document].Document.Text);

    private static bool IsUnderWay(Evidence evidence, Statement statement)
    {
        var text = evidence.Documents[statement.Document].Document.Text;
        var from = Math.Max(statement.Claim.Sentence.Start, statement.Claim.Span.Start - 20);
        return Has(text[from..statement.Claim.Span.End], UnderWay);
    }

    private static bool Has(string text, ImmutableArray<string> words) => words.Any(w => $" {text} ".Contains($" {w} ", StringComparison.OrdinalIgnoreCase));
}
