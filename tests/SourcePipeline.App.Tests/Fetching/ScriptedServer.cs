using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SourcePipeline.App.Tests.Fetching;

/// <summary>A web server on a loopback port of its own that answers each path as a test scripts it, and counts what it was asked.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> scripts = new();
    private readonly ConcurrentQueue<string> asked = new();

    private ScriptedServer(WebApplication app) => this.app = app;

    public Uri Root { get; private set; } = null!;

    /// <summary>The paths asked for, in order, but for robots.txt.</summary>
    public IReadOnlyCollection<string> Asked => [.. asked.Where(p => p != "/robots.txt")];

    public static async Task<ScriptedServer> StartAsync()
    {
        var builder = Builder();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new ScriptedServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Root = Address(app);
        return server;
    }

    /// <summary>A server that writes the given bytes to whoever connects, whatever it is asked, and then hangs up.</summary>
    public static async Task<ScriptedServer> StartRawAsync(Func<ConnectionContext, Task> answer)
    {
        var builder = Builder();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.Run(async connection =>
        {
            await connection.Transport.Input.ReadAsync();
            await answer(connection);
        })));
        var app = builder.Build();
        await app.StartAsync();
        return new(app) { Root = Address(app) };
    }

    public Uri this[string path] => new(Root, path);

    public ScriptedServer On(string path, Func<HttpContext, Task> script)
    {
        scripts[path] = script;
        return this;
    }

    public ScriptedServer Page(string path, string html) => On(path, c =>
    {
        c.Response.ContentType = "text/html; charset=utf-8";
        return c.Response.WriteAsync(html);
    });

    public ScriptedServer Status(string path, int status) => On(path, c =>
    {
        c.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public ScriptedServer Redirect(string path, string to, int status = 302) => On(path, c =>
    {
        c.Response.StatusCode = status;
        c.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    public ScriptedServer Bytes(string path, string? contentType, byte[] body, string? encoding = null) => On(path, async c =>
    {
        c.Response.ContentType = contentType;
        c.Response.Headers.ContentEncoding = encoding;
        await c.Response.Body.WriteAsync(body);
    });

    /// <summary>Answers one visit after the other; the last answer stays.</summary>
    public ScriptedServer Sequence(string path, params Func<HttpContext, Task>[] scripts)
    {
        var visit = -1;
        return On(path, c => scripts[Math.Min(Interlocked.Increment(ref visit), scripts.Length - 1)](c));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString;
        asked.Enqueue(path);
        if (scripts.TryGetValue(path, out var script))
            await script(context);
        else
            context.Response.StatusCode = 404;
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        return builder;
    }

    private static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
