using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>Reads in whose voice a claim is, and whether that is one of a side; keeps what it has read.</summary>
internal sealed class VoiceReader(GroupReader groups, ActingSides sides, Offices offices)
{
    /// <summary>Words of a person's name.</summary>
    private const int LongestName = 4;

    private readonly Dictionary<(string, string?, ClaimantRole?, bool), ComparedVoice> voices = [];

    public ComparedVoice Of(Claim claim)
    {
        if (claim.Claimant is not { } claimant)
            return new(Group.Nobody, false, false, "");
        var key = (claimant, claim.ClaimantParty, claim.ClaimantRole, claim.Event is not null);
        if (!voices.TryGetValue(key, out var voice))
        {
            var group = GroupOf(claimant, claim.ClaimantParty);
            voices[key] = voice = new(group, true, IsBelligerent(claimant, claim.ClaimantParty, claim.ClaimantRole, group), Fold.Name(claimant), claim.Event is not null);
        }
        return voice;
    }

    private Group GroupOf(string claimant, string? party)
    {
        var group = groups.Read(party is null ? offices.WithOffice(claimant) : claimant);
        if (party is null || !group.Names.IsEmpty)
            return group;
        var named = groups.Read(party);
        return new(group.IsArmed ? group.Kind : named.Kind, named.Names);
    }

    /// <summary>Whether a voice is that of a side of the war.</summary>
    private bool IsBelligerent(string claimant, string? party, ClaimantRole? role, Group group)
    {
        // A single letter is a piece of a name ("U. S. officials"). Nor is what a side and an observer say together one side's.
        if (claimant.Length < 2 || group.Names.Any(GroupLexicon.Observes) || GroupLexicon.Writes(claimant))
            return false;
        return role switch
        {
            // "Jane Roe estimates": a person whom no claim has act, lose or hold anything writes of the war.
            ClaimantRole.Belligerent => !((party ?? claimant) == claimant && IsPersonsName(claimant, group) && !sides.Acts(group.Names[^1])),
            // A side's own agency speaks for it.
            ClaimantRole.Organisation or ClaimantRole.Media when IsOfFighters(claimant) => true,
            // "local fighters told journalists": they saw it, and they fight.
            ClaimantRole.Witness when group.Kind == GroupKind.Fighters => true,
            ClaimantRole.Witness or ClaimantRole.Organisation or ClaimantRole.Expert => false,
            // A state's or the rebels' own medium speaks for it; a nation's newspaper does not.
            ClaimantRole.Media => group.Kind == GroupKind.Fighters || (group.Kind == GroupKind.State && GroupLexicon.IsOwned(claimant)),
            _ => (group.Kind is GroupKind.State && !sides.IsOnlooker(group)) || group.Kind is GroupKind.Fighters
                || (group.Kind == GroupKind.Named && group.Names.Any(name => sides.Fights(name) || GroupLexicon.Fights(name))),
        };
    }

    /// <summary>"The Front's news agency": what stands before the possessive fights.</summary>
    private bool IsOfFighters(string claimant) => claimant.IndexOf("'s ", StringComparison.Ordinal) is > 0 and var end
        && groups.Read(claimant[..end]) is { Kind: GroupKind.Fighters or GroupKind.Named } owner
        && (owner.Kind == GroupKind.Fighters || owner.Names.Any(sides.Fights)) && !GroupLexicon.Observes(claimant.ToLowerInvariant());

    /// <summary>Two to four words, each with one capital at its beginning ("Jane A. Roe"), of which none names a nation or a kind of group.</summary>
    private static bool IsPersonsName(string words, Group group)
    {
        if (group.Kind != GroupKind.Named || group.Names.Any(name => name[0] == GroupLexicon.NationMark))
            return false;
        var count = 0;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            if (word.IsEmpty || !char.IsUpper(word[0]) || word[1..].IndexOfAnyInRange('A', 'Z') >= 0)
                return false;
            count++;
        }
        return count is > 1 and <= LongestName;
    }
}
