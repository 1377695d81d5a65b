using SourcePipeline.App.Baselines;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Corrections;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Runs;

/// <summary>One run with everything that it needs opened before and closed after it; <c>check</c> and <c>worker</c> do the same.</summary>
/// <param name="say">Told what a person should know on the way.</param>
internal sealed class CheckSession(AppSettings settings, Stream standardInput, TimeProvider clock, Action<string> say)
{
    /// <summary>What the settings alone ask for: their sources, today, the corrections and the baseline beside them.</summary>
    public CheckRequest Request()
    {
        var corrections = Path.Combine(settings.Folder, CorrectionsFile.Name);
        return new(
            [.. settings.Sources], null, settings.Today(clock), new(CorrectionsFile.Read(corrections), corrections),
            Baseline.Read(settings.BaselineFile, mustExist: false));
    }

    /// <summary>Waits for its turn on the store, then runs.</summary>
    /// <returns>To be disposed when it has been told.</returns>
    public async Task<CheckResult> RunAsync(CheckRequest request, CancellationToken cancel)
    {
        if (request.Inputs.IsEmpty)
            throw new RefusedException($"there is nothing to read: name an input, or list some under Sources in {settings.Origin ?? "the settings"}.");
        CascadeLanes lanes = new(CascadeLoading.Load(settings.Rules.Folder, settings.Rules.Off));
        using var turn = await StoreLock.ForRunAsync(settings.Store.File, say, cancel);
        var store = StoreOpening.Open(settings.Store);
        OverflowShelf shelf = new(settings.Store.File);
        try
        {
            CheckRun run = new(settings, store, shelf, new DocumentLoading(settings.Reading, standardInput, say), lanes, clock, say);
            return await run.ExecuteAsync(request, cancel) with { Held = [shelf, store] };
        }
        catch
        {
            shelf.Dispose();
            store.Dispose();
            throw;
        }
    }
}
