using System.CommandLine;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Worker;

namespace SourcePipeline.App.Commands;

/// <summary><c>health</c>: what the worker's health file says, with an exit code that a supervisor understands.</summary>
internal static class HealthCommand
{
    public static Command Create(Streams streams, TimeProvider clock)
    {
        var config = SettingsOptions.Config();
        Command command = new("health", "Says whether the worker is well: exit 0, or 2 with what is wrong.") { config };
        command.SetAction(parse =>
        {
            var settings = SettingsReading.Read(parse.GetValue(config));
            if (HealthFile.Complaint(HealthFile.Read(settings.Health.File), clock.GetUtcNow()) is { } complaint)
                throw new RefusedException(complaint);
            streams.Say("the worker is well");
            return ExitCode.Ok;
        });
        return command;
    }
}
