using System.Net;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Settings;

/// <summary>Reads the section <c>Serve</c>; nothing but loopback goes through unasked.</summary>
internal static class ServeSettingsReading
{
    private const int DefaultPort = 5117;

    private const string Own = "127.0.0.1";

    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static ServeSettings Read(SettingsValues values)
    {
        var given = values.Text("Serve:Address", Own);
        var beyond = values.Switch("Serve:BeyondLoopback", false);
        var hosts = values.List("Serve:Hosts");
        // What every start reads is not worked out at every start.
        var address = given == Own ? Own : Listening(values, given, beyond, hosts);
        if (hosts.Find(h => h.Contains('*', StringComparison.Ordinal) || Uri.CheckHostName(h.Trim('[', ']')) == UriHostNameType.Unknown) is { } wrong)
            throw values.Wrong("Serve:Hosts", wrong, "names of hosts without a port");
        return new(address, (int)values.Number("Serve:Port", DefaultPort, 0, 65_535), [.. Loopback, .. hosts]);
    }

    /// <summary>The address, as <see cref="IPAddress"/> writes it.</summary>
    private static string Listening(SettingsValues values, string given, bool beyond, List<string> hosts)
    {
        if (!IPAddress.TryParse(given, out var address))
            throw values.Wrong("Serve:Address", given, "an address such as 127.0.0.1 or ::1");
        if (!IPAddress.IsLoopback(address) && !beyond)
            throw values.Wrong("Serve:Address", given, "loopback addresses only, since everybody who reaches the pages may dismiss findings; Serve:BeyondLoopback: true allows others");
        if (!IPAddress.IsLoopback(address) && hosts.Count == 0)
            throw values.Wrong("Serve:Hosts", "", $"the names under which {given} is reached, where Serve:Address is not loopback");
        return $"{address}";
    }

    /// <param name="given">What <c>--port</c> named, or null.</param>
    public static ServeSettings WithPort(ServeSettings settings, int? given) => given switch
    {
        null => settings,
        >= 0 and <= 65_535 => settings with { Port = given.Value },
        _ => throw new RefusedException($"--port {given}: not a port. Give 1 to 65535, or 0 for a free one."),
    };
}
