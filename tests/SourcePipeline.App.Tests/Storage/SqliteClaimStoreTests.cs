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
            for (int i = 0; i < 50; i++)
                store.Save(Sample.Document($"{i}.txt"));
        }
        byte[] bytes = File.ReadAllBytes(StoreFile);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        File.WriteAllBytes(StoreFile, bytes);
        var refused = Assert.Throws<RefusedException>(() =>
        {
            using var store = Open(StoreFile);
            store.Documents();
        });
        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
    }

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = StoreFile, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
