using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.App.Html;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Storage;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Reports;

/// <summary>
/// The folder of one run's reports. It is written under another name and renamed when it is whole, so that nobody finds half a report.
/// </summary>
internal sealed class ReportFolder(string reports, long run, DateOnly day)
{
    private static readonly (string File, string Format)[] Files =
    [
        ("report.json", "json"), ("report.md", "markdown"), ("claims.csv", "claims.csv"), ("sections.csv", "sections.csv"),
        ("accounts.csv", "accounts.csv"), ("findings.csv", "findings.csv"),
    ];

    private const string Page = "index.html";

    /// <summary>The folder's name carries the day, so that the list of folders is a list of nights.</summary>
    public string Path { get; } = System.IO.Path.Combine(reports, Name(run, day));

    private string Unfinished => Path + ".unfinished";

    public static string Name(long run, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}-{run}");

    /// <summary>Refuses before the work is done what would fail after it, and clears what killed runs have left half written.</summary>
    public static void RefuseUnwritable(string reports, IEnumerable<RunRecord> killed)
    {
        try
        {
            Directory.CreateDirectory(reports);
            var probe = System.IO.Path.Combine(reports, ".writable");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            ClearUnfinished(reports, killed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(reports, e);
        }
    }

    private static void ClearUnfinished(string reports, IEnumerable<RunRecord> killed)
    {
        foreach (var run in killed)
        {
            ReportFolder folder = new(reports, run.Number, DateOnly.FromDateTime(run.Start.Started.Date));
            if (Directory.Exists(folder.Unfinished))
                Directory.Delete(folder.Unfinished, recursive: true);
        }
    }

    public Task WriteAsync(ReportModel model) => GuardedAsync(reports, async () =>
    {
        try
        {
            Directory.CreateDirectory(Unfinished);
            foreach (var (file, format) in Files)
            {
                using var output = File.Create(System.IO.Path.Combine(Unfinished, file));
                ReportFormats.Write(format, model, output);
            }
            await using StreamWriter page = new(System.IO.Path.Combine(Unfinished, Page));
            await HtmlReport.WriteAsync(model, page);
        }
        catch
        {
            if (Directory.Exists(Unfinished))
                Directory.Delete(Unfinished, recursive: true);
            throw;
        }
    });

    /// <summary>Gives the folder its name and lists it on the page over all runs.</summary>
    public Task PublishAsync(ImmutableArray<RunRecord> runs) => GuardedAsync(reports, async () =>
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
        Directory.Move(Unfinished, Path);
        await File.WriteAllTextAsync(System.IO.Path.Combine(reports, Page), await HtmlReport.RenderRunsAsync(runs, Folders()));
    });

    /// <summary>Deletes the folder, where it is there.</summary>
    public void Delete()
    {
        try
        {
            if (Directory.Exists(Path))
                Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(reports, e);
        }
    }

    /// <summary>The folders that there are, by the number of the run that ends their name.</summary>
    private Dictionary<long, string> Folders()
    {
        var folders = new Dictionary<long, string>();
        foreach (var folder in Directory.EnumerateDirectories(reports).Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal))
        {
            if (long.TryParse(folder.AsSpan(folder.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                folders[number] = folder;
        }
        return folders;
    }

    private static async Task GuardedAsync(string reports, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(reports, e);
        }
        catch (Exception e) when (Defect.Is(e))
        {
            throw new ReportFolderException(Defect.OfReports(reports, e), e);
        }
    }

    private static ReportFolderException Refused(string reports, Exception e) =>
        new($"{reports}: reports cannot be written: {e.Message.TrimEnd('.')}. Give a folder that can be written and has room: --reports.", e);
}
