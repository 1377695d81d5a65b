using SourcePipeline.App.Articles;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Digests;
using SourcePipeline.App.Fetching;
using SourcePipeline.App.Importing;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Reports;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Runs;

/// <summary>
/// One run from inputs to reports: read, extract, store, relate, judge, report. Recorded from its start: whatever ends it, the store says so.
/// </summary>
/// <param name="shelf">Where the findings and the lists of the report are put.</param>
/// <param name="say">Told what a person should know on the way.</param>
internal sealed class CheckRun(AppSettings settings, IClaimStore store, IShelf shelf, DocumentLoading loading, CascadeLanes lanes, TimeProvider clock, Action<string> say)
{
    private readonly RunDocuments documents = new(store);
    private int read;

    /// <summary>What is done with each document, on a thread of its own.</summary>
    public Func<Cascade, Document, ExtractedDocument> Extract { get; init; } = (cascade, document) => cascade.Run(document);

    /// <exception cref="OperationCanceledException">Cancelled; the store records it and holds every document saved before.</exception>
    public async Task<CheckResult> ExecuteAsync(CheckRequest request, CancellationToken cancel)
    {
        ReportFolder.RefuseUnwritable(settings.Reports.Folder, killed: store.Runs().Where(r => r.Outcome == RunOutcome.Interrupted));
        var run = store.Begin(new(Now(), request.AsOf, request.Inputs));
        try
        {
            InputReading reading = new(loading, say) { Titles = request.Titles };
            using SourceReading sources = new(
                settings.Fetching, settings.PagesFolder, request.Offline, new(request.Saved, say), lanes, clock, say, request.Offline ? null : RunStep.Pages(request.Progress));
            await ReadArticlesAsync(reading, sources.Checking, request, cancel);
            await ReadFilesAsync(reading, sources.Checking, request, cancel);
            if (documents.Count == 0)
            {
                store.Finish(run, RunOutcome.Failed, Now(), null);
                return new(run, null, null, Failed: true) { Failures = [.. reading.Failures], Asked = reading.Asked };
            }
            var checkedSources = await sources.Checking.EndAsync(cancel);
            request.Progress?.Report(new RunStep.Judging(documents.Claims));
            var result = Judge(checkedSources, request, reading);
            cancel.ThrowIfCancellationRequested();
            request.Progress?.Report(new RunStep.Writing(result.Analysis.Findings.Count));
            return await ReportAsync(run, result, request.Baseline, reading.Failed) with { Failures = [.. reading.Failures], Asked = reading.Asked };
        }
        catch (OperationCanceledException)
        {
            store.Finish(run, RunOutcome.Cancelled, Now(), null);
            throw;
        }
        catch (Exception)
        {
            store.Finish(run, RunOutcome.Failed, Now(), null);
            throw;
        }
    }

    /// <summary>The inputs that are addresses.</summary>
    private async Task ReadArticlesAsync(InputReading reading, SourceChecking checking, CheckRequest request, CancellationToken cancel)
    {
        var documents = await ArticleInputs.ReadAsync(request.Inputs, reading, settings, request.Offline, clock, say, cancel);
        var named = request.Name is { } name && request.Inputs.Length == 1 ? documents.Select(d => d with { Id = name }) : documents;
        foreach (var extracted in Kept(named, request, reading))
        {
            this.documents.Add(extracted);
            await checking.AddAsync(extracted, cancel);
        }
    }

    /// <summary>Extracts the documents and saves each when its turn comes.</summary>
    private IEnumerable<ExtractedDocument> Kept(IEnumerable<Document> documents, CheckRequest request, InputReading reading)
    {
        foreach (var found in new DocumentExtraction(lanes, reading, Extract).InOrder(documents))
        {
            request.Progress?.Report(new RunStep.Extracting(found.Document.Title, ++read));
            if (Save(found, request, reading) is { } extracted)
                yield return extracted;
        }
    }

    /// <summary>The document as it was saved; null where the program failed at it, which is told.</summary>
    private ExtractedDocument? Save(ExtractedDocument found, CheckRequest request, InputReading reading)
    {
        try
        {
            var extracted = request.Corrections.Apply(found);
            store.Save(extracted);
            return extracted;
        }
        catch (Exception e) when (Defect.Is(e))
        {
            reading.LeaveOut(found.Document, e);
            return null;
        }
    }

    private async Task ReadFilesAsync(InputReading reading, SourceChecking checking, CheckRequest request, CancellationToken cancel)
    {
        foreach (var extracted in Kept(reading.Read(request.Inputs.Where(i => !ArticleAddress.IsAddress(i)), request.Name), request, reading))
        {
            cancel.ThrowIfCancellationRequested();
            // Of a whole dump only the articles with something to judge are.
            if (!extracted.Claims.IsEmpty || !DumpReading.IsPage(extracted.Document))
            {
                documents.Add(extracted);
                await checking.AddAsync(extracted, cancel);
            }
        }
        cancel.ThrowIfCancellationRequested();
    }

    private RunResult Judge(CheckedSources sources, CheckRequest request, InputReading reading)
    {
        foreach (var imported in store.Documents(ClaimsImport.Scheme).Where(d => !d.Claims.IsEmpty))
            documents.Add(imported);
        var analysis = new RunAnalysis(documents, reading, lanes.Rules, settings.Rules.Judging, shelf).Run(sources, request.AsOf);
        var open = request.Baseline.Open(analysis.Findings);
        if (open.Count < analysis.Findings.Count)
            say($"{Terminal.Words.Count(analysis.Findings.Count - open.Count, "finding")} accepted by the baseline and not reported");
        var before = request.Baseline.Open(FindingHistory.Before(store, [.. DocumentsById.IdsOf(analysis.Documents)]));
        return new(FindingHistory.Compare(analysis with { Findings = open }, before), request.Corrections.Notes()) { Claims = documents.Claims };
    }

    /// <summary>The reports are written before the run counts as complete, and shown under their name after it.</summary>
    private async Task<CheckResult> ReportAsync(long run, RunResult result, Baseline baseline, bool failed)
    {
        ReportFolder folder = new(settings.Reports.Folder, run, DateOnly.FromDateTime(Now().Date));
        var report = ReportModel.From(result.Analysis, result.Corrections, shelf);
        CheckResult ended = new(run, result, null, failed) { Report = report, Shelf = shelf };
        try
        {
            await folder.WriteAsync(report);
            store.Finish(run, failed ? RunOutcome.CompletedWithErrors : RunOutcome.Completed, Now(), result);
            documents.Recorded(run);
            RunThinning thinning = new(settings.Reports.Keep, baseline, new DigestFolder(settings.Store.File).State().Told, Now());
            await folder.PublishAsync(thinning.Thin(store, settings.Reports.Folder));
            return ended with { ReportFolder = folder.Path };
        }
        catch (ReportFolderException refused)
        {
            store.Finish(run, RunOutcome.CompletedWithErrors, Now(), result);
            documents.Recorded(run);
            say($"{refused.Message} What the run found is stored; write its reports again with: sourcepipeline report {run}");
            return ended with { Failed = true };
        }
    }

    private DateTimeOffset Now() => settings.Now(clock);
}
