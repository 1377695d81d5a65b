using System.CommandLine;
using System.Globalization;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;

namespace SourcePipeline.App.Commands;

/// <summary>Options of the command line that stand above the settings.</summary>
internal static class SettingsOptions
{
    public static Option<string?> Config() => new("--config") { HelpName = "FILE", Description = "The settings' file; default: appsettings.json in the working folder, else beside the program." };

    public static Option<string?> Store() => new("--store") { HelpName = "FILE", Description = "The store's file; default: Store:File of the settings." };

    public static Option<string?> Rules() => new("--rules") { HelpName = "DIR", Description = "A folder of rule and lexicon files of your own; they add to, replace or switch off the built-in ones." };

    public static Option<string?> Reports() => new("--reports") { HelpName = "DIR", Description = "The folder that reports are written to; default: Reports:Folder of the settings." };

    public static Option<string?> Encoding() => new("--encoding") { HelpName = "NAME", Description = "The encoding of what is read where it is not UTF-8: windows-1252, …" };

    public static ReadingSettings Encoded(ReadingSettings settings, string? encoding)
    {
        if (encoding is null)
            return settings;
        return TextDecoding.Knows(encoding)
            ? settings with { Encoding = encoding }
            : throw new RefusedException($"--encoding {encoding}: no such encoding. Take utf-8, windows-1252, iso-8859-1, …");
    }

    /// <param name="option">As the user wrote it, for the message.</param>
    public static DateOnly Day(string option, string given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedException($"{option} {given}: not a day. Write it as 2026-11-22.");

    public static StoreSettings Stored(StoreSettings settings, string? file) => file is null ? settings : settings with { File = Path.GetFullPath(file) };
}
