using SourcePipeline.App.Fetching;

namespace SourcePipeline.App.Settings;

/// <summary>Reads the section <c>Fetching</c>.</summary>
internal static class FetchSettingsReading
{
    public static FetchSettings Read(SettingsValues values)
    {
        FetchSettings own = new();
        TimeSpan Time(string key, TimeSpan otherwise, TimeSpan most) => values.Duration($"Fetching:{key}", otherwise, TimeSpan.Zero, most);
        long Count(string key, long otherwise, long least, long most) => values.Number($"Fetching:{key}", otherwise, least, most);
        var hour = TimeSpan.FromHours(1);
        return own with
        {
            Contact = values.Checked("Fetching:Contact", "", IsContact, "an e-mail address or the http address of a page where a site's operator reaches you, or nothing") is { Length: > 0 } contact ? contact : null,
            AllowedHosts = [.. values.List("Fetching:AllowedHosts").Select(h => AddressPolicy.IsEntry(h) ? h : throw values.Wrong("Fetching:AllowedHosts", h, "names, name:port, or networks such as 127.0.0.0/8"))],
            TryTimeout = values.Duration("Fetching:TryTimeout", own.TryTimeout, TimeSpan.FromMilliseconds(10), hour),
            TotalTimeout = values.Duration("Fetching:TotalTimeout", own.TotalTimeout, TimeSpan.FromMilliseconds(10), hour),
            ConnectTimeout = values.Duration("Fetching:ConnectTimeout", own.ConnectTimeout, TimeSpan.FromMilliseconds(10), hour),
            Retries = (int)Count("Retries", own.Retries, 0, 10),
            RetryDelay = Time("RetryDelay", own.RetryDelay, hour),
            LongestRetryAfter = Time("LongestRetryAfter", own.LongestRetryAfter, hour),
            FailuresToBreak = (int)Count("FailuresToBreak", own.FailuresToBreak, 2, 1000),
            BreakDuration = values.Duration("Fetching:BreakDuration", own.BreakDuration, TimeSpan.FromMilliseconds(500), TimeSpan.FromDays(1)),
            ConnectionsPerHost = (int)Count("ConnectionsPerHost", own.ConnectionsPerHost, 1, 64),
            Pace = Time("Pace", own.Pace, hour),
            HostsAtOnce = (int)Count("HostsAtOnce", own.HostsAtOnce, 1, 1024),
            RequestsAtOnce = (int)Count("RequestsAtOnce", own.RequestsAtOnce, 1, 1024),
            MaxRedirects = (int)Count("MaxRedirects", own.MaxRedirects, 0, 50),
            MaxBytesOnWire = Count("MaxBytesOnWire", own.MaxBytesOnWire, 1, 1 << 30),
            MaxBytesUnpacked = Count("MaxBytesUnpacked", own.MaxBytesUnpacked, 1, 1 << 30),
            MaxHeaderKilobytes = (int)Count("MaxHeaderKilobytes", own.MaxHeaderKilobytes, 1, 1024),
            ObeyRobots = values.Switch("Fetching:ObeyRobots", own.ObeyRobots),
            LivePageDue = Time("LivePageDue", own.LivePageDue, TimeSpan.FromDays(3650)),
            FailingPageDue = Time("FailingPageDue", own.FailingPageDue, TimeSpan.FromDays(3650)),
            ArchiveAvailability = values.Checked("Fetching:ArchiveAvailability", own.ArchiveAvailability!, a => a == "none" || IsHttp(a), "an http address, or none") is not "none" and var archive ? archive : null,
        };
    }

    private static bool IsContact(string contact) =>
        IsHttp(contact) || (System.Net.Mail.MailAddress.TryCreate(contact, out var mail) && mail.Address == contact && mail.Host.Contains('.', StringComparison.Ordinal));

    private static bool IsHttp(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
