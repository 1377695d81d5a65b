namespace SourcePipeline.App.Fetching;

/// <summary>How sources are fetched: the section <c>Fetching</c> of the settings.</summary>
internal sealed record FetchSettings
{
    /// <summary>An address or a page where the operator of a site reaches whoever runs the program; sent in the User-Agent.</summary>
    public string? Contact { get; init; }

    /// <summary>
    /// Hosts that may be connected to although their addresses are not public: a name, <c>name:port</c>, or a network (<c>127.0.0.0/8</c>).
    /// Empty: no loopback, private, link-local or other special address is ever connected to.
    /// </summary>
    public string[] AllowedHosts { get; init; } = [];

    /// <summary>One try, from asking to the last byte of the body; default 20 s.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>All tries and redirects of one address together; default 90 s.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Setting up a connection; default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Tries after the first, where another can help; default 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first retry, doubled for each further one, with jitter; default 1 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A Retry-After up to this long is waited for; a longer one ends the tries; default 30 s.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Failures in a row after which a host is left alone for <see cref="BreakDuration"/>; default 8.</summary>
    public int FailuresToBreak { get; init; } = 8;

    /// <summary>How long a failing host is left alone; default 30 s.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections to one host at once; default 2.</summary>
    public int ConnectionsPerHost { get; init; } = 2;

    /// <summary>The least time between the starts of two requests to one host; default 250 ms.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Hosts worked on at once; default 128.</summary>
    public int HostsAtOnce { get; init; } = 128;

    /// <summary>Requests in flight at once, over all hosts; default 64.</summary>
    public int RequestsAtOnce { get; init; } = 64;

    /// <summary>Redirects followed for one address; default 10.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Bytes of a body as sent; default 8 MiB.</summary>
    public long MaxBytesOnWire { get; init; } = 8 << 20;

    /// <summary>Bytes of a body after unpacking; default 16 MiB.</summary>
    public long MaxBytesUnpacked { get; init; } = 16 << 20;

    /// <summary>Kilobytes of response headers; default 64.</summary>
    public int MaxHeaderKilobytes { get; init; } = 64;

    /// <summary>Whether robots.txt is asked for and obeyed; default yes.</summary>
    public bool ObeyRobots { get; init; } = true;

    /// <summary>A live page is due again after this; default 7 days.</summary>
    public TimeSpan LivePageDue { get; init; } = TimeSpan.FromDays(7);

    /// <summary>A failing address is due again after this; default 3 days.</summary>
    public TimeSpan FailingPageDue { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Where archive copies are asked for; null: only those that a reference names.</summary>
    public string? ArchiveAvailability { get; init; } = "https://archive.org/wayback/available";

    public string UserAgent => Contact is { Length: > 0 } contact
        ? $"SourcePipeline/1.0 (checks citations; {Printable(contact)})"
        : "SourcePipeline/1.0 (checks citations; no contact configured)";

    /// <summary>A comment of a User-Agent knows neither brackets nor line ends nor anything beyond ASCII.</summary>
    private static string Printable(string contact) =>
        string.Concat(contact.Where(c => c is >= ' ' and < (char)127 and not ('(' or ')' or '\\')));
}
