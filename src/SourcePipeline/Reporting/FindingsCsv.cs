namespace SourcePipeline.Reporting;

/// <summary><c>findings.csv</c>: a row for each finding; several passages stand in one field, a line each.</summary>
public static class FindingsCsv
{
    private static readonly string[] Header =
    [
        "rule", "family", "level", "status", "message", "incident", "staleSince", "document", "section", "lines", "quotes", "suggestion", "fingerprint",
    ];

    public static void Write(ReportModel model, Stream output) =>
        Csv.Write(output, Header, model.Findings, static f =>
        [
            f.Finding.Rule,
            Terms.Of(f.Finding.Family),
            Terms.Of(f.Finding.Level),
            Terms.Of(f.Finding.Status),
            f.Finding.Message,
            f.IncidentName,
            f.Finding.StaleSince,
            f.Passages.IsEmpty ? null : f.Passages[0].Document,
            f.Passages.IsEmpty ? null : f.Passages[0].SectionTitle,
            string.Join(' ', f.Passages.Select(p => ClaimsCsv.Number(p.Line))),
            string.Join('\n', f.Passages.Select(p => p.Quote)),
            f.Finding.Suggestion,
            f.Finding.Fingerprint.ToString(),
        ]);
}
