namespace SourcePipeline.Comparison;

/// <summary>Whose voice a claim is in, as far as comparing needs it.</summary>
/// <param name="Claimant">The group behind the words; nobody for the article's own voice.</param>
/// <param name="IsCoded">Out of a coder's table: one report is one voice, and two reports of one agency are two.</param>
/// <param name="IsNamed">Somebody named or described says so.</param>
/// <param name="IsBelligerent">Somebody who fights, or speaks for one who does.</param>
internal readonly record struct ComparedVoice(Group Claimant, bool IsNamed, bool IsBelligerent, string Folded, bool IsCoded = false)
{
    /// <summary>Whether two claims come from one mouth: what differs between them is then a revision and no conflict.</summary>
    public bool IsSameAs(ComparedVoice other)
    {
        if (!IsNamed || !other.IsNamed)
            return false;
        if (string.Equals(Folded, other.Folded, StringComparison.Ordinal))
            return true;
        if (IsCoded || other.IsCoded)
            return false;
        if (Claimant.Names.IsEmpty && other.Claimant.Names.IsEmpty)
            return ShareHead(Folded, other.Folded);
        // A nation's press is not its government.
        return Claimant.Kind == other.Claimant.Kind && IsBelligerent == other.IsBelligerent && Claimant.Kind != GroupKind.Person && SameNames(Claimant, other.Claimant)
            || (Claimant.Kind == GroupKind.Fighters && other.Claimant.Kind is GroupKind.Fighters or GroupKind.Named && ShareHead(Folded, other.Folded));
    }

    /// <summary>All names of the one are names of the other: a ministry and its minister, not two papers that name one country.</summary>
    private static bool SameNames(Group a, Group b)
    {
        var (fewer, more) = a.Names.Length <= b.Names.Length ? (a, b) : (b, a);
        return !fewer.Names.IsEmpty && fewer.Names.All(name => more.Names.Any(other => NameMatch.Same(name, other)));
    }

    private static bool ShareHead(string a, string b)
    {
        // "opposition activists", "other opposition activists": one ends with the other.
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length > 3 && longer.EndsWith(shorter, StringComparison.Ordinal)
            && (shorter.Length == longer.Length || longer[longer.Length - shorter.Length - 1] == ' ');
    }
}
