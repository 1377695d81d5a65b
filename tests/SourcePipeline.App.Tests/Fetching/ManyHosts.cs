using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SourcePipeline.App.Tests.Fetching;

/// <summary>One server that listens on every loopback address, each of which counts as a host, and takes its time.</summary>
internal sealed class ManyHosts : IAsyncDisposable
{
    private readonly WebApplication app;
    private int asked;

    private ManyHosts(WebApplication app) => this.app = app;

    public int Port { get; private set; }

    public int Asked => asked;

    public static async Task<ManyHosts> StartAsync(TimeSpan delay)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Any, 0));
        var app = builder.Build();
        var server = new ManyHosts(app);
        var page = $"<html><body><p>{string.Join(' ', Enumerable.Repeat("Some words of a report.", 400))}</p></body></html>";
        app.Run(async context =>
        {
            Interlocked.Increment(ref server.asked);
            await Task.Delay(delay);
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 404 : 200;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page);
        });
        await app.StartAsync();
        server.Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
