namespace SourcePipeline.App.Settings;

/// <param name="Address">An IP address. Where <c>serve</c> listens; a loopback address unless <c>Serve:BeyondLoopback</c> allows another.</param>
/// <param name="Port">0 takes a free one.</param>
/// <param name="Hosts">Names, without a port, under which it answers: what a browser may have in its address bar.</param>
internal sealed record ServeSettings(string Address, int Port, IReadOnlyList<string> Hosts);
