using System.Collections.Immutable;

namespace SourcePipeline.Findings;

/// <summary>Runs every rule over the evidence.</summary>
internal static class Judging
{
    /// <summary>Findings in a fixed order: by document and place of their first location, then by rule.</summary>
    public static ImmutableArray<Finding> Judge(Evidence evidence, JudgingSettings settings)
    {
        var sink = new FindingSink(settings);
        foreach (var rule in RuleCatalogue.Rules)
        {
            if (!settings.Off.Contains(rule.Description.Id))
            {
                sink.Begin(rule.Description);
                rule.Judge(evidence, sink);
            }
        }
        var ordered = sink.Findings
            .Where(f => !f.Locations.IsEmpty)
            .OrderBy(f => f.Locations[0].Document, StringComparer.Ordinal)
            .ThenBy(f => f.Locations[0].Span.Start)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint.Identity, StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<Finding>(sink.Findings.Count);
        foreach (var finding in ordered)
        {
            var number = seen.GetValueOrDefault(finding.Fingerprint.Identity);
            seen[finding.Fingerprint.Identity] = number + 1;
            result.Add(finding with { Fingerprint = Fingerprints.Numbered(finding.Fingerprint, number) });
        }
        return result.ToImmutable();
    }
}
