using System.CommandLine;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using SourcePipeline.App.Serving;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Commands;

/// <summary><c>serve</c>: the report's pages over the store, for this machine's browsers.</summary>
internal static class ServeCommand
{
    public static Command Create(Streams streams, TimeProvider clock)
    {
        Option<int?> port = new("--port") { HelpName = "N", Description = "The port; 0 takes a free one. Default: Serve:Port of the settings." };
        var store = SettingsOptions.Store();
        var config = SettingsOptions.Config();
        Command command = new("serve", "Serves the report's pages over the store to browsers of this machine, until it is stopped.") { port, store, config };
        command.SetAction(async (parse, cancel) =>
        {
            var settings = SettingsReading.Read(parse.GetValue(config));
            settings = settings with { Store = SettingsOptions.Stored(settings.Store, parse.GetValue(store)), Serve = ServeSettingsReading.WithPort(settings.Serve, parse.GetValue(port)) };
            // Refuses now what every page would refuse.
            StoreOpening.OpenExisting(settings.Store).Dispose();
            await using var app = Site.Build(settings, clock, streams.Say);
            await StartAsync(app, settings.Serve, cancel);
            // Data: a script that asked for a free port learns which one it got.
            await streams.Out.WriteAsync(Encoding.UTF8.GetBytes($"{app.Urls.First()}/\n"), cancel);
            await streams.Out.FlushAsync(cancel);
            streams.Say($"serving {settings.Store.File} at {app.Urls.First()}/ until it is stopped (Ctrl-C)");
            await app.WaitForShutdownAsync(cancel);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task StartAsync(WebApplication app, ServeSettings settings, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new RefusedException($"port {settings.Port} of {settings.Address} is taken. Stop what listens there, or take another one: --port 0 finds a free one.", e);
        }
        catch (IOException e)
        {
            throw new RefusedException($"cannot listen at {settings.Address}, port {settings.Port}: {e.Message}", e);
        }
        catch (System.Net.Sockets.SocketException e)
        {
            throw new RefusedException($"cannot listen at {settings.Address}, port {settings.Port}: {e.Message}", e);
        }
    }
}
