namespace SourcePipeline.Reading.References;

/// <summary>Knows the addresses of web archives' copies.</summary>
public static class WebArchive
{
    private static readonly string[] Hosts =
        ["web.archive.org", "archive.today", "archive.is", "archive.ph", "archive.li", "archive.fo", "archive.vn", "archive.md", "webcitation.org", "www.webcitation.org", "webcache.googleusercontent.com", "ghostarchive.org", "perma.cc"];

    /// <summary>Whether the address is that of a copy in an archive.</summary>
    public static bool IsCopy(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (Array.IndexOf(Hosts, uri.Host.ToLowerInvariant()) >= 0 || OriginalOf(address) is not null);

    /// <summary>The address that a copy is of, as the Wayback Machine writes it (<c>…/web/20130204093012/https://…</c>), or null.</summary>
    public static string? OriginalOf(string address)
    {
        var at = address.IndexOf("/web/", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;

        var rest = address.AsSpan(at + 5);
        var slash = rest.IndexOf('/');
        if (slash < 4 || !char.IsAsciiDigit(rest[0]))
            return null;

        var original = rest[(slash + 1)..];
        return original.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? original.ToString() : null;
    }

    /// <summary>The day of a copy as EDTF, from the fourteen digits in its address, or null.</summary>
    public static string? DateOf(string address)
    {
        var at = address.IndexOf("/web/", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && address.Length >= at + 13 && !address.AsSpan(at + 5, 8).ContainsAnyExceptInRange('0', '9')
            ? ReferenceDate.ToEdtf($"{address.AsSpan(at + 5, 4)}-{address.AsSpan(at + 9, 2)}-{address.AsSpan(at + 11, 2)}")
            : null;
    }
}
