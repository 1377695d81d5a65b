#if LITEDB
using System.Collections.Immutable;
using LiteDB;
using SourcePipeline.App.Commands;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Storage;

/// <summary>The store in one LiteDB file. Compiled in on request: its package is not to be had from every registry.</summary>
internal sealed class LiteDbClaimStore : IClaimStore
{
    /// <summary>Raised with every change of what the collections hold.</summary>
    private const int Version = 1;

    private readonly string file;
    private readonly LiteDatabase database;
    private readonly SnapshotBuffer snapshot = new();

    public LiteDbClaimStore(string file)
    {
        this.file = file;
        StoreFile.RefuseUnwritable(file);
        database = Guarded(() => new LiteDatabase(new ConnectionString { Filename = file, Connection = ConnectionType.Direct }));
        if (database.UserVersion > Version)
        {
            var newer = database.UserVersion;
            database.Dispose();
            throw new RefusedException($"{file}: the store is from a newer version of the program (schema {newer}; this one knows {Version}). Use that version, or another file: --store.");
        }
        Guarded(() =>
        {
            database.UserVersion = Version;
            Claims.EnsureIndex("document");
            Snapshotted.EnsureIndex("run");
            return true;
        });
    }

    private ILiteCollection<BsonDocument> Texts => database.GetCollection("documents");
    private ILiteCollection<BsonDocument> Claims => database.GetCollection("claims");
    private ILiteCollection<BsonDocument> RunRows => database.GetCollection("runs");
    private ILiteCollection<BsonDocument> Snapshotted => database.GetCollection("run_documents");
    private ILiteCollection<BsonDocument> Numbers => database.GetCollection("numbers");

    public bool Save(ExtractedDocument document) => InTransaction(() =>
    {
        var checksum = snapshot.Write(document);
        var id = document.Document.Id;
        if (Texts.FindById(id) is { } stored && stored["checksum"] == checksum)
        {
            return false;
        }
        PutBlob("snapshot/" + checksum, snapshot.Compressed());
        Texts.Upsert(new BsonDocument { ["_id"] = id, ["title"] = document.Document.Title, ["origin"] = document.Document.Origin, ["revision"] = document.Document.Revision, ["checksum"] = checksum });
        Claims.DeleteMany("$.document = @0", id);
        Claims.InsertBulk(document.Claims.Select((c, i) => Row(c, i, document)));
        Sweep();
        return true;
    });

    public ImmutableArray<ExtractedDocument> Documents(string origin = "") => Guarded(() =>
        Texts.FindAll()
            .Where(d => d["origin"].AsString.StartsWith(origin, StringComparison.Ordinal))
            .OrderBy(d => d["_id"].AsString, StringComparer.Ordinal)
            .Select(d => Snapshot(d["checksum"].AsString))
            .ToImmutableArray());

    public ExtractedDocument? Document(string id) => Guarded(() => Texts.FindById(id) is { } stored ? Snapshot(stored["checksum"].AsString) : null);

    public ImmutableArray<StoredArticle> Articles() => Guarded(() =>
        Texts.FindAll()
            .OrderBy(d => d["_id"].AsString, StringComparer.Ordinal)
            .Select(d => new StoredArticle(d["_id"], d["title"], d["origin"], d["revision"].IsNull ? null : d["revision"].AsString, Claims.Count(BsonExpression.Create("$.document = @0", d["_id"]))))
            .ToImmutableArray());

    public ClaimHits Search(ClaimQuery query, int skip, int most) => Guarded(() =>
    {
        // LiteDB has no full-text index, so the rows are read.
        BsonDocument[] found = query.IsEmpty ? [] :
        [
            .. Claims.FindAll()
                .Where(c => Fits(query, [.. c["words"].AsString.Split('\n').Select(w => $" {Fold.Name(w)} ")]))
                .OrderBy(c => c["document"].AsString, StringComparer.Ordinal).ThenBy(c => c["position"].AsInt32),
        ];
        return new ClaimHits(
            found.Length,
            [.. found.Skip(skip).Take(most).Select(c => new ClaimHit(c["document"], c["claim"], c["section"], c["line"], c["quote"], c["sentence"]))]);
    });

