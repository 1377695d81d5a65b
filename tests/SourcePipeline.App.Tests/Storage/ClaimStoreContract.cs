using System.Text.Json;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Tests.Storage;

/// <summary>What any provider of the store must do.</summary>
public abstract class ClaimStoreContract : IDisposable
{
    private protected TemporaryFolder Folder { get; } = new();

    private protected string StoreFile => Folder["kept/claims.db"];

    private protected abstract IClaimStore Open(string file);

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_document_comes_back_as_it_was_saved()
    {
        using (var store = Open(StoreFile))
        {
            store.Save(Sample.Document());
        }
        using var again = Open(StoreFile);
        Assert.Equal(Json(Sample.Document()), Json(Assert.Single(again.Documents())));
    }

    [Fact]
    public void The_same_document_twice_changes_nothing()
    {
        using var store = Open(StoreFile);
        Assert.True(store.Save(Sample.Document()));
        Assert.False(store.Save(Sample.Document()));
        Assert.Single(store.Documents());
        Assert.Single(Found(store, "soldiers"));
    }

    [Fact]
    public void A_changed_document_takes_the_place_of_its_claims_and_old_runs_keep_theirs()
    {
        using var store = Open(StoreFile);
        store.Save(Sample.Document(figure: "12"));
        var run = store.Begin(Sample.Start("qalat.txt"));
        store.Finish(run, RunOutcome.Completed, Sample.Noon, Sample.Result(Sample.Document(figure: "12")));
        Assert.True(store.Save(Sample.Document(figure: "15")));
        Assert.Equal("c15", Assert.Single(Found(store, "soldiers")).Claim);
        Assert.Equal("c15", Assert.Single(store.Documents()).Claims[0].Id);
        Assert.Equal("c12", store.Result(run)!.Analysis.Documents[0].Claims[0].Id);
    }

    [Fact]
    public void Documents_are_found_by_the_beginning_of_their_origin()
    {
        using var store = Open(StoreFile);
        store.Save(Sample.Document("a.txt"));
        store.Save(Sample.Document("import:b.csv"));
        Assert.Equal("import:b.csv", Assert.Single(store.Documents("import:")).Document.Id);
        Assert.Equal(["a.txt", "import:b.csv"], store.Documents().Select(d => d.Document.Id));
    }

    [Fact]
    public void Runs_are_numbered_from_one_and_remember_what_they_were()
    {
        using var store = Open(StoreFile);
        Assert.Equal(1, store.Begin(Sample.Start("a.txt", "b")));
        Assert.Equal(2, store.Begin(Sample.Start("c")));
        store.Finish(1, RunOutcome.Completed, Sample.Noon.AddSeconds(3), Sample.Result(Sample.Document("a.txt"), Sample.Document("b.txt", "15")));
        RunRecord[] runs = [.. store.Runs()];
        Assert.Equal(["a.txt", "b"], runs[0].Start.Inputs);
        Assert.Equal(["a.txt", "b.txt"], runs[0].Documents);
        Assert.Equal((RunOutcome.Completed, Sample.Noon.AddSeconds(3), 2, 2), (runs[0].Outcome, runs[0].Ended!.Value, runs[0].Claims, runs[0].Findings));
        Assert.Equal((Sample.Noon, Sample.Day), (runs[0].Start.Started, runs[0].Start.AsOf));
        Assert.Equal((RunOutcome.Interrupted, (DateTimeOffset?)null), (runs[1].Outcome, runs[1].Ended));
    }

    [Fact]
    public void A_result_comes_back_whole()
    {
        var result = Sample.Result(Sample.Document());
        long run;
        using (var store = Open(StoreFile))
        {
            run = store.Begin(Sample.Start("qalat.txt"));
            store.Finish(run, RunOutcome.CompletedWithErrors, Sample.Noon, result);
        }
        using var again = Open(StoreFile);
        Assert.Equal(Json(result), Json(again.Result(run)!));
        Assert.Equal(Json(result.Analysis.Findings), Json(again.Findings(run)));
    }

    [Fact]
    public void A_failed_run_has_no_result()
    {
        using var store = Open(StoreFile);
        var run = store.Begin(Sample.Start("a"));
        store.Finish(run, RunOutcome.Failed, Sample.Noon, null);
        Assert.Null(store.Result(run));
        Assert.Null(store.Result(99));
        Assert.Empty(store.Findings(run));
        Assert.Equal(RunOutcome.Failed, store.Runs()[0].Outcome);
    }

