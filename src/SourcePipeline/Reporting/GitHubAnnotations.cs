using System.Text;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>Workflow commands by which GitHub Actions puts a finding beside its line; one for each finding, at its first passage.</summary>
public static class GitHubAnnotations
{
    public static void Write(ReportModel model, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var places = new LocalPlaces(model);
        foreach (var report in model.Findings)
        {
            var finding = report.Finding;
            var command = finding.Level switch { Level.Error => "error", Level.Warning => "warning", _ => "notice" };
            var also = report.Passages.Length > 1 ? $" (also line {string.Join(", ", report.Passages.Skip(1).Select(p => p.Line).Distinct())})" : "";
            var (where, elsewhere) = Where(report, model.Articles, places);
            text.WriteLine($"::{command} {where}title={Property(finding.Rule)}::{Data(elsewhere + finding.Message + also)}");
        }
    }

    /// <summary>
    /// The file and the place in it; of an article that is no file of the repository, to which nothing can be attached, the words that name it
    /// in the message.
    /// </summary>
    private static (string Properties, string Words) Where(FindingReport report, ArticleReports documents, LocalPlaces places)
    {
        if (report.Passages.IsEmpty)
            return ("", "");
        var document = documents.Find(report.Passages[0].Document)!;
        var place = TextPlace.Of(document, report.Passages[0].Line, report.Passages[0].Span);
        if (places.InFolder(document.Origin) is not { } file)
            return ("", FormattableString.Invariant($"{document.Origin}, line {place.Line}: "));

        return ($"file={Property(file)},line={place.Line},endLine={place.Line},col={place.Column},endColumn={place.EndColumn},", "");
    }

    /// <summary>What would end the command or begin another is written as the runner reads it back.</summary>
    private static string Data(string words) => Shown.Of(words).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string words) => Data(words).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
