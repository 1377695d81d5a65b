using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>The names of those who fight, lose men or hold places in the claims of a run: by them a spokesman is known to speak for a side, and a state that is none of them looks on.</summary>
internal sealed class ActingSides(GroupReader groups)
{
    private readonly HashSet<string> fighting = new(StringComparer.Ordinal);

    /// <summary>All who act, lose or hold.</summary>
    private readonly HashSet<string> acting = new(StringComparer.Ordinal);

    /// <summary>Learns from the claims; groups are read, so that their names have to be known.</summary>
    public void Learn(IReadOnlyList<ExtractedDocument> documents)
    {
        var actors = new HashSet<string>(StringComparer.Ordinal);
        var victims = new HashSet<string>(StringComparer.Ordinal);
        var parties = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var claim in document.Claims)
            {
                switch (claim.Kind)
                {
                    case ClaimKind.Control: actors.Add(claim.Party ?? claim.Actor ?? ""); break;
                    case ClaimKind.Casualty:
                        victims.Add(claim.Victims ?? "");
                        parties.Add(claim.Party ?? "");
                        break;
                }
            }
        }
        LearnFighting(actors, alsoNamed: true);
        LearnFighting(victims, alsoNamed: false);
        foreach (var party in parties)
            acting.UnionWith(groups.Read(party).Names);
    }

    private void LearnFighting(HashSet<string> words, bool alsoNamed)
    {
        foreach (var one in words)
        {
            var group = groups.Read(one);
            acting.UnionWith(group.Names);
            if (group.Kind == GroupKind.Fighters || (alsoNamed && group.Kind == GroupKind.Named))
                fighting.UnionWith(group.Names);
        }
    }

    public bool Fights(string name) => fighting.Contains(name);

    public bool Acts(string name) => acting.Contains(name);

    /// <summary>A foreign state's official, in an article in which that state neither acts nor loses anybody.</summary>
    public bool IsOnlooker(Group group) => group.Names.Any(name => name[0] == GroupLexicon.NationMark && GroupLexicon.Country(name[1..]) is not null) && !group.Names.Any(acting.Contains);
}
