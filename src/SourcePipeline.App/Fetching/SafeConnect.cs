using System.Net;
using System.Net.Sockets;

namespace SourcePipeline.App.Fetching;

/// <summary>
/// Opens the connections of the HTTP handler. The policy is asked here, about the addresses that the name resolves to at this moment, and the
/// connection goes to the very address that was judged: neither a name that changes its address nor a redirect gets round it.
/// </summary>
internal sealed class SafeConnect(AddressPolicy policy, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <exception cref="AddressRefusedException">None of the host's addresses may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation);
        IPAddress[] allowed = [.. addresses.Where(a => policy.Allows(host, port, a))];
        if (allowed.Length == 0 && addresses.Length > 0)
            throw new AddressRefusedException(host, addresses[0]);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The host stands at an address that the settings do not allow.</summary>
internal sealed class AddressRefusedException(string host, IPAddress address)
    : IOException($"{(host.Trim('[', ']') == address.ToString() ? host : $"{host} stands at {address}, which")} is not a public address; Fetching:AllowedHosts in the settings would allow it");
