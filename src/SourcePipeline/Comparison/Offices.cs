using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>The offices of a state of those who speak for a side: who is called by a bare name in one sentence ("Jane Roe") has one in another ("President of Sarnia Jane Roe").</summary>
internal sealed class Offices(GroupReader groups)
{
    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);

    /// <summary>Learns from the claims of a document; groups are read, so that their names have to be known.</summary>
    public void Learn(ExtractedDocument document)
    {
        foreach (var claim in document.Claims)
            Learn(claim);
    }

    /// <summary>The last two words of whoever speaks for a side, where an office stands before them.</summary>
    private void Learn(Claim claim)
    {
        if (claim is not { Claimant: { } who, ClaimantRole: ClaimantRole.Official or ClaimantRole.Belligerent } || who.LastIndexOf(' ') is not (> 0 and var last) || who.LastIndexOf(' ', last - 1) is not (> 0 and var first))
            return;
        var name = who[(first + 1)..];
        if (char.IsUpper(name[0]) && char.IsUpper(who[last + 1]) && groups.Read(who[..first]).Kind == GroupKind.State)
            byName.TryAdd(name, who);
    }

    /// <summary>The words for a claimant with the office before them; the words themselves where no office is known.</summary>
    public string WithOffice(string claimant) => byName.GetValueOrDefault(claimant, claimant);
}
