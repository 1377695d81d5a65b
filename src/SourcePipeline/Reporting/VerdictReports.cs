using SourcePipeline.Citations;
using SourcePipeline.Extraction;

namespace SourcePipeline.Reporting;

/// <summary>Puts a claim's sentence and the cited reference beside each verdict.</summary>
internal static class VerdictReports
{
    /// <summary>The verdicts on an article's claims, as they stand in the text.</summary>
    public static IEnumerable<VerdictReport> Of(ClaimIndex article, ILookup<string, Verdict> verdicts) => article.Extracted.Claims
        .Where(c => ReferenceEquals(article.Claim(c.Id), c))
        .OrderBy(c => c.Span.Start)
        .ThenBy(c => c.Id, StringComparer.Ordinal)
        .SelectMany(c => verdicts[c.Id].OrderBy(v => v.Citation, StringComparer.Ordinal).ThenBy(v => v.Url, StringComparer.Ordinal), (c, v) => Of(article, c, v));

    private static VerdictReport Of(ClaimIndex article, Claim claim, Verdict verdict) => new(
        verdict, claim, claim.Sentence.In(article.Document.Text), article.Document.Sections[claim.Section].Title, article.Reference(verdict.Citation));
}
