using System.Collections.Immutable;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Reports;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Runs;

/// <summary>
/// One run from inputs to reports: read, extract, store, relate, judge, report. Recorded from its start: whatever ends it, the store says so.
/// </summary>
/// <param name="say">Told what a person should know on the way.</param>
internal sealed class CheckRun(AppSettings settings, IClaimStore store, DocumentLoading loading, Cascade cascade, TimeProvider clock, Action<string> say)
{
    /// <exception cref="OperationCanceledException">Cancelled; the store records it and holds every document saved before.</exception>
    public CheckResult Execute(CheckRequest request, CancellationToken cancel)
    {
        ReportFolder.RefuseUnwritable(request.ReportsFolder);
        long run = store.Begin(new(Now(), request.AsOf, request.Inputs));
        try
        {
            return Execute(run, request, cancel);
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

    private CheckResult Execute(long run, CheckRequest request, CancellationToken cancel)
    {
        InputReading reading = new(loading, say);
        List<ExtractedDocument> documents = [];
        foreach (var document in reading.Read(request.Inputs))
        {
            cancel.ThrowIfCancellationRequested();
            ExtractedDocument extracted = cascade.Run(document);
            store.Save(extracted);
            documents.Add(extracted);
        }
        cancel.ThrowIfCancellationRequested();
        if (documents.Count == 0)
        {
            store.Finish(run, RunOutcome.Failed, Now(), null);
            return new(run, null, null, Failed: true);
        }
        RunResult result = Judge(documents, request.AsOf);
        cancel.ThrowIfCancellationRequested();
        return Report(run, request, result, reading.Failed);
    }

    private RunResult Judge(List<ExtractedDocument> documents, DateOnly asOf)
    {
        Analysis analysis = Pipeline.Analyse(documents, [], asOf, cascade.Rules);
        ImmutableArray<Finding> findings = [.. analysis.Findings
            .Where(f => !settings.Rules.Off.Contains(f.Rule))
            .Select(f => settings.Rules.Levels.TryGetValue(f.Rule, out Level level) ? f with { Level = level } : f)];
        ImmutableArray<Finding> before = FindingHistory.Before(store, [.. documents.Select(d => d.Document.Id)]);
        return new(FindingHistory.Compare(analysis with { Findings = findings }, before), []);
    }

    /// <summary>The reports are written before the run counts as complete, and shown under their name after it.</summary>
    private CheckResult Report(long run, CheckRequest request, RunResult result, bool failed)
    {
        ReportFolder folder = new(request.ReportsFolder, run, DateOnly.FromDateTime(Now().Date));
        try
        {
            folder.Write(ReportModel.From(result.Analysis, result.Corrections));
            store.Finish(run, failed ? RunOutcome.CompletedWithErrors : RunOutcome.Completed, Now(), result);
            folder.Publish(store.Runs());
            return new(run, result, folder.Path, failed);
        }
        catch (RefusedException refused) when (refused is ReportFolderException)
        {
            store.Finish(run, RunOutcome.CompletedWithErrors, Now(), result);
            say($"{refused.Message} What the run found is stored; write its reports again with: sourcepipeline report {run}");
            return new(run, result, null, Failed: true);
        }
    }

    private DateTimeOffset Now() => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone);
}
