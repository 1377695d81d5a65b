using SourcePipeline.App.Inputs;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Tests.Commands;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.App.Tests.Runs;

/// <summary>A defect of the program's own stays with the document that it came of: it is told, and the other documents are done.</summary>
public sealed class DefectTests : IDisposable
{
    private readonly Workplace work = new();
    private readonly List<string> told = [];

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task A_document_that_cannot_be_extracted_is_told_and_the_others_are_stored()
    {
        using var run = await Check((cascade, document) => document.Id == "b.txt" ? throw new InvalidOperationException("no such\nphrase") : cascade.Run(document));
        Assert.True(run.Failed);
        Assert.Equal(["a.txt", "c.txt"], run.Report!.Documents.Select(d => d.Id));
        var message = Assert.Single(told, t => t.Contains("defect", StringComparison.Ordinal));
        Assert.StartsWith(work.Folder["b.txt"] + ": left out by a defect of the program", message, StringComparison.Ordinal);
        Assert.Contains("Please report it with this text", message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: no such phrase (at SourcePipeline.App.Tests.Runs.DefectTests", message, StringComparison.Ordinal);
        Assert.Equal(message, Assert.Single(run.Failures).Message);
        using var store = new SqliteClaimStore(work.Store);
        Assert.Equal(["a.txt", "c.txt"], store.Articles().Select(a => a.Id));
        Assert.Equal(RunOutcome.CompletedWithErrors, Assert.Single(store.Runs()).Outcome);
    }

    [Fact]
    public async Task A_document_that_cannot_be_stored_is_left_out_too()
    {
        using var run = await Check((cascade, document) => cascade.Run(document) is var found && document.Id == "a.txt" ? found with { Claims = default } : found);
        Assert.True(run.Failed);
        Assert.Equal(["b.txt", "c.txt"], run.Report!.Documents.Select(d => d.Id));
    }

    [Fact]
    public async Task A_document_that_cannot_be_judged_is_found_among_the_others_and_left_out()
    {
        TextSpan beyond = new(5_000, 6_000);
        using var run = await Check((cascade, document) => cascade.Run(document) is var found && document.Id == "c.txt" ? found with { Sentences = [new(beyond, 0, 1, 7)] } : found);
        Assert.True(run.Failed);
        Assert.Equal(["a.txt", "b.txt"], run.Report!.Documents.Select(d => d.Id));
        Assert.StartsWith(work.Folder["c.txt"] + ": left out", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
        Assert.NotEmpty(run.Result!.Analysis.Findings);
        Assert.True(Directory.Exists(run.ReportFolder));
    }

    [Fact]
    public void Of_a_filter_s_documents_those_behind_the_defect_come_too()
    {
        InputReading reading = new(new DocumentLoading(SettingsReading.Read(work.Settings).Reading, Stream.Null, told.Add), told.Add);
        string[] files = ["a.txt", "b.txt", "c.txt"];
        foreach (var file in files)
            work.Write(file, Workplace.Article);
        DocumentExtraction extraction = new(Lanes(), reading, (cascade, document) => document.Id == "a.txt" ? throw new FormatException("no such phrase") : cascade.Run(document));
        Assert.Equal(["b.txt", "c.txt"], extraction.InOrder(reading.Read(files.Select(f => work.Folder[f]))).Select(e => e.Document.Id));
        Assert.True(reading.Failed);
    }

    [Fact]
    public async Task What_ends_a_command_is_told_in_one_line_and_exits_with_2()
    {
        // The host of this command line cannot be built.
        var ran = await work.Run("worker");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("ended by a defect of the program. Please report it with this text", Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static CascadeLanes Lanes() => new(CascadeLoading.Load(null, new HashSet<string>()));

    private async Task<CheckResult> Check(Func<Cascade, Document, ExtractedDocument> extract)
    {
        foreach (var (file, place) in (IEnumerable<(string, string)>)[("a.txt", "Qalat"), ("b.txt", "Lindau"), ("c.txt", "Belgora")])
            work.Write(file, Workplace.Article.Replace("Qalat", place, StringComparison.Ordinal));
        var settings = SettingsReading.Read(work.Settings);
        StoppedClock clock = new();
        var request = new CheckSession(settings, Stream.Null, clock, told.Add).Request() with { Inputs = [work.Folder[""]], Offline = true };
        Directory.CreateDirectory(Path.GetDirectoryName(work.Store)!);
        var store = StoreOpening.Open(settings.Store);
        OverflowShelf shelf = new(work.Store);
        CheckRun run = new(settings, store, shelf, new DocumentLoading(settings.Reading, Stream.Null, told.Add), Lanes(), clock, told.Add) { Extract = extract };
        return await run.ExecuteAsync(request, CancellationToken.None) with { Held = [shelf, store] };
    }
}
