using SourcePipeline.App.Baselines;
using SourcePipeline.App.Fetching;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Settings;

/// <summary>Every setting, checked: <see cref="SettingsReading"/> lets no wrong value through. Paths are absolute.</summary>
/// <param name="Origin">The file that the settings came from, or null where there is none.</param>
/// <param name="Folder">What relative paths in the settings are relative to.</param>
/// <param name="Sources">What <c>check</c> and <c>worker</c> read where no input is named.</param>
/// <param name="PagesFolder">Where fetched pages are kept.</param>
/// <param name="WikipediaApi">Base of Wikipedia's REST interface, with <c>{language}</c> in the language's place.</param>
/// <param name="TimeZone">What "today" and the schedule mean.</param>
internal sealed record AppSettings(
    string? Origin,
    string Folder,
    IReadOnlyList<string> Sources,
    TimeZoneInfo TimeZone,
    ReadingSettings Reading,
    StoreSettings Store,
    ReportSettings Reports,
    ScheduleSettings Schedule,
    RuleSettings Rules,
    FetchSettings Fetching,
    string PagesFolder,
    string WikipediaApi,
    DigestSettings Digest,
    HealthSettings Health,
    ServeSettings Serve)
{
    /// <summary>The accepted findings, beside the settings.</summary>
    public string BaselineFile => Path.Combine(Folder, Baseline.FileName);

    public DateTimeOffset Now(TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZone);

    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock).Date);
}

/// <param name="MaxBytes">Larger inputs are refused; 1 KB to 16 GB.</param>
/// <param name="Encoding">Of inputs without a byte-order mark.</param>
internal sealed record ReadingSettings(long MaxBytes, string Encoding);

internal enum StoreProvider { Sqlite, LiteDb }

internal sealed record StoreSettings(StoreProvider Provider, string File);

/// <param name="Folder">Each run writes a folder of its own in it.</param>
/// <param name="Keep">Which runs keep their reports and their place in the store.</param>
internal sealed record ReportSettings(string Folder, ThinningSettings Keep);

/// <param name="Cron">Five fields (minute first) or six (second first).</param>
internal sealed record ScheduleSettings(string Cron);

/// <param name="Folder">Of a user's own rule and lexicon files, or null.</param>
/// <param name="Off">Rules of extraction and of findings that are not run.</param>
/// <param name="Judging">Levels and options of the findings' rules.</param>
/// <param name="FailOn">The lowest level that makes <c>check</c> exit with 1; null is never.</param>
internal sealed record RuleSettings(string? Folder, IReadOnlySet<string> Off, JudgingSettings Judging, Level? FailOn);
