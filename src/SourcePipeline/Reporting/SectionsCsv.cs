namespace SourcePipeline.Reporting;

/// <summary><c>sections.csv</c>: the sections of every document in the order of the text, with how far each reaches.</summary>
public static class SectionsCsv
{
    private static readonly string[] Header =
        ["document", "section", "level", "line", "newestDate", "newestSource", "notices", "staleSince", "claims", "citations", "findings"];

    public static void Write(ReportModel model, Stream output) =>
        Csv.Write(output, Header, model.Sections, static s =>
        [
            s.Document,
            s.Title,
            ClaimsCsv.Number(s.Level),
            ClaimsCsv.Number(s.Line),
            s.NewestDate,
            s.NewestSource,
            string.Join("; ", s.Notices.Select(n => n.Date is null ? Terms.Of(n.Kind) : $"{Terms.Of(n.Kind)} {n.Date}")),
            s.StaleSince,
            ClaimsCsv.Number(s.Claims),
            ClaimsCsv.Number(s.Citations),
            ClaimsCsv.Number(s.Findings),
        ]);
}
