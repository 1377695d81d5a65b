using System.Collections.Immutable;

namespace SourcePipeline.Comparison;

/// <summary>What kind of people a group is; figures are compared within one kind only.</summary>
public enum GroupKind
{
    /// <summary>"people", "bodies", or the text does not tell.</summary>
    Unspecified,
    /// <summary>A state's own forces and authorities.</summary>
    State,
    /// <summary>Those who fight without being a state's army.</summary>
    Fighters,
    Mercenaries,
    Peacekeepers,
    Civilians,
    Hostages,
    /// <summary>An organisation known by its name alone.</summary>
    Named,
    /// <summary>One person.</summary>
    Person,
    /// <summary>"fighters from both sides and civilians".</summary>
    Mixed,
    /// <summary>"an official": speaks for somebody whom only a name beside it tells.</summary>
    Speakers,
    /// <summary>People that the lexicon does not know ("Tuaregs").</summary>
    Other,
}

/// <summary>A group of people or a voice, as far as comparing needs it.</summary>
/// <param name="Names">Names in it, folded: of a nation, an organisation, a person.</param>
/// <param name="Joint">Several named groups counted as one ("Sarnian and Velian soldiers").</param>
/// <param name="Enemy">"enemy fighters": whoever the claimant fights.</param>
/// <param name="Part">"journalists": which part of the civilians; null for civilians as such and for others.</param>
internal sealed record Group(GroupKind Kind, ImmutableArray<string> Names, bool Joint = false, bool Enemy = false, string? Part = null)
{
    public static readonly Group Nobody = new(GroupKind.Unspecified, []);

    public bool IsArmed => Kind is GroupKind.State or GroupKind.Fighters or GroupKind.Mercenaries or GroupKind.Named;

    /// <summary>Whether some name of this is a spelling of some name of the other.</summary>
    public bool SharesNameWith(Group other)
    {
        foreach (var mine in Names)
        {
            foreach (var theirs in other.Names)
            {
                if (NameMatch.Same(mine, theirs))
                    return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether a shared name makes the two one side. In a civil war both sides bear the nation's name ("Sarnian rebels", "the Sarnian army"):
    /// between a state and fighters only an organisation's name counts.
    /// </summary>
    public bool SharesSideNameWith(Group other)
    {
        if ((Kind, other.Kind) is not ((GroupKind.State, GroupKind.Fighters) or (GroupKind.Fighters, GroupKind.State)))
            return SharesNameWith(other);
        foreach (var mine in Names)
        {
            if (mine[0] != GroupLexicon.NationMark && other.Names.Any(theirs => NameMatch.Same(mine, theirs)))
                return true;
        }
        return false;
    }

    /// <summary>Whether figures for the two count the same people.</summary>
    public bool IsComparableWith(Group other)
    {
        if (Kind == GroupKind.Person || other.Kind == GroupKind.Person)
            return Kind == other.Kind && SharesNameWith(other);
        if (!string.Equals(Part, other.Part, StringComparison.Ordinal))
            return false;
        if (Kind == GroupKind.Mixed || other.Kind == GroupKind.Mixed)
            return false;
        var sameKind = Kind == other.Kind
            || (Kind == GroupKind.Named && other.Kind == GroupKind.Fighters)
            || (Kind == GroupKind.Fighters && other.Kind == GroupKind.Named);
        if (!sameKind)
        {
            return Kind is GroupKind.Named or GroupKind.State && other.Kind is GroupKind.Named or GroupKind.State
                && SharesNameWith(other) && !Joint && !other.Joint;
        }
        if (Kind == GroupKind.Other && (Names.IsEmpty || other.Names.IsEmpty))
            return Names.IsEmpty && other.Names.IsEmpty;
        if (Names.IsEmpty || other.Names.IsEmpty)
            return true;
        return Joint || other.Joint
            ? Joint == other.Joint && Names.Length == other.Names.Length && Names.All(n => other.Names.Any(o => NameMatch.Same(n, o)))
            : SharesNameWith(other);
    }

    /// <summary>Whether a voice of this group speaks of <paramref name="other"/> as its enemy.</summary>
    public bool Opposes(Group other)
    {
        if (other.Enemy)
            return true;
        if (!IsArmed || SharesSideNameWith(other))
            return false;
        return (Kind, other.Kind) switch
        {
            (GroupKind.State, GroupKind.Fighters or GroupKind.Named or GroupKind.Mercenaries) => true,
            (GroupKind.Fighters or GroupKind.Named, GroupKind.State or GroupKind.Mercenaries) => true,
            (GroupKind.State, GroupKind.State) => !Names.IsEmpty && !other.Names.IsEmpty,
            (GroupKind.Fighters or GroupKind.Named, GroupKind.Fighters or GroupKind.Named) => !Names.IsEmpty || !other.Names.IsEmpty,
            _ => false,
        };
    }

    /// <summary>Whether the two are one side as far as the words tell.</summary>
    public bool IsSameSideAs(Group other)
    {
        if (SharesSideNameWith(other))
            return true;
        return (Kind, other.Kind) switch
        {
            (GroupKind.State, GroupKind.State) => Names.IsEmpty || other.Names.IsEmpty,
            (GroupKind.Fighters, GroupKind.Fighters) => Names.IsEmpty || other.Names.IsEmpty,
            (GroupKind.Named, GroupKind.Fighters) => other.Names.IsEmpty,
            (GroupKind.Fighters, GroupKind.Named) => Names.IsEmpty,
            _ => false,
        };
    }
}
