using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>The order in which a report tells findings: by document, place, rule; what is judged comes in it, and is not sorted once more.</summary>
internal static class FindingOrder
{
    public static IEnumerable<Finding> Of(IReadOnlyList<Finding> findings) => IsKeptIn(findings) ? findings : findings.Order(Comparer<Finding>.Create(Compare));

    private static bool IsKeptIn(IReadOnlyList<Finding> findings)
    {
        Finding? previous = null;
        foreach (var finding in findings)
        {
            if (previous is not null && Compare(previous, finding) > 0)
                return false;
            previous = finding;
        }
        return true;
    }

    private static int Compare(Finding a, Finding b)
    {
        var order = string.CompareOrdinal(DocumentOf(a), DocumentOf(b));
        order = order != 0 ? order : StartOf(a).CompareTo(StartOf(b));
        order = order != 0 ? order : string.CompareOrdinal(a.Rule, b.Rule);
        order = order != 0 ? order : string.CompareOrdinal(a.Fingerprint.Identity, b.Fingerprint.Identity);
        order = order != 0 ? order : string.CompareOrdinal(a.Fingerprint.Content, b.Fingerprint.Content);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }

    private static string DocumentOf(Finding finding) => finding.Locations.IsEmpty ? "" : finding.Locations[0].Document;

    private static int StartOf(Finding finding) => finding.Locations.IsEmpty ? 0 : finding.Locations[0].Span.Start;
}
