using System.Globalization;
using System.Text;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>
/// A section for an article's talk page: the findings with their reasons and, for each, the maintenance template to put into the article.
/// An article's words stand in <c>nowiki</c>, so that nothing in them acts. A person pastes it; the program never edits.
/// </summary>
public static class WikitextReport
{
    public static void Write(ReportModel model, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var document in model.Articles)
            WriteDocument(text, model, document);
    }

    private static void WriteDocument(StreamWriter text, ReportModel model, ArticleReport document)
    {
        var day = model.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var heading = model.Documents.Count == 1 ? $"Discrepancies as of {day}" : $"Discrepancies in {Plain(document.Document.Title)} as of {day}";
        text.WriteLine($"== {heading} ==");
        text.WriteLine();
        FindingReport[] findings = [.. document.Findings.Where(f => f.Passages[0].Document == document.Document.Id)];
        if (findings.Length == 0)
        {
            text.WriteLine($"As of {day} nothing was found that needs attention. ~~~~");
            text.WriteLine();
            return;
        }
        text.WriteLine($"Read as of {day}, the article has {findings.Length} {(findings.Length == 1 ? "passage" : "passages")} that may need attention. Please judge each on its sources; the templates are proposals.");
        foreach (var family in findings.GroupBy(f => f.Finding.Family).OrderBy(g => g.Key))
        {
            text.WriteLine();
            text.WriteLine($"=== {Heading(family.Key)} ===");
            foreach (var finding in family)
                WriteFinding(text, model, finding);
        }
        text.WriteLine();
        text.WriteLine("~~~~");
        text.WriteLine();
    }

    private static void WriteFinding(StreamWriter text, ReportModel model, FindingReport report)
    {
        text.WriteLine($"* {Plain(report.Passages[0].SectionTitle)}: {Plain(report.Finding.Message)}");
        foreach (var passage in report.Passages)
            text.WriteLine($"** {Plain($"“{passage.Quote}”")}");
        text.WriteLine((report.Finding.Suggestion ?? Template(report.Finding, model.AsOf.ToString("MMMM yyyy", CultureInfo.InvariantCulture))) is { } template
            ? $"** {Where(template)}: <code>{Plain(template)}</code>"
            : WithoutTemplate(report.Finding));
    }

    private static string WithoutTemplate(Finding finding) => finding switch
    {
        { Rule: "citation-needed" or "under-update-banner" } => "** the article is marked already: no further template",
        { Family: Family.Contested } => "** each account has its voice: no template",
        _ => "** to be mended in the reference itself: no template",
    };

    /// <summary>The template of a finding that brings none, by what its family stands for; null where none would help.</summary>
    private static string? Template(Finding finding, string month) => finding switch
    {
        { Rule: "under-update-banner" } or { Family: Family.Citation or Family.Contested } => null,
        { Family: Family.OneSided } => Templates.ThirdParty(finding.Message, month),
        { Family: Family.Unconfirmed } => Templates.Plain("According to whom", month),
        { Family: Family.Inconsistent } => Templates.Inline("Contradictory inline", finding.Message, month),
        _ => Templates.Inline("Update inline", finding.Message, month),
    };

    private static string Where(string template) => template switch
    {
        _ when template.Contains("|section", StringComparison.Ordinal) || template.StartsWith("{{Expand section", StringComparison.Ordinal) => "at the top of the section",
        _ when template.StartsWith("{{Citation needed", StringComparison.OrdinalIgnoreCase) => "after the punctuation",
        _ when template.StartsWith("{{Dead link", StringComparison.OrdinalIgnoreCase) => "inside the reference, after the cite template",
        _ when template.StartsWith("{{Failed verification", StringComparison.OrdinalIgnoreCase) || template.StartsWith("{{Better source", StringComparison.OrdinalIgnoreCase)
            || template.StartsWith("{{Third-party", StringComparison.OrdinalIgnoreCase) => "after the reference",
        _ => "after the passage",
    };

    private static string Heading(Family family) => family switch
    {
        Family.Contested => "Accounts that cannot all hold",
        Family.OneSided => "One side's account only",
        Family.Unconfirmed => "Unconfirmed",
        Family.Inconsistent => "The article contradicts itself",
        Family.Stale => "Out of date",
        _ => "Citations",
    };

    /// <summary>Words that mean nothing to the wiki, on one line.</summary>
    private static string Plain(string words) =>
        $"<nowiki>{Shown.Of(words).ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</nowiki>";
}
