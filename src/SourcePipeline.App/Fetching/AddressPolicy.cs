using System.Net;
using System.Net.Sockets;

namespace SourcePipeline.App.Fetching;

/// <summary>
/// Which addresses may be connected to: public ones, and those of hosts that the settings allow.
/// The special ranges are those of the IANA registries (RFC 6890 and its successors); of IPv6 only global unicast counts as public.
/// </summary>
internal sealed class AddressPolicy
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32", // a cloud's metadata service outside the link-local range
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SpecialV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "3fff::/20" }.Select(IPNetwork.Parse)];
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");

    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> networks = [];

    public AddressPolicy(IEnumerable<string> allowedHosts)
    {
        foreach (var allowed in allowedHosts)
        {
            if (allowed.Contains('/', StringComparison.Ordinal))
                networks.Add(IPNetwork.Parse(allowed));
            else
                names.Add(allowed.Trim('[', ']'));
        }
    }

    /// <summary>Whether the settings may hold this entry.</summary>
    public static bool IsEntry(string allowed) => allowed.Contains('/', StringComparison.Ordinal) ? IPNetwork.TryParse(allowed, out _) : allowed.Length > 0;

    /// <summary>Whether a connection to <paramref name="host"/> may go to <paramref name="address"/>, one of those that it resolved to just now.</summary>
    public bool Allows(string host, int port, IPAddress address)
    {
        host = host.Trim('[', ']');
        return names.Contains(host) || names.Contains($"{host}:{port}") || networks.Exists(n => n.Contains(Plain(address))) || IsPublic(address);
    }

    /// <summary>Whether the whole Internet would reach the same machine there.</summary>
    public static bool IsPublic(IPAddress address)
    {
        address = Plain(address);
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(SpecialV4, n => n.Contains(address));

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0)
            return false;

        var bytes = address.GetAddressBytes();
        return SixToFour.Contains(address) ? IsPublic(new IPAddress(bytes.AsSpan(2, 4)))
            : Nat64.Contains(address) || Compatible.Contains(address) ? IsPublic(new IPAddress(bytes.AsSpan(12, 4)))
            : GlobalV6.Contains(address) && !Array.Exists(SpecialV6, n => n.Contains(address));
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
