using SourcePipeline.App.Fetching;
using SourcePipeline.App.Inputs;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Runs;

/// <summary>Relates and judges what a run has read. Documents that the program fails at are told and left out; they are those that it fails at alone, too.</summary>
/// <param name="shelf">Where the findings are put.</param>
internal sealed class RunAnalysis(RunDocuments documents, InputReading reading, RuleSet rules, JudgingSettings judging, IShelf shelf)
{
    /// <exception cref="Exception">A defect that no document has alone.</exception>
    public Analysis Run(CheckedSources sources, DateOnly asOf)
    {
        try
        {
            return Analyse(documents.InOrder(), sources, asOf);
        }
        catch (Exception e) when (Defect.Is(e))
        {
            if (LeaveOutFailing(sources, asOf) is { Count: > 0 } leftOut)
                return Analyse(documents.InOrder(), sources with { Verdicts = sources.Verdicts.RemoveAll(v => leftOut.Contains(v.Claim)) }, asOf);
            throw;
        }
    }

    /// <returns>The claims of the documents that are left out.</returns>
    private HashSet<string> LeaveOutFailing(CheckedSources sources, DateOnly asOf)
    {
        HashSet<string> claims = new(StringComparer.Ordinal);
        foreach (var document in documents.InOrder())
        {
            try
            {
                Analyse([document], sources, asOf);
            }
            catch (Exception e) when (Defect.Is(e))
            {
                reading.LeaveOut(document.Document, e);
                documents.Remove(document);
                claims.UnionWith(document.Claims.Select(c => c.Id));
            }
        }
        return claims;
    }

    private Analysis Analyse(IReadOnlyList<ExtractedDocument> some, CheckedSources sources, DateOnly asOf) =>
        Pipeline.AnalyseInTurn(some, sources.Verdicts, asOf, rules, judging, sources.Links, Shelved);

    private IShelved<Finding> Shelved(IEnumerable<Finding> found)
    {
        var findings = shelf.Begin<Finding>();
        foreach (var finding in found)
            findings.Add(finding);
        return findings;
    }
}
