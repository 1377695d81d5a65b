using System.Collections.Frozen;
using SourcePipeline.App.Articles;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Worker;
using SourcePipeline.Comparison;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Settings;

/// <summary>
/// Finds and reads <c>appsettings.json</c>: the file named by <c>--config</c>, else the one in the working folder, else the one beside the
/// program; relative paths are relative to the file's folder, those of the file beside the program to the working folder (a program is often
/// installed where nothing may be written); environment variables <c>SOURCEPIPELINE__Section__Key</c> override it. Without a file every setting has its default.
/// </summary>
internal static class SettingsReading
{
    private const string FileName = "appsettings.json";
    private const string EveryNight = "0 3 * * *";
    private const string Environment = "SOURCEPIPELINE__";

    private static readonly string[] Levels = ["note", "warning", "error"];

    /// <param name="config">What <c>--config</c> named, or null.</param>
    public static AppSettings Read(string? config)
    {
        var file = Find(config);
        var ofTheProgram = config is null && file is not null && !string.Equals(file, InWorkingFolder(), StringComparison.Ordinal);
        var folder = file is null || ofTheProgram ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(file)!;
        var values = Load(file);
        var variables = SettingsFile.Override(values, Environment);
        return Bind(new(values, file ?? "settings", variables), file, folder);
    }

    private static string? Find(string? config)
    {
        if (config is not null)
            return File.Exists(config) ? Path.GetFullPath(config) : throw new RefusedException($"--config {config}: no such file.");
        var beside = Path.Combine(AppContext.BaseDirectory, FileName);
        return InWorkingFolder() is var own && File.Exists(own) ? own : File.Exists(beside) ? beside : null;
    }

    private static string InWorkingFolder() => Path.Combine(Directory.GetCurrentDirectory(), FileName);

    private static Dictionary<string, string?> Load(string? file)
    {
        try
        {
            return SettingsFile.Read(file is null ? null : File.ReadAllBytes(file));
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new RefusedException($"{file}: {JsonTrouble.Words(e)}: not readable as settings. Mend it there, or compare with the appsettings.json beside the program.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new RefusedException($"{file}: not readable as settings: {e.Message}", e);
        }
    }

    private static AppSettings Bind(SettingsValues values, string? file, string folder)
    {
        string At(string path) => Path.GetFullPath(path, folder);
        var zone = Zone(values);
        AppSettings settings = new(
            file,
            folder,
            [.. values.List("Sources", "sources").ConvertAll(s => ArticleAddress.IsAddress(s) ? s : At(s))],
            zone,
            new(values.Number("Reading:MaxBytes", DocumentLoading.DefaultMaxBytes, 1 << 10, 1L << 34),
                values.Checked("Reading:Encoding", "utf-8", TextDecoding.Knows, "an encoding such as utf-8, windows-1252, iso-8859-1")),
            new((StoreProvider)values.Choice("Store:Provider", "sqlite", "litedb"), At(values.Text("Store:File", ".sourcepipeline/claims.db"))),
            new(At(values.Text("Reports:Folder", "reports")), Thinning(values)),
            Schedule(values, zone),
            Rules(values, At),
            FetchSettingsReading.Read(values),
            At(values.Text("Fetching:Pages", ".sourcepipeline/pages")),
            values.Checked("Wikipedia:Api", "https://{language}.wikipedia.org/w/rest.php",
                api => Uri.TryCreate(api.Replace("{language}", "en", StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
                "an http address such as https://{language}.wikipedia.org/w/rest.php"),
            new(values.Address("Digest:Webhook"), values.Address("Digest:ReportsAddress")),
            new(At(values.Text("Health:File", ".sourcepipeline/health.json"))),
            ServeSettingsReading.Read(values));
        values.RefuseUnknown();
        return settings;
    }

    private static TimeZoneInfo Zone(SettingsValues values)
    {
        var id = values.Text("TimeZone", "UTC");
        return id == "UTC" ? TimeZoneInfo.Utc : TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : throw values.Wrong("TimeZone", id, "an IANA name such as UTC, Europe/Paris, Africa/Bamako");
    }

    /// <summary>Refused by every command, not by the worker alone: who writes it tries it out with <c>check</c>.</summary>
    private static ScheduleSettings Schedule(SettingsValues values, TimeZoneInfo zone)
    {
        var cron = values.Text("Schedule:Cron", EveryNight);
        try
        {
            // The default is right; the library that reads the others is loaded for those alone.
            if (cron != EveryNight)
                CronSchedule.Parse(cron, zone);
            return new(cron);
        }
        catch (FormatException e)
        {
            throw values.Wrong("Schedule:Cron", cron, CronSchedule.Form, e.Message);
        }
    }

    private static ThinningSettings Thinning(SettingsValues values)
    {
        int Days(string key, int otherwise) => (int)values.Number(key, otherwise, 0, 36_500);
        ThinningSettings keep = new(Days("Reports:KeepAllDays", 0), Days("Reports:KeepDailyDays", 30), Days("Reports:KeepMonthlyDays", 0));
        return keep.MonthlyDays == 0 || keep.MonthlyDays >= keep.DailyDays
            ? keep
            : throw values.Wrong("Reports:KeepMonthlyDays", $"{keep.MonthlyDays}", $"0 (for ever) or at least Reports:KeepDailyDays ({keep.DailyDays})");
    }

    private static RuleSettings Rules(SettingsValues values, Func<string, string> at)
    {
        var off = values.List("Rules:Off").ToFrozenSet(StringComparer.Ordinal);
        var own = JudgingSettings.Default;
        JudgingSettings judging = new(
            off,
            RuleLevels(values),
            (Reconcile)values.Choice("Rules:Reconcile", "range", "majority", "hierarchy"),
            (int)values.Number("Rules:StaleAfterDays", own.StaleAfterDays, 0, 36_500),
            (int)values.Number("Rules:GapYears", own.GapYears, 1, 100),
            (int)values.Number("Rules:SectionBehindYears", own.SectionBehindYears, 1, 100))
        {
            Ratings = RatingsReading.Read(values),
        };
        return new(values.Text("Rules:Folder", "") is { Length: > 0 } folder ? at(folder) : null, off, judging, values.Choice("Rules:FailOn", ["never", .. Levels]) is > 0 and var level ? (Level)(level - 1) : null);
    }

    private static FrozenDictionary<string, Level> RuleLevels(SettingsValues values)
    {
        Dictionary<string, Level> levels = new(StringComparer.Ordinal);
        foreach (var (rule, level) in values.Table("Rules:Levels"))
        {
            if (RuleCatalogue.Page(rule) is null)
                throw values.Wrong("Rules:Levels", rule, $"the id of a rule of findings; sourcepipeline rules lists them.{Nearest.Question(rule, RuleCatalogue.Pages.Select(p => p.Id))}");
            levels[rule] = Array.IndexOf(Levels, level.ToLowerInvariant()) is >= 0 and var known ? (Level)known : throw values.Wrong($"Rules:Levels:{rule}", level, string.Join(", ", Levels));
        }
        return levels.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
