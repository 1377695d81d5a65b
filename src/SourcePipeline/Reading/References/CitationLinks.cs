namespace SourcePipeline.Reading.References;

/// <summary>Sorts the links of one citation into the page itself and its copy in an archive.</summary>
internal sealed class CitationLinks
{
    private bool archiveFirst;

    public string? Url { get; private set; }

    public string? ArchiveUrl { get; private set; }

    /// <summary>The words of the first link out of the encyclopedia.</summary>
    public string? Title { get; private set; }

    /// <summary>Where there is a copy: <c>dead</c> if the title leads to it, else <c>live</c>, as the citation templates print them.</summary>
    public string? UrlStatus => ArchiveUrl is null ? null : archiveFirst ? "dead" : "live";

    public void Take(string address, string words)
    {
        if (address.StartsWith("//", StringComparison.Ordinal))
            address = "https:" + address;

        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || IsIdentifier(address))
            return;

        Title ??= words.Trim('"', '“', '”', ' ') is { Length: > 0 } title ? title : null;
        if (WebArchive.IsCopy(address))
        {
            archiveFirst |= Url is null && ArchiveUrl is null;
            ArchiveUrl ??= address;
        }
        else
        {
            Url ??= address;
        }
    }

    /// <summary>Links that only resolve an identifier, or stay in the encyclopedia.</summary>
    private static bool IsIdentifier(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host.EndsWith("wikipedia.org", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("wikidata.org", StringComparison.OrdinalIgnoreCase)
            || uri.Host is "doi.org" or "dx.doi.org" or "www.worldcat.org" or "worldcat.org" or "search.worldcat.org" or "api.semanticscholar.org"
                or "hdl.handle.net" or "id.loc.gov" or "lccn.loc.gov" or "openlibrary.org");
}
