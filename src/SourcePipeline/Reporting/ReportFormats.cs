using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SourcePipeline.Reporting;

/// <summary>The text formats by name, as <c>--format</c> takes them.</summary>
public static class ReportFormats
{
    private static readonly FrozenDictionary<string, Action<ReportModel, Stream>> Writers =
        new Dictionary<string, Action<ReportModel, Stream>>
        {
            ["json"] = JsonReport.Write,
            ["markdown"] = MarkdownReport.Write,
            ["claims.csv"] = ClaimsCsv.Write,
            ["sections.csv"] = SectionsCsv.Write,
            ["accounts.csv"] = AccountsCsv.Write,
            ["findings.csv"] = FindingsCsv.Write,
            ["sarif"] = SarifReport.Write,
            ["junit"] = JUnitReport.Write,
            ["github"] = GitHubAnnotations.Write,
            ["annotations"] = WebAnnotations.Write,
            ["claimreview"] = ClaimReviews.Write,
            ["wikitext"] = WikitextReport.Write,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every name, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Writers.Keys.Order(StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">No format has this name; the message lists those that there are.</exception>
    public static void Write(string format, ReportModel model, Stream output)
    {
        if (!Writers.TryGetValue(format, out var write))
            throw new ArgumentException($"There is no report format \"{format}\". There are: {string.Join(", ", Names)}.", nameof(format));
        write(model, output);
    }
}
