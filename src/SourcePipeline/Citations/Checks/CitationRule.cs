using SourcePipeline.Findings;

namespace SourcePipeline.Citations.Checks;

/// <summary>A rule about a document's references: its page in the catalogue, and the check that finds the problems.</summary>
internal sealed class CitationRule(RuleDescription description, Func<CitedDocument, Evidence, JudgingSettings, IEnumerable<CitationProblem>> check) : FindingRule
{
    public override RuleDescription Description => description;

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        foreach (var problem in check(new(document.Extracted), evidence, sink.Settings))
        {
            sink.Add(problem.Message, problem.Locations, problem.Claims, problem.About, problem.Values,
                problem.Template switch
                {
                    null => null,
                    "Dead link" => Templates.DeadLink(evidence.Month),
                    { } template => Templates.Inline(template, problem.Message, evidence.Month),
                });
        }
    }
}
