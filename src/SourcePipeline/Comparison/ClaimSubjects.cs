using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>Reads whom a claim is about: whose dead it counts, who holds a place, whose weapons and men they are.</summary>
internal sealed class ClaimSubjects(GroupReader groups)
{
    /// <summary>Whose dead; where the claim's own words do not tell, the speaker's own losses, or those of whom another voice has just told in the sentence.</summary>
    /// <param name="near">Its paragraph.</param>
    /// <param name="before">The statement before it in its document.</param>
    public Group Of(Claim claim, ReadOnlySpan<char> near, Statement? before)
    {
        var subject = Subject(claim, near);
        if (claim.Kind != ClaimKind.Casualty || subject.Kind != GroupKind.Unspecified || claim.Claimant is null || claim.PartOf is not null)
            return subject;
        // "A military source conceded the loss of six men".
        if (claim.Quote.StartsWith("loss of ", StringComparison.Ordinal) && claim.ClaimantRole is ClaimantRole.Belligerent or ClaimantRole.Official
            && groups.Read(claim.Claimant) is { IsArmed: true } own)
        {
            return own;
        }
        // "Government losses: 18 killed, per the monitors; above 70 dead, per the rebels."
        return string.IsNullOrEmpty(claim.Victims) && claim.Party is null
            && before?.Claim is { Kind: ClaimKind.Casualty, PartOf: null, Claimant: { } other } told
            && told.Sentence == claim.Sentence && told.Outcome == claim.Outcome && other != claim.Claimant && !TellsOwn(told) ? before.Subject : subject;
    }

    private Group Subject(Claim claim, ReadOnlySpan<char> near)
    {
        var single = claim.Quantity is { Low: 1, High: 1 };
        return claim.Kind switch
        {
            ClaimKind.Casualty when claim.Quote.Contains("both sides", StringComparison.OrdinalIgnoreCase) => new Group(GroupKind.Mixed, []),
            ClaimKind.Casualty when TellsOwn(claim) => Joined(groups.Read(claim.Victims, single), groups.Read(claim.Claimant).Names.IsEmpty ? claim.ClaimantParty : claim.Claimant, near),
            ClaimKind.Casualty => Joined(groups.Read(claim.Victims, single), claim.Party, near, IsRowOf(claim.Party, near)),
            ClaimKind.Control => Joined(groups.Read(claim.Actor), claim.Party, near),
            ClaimKind.Strength => Joined(groups.Read(claim.Group), claim.Party, near),
            ClaimKind.Equipment => groups.Read(claim.Party ?? claim.Item),
            _ => Group.Nobody,
        };
    }

    /// <summary>"Casualties and losses (Northern Front (NF)): 640 killed": the row's label tells whose they are.</summary>
    public static bool IsRowOf(string? party, ReadOnlySpan<char> near)
    {
        if (party is { Length: > 0 } && near.IndexOf(": ") is > 0 and < 100 and var end && near[..end].IndexOf(" of ") is > 0 and < 30 and var of && near[..of].IndexOfAny('.', ',') < 0 && near[of..end].Contains(party, StringComparison.Ordinal))
            return true;
        var colon = near.IndexOf("): ");
        return party is { Length: > 0 } && colon is > 0 and < 100 && near.IndexOf('(') is > 0 and var open && open < colon && near[open..colon].Contains(party, StringComparison.Ordinal)
            && near[..open].IndexOfAny('.', ',') < 0;
    }

    /// <summary>"47 of their servicemen", "90 of its fighters": the voice speaks of its own.</summary>
    private static bool TellsOwn(Claim claim) => claim.Claimant is not null
        && (claim.Quote.Contains(" of its ", StringComparison.Ordinal) || claim.Quote.Contains(" of their ", StringComparison.Ordinal) || claim.Quote.Contains(" own ", StringComparison.Ordinal));

    /// <summary>The words tell the kind, the party that the extraction found tells the name where the words have none.</summary>
    /// <param name="near">The paragraph: a nation that it does not name is a guess for whole documents ("the soldiers" of whichever state).</param>
    /// <param name="isTold">The party is told rather than found from context.</param>
    private Group Joined(Group words, string? party, ReadOnlySpan<char> near, bool isTold = false)
    {
        if (party is null || words.Kind == GroupKind.Person || !words.Names.IsEmpty || words.Enemy)
            return words;
        var named = groups.Read(party);
        if (named.Kind == GroupKind.State && !near.IsEmpty && !near.Contains(party.AsSpan(0, Math.Min(party.Length, 4)), StringComparison.OrdinalIgnoreCase))
            return words;
        return words.Kind switch
        {
            // In a table the label tells whose dead they are.
            GroupKind.Unspecified => isTold ? named : words,
            GroupKind.Other => named.IsArmed ? named : words,
            _ => words with { Names = named.Names },
        };
    }
}
