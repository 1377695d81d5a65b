using System.Collections.Immutable;
using System.Globalization;

namespace SourcePipeline.Findings;

/// <summary>
/// Runs every rule over the evidence: first what is contested, then the rest, each across documents and then document by document, so that a
/// document is read twice and let go when its findings have been handed out.
/// </summary>
internal static class Judging
{
    /// <summary>Findings as they come, in a fixed order: by document and place of their first location, then by rule.</summary>
    public static IEnumerable<Finding> Judge(Evidence evidence, JudgingSettings settings)
    {
        var sink = new FindingSink(settings);
        var first = On(RuleCatalogue.First, settings);
        var then = On(RuleCatalogue.Then, settings);
        Judge(first, evidence, sink);
        foreach (var document in evidence.Documents)
        {
            Judge(first, document, evidence, sink);
            foreach (var rule in then)
                rule.Note(document, evidence);
        }
        Judge(then, evidence, sink);
        var numbers = new Dictionary<ulong, int>();
        foreach (var document in evidence.Documents)
        {
            Judge(then, document, evidence, sink);
            foreach (var finding in sink.Take(document.Id))
                yield return finding with { Fingerprint = Fingerprints.Numbered(finding.Fingerprint, NumberOf(finding.Fingerprint, numbers)) };
        }
    }

    private static FindingRule[] On(ImmutableArray<FindingRule> rules, JudgingSettings settings) => [.. rules.Where(r => !settings.Off.Contains(r.Description.Id))];

    private static void Judge(FindingRule[] rules, Evidence evidence, FindingSink sink)
    {
        foreach (var rule in rules)
        {
            sink.Begin(rule.Description);
            rule.Judge(evidence, sink);
        }
    }

    private static void Judge(FindingRule[] rules, DocumentView document, Evidence evidence, FindingSink sink)
    {
        foreach (var rule in rules)
        {
            sink.Begin(rule.Description);
            rule.Judge(document, evidence, sink);
        }
    }

    /// <summary>How many findings before had the same identity.</summary>
    private static int NumberOf(Fingerprint fingerprint, Dictionary<ulong, int> numbers)
    {
        var identity = ulong.Parse(fingerprint.Identity, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var before = numbers.GetValueOrDefault(identity);
        numbers[identity] = before + 1;
        return before;
    }
}
