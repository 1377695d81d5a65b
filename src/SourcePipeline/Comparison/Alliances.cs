namespace SourcePipeline.Comparison;

/// <summary>
/// Who stands on one side, as far as the documents tell: parties that act together ("Sarnian and Velian troops captured …"). Without it two
/// states' armies count as opposed.
/// </summary>
internal sealed class Alliances
{
    private readonly Dictionary<string, string> leader = new(StringComparer.Ordinal);

    /// <summary>Learns from the actor of one act; only a group of several named parties tells anything.</summary>
    public void Learn(Group actor)
    {
        if (!actor.Joint)
            return;
        for (var i = 1; i < actor.Names.Length; i++)
            leader[Leader(actor.Names[i])] = Leader(actor.Names[0]);
    }

    public bool Allied(Group a, Group b)
    {
        foreach (var mine in a.Names)
        {
            foreach (var theirs in b.Names)
            {
                if (leader.ContainsKey(mine) | leader.ContainsKey(theirs) && Leader(mine) == Leader(theirs))
                    return true;
            }
        }
        return false;
    }

    private string Leader(string name)
    {
        while (leader.TryGetValue(name, out var next) && next != name)
            name = next;
        return name;
    }
}
