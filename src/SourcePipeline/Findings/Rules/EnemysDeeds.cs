using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules;

/// <summary>Claims in which a side, or an official of one, tells what its enemy did: that it attacked, that it was beaten back.</summary>
internal sealed class EnemysDeeds(Evidence evidence)
{
    private readonly Dictionary<int, Sides> sides = [];

    public bool Tells(Statement statement)
    {
        if (statement.Claim is not { Stance: Stance.Attributed or Stance.Revised, PartOf: null, Claimant: { } claimant, Kind: ClaimKind.Control }
            || !(statement.Voice.IsBelligerent || statement.Claim.ClaimantRole is ClaimantRole.Official or ClaimantRole.Belligerent) || statement.Voice.Folded.Contains("sides", StringComparison.Ordinal))
        {
            return false;
        }
        return Of(statement).Speaker(claimant) is { } side && IsOfAttack(statement, side);
    }

    private Sides Of(Statement statement) => this.sides.TryGetValue(statement.Document, out var sides) ? sides
        : this.sides[statement.Document] = new(statement.Claim.Document, evidence.StatementsOf(statement.Claim.Document).Select(s => s.Claim), evidence);

    private bool IsOfAttack(Statement statement, Group side) => statement.Claim.Action switch
    {
        ControlAction.Repulsed => statement.Claim.Actor is not { Length: > 0 } || side.IsSameSideAs(statement.Subject) || string.Equals(statement.Claim.Actor, statement.Claim.Claimant, StringComparison.OrdinalIgnoreCase),
        ControlAction.Attacked => statement.Claim.Actor is { Length: > 0 } actor && Of(statement).IsEnemy(side, actor),
        _ => false,
    };
}