    public long Begin(RunStart start) => InTransaction(() =>
    {
        // Not the highest run's number: a forgotten run's number is not given again.
        var number = (Numbers.FindById("runs")?["last"].AsInt64 ?? 0) + 1;
        Numbers.Upsert(new BsonDocument { ["_id"] = "runs", ["last"] = number });
        RunRows.Insert(new BsonDocument
        {
            ["_id"] = number, ["started"] = Moments.Text(start.Started), ["asOf"] = Moments.Text(start.AsOf), ["outcome"] = nameof(RunOutcome.Interrupted),
            ["inputs"] = new BsonArray(start.Inputs.Select(i => new BsonValue(i))),
        });
        return number;
    });

    public void Finish(long run, RunOutcome outcome, DateTimeOffset ended, RunResult? result) => InTransaction(() =>
    {
        var row = RunRows.FindById(run);
        row["outcome"] = outcome.ToString();
        row["ended"] = Moments.Text(ended);
        if (result is not null)
        {
            row["claims"] = result.Claims;
            row["findings"] = result.Analysis.Findings.Count;
            Insert(run, result);
        }
        RunRows.Update(row);
        return true;
    });

    public ImmutableArray<RunRecord> Runs() => Guarded(() => RunRows.FindAll().OrderBy(r => r["_id"].AsInt64).Select(Record).ToImmutableArray());

    public RunResult? Result(long run) => Guarded(() => GetBlob($"run/{run}/verdicts") is not { } verdicts
        ? null
        : new RunResult(
            new(
                Moments.Day(RunRows.FindById(run)["asOf"]), [.. DocumentsOf(run).Select(d => Snapshot(d["checksum"].AsString))],
                Unpack(run, "incidents", SnapshotJson.Default.ImmutableArrayIncident), Snapshots.Unpack(verdicts, SnapshotJson.Default.ImmutableArrayVerdict), Findings(run),
                Unpack(run, "gone", SnapshotJson.Default.ImmutableArrayFinding)),
            Unpack(run, "corrections", SnapshotJson.Default.ImmutableArrayCorrectionNote)));

    public ImmutableArray<Finding> Findings(long run) => Guarded(() => Unpack(run, "findings", SnapshotJson.Default.ImmutableArrayFinding));

    public ImmutableArray<Incident> Incidents(long run) => Guarded(() => Unpack(run, "incidents", SnapshotJson.Default.ImmutableArrayIncident));

    public ExtractedDocument? Document(long run, string id) => Guarded(() =>
        DocumentsOf(run).FirstOrDefault(d => d["document"] == id) is { } covered ? Snapshot(covered["checksum"].AsString) : null);

    public void Forget(IReadOnlyCollection<long> runs) => InTransaction(() =>
    {
        foreach (var run in runs)
        {
            RunRows.Delete(run);
            Snapshotted.DeleteMany("$.run = @0", run);
            foreach (var part in Parts)
            {
                database.FileStorage.Delete($"run/{run}/{part}");
            }
        }
        Sweep();
        return true;
    });

    public void Dispose() => database.Dispose();

    private static readonly string[] Parts = ["incidents", "verdicts", "findings", "gone", "corrections"];

    private void Cover(long run, int position, string document, string checksum) =>
        Snapshotted.Upsert(new BsonDocument { ["_id"] = $"{run}/{position:00000000}", ["run"] = run, ["document"] = document, ["checksum"] = checksum });

    private void Insert(long run, RunResult result)
    {
        var analysis = result.Analysis;
        if (analysis.Documents is DocumentsById saved)
        {
            foreach (var (i, id) in saved.Ids.Index())
            {
                Cover(run, i, id, Texts.FindById(id)["checksum"]);
            }
        }
        else
        {
            foreach (var (i, document) in analysis.Documents.Index())
            {
                var checksum = snapshot.Write(document);
                PutBlob("snapshot/" + checksum, snapshot.Compressed());
                Cover(run, i, document.Document.Id, checksum);
            }
        }
        PutBlob($"run/{run}/incidents", Snapshots.Pack(analysis.Incidents, SnapshotJson.Default.ImmutableArrayIncident));
        PutBlob($"run/{run}/verdicts", Snapshots.Pack(analysis.Verdicts, SnapshotJson.Default.ImmutableArrayVerdict));
        PutBlob($"run/{run}/findings", Snapshots.Pack([.. analysis.Findings], SnapshotJson.Default.ImmutableArrayFinding));
        PutBlob($"run/{run}/gone", Snapshots.Pack(analysis.Gone, SnapshotJson.Default.ImmutableArrayFinding));
        PutBlob($"run/{run}/corrections", Snapshots.Pack(result.Corrections, SnapshotJson.Default.ImmutableArrayCorrectionNote));
    }

