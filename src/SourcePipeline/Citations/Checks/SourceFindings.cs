using SourcePipeline.Findings;

namespace SourcePipeline.Citations.Checks;

/// <summary>What reading the sources gave an editor to do.</summary>
internal static class SourceFindings
{
    /// <summary>Claims that a source, read, does not carry. Where another source of the same claim carries it, the claim stands and one citation is too much.</summary>
    /// <param name="verdicts">By the claim's id; of other documents' claims too.</param>
    public static IEnumerable<CitationProblem> FailedVerification(CitedDocument document, ILookup<string, Verdict> verdicts)
    {
        foreach (var claim in document.Extracted.Claims)
        {
            foreach (var verdict in verdicts[claim.Id])
            {
                if (verdict.Kind is not (VerdictKind.Silent or VerdictKind.OtherFigure))
                    continue;

                var elsewhere = verdicts[claim.Id].Any(v => v.Kind is VerdictKind.Supported) ? " Another source of the sentence carries it." : "";
                var source = document.ReferenceOf(verdict.Citation) is { } reference ? CitedDocument.Name(reference) : $"[{verdict.Citation}]";
                var says = verdict.Passage is { } passage ? $" (“{DocumentView.Shorten(passage, 200)}”)" : "";
                yield return new(
                    $"{source} does not carry “{DocumentView.Shorten(claim.Quote)}”: {verdict.Reason}{says}.{elsewhere}",
                    [FindingSink.At(claim)], [claim], [claim.Quote, verdict.Citation], [verdict.Kind.ToString(), verdict.Passage ?? ""], "Failed verification");
            }
        }
    }

    /// <param name="links">By the document's id.</param>
    public static IEnumerable<CitationProblem> DeadLinks(CitedDocument document, ILookup<string, LinkReport> links) =>
        from link in links[document.Document.Id]
        where link.Dead
        let reference = document.ReferenceOf(link.Number)
        where reference is not null
        select new CitationProblem(
            $"The address of {CitedDocument.Name(reference)} is dead: {reference.Url}{(reference.ArchiveUrl is null ? "" : "; an archive copy is named")}.",
            document.LocationOf(link.Number), [], [reference.Url ?? link.Number], [link.State.ToString()], "Dead link");

    /// <inheritdoc cref="DeadLinks"/>
    public static IEnumerable<CitationProblem> ChangedSources(CitedDocument document, ILookup<string, LinkReport> links) =>
        from link in links[document.Document.Id]
        where link.TextChanged is not null
        let reference = document.ReferenceOf(link.Number)
        where reference is not null
        select new CitationProblem(
            $"The text of {CitedDocument.Name(reference)} was found changed on {link.TextChanged:yyyy-MM-dd}.",
            document.LocationOf(link.Number), [], [reference.Url ?? link.Number], [$"{link.TextChanged:yyyy-MM-dd}"]);
}
