using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Serving;

/// <summary>The command as a process, and what it refuses.</summary>
public sealed class ServeCommandTests
{
    [Fact]
    public async Task It_prints_its_address_answers_and_ends_when_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGTERM here");
        using Workplace work = new();
        await work.Check(work.Write("a.txt", Workplace.Article));
        using var process = Program.Start("serve", "--port", "0", "--config", work.Settings);
        var address = (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        using HttpClient http = new();
        Assert.Contains("Runs", await http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // Not SIGINT, which a process that was started in the background ignores.
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain("   at ", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused_with_what_to_do()
    {
        using Workplace work = new();
        await work.Check(work.Write("a.txt", Workplace.Article));
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var ran = await work.Run("serve", "--port", $"{port}");
        Assert.Equal(2, ran.Exit);
        Assert.Contains($"port {port} of 127.0.0.1 is taken", ran.Error, StringComparison.Ordinal);
        Assert.Contains("--port 0", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_it_says_what_to_do()
    {
        using Workplace work = new();
        var ran = await work.Run("serve", "--port", "0");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("Run check first", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Serve": { "Address": "0.0.0.0" } }""", "Serve:Address", "loopback addresses only")]
    [InlineData("""{ "Serve": { "Address": "192.168.1.7" } }""", "Serve:Address", "Serve:BeyondLoopback")]
    [InlineData("""{ "Serve": { "Address": "everywhere" } }""", "Serve:Address", "127.0.0.1")]
    [InlineData("""{ "Serve": { "Address": "0.0.0.0", "BeyondLoopback": true } }""", "Serve:Hosts", "the names under which")]
    [InlineData("""{ "Serve": { "Hosts": [ "*" ] } }""", "Serve:Hosts", "names of hosts")]
    [InlineData("""{ "Serve": { "Port": 70000 } }""", "Serve:Port", "a whole number from 0 to 65535")]
    public async Task What_would_open_it_to_others_is_refused_unless_asked_for(string settings, string key, string allowed)
    {
        using Workplace work = new(settings);
        var ran = await work.Run("serve");
        Assert.Equal(2, ran.Exit);
        Assert.Contains(key, ran.Error, StringComparison.Ordinal);
        Assert.Contains(allowed, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_loopback_it_answers_under_the_names_that_it_was_given()
    {
        await using var site = await RunningSite.StartAsync(settings: """{ "Sources": [ "articles" ], "Serve": { "Port": 0, "Address": "127.0.0.1", "BeyondLoopback": true, "Hosts": [ "desk.example" ] } }""");
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Host = "desk.example";
        using var page = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
