using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules;

/// <summary>A side tells its own losses without dead where another voice counts its dead.</summary>
internal sealed class ContestedLosses : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "contested-losses",
        Family.Contested,
        Level.Note,
        "A side's own account of its losses has no dead; another voice counts some.",
        """
        Fires where a party gives its own losses of an incident as wounded (or another lesser outcome) only, and another voice counts dead
        among the same people. Where the party also gives a number of dead, contested-figures compares the two.
        """,
        """
        On 3 May 2014, the rebels attacked Belgora.[1] A Sarnian security source said that at least a dozen KLF fighters were killed while the army suffered only one dead.[1] A KLF official stated that its forces killed 13 soldiers, while they suffered only nine wounded.[1]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var incident in evidence.Incidents)
        {
            var casualties = incident.Statements.Where(s => s.Claim is { Kind: ClaimKind.Casualty, Outcome: not null, PartOf: null }).ToArray();
            foreach (var own in casualties.Where(IsOwnLoss).GroupBy(s => s.Voice.Folded))
            {
                var told = own.ToArray();
                if (told.Any(s => s.Claim.Outcome is Outcome.Killed or Outcome.Casualties) || !told.Any(s => s.Claim.Outcome == Outcome.Wounded))
                    continue;
                var others = casualties.Where(s => s.Claim is { Outcome: Outcome.Killed, Quantity.Low: > 0 } && !s.Voice.IsSameAs(told[0].Voice)
                    && s.Subject.IsComparableWith(told[0].Subject) && DayRange.Meet(s.Date, told[0].Date)).ToArray();
                if (others.Length == 0)
                    continue;
                Statement[] accounts = [.. others, .. told];
                sink.Add(
                    $"{incident.Incident.Name}: {string.Join("; ", others.Select(Accounts.Says))}, while {string.Join("; ", told.Select(Accounts.Says))} and no dead of its own side.",
                    accounts.Select(a => FindingSink.At(a.Claim)),
                    accounts.Select(a => a.Claim),
                    [incident.Identity, told[0].Voice.Folded],
                    accounts.Select(a => $"{a.Voice.Folded}={a.Claim.Quantity}"),
                    null,
                    incident.Incident.Id);
            }
        }
    }

    private static bool IsOwnLoss(Statement statement) => statement.Voice.IsNamed && statement.Subject.IsArmed && statement.Voice.Claimant.IsArmed
        && (statement.Voice.Claimant.SharesNameWith(statement.Subject) || (statement.Voice.IsBelligerent && statement.Voice.Claimant.IsSameSideAs(statement.Subject)))
        && !statement.Subject.Enemy;
}
