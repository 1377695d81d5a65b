using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Claims in which a side, or an official of one, tells what its enemy did: that it attacked, that it was beaten back, whom it killed.</summary>
internal sealed class EnemysDeeds(Evidence evidence)
{
    /// <summary>Police and hospitals count for no side.</summary>
    private static readonly ImmutableArray<string> Counters = ListedWords.Of("Findings/Rules/claims.words.txt", "counts-anybody");

    private readonly Dictionary<int, Sides> sides = [];
    private readonly GroupReader reader = new();

    public bool Tells(Statement statement)
    {
        if (statement.Claim is not { Stance: Stance.Attributed or Stance.Revised, PartOf: null, Claimant: { } claimant, Kind: ClaimKind.Control or ClaimKind.Casualty })
            return false;
        if (Presupposed.Is(statement.Claim) || !SpeaksForSide(statement) || statement.Voice.Folded.Contains("sides", StringComparison.Ordinal))
            return false;
        return Of(statement).Speaker(claimant) is { } side && (statement.Claim.Kind == ClaimKind.Casualty ? IsOfCivilians(statement, side) : IsOfAttack(statement, side));
    }

    /// <summary>"Announced that Colonel Roe had been killed": of a man whom it names, and of whom no word tells that he was another land's, a side tells as of its own.</summary>
    public bool IsOfOwnMan(Statement statement) =>
        statement is { Subject.Kind: GroupKind.Person, Claim: { Kind: ClaimKind.Casualty, Actor: not { Length: > 0 }, Quote: [var first, ..] quote } } && char.IsUpper(first)
        && !reader.Read(quote).Names.Any(name => name[0] == GroupLexicon.NationMark && !statement.Voice.Claimant.Names.Contains(name));

    private static bool SpeaksForSide(Statement statement) =>
        statement.Voice.IsBelligerent || statement.Claim.ClaimantRole is ClaimantRole.Official or ClaimantRole.Belligerent;

    /// <summary>"The governor said that 40 civilians had died in the shelling": what the war did to those who do not fight, told by one of its sides.</summary>
    private bool IsOfCivilians(Statement statement, Group side) => statement.Subject.Kind is GroupKind.Civilians or GroupKind.Unspecified
        && statement.Claim is { Outcome: Outcome.Killed or Outcome.Wounded or Outcome.Casualties, Quantity: not { High: 0 }, Victims.Length: > 0 }
        && statement.Claim.ClaimantRole is ClaimantRole.Official or ClaimantRole.Belligerent
        && !ListedWords.AnyIn(statement.Claim.Claimant!, Counters) && !Of(statement).LooksOn(statement.Claim.Claimant!)
        && (side.Kind is GroupKind.State or GroupKind.Fighters || statement.Subject.Kind == GroupKind.Civilians || IsAcronym(statement.Claim.Claimant!))
        && (statement.Claim.Actor is not { Length: > 0 } actor || Of(statement).IsEnemy(side, actor));

    private static bool IsAcronym(string claimant) => claimant[(claimant.LastIndexOf(' ') + 1)..] is { Length: > 1 } word && word.All(char.IsUpper);

    private Sides Of(Statement statement) => this.sides.TryGetValue(statement.Document, out var sides) ? sides
        : this.sides[statement.Document] = new(statement.Claim.Document, evidence.StatementsOf(statement.Claim.Document).Select(s => s.Claim), evidence);

    private bool IsOfAttack(Statement statement, Group side) => statement.Claim.Action switch
    {
        ControlAction.Repulsed => statement.Claim.Actor is not { Length: > 0 } doer || side.IsSameSideAs(statement.Subject) || string.Equals(doer, statement.Claim.Claimant, StringComparison.OrdinalIgnoreCase),
        ControlAction.Attacked => statement.Claim.Actor is { Length: > 0 } actor && Of(statement).IsEnemy(side, actor),
        _ => false,
    };
}
