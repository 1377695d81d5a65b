using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Storage;

/// <summary>The store in one SQLite file, in write-ahead mode: readers never wait for the writer, and a killed writer leaves the last whole state.</summary>
internal sealed class SqliteClaimStore : IClaimStore
{
    private readonly string file;
    private readonly SqliteConnection connection;
    private readonly SnapshotBuffer snapshot = new();

    public SqliteClaimStore(string file)
        : this(file, ToWrite)
    {
    }

    private SqliteClaimStore(string file, Func<string, SqliteConnection> open)
    {
        this.file = file;
        SQLitePCL.Batteries_V2.Init();
        connection = Guarded(() => open(file));
    }

    /// <summary>
    /// For commands that only read: with the rights of a writer where there are any, so that nothing is left beside the file; else with those
    /// of a reader.
    /// </summary>
    public static SqliteClaimStore ToRead(string file) => new(file, OpenToRead);

    private static SqliteConnection OpenToRead(string file)
    {
        if (!StoreFile.IsMarkedReadOnly(file))
        {
            try
            {
                if (ToWriteIfAllowed(file) is { } writer)
                    return writer;
            }
            catch (SqliteException e) when (SqliteReading.IsDenied(e))
            {
                // Its folder may not be written to.
            }
        }
        var reader = SqliteReading.Open(file);
        SqliteSchema.RefuseOther(reader, file);
        return reader;
    }

    private static SqliteConnection ToWrite(string file)
    {
        StoreFile.RefuseUnwritable(file);
        var connection = Connection(file, SqliteOpenMode.ReadWriteCreate);
        connection.Open();
        return MadeReady(connection, file);
    }

    /// <summary>Null where the file may not be written to, of which SQLite says nothing until something is written.</summary>
    private static SqliteConnection? ToWriteIfAllowed(string file)
    {
        var connection = Connection(file, SqliteOpenMode.ReadWrite);
        connection.Open();
        if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 0)
            return MadeReady(connection, file);
        connection.Dispose();
        return null;
    }

    private static SqliteConnection Connection(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, ForeignKeys = true, DefaultTimeout = 60 }.ToString());

    private static SqliteConnection MadeReady(SqliteConnection connection, string file)
    {
        try
        {
            connection.Run("pragma journal_mode = wal; pragma synchronous = normal");
            SqliteSchema.Migrate(connection, file);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public bool Save(ExtractedDocument document) => Guarded(() =>
    {
        var checksum = snapshot.Write(document);
        var id = document.Document.Id;
        if (connection.Value("select checksum from documents where id = $1", id) is string stored && stored == checksum)
            return false;
        using var transaction = connection.BeginTransaction();
        connection.Run("insert or ignore into snapshots values($1, $2)", checksum, snapshot.Compressed());
        connection.Run("delete from claims where document = $1", id);
        connection.Run(
            "insert into documents values($1, $2, $3, $4, $5, $6) on conflict(id) do update set title = $2, origin = $3, revision = $4, checksum = $5, text = $6",
            id, document.Document.Title, document.Document.Origin, document.Document.Revision, checksum, document.Document.Text);
        SqliteClaims.Insert(connection, document);
        SweepSnapshots();
        transaction.Commit();
        return true;
    });

    public ImmutableArray<ExtractedDocument> Documents(string origin = "") => Guarded(() =>
        connection.Rows(Document, "select data from documents join snapshots using(checksum) where substr(origin, 1, length($1)) = $1 order by id", origin).ToImmutableArray());

    public ExtractedDocument? Document(string id) => Guarded(() =>
        connection.Rows(Document, "select data from documents join snapshots using(checksum) where id = $1", id).FirstOrDefault());

    public ImmutableArray<StoredArticle> Articles() => Guarded(() => connection.Rows(
        r => new StoredArticle(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), r.GetInt32(4)),
        "select id, title, origin, revision, (select count(*) from claims where document = documents.id) from documents order by id").ToImmutableArray());

    public ClaimHits Search(ClaimQuery query, int skip, int most) => Guarded(() => query.IsEmpty ? ClaimHits.None : SqliteSearch.Run(connection, query, skip, most));

    public long Begin(RunStart start) => Guarded(() => connection.Number(
        "insert into runs(started, as_of, inputs, outcome) values($1, $2, $3, $4) returning number",
        Moments.Text(start.Started), Moments.Text(start.AsOf), JsonSerializer.Serialize(start.Inputs, SnapshotJson.Default.ImmutableArrayString), nameof(RunOutcome.Interrupted)));

    public void Finish(long run, RunOutcome outcome, DateTimeOffset ended, RunResult? result) => Guarded(() =>
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("update runs set outcome = $2, ended = $3 where number = $1", run, outcome.ToString(), Moments.Text(ended));
        if (result is not null)
            SqliteRuns.Insert(connection, run, result, snapshot);
        transaction.Commit();
    });

    public ImmutableArray<RunRecord> Runs() => Guarded(() => SqliteRuns.All(connection));

    public RunResult? Result(long run) => Guarded(() => SqliteRuns.Result(connection, run));

    public ImmutableArray<Finding> Findings(long run) => Guarded(() => SqliteRuns.Findings(connection, run, gone: false));

    public ImmutableArray<Incident> Incidents(long run) => Guarded(() => SqliteRuns.Incidents(connection, run));

    public ExtractedDocument? Document(long run, string id) => Guarded(() => connection.Rows(
        Document, "select data from run_documents join snapshots using(checksum) where run = $1 and document = $2", run, id).FirstOrDefault());

    public void Forget(IReadOnlyCollection<long> runs) => Guarded(() =>
    {
        using var transaction = connection.BeginTransaction();
        foreach (var run in runs)
            connection.Run("delete from runs where number = $1", run);
        SweepSnapshots();
        transaction.Commit();
    });

    public void Dispose() => connection.Dispose();

    internal static ExtractedDocument Document(SqliteDataReader row) => Snapshots.Unpack(row.GetFieldValue<byte[]>(0), SnapshotJson.Default.ExtractedDocument);

    /// <summary>A snapshot lives as long as its document or a run refers to it.</summary>
    private void SweepSnapshots() => connection.Run(
        "delete from snapshots where checksum not in (select checksum from documents) and checksum not in (select checksum from run_documents)");

    private void Guarded(Action action) => Guarded(() =>
    {
        action();
        return true;
    });

    private T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e)
        {
            throw SqliteTrouble.Refused(file, e);
        }
    }
}
