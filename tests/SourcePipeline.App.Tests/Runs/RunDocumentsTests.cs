using SourcePipeline.App.Runs;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Tests.Storage;
using SourcePipeline.Extraction;

namespace SourcePipeline.App.Tests.Runs;

public sealed class RunDocumentsTests : IDisposable
{
    /// <summary>So long that a second one does not fit into memory beside it.</summary>
    private static readonly string Long = new(' ', 2_500_000);

    private readonly TemporaryFolder folder = new();
    private readonly SqliteClaimStore store;

    public RunDocumentsTests() => store = new(folder["claims.db"]);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Documents_come_by_id_whatever_the_order_in_which_they_were_read()
    {
        var documents = Read("c.txt", "a.txt", "b.txt");
        Assert.Equal(["a.txt", "b.txt", "c.txt"], documents.InOrder().Ids);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], documents.InOrder().Select(d => d.Document.Id));
    }

    [Fact]
    public void What_does_not_fit_into_memory_is_read_back_from_the_store_as_it_was_saved()
    {
        var documents = Read("a.txt", "b.txt", "c.txt");
        var last = documents.InOrder()[2];
        Assert.Equal(Document("c.txt").Claims[0].Quote, last.Claims[0].Quote);
        Assert.Equal(Document("c.txt").Document.Text, last.Document.Text);
        Assert.NotSame(documents.InOrder()[2], last);
        Assert.Same(documents.InOrder()[0], documents.InOrder()[0]);
        Assert.Equal(3, documents.Claims);
    }

    [Fact]
    public void A_run_that_is_recorded_keeps_its_documents_when_the_store_gets_newer_ones()
    {
        var documents = Read("a.txt", "b.txt");
        var run = store.Begin(Sample.Start("a.txt"));
        var result = Sample.Result(Document("a.txt"));
        store.Finish(run, RunOutcome.Completed, Sample.Noon, result with { Analysis = result.Analysis with { Documents = documents.InOrder() } });
        documents.Recorded(run);
        store.Save(Sample.Document("b.txt", figure: "15"));
        Assert.Equal("c12", documents.InOrder()[1].Claims[0].Id);
        Assert.Equal(["a.txt", "b.txt"], store.Result(run)!.Analysis.Documents.Select(d => d.Document.Id));
    }

    private RunDocuments Read(params string[] ids)
    {
        RunDocuments documents = new(store);
        foreach (var id in ids)
        {
            store.Save(Document(id));
            documents.Add(Document(id));
        }
        return documents;
    }

    private static ExtractedDocument Document(string id)
    {
        var document = Sample.Document(id, figure: "12");
        return document with { Document = document.Document with { Text = document.Document.Text + Long } };
    }
}
