using System.Text;
using SourcePipeline.App.Reports;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.Digests;

namespace SourcePipeline.App.Digests;

/// <summary>Tells what a run changed: <c>digest.md</c> beside its report, the feed over all runs, the webhook. Where nothing changed it is silent.</summary>
/// <param name="say">Told of what could not be delivered.</param>
internal sealed class DigestTelling(AppSettings settings, TimeProvider clock, Action<string> say)
{
    private readonly DigestFolder folder = new(settings.Store.File);

    /// <summary>How many digests wait for the webhook.</summary>
    public int Undelivered => folder.State().Undelivered.Length;

    /// <returns>What was told; null where nothing changed.</returns>
    public async Task<Digest?> TellAsync(CheckRequest request, CheckResult run, CancellationToken cancel)
    {
        var state = folder.State();
        var (troubles, told) = InputTroubles.After(state.Troubles, run.Failures, run.Asked);
        var digest = Make(state, request, run, told);
        state = state with { Told = run.Result is null ? state.Told : run.Run, Troubles = troubles };
        if (digest.IsEmpty)
            folder.Save(state);
        else
            state = Write(digest, run.ReportFolder, state);
        await DeliverAsync(state, cancel);
        return digest.IsEmpty ? null : digest;
    }

    private Digest Make(DigestState state, CheckRequest request, CheckResult run, InputNews inputs)
    {
        using var store = StoreOpening.Open(settings.Store);
        var report = run.ReportFolder is { } folder ? $"{Uri.EscapeDataString(Path.GetFileName(folder))}/index.html" : null;
        return DigestMaking.Make(
            store, request.Baseline, state, run.Run, request.AsOf, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone), run.Result, inputs, report is null ? null : Address(report) ?? report);
    }

    /// <summary>Of a file in the reports' folder; null where the settings give that folder none.</summary>
    private string? Address(string file) => settings.Digest.ReportsAddress is { } reports ? $"{reports.AbsoluteUri.TrimEnd('/')}/{file}" : null;

    private DigestState Write(Digest digest, string? reportFolder, DigestState state)
    {
        folder.Save(digest);
        try
        {
            if (reportFolder is not null)
                WholeFile.Write(Path.Combine(reportFolder, "digest.md"), Encoding.UTF8.GetBytes(DigestMarkdown.Write(digest)));
            WholeFile.Write(Path.Combine(settings.Reports.Folder, "feed.xml"), AtomFeed.Write(state.Feed, folder.Newest(), Address("feed.xml")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReportFolderException($"{settings.Reports.Folder}: the digest cannot be written: {e.Message.TrimEnd('.')}. The next run tells it again.", e);
        }
        state = state with { Undelivered = settings.Digest.Webhook is null ? state.Undelivered : [.. state.Undelivered.Remove(digest.Run), digest.Run] };
        folder.Save(state);
        folder.Thin(state);
        return state;
    }

    /// <summary>In order; where one cannot be delivered, those behind it wait too.</summary>
    private async Task DeliverAsync(DigestState state, CancellationToken cancel)
    {
        if (settings.Digest.Webhook is not { } address || state.Undelivered.IsEmpty)
            return;
        using Webhook webhook = new(address, settings.Fetching, clock);
        foreach (var run in state.Undelivered)
        {
            if (folder.Read(run) is { } json && await webhook.PostAsync(DigestFolder.NameOf(state, run), json, cancel) is { } why)
            {
                say($"{address.GetLeftPart(UriPartial.Authority)}: {Terminal.Words.Count(state.Undelivered.Length, "digest")} not delivered: {why}. They go out with the next run.");
                return;
            }
            state = state with { Undelivered = state.Undelivered.Remove(run) };
            folder.Save(state);
        }
    }
}
