namespace SourcePipeline.App.Fetching;

/// <summary>What came of fetching one address: one of the records below and nothing else.</summary>
internal abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>A page was read whole.</summary>
    public sealed record Fetched(FetchedPage Page) : FetchOutcome;

    /// <summary>The server says that the page is the one that was saved before.</summary>
    public sealed record Unchanged(Uri FinalUrl, int Redirects) : FetchOutcome;

    /// <summary>An answer that is not a page of the site's: a status outside 200–299.</summary>
    public sealed record Answered(int Status, Uri FinalUrl) : FetchOutcome;

    /// <summary>Something else than text was served: a PDF file, a picture, a film.</summary>
    public sealed record NotAPage(string ContentType, Uri FinalUrl) : FetchOutcome;

    /// <summary>The time for one try, or for all, ran out.</summary>
    public sealed record TimedOut(string Why) : FetchOutcome;

    /// <summary>No name, no route, a refused, reset or broken connection.</summary>
    /// <param name="Reset">The connection broke after it stood, so that another try can help.</param>
    public sealed record Unreachable(string Why, bool Reset) : FetchOutcome;

    /// <summary>The certificate does not hold.</summary>
    public sealed record CertificateBad(string Why) : FetchOutcome;

    /// <summary>A limit ended it: redirects, the size on the wire, the size unpacked, the headers.</summary>
    public sealed record OverLimit(string Why) : FetchOutcome;

    /// <summary>Nothing was asked of the page's host: offline, robots.txt, an address that is not allowed, a host that is left alone.</summary>
    public sealed record NotAttempted(string Why) : FetchOutcome;

    /// <summary>Whether another try soon can end otherwise.</summary>
    public static bool IsTransient(FetchOutcome outcome) => outcome switch
    {
        Answered { Status: 408 or 429 or 500 or 502 or 503 or 504 or (>= 520 and <= 529) } => true,
        Unreachable unreachable => unreachable.Reset,
        TimedOut => true,
        _ => false,
    };

    /// <summary>Whether it speaks against the host as a whole rather than against one address.</summary>
    public static bool IsHostFailure(FetchOutcome outcome) => IsTransient(outcome) || outcome is Unreachable;
}

/// <summary>A page as fetched.</summary>
/// <param name="Redirects">How many were followed to <paramref name="FinalUrl"/>.</param>
/// <param name="Body">Unpacked, as bytes.</param>
/// <param name="Text">The body decoded; markup and all.</param>
/// <param name="Charset">The encoding that it was decoded with.</param>
/// <param name="Headers">The last response's.</param>
internal sealed record FetchedPage(
    Uri FinalUrl,
    int Redirects,
    int Status,
    string ContentType,
    byte[] Body,
    string Text,
    string Charset,
    IReadOnlyDictionary<string, string> Headers)
{
    public string? ETag => Headers.GetValueOrDefault("ETag");

    public string? LastModified => Headers.GetValueOrDefault("Last-Modified");
}
