using Microsoft.Data.Sqlite;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Tests.Storage;

public sealed class SqliteClaimStoreTests : ClaimStoreContract
{
    private protected override IClaimStore Open(string file) => new SqliteClaimStore(file);

    [Fact]
    public void A_store_of_the_first_version_is_brought_forward_with_what_it_holds()
    {
        Open(StoreFile).Dispose();
        using (var connection = Connect())
        {
            connection.Run("drop trigger claims_words_add; drop trigger claims_words_remove; drop table claims_words; pragma user_version = 1");
            connection.Run("insert into snapshots values('x', $1)", Snapshots.Pack(Sample.Document(), SnapshotJson.Default.ExtractedDocument));
            connection.Run("insert into documents values('qalat.txt', 'Qalat', 'qalat.txt', null, 'x', 'text')");
            SqliteClaims.Insert(connection, Sample.Document());
        }
        using var store = Open(StoreFile);
        Assert.Single(store.Documents());
        Assert.Single(store.Search(ClaimQuery.Parse("soldiers"), 0, 10).Hits);
    }

    [Fact]
    public async Task A_new_store_may_be_opened_by_several_at_once()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StoreFile)!);
        SQLitePCL.Batteries_V2.Init();
        Task[] opening;
        using (var other = Connect())
        {
            other.Run("pragma journal_mode = wal");
            // Both have seen an empty file by the time that they may write to it.
            using var writing = other.BeginTransaction();
            opening = [.. Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(
                () => Open(StoreFile).Dispose(), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            writing.Commit();
        }
        await Task.WhenAll(opening);
        using var store = Open(StoreFile);
        Assert.Empty(store.Documents());
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused()
    {
        Open(StoreFile).Dispose();
        using (var connection = Connect())
        {
            connection.Run($"pragma user_version = {SqliteSchema.Version + 1}");
        }
        var refused = Assert.Throws<RefusedException>(() => Open(StoreFile));
        Assert.Contains("from a newer version of the program", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StoreFile)!);
        SQLitePCL.Batteries_V2.Init();
        using (var connection = Connect())
        {
            connection.Run("create table bookmarks(url text)");
        }
        var refused = Assert.Throws<RefusedException>(() => Open(StoreFile));
        Assert.Contains("not a store of this program", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_in_the_middle_is_refused_when_it_is_met()
    {
        using (var store = Open(StoreFile))
        {
            for (var i = 0; i < 50; i++)
                store.Save(Sample.Document($"{i}.txt"));
        }
        var bytes = File.ReadAllBytes(StoreFile);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        File.WriteAllBytes(StoreFile, bytes);
        var refused = Assert.Throws<RefusedException>(() =>
        {
            using var store = Open(StoreFile);
            store.Documents();
        });
        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_may_not_be_written_to_is_read_and_nothing_is_left_beside_it()
    {
        long run;
        using (var store = Open(StoreFile))
        {
            store.Save(Sample.Document());
            run = store.Begin(Sample.Start("qalat.txt"));
            store.Finish(run, RunOutcome.Completed, Sample.Noon, Sample.Result(Sample.Document()));
        }
        new FileInfo(StoreFile).IsReadOnly = true;
        using (var store = SqliteClaimStore.ToRead(StoreFile))
        {
            Assert.Single(store.Runs());
            Assert.NotNull(store.Result(run));
            Assert.Single(store.Documents());
            Assert.Single(store.Search(ClaimQuery.Parse("soldiers"), 0, 10).Hits);
        }
        Assert.Equal([StoreFile], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(StoreFile)!));
        new FileInfo(StoreFile).IsReadOnly = false;
    }

    [Fact]
    public void A_store_that_may_not_be_written_to_is_read_while_its_writer_works()
    {
        using var writer = Open(StoreFile);
        writer.Save(Sample.Document("a.txt"));
        File.SetAttributes(StoreFile, FileAttributes.ReadOnly);
        using var reader = SqliteClaimStore.ToRead(StoreFile);
        Assert.Single(reader.Documents());
        writer.Save(Sample.Document("b.txt"));
        Assert.Equal(2, reader.Documents().Length);
        File.SetAttributes(StoreFile, FileAttributes.Normal);
    }

    [Fact]
    public void Another_programs_database_is_refused_to_a_reader_too()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StoreFile)!);
        SQLitePCL.Batteries_V2.Init();
        using (var connection = Connect())
        {
            connection.Run("create table bookmarks(url text)");
        }
        File.SetAttributes(StoreFile, FileAttributes.ReadOnly);
        Assert.Contains("not a store of this program", Assert.Throws<RefusedException>(() => SqliteClaimStore.ToRead(StoreFile)).Message, StringComparison.Ordinal);
        File.SetAttributes(StoreFile, FileAttributes.Normal);
    }

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = StoreFile, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