    private RunRecord Record(BsonDocument row) => new(
        row["_id"].AsInt64,
        new(Moments.Read(row["started"]), Moments.Day(row["asOf"]), [.. row["inputs"].AsArray.Select(i => i.AsString)]),
        Enum.Parse<RunOutcome>(row["outcome"]),
        row["ended"].IsNull ? null : Moments.Read(row["ended"]),
        [.. DocumentsOf(row["_id"].AsInt64).Select(d => d["document"].AsString)],
        row["claims"].IsNull ? 0 : row["claims"].AsInt32,
        row["findings"].IsNull ? 0 : row["findings"].AsInt32);

    private IEnumerable<BsonDocument> DocumentsOf(long run) => Snapshotted.Find(BsonExpression.Create("$.run = @0", run)).OrderBy(d => d["_id"].AsString, StringComparer.Ordinal);

    private static BsonDocument Row(Claim claim, int position, ExtractedDocument extracted)
    {
        var sentence = claim.Sentence.In(extracted.Document.Text);
        return new()
        {
            ["document"] = claim.Document, ["position"] = position, ["claim"] = claim.Id, ["section"] = extracted.Document.Sections[claim.Section].Title,
            ["line"] = claim.Line, ["quote"] = claim.Quote, ["sentence"] = sentence, ["kind"] = Terms.Of(claim.Kind), ["stance"] = Terms.Of(claim.Stance),
            ["victims"] = claim.Victims, ["actor"] = claim.Actor, ["claimant"] = claim.Claimant, ["place"] = claim.Place, ["date"] = claim.Date?.Edtf,
            ["low"] = claim.Quantity?.Low, ["high"] = claim.Quantity?.High,
            ["words"] = string.Join('\n', claim.Quote, sentence, claim.Victims, claim.Actor, claim.Claimant, claim.Place),
        };
    }

    private ExtractedDocument Snapshot(string checksum) => Snapshots.Unpack(GetBlob("snapshot/" + checksum)!, SnapshotJson.Default.ExtractedDocument);

    private ImmutableArray<T> Unpack<T>(long run, string part, System.Text.Json.Serialization.Metadata.JsonTypeInfo<ImmutableArray<T>> type) =>
        GetBlob($"run/{run}/{part}") is { } data ? Snapshots.Unpack(data, type) : [];

    /// <summary>In the file storage: a document of LiteDB's ends at 16 MB.</summary>
    private void PutBlob(string id, byte[] data)
    {
        if (!database.FileStorage.Exists(id))
        {
            database.FileStorage.Upload(id, id, new MemoryStream(data));
        }
    }

    private byte[]? GetBlob(string id)
    {
        if (!database.FileStorage.Exists(id))
        {
            return null;
        }
        using MemoryStream data = new();
        database.FileStorage.Download(id, data);
        return data.ToArray();
    }

    private void Sweep()
    {
        HashSet<string> kept = [.. Texts.FindAll().Concat(Snapshotted.FindAll()).Select(d => "snapshot/" + d["checksum"].AsString)];
        foreach (var id in database.FileStorage.FindAll().Select(f => f.Id).Where(id => id.StartsWith("snapshot/", StringComparison.Ordinal) && !kept.Contains(id)).ToArray())
        {
            database.FileStorage.Delete(id);
        }
    }

    /// <param name="words">The folded words of each part of the claim, a space before, between and behind them.</param>
    private static bool Fits(ClaimQuery query, string[] words)
    {
        return query.All.All(g => g.Any(Has)) && !query.None.Any(Has);

        bool Has(ClaimTerm term) => words.Any(w => w.Contains(term.Begins ? $" {Fold.Name(term.Words)}" : $" {Fold.Name(term.Words)} ", StringComparison.Ordinal));
    }

    private T InTransaction<T>(Func<T> action) => Guarded(() =>
    {
        database.BeginTrans();
        try
        {
            var result = action();
            database.Commit();
            return result;
        }
        catch
        {
            database.Rollback();
            throw;
        }
    });

    private T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (LiteException e)
        {
            throw new RefusedException($"{file}: the store is damaged, or no store at all ({e.Message}). Nothing was changed. Restore a copy, or move the file away: the next check makes a new one.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: the store cannot be read or written: {e.Message}", e);
        }
    }
}
#endif
