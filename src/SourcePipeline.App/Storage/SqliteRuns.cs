using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SourcePipeline.Reporting;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Storage;

/// <summary>Runs with what they found, as rows.</summary>
internal static class SqliteRuns
{
    public static void Insert(SqliteConnection connection, long run, RunResult result, SnapshotBuffer snapshot)
    {
        var analysis = result.Analysis;
        connection.Run(
            "update runs set claims = $2, findings = $3, verdicts = $4, corrections = $5 where number = $1",
            run, result.Claims, analysis.Findings.Count,
            Snapshots.Pack(analysis.Verdicts, SnapshotJson.Default.ImmutableArrayVerdict), Snapshots.Pack(result.Corrections, SnapshotJson.Default.ImmutableArrayCorrectionNote));
        if (analysis.Documents is DocumentsById saved)
        {
            foreach (var (i, id) in saved.Ids.Index())
                connection.Run("insert into run_documents select $1, $2, id, checksum from documents where id = $3", run, i, id);
        }
        else
        {
            InsertDocuments(connection, run, analysis.Documents, snapshot);
        }
        for (var i = 0; i < analysis.Incidents.Length; i++)
        {
            var incident = analysis.Incidents[i];
            connection.Run("insert into incidents values($1, $2, $3, $4, $5, $6, $7)", run, i, incident.Id, incident.Name, incident.Date?.Edtf, incident.Place, Snapshots.Pack(incident, SnapshotJson.Default.Incident));
        }
        Insert(connection, run, analysis.Findings, gone: false);
        Insert(connection, run, analysis.Gone, gone: true);
    }

    private static void InsertDocuments(SqliteConnection connection, long run, IReadOnlyList<ExtractedDocument> documents, SnapshotBuffer snapshot)
    {
        foreach (var (i, document) in documents.Index())
        {
            var checksum = snapshot.Write(document);
            if (connection.Value("select 1 from snapshots where checksum = $1", checksum) is null)
                connection.Run("insert into snapshots values($1, $2)", checksum, snapshot.Compressed());
            connection.Run("insert into run_documents values($1, $2, $3, $4)", run, i, document.Document.Id, checksum);
        }
    }

    public static ImmutableArray<RunRecord> All(SqliteConnection connection)
    {
        var documents = connection
            .Rows(r => (Run: r.GetInt64(0), Document: r.GetString(1)), "select run, document from run_documents order by run, position")
            .ToLookup(r => r.Run, r => r.Document);
        return [.. connection.Rows(
            r => new RunRecord(
                r.GetInt64(0),
                new(Moments.Read(r.GetString(1)), Moments.Day(r.GetString(3)), JsonSerializer.Deserialize(r.GetString(4), SnapshotJson.Default.ImmutableArrayString)),
                Enum.Parse<RunOutcome>(r.GetString(5)),
                r.IsDBNull(2) ? null : Moments.Read(r.GetString(2)),
                [.. documents[r.GetInt64(0)]],
                r.GetInt32(6),
                r.GetInt32(7)),
            "select number, started, ended, as_of, inputs, outcome, claims, findings from runs order by number")];
    }

    public static RunResult? Result(SqliteConnection connection, long run)
    {
        var rows = connection.Rows(
            r => (AsOf: r.GetString(0), Verdicts: r.GetFieldValue<byte[]>(1), Corrections: r.GetFieldValue<byte[]>(2)),
            "select as_of, verdicts, corrections from runs where number = $1 and verdicts is not null", run);
        if (rows is not [var (asOf, verdicts, corrections)])
            return null;
        ImmutableArray<ExtractedDocument> documents = [.. connection.Rows(
            SqliteClaimStore.Document, "select data from run_documents join snapshots using(checksum) where run = $1 order by position", run)];
        return new(
            new(Moments.Day(asOf), documents, Incidents(connection, run),
                Snapshots.Unpack(verdicts, SnapshotJson.Default.ImmutableArrayVerdict), Findings(connection, run, gone: false), Findings(connection, run, gone: true)),
            Snapshots.Unpack(corrections, SnapshotJson.Default.ImmutableArrayCorrectionNote));
    }

    public static ImmutableArray<Incident> Incidents(SqliteConnection connection, long run) => [.. connection.Rows(
        r => Snapshots.Unpack(r.GetFieldValue<byte[]>(0), SnapshotJson.Default.Incident), "select data from incidents where run = $1 order by position", run)];

    public static ImmutableArray<Finding> Findings(SqliteConnection connection, long run, bool gone) => [.. connection.Rows(
        r => Snapshots.Unpack(r.GetFieldValue<byte[]>(0), SnapshotJson.Default.Finding), "select data from findings where run = $1 and gone = $2 order by position", run, gone)];

    private static void Insert(SqliteConnection connection, long run, IReadOnlyList<Finding> findings, bool gone)
    {
        foreach (var (i, finding) in findings.Index())
        {
            connection.Run(
                "insert into findings values($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                run, gone, i, finding.Rule, Terms.Of(finding.Family), Terms.Of(finding.Level), Terms.Of(finding.Status), finding.Fingerprint.Identity,
                finding.Fingerprint.Content, finding.Message, Snapshots.Pack(finding, SnapshotJson.Default.Finding));
        }
    }
}
