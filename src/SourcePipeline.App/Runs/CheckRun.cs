using SourcePipeline.App.Articles;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Digests;
using SourcePipeline.App.Fetching;
using SourcePipeline.App.Importing;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Reports;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Runs;

/// <summary>
/// One run from inputs to reports: read, extract, store, relate, judge, report. Recorded from its start: whatever ends it, the store says so.
/// </summary>
/// <param name="say">Told what a person should know on the way.</param>
internal sealed class CheckRun(AppSettings settings, IClaimStore store, DocumentLoading loading, Cascade cascade, TimeProvider clock, Action<string> say)
{
    private int _read;

    /// <exception cref="OperationCanceledException">Cancelled; the store records it and holds every document saved before.</exception>
    public async Task<CheckResult> ExecuteAsync(CheckRequest request, CancellationToken cancel)
    {
        ReportFolder.RefuseUnwritable(settings.Reports.Folder);
        long run = store.Begin(new(Now(), request.AsOf, request.Inputs));
        try
        {
            InputReading reading = new(loading, say) { Titles = request.Titles };
            List<ExtractedDocument> documents = await ArticlesAsync(reading, request, cancel);
            documents.AddRange(Extract(reading, request, cancel));
            if (documents.Count == 0)
            {
                store.Finish(run, RunOutcome.Failed, Now(), null);
                return new(run, null, null, Failed: true) { Failures = [.. reading.Failures] };
            }
            using SourceReading sources = new(
                settings.Fetching, settings.PagesFolder, request.Offline, new(request.Saved, say), cascade, clock, say, RunStep.Pages(request.Progress));
            CheckedSources checkedSources = await sources.Checking.CheckAsync(documents, cancel);
            request.Progress?.Report(new RunStep.Judging(documents.Sum(d => d.Claims.Length)));
            RunResult result = Judge(documents, checkedSources, request);
            cancel.ThrowIfCancellationRequested();
            request.Progress?.Report(new RunStep.Writing(result.Analysis.Findings.Count));
            return await ReportAsync(run, result, request.Baseline, reading.Failed) with { Failures = [.. reading.Failures] };
        }
        catch (OperationCanceledException)
        {
            store.Finish(run, RunOutcome.Cancelled, Now(), null);
            throw;
        }
        catch (RefusedException)
        {
            store.Finish(run, RunOutcome.Failed, Now(), null);
            throw;
        }
    }

    /// <summary>The inputs that are addresses.</summary>
    private async Task<List<ExtractedDocument>> ArticlesAsync(InputReading reading, CheckRequest request, CancellationToken cancel)
    {
        List<Document> documents = await ArticleInputs.ReadAsync(request.Inputs, reading, settings, request.Offline, clock, say, cancel);
        return [.. documents.Select(d => Keep(request.Name is { } name && request.Inputs.Length == 1 ? d with { Id = name } : d, request))];
    }

    private ExtractedDocument Keep(Document document, CheckRequest request)
    {
        request.Progress?.Report(new RunStep.Extracting(document.Title, ++_read));
        ExtractedDocument extracted = request.Corrections.Apply(cascade.Run(document));
        store.Save(extracted);
        return extracted;
    }

    private List<ExtractedDocument> Extract(InputReading reading, CheckRequest request, CancellationToken cancel)
    {
        List<ExtractedDocument> documents = [];
        foreach (var document in reading.Read(request.Inputs.Where(i => !ArticleAddress.IsAddress(i)), request.Name))
        {
            cancel.ThrowIfCancellationRequested();
            ExtractedDocument extracted = Keep(document, request);
            // Of a whole dump only the articles with something to judge stay in memory.
            if (!extracted.Claims.IsEmpty || !DumpReading.IsPage(document))
            {
                documents.Add(extracted);
            }
        }
        cancel.ThrowIfCancellationRequested();
        return documents;
    }

    private RunResult Judge(List<ExtractedDocument> documents, CheckedSources sources, CheckRequest request)
    {
        Analysis analysis = Pipeline.Analyse([.. documents, .. store.Documents(ClaimsImport.Scheme)], sources.Verdicts, request.AsOf, cascade.Rules, settings.Rules.Judging, sources.Links);
        IReadOnlyList<Finding> open = request.Baseline.Open(analysis.Findings);
        if (open.Count < analysis.Findings.Count)
        {
            say($"{Terminal.Words.Count(analysis.Findings.Count - open.Count, "finding")} accepted by the baseline and not reported");
        }
        IReadOnlyList<Finding> before = request.Baseline.Open(FindingHistory.Before(store, [.. analysis.Documents.Select(d => d.Document.Id)]));
        return new(FindingHistory.Compare(analysis with { Findings = open }, before), request.Corrections.Notes());
    }

    /// <summary>The reports are written before the run counts as complete, and shown under their name after it.</summary>
    private async Task<CheckResult> ReportAsync(long run, RunResult result, Baseline baseline, bool failed)
    {
        ReportFolder folder = new(settings.Reports.Folder, run, DateOnly.FromDateTime(Now().Date));
        try
        {
            await folder.WriteAsync(ReportModel.From(result.Analysis, result.Corrections));
            store.Finish(run, failed ? RunOutcome.CompletedWithErrors : RunOutcome.Completed, Now(), result);
            RunThinning thinning = new(settings.Reports.Keep, baseline, new DigestFolder(settings.Store.File).State().Told, Now());
            await folder.PublishAsync(thinning.Thin(store, settings.Reports.Folder));
            return new(run, result, folder.Path, failed);
        }
        catch (ReportFolderException refused)
        {
            store.Finish(run, RunOutcome.CompletedWithErrors, Now(), result);
            say($"{refused.Message} What the run found is stored; write its reports again with: sourcepipeline report {run}");
            return new(run, result, null, Failed: true);
        }
    }

    private DateTimeOffset Now() => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone);
}