    [Theory]
    [InlineData("resume MINISTRY", 1, "words of a slot, whatever their case and accents")]
    [InlineData("qalat", 1, "a place")]
    [InlineData("qalat nowhere", 0, "all words must be there")]
    [InlineData("nowhere OR qalat", 1, "one or the other")]
    [InlineData("qalat -rebels", 0, "what must not be there")]
    [InlineData("qalat -marines", 1, "what is not there")]
    [InlineData("\"soldiers in Qalat\"", 1, "a phrase")]
    [InlineData("\"Qalat soldiers\"", 0, "words in another order")]
    [InlineData("sold*", 1, "the beginning of a word")]
    [InlineData("oldiers", 0, "not its end")]
    [InlineData("near NOT and", 0, "the index's own operators are words like others")]
    [InlineData("", 0, "nothing")]
    public void Search_finds_claims_by_their_words(string query, int found, string reason)
    {
        using var store = Open(StoreFile);
        store.Save(Sample.Document());
        Assert.True(found == Found(store, query).Length, reason);
    }

    [Fact]
    public void Search_gives_a_page_at_a_time_and_how_many_there_are()
    {
        using var store = Open(StoreFile);
        for (var i = 0; i < 5; i++)
            store.Save(Sample.Document($"{i}.txt"));
        var second = store.Search(ClaimQuery.Parse("qalat"), 2, 2);
        Assert.Equal(5, second.Total);
        Assert.Equal(["2.txt", "3.txt"], second.Hits.Select(h => h.Document));
    }

    [Fact]
    public void Articles_are_listed_without_their_text_and_read_one_by_one()
    {
        using var store = Open(StoreFile);
        store.Save(Sample.Document("b.txt"));
        store.Save(Sample.Document("a.txt"));
        Assert.Equal([new("a.txt", "Qalat", "a.txt", "rev 7", 1), new StoredArticle("b.txt", "Qalat", "b.txt", "rev 7", 1)], store.Articles());
        Assert.Equal(Json(Sample.Document("b.txt")), Json(store.Document("b.txt")));
        Assert.Null(store.Document("c.txt"));
    }

    [Fact]
    public void A_runs_incidents_and_documents_are_read_one_by_one()
    {
        using var store = Open(StoreFile);
        var result = Sample.Result(Sample.Document());
        var run = store.Begin(Sample.Start("qalat.txt"));
        store.Finish(run, RunOutcome.Completed, Sample.Noon, result);
        Assert.Equal(Json(result.Analysis.Incidents), Json(store.Incidents(run)));
        Assert.Equal(Json(Sample.Document()), Json(store.Document(run, "qalat.txt")));
        Assert.Null(store.Document(run, "other.txt"));
        Assert.Empty(store.Incidents(run + 1));
    }

    [Fact]
    public void Forgotten_runs_are_gone_and_the_others_stay()
    {
        using var store = Open(StoreFile);
        store.Save(Sample.Document());
        for (var i = 0; i < 3; i++)
            store.Finish(store.Begin(Sample.Start("qalat.txt")), RunOutcome.Completed, Sample.Noon, Sample.Result(Sample.Document(figure: $"1{i}")));
        store.Forget([1, 2]);
        Assert.Equal([3], store.Runs().Select(r => r.Number));
        Assert.NotNull(store.Result(3));
        Assert.Equal(4, store.Begin(Sample.Start("qalat.txt")));
        Assert.Single(store.Documents());
    }

    [Fact]
    public void What_returned_is_there_when_the_store_is_opened_without_having_been_closed()
    {
        var abandoned = Open(StoreFile);
        abandoned.Save(Sample.Document());
        var copy = Folder["copy/claims.db"];
        Directory.CreateDirectory(Folder["copy"]);
        // As a crash leaves it: the file with its log, nothing flushed on the way out.
        foreach (var file in Directory.EnumerateFiles(Folder["kept"]))
        {
            using FileStream source = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var target = File.Create(Path.Combine(Folder["copy"], Path.GetFileName(file)));
            source.CopyTo(target);
        }
        abandoned.Dispose();
        using var store = Open(copy);
        Assert.Single(store.Documents());
    }

    private static ClaimHit[] Found(IClaimStore store, string query) => [.. store.Search(ClaimQuery.Parse(query), 0, 10).Hits];

    private protected static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
