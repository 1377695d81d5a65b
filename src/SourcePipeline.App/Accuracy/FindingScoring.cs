using System.Collections.Immutable;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Accuracy;

/// <summary>
/// Scores findings against labelled discrepancies. A finding fits a label when its family fits the label's type, at least half of its passages
/// are the label's and it reaches enough of them. It serves two labels at most; a label is found once, and two further findings on it are
/// tolerated. Recall is over clear labels; findings of the family citation that fit none are left out of precision, since only missing
/// citations are labelled.
/// </summary>
internal static class FindingScoring
{
    private const int LongestSentence = 900;
    private const int LabelsOfAFinding = 2;
    private const int FurtherFindingsOfALabel = 2;

    public static Score Score(ImmutableArray<DiscrepancyLabel> labels, IReadOnlyList<Finding> findings, Document document)
    {
        ImmutableArray<Passages> told = [.. findings.Select(f => Passages.Of(f, document))];
        var fits = new bool[labels.Length, told.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            for (var j = 0; j < told.Length; j++)
                fits[i, j] = Fits(labels[i], told[j]);
        }
        var (found, useful) = Assign(fits);
        return new(
            "discrepancies",
            labels.Where((l, i) => l.IsClear && found.Contains(i)).Count(),
            [.. labels.Where((l, i) => l.IsClear && !found.Contains(i)).Select(l => $"{l.Type} {string.Join(", ", l.Lines)}: {string.Join(" / ", l.Quotes)}")],
            [.. findings.Where((f, j) => !useful.Contains(j) && f.Family != Family.Citation).Select(f => $"{f.Rule}: {f.Message}")])
        {
            UsefulFound = useful.Count,
        };
    }

    private static (HashSet<int> Found, HashSet<int> Useful) Assign(bool[,] fits)
    {
        int labels = fits.GetLength(0), findings = fits.GetLength(1);
        int FitsOfLabel(int i) => Enumerable.Range(0, findings).Count(j => fits[i, j]);
        int FitsOfFinding(int j) => Enumerable.Range(0, labels).Count(i => fits[i, j]);
        HashSet<int> found = [], useful = [];
        int[] load = new int[findings], tolerated = new int[labels];
        // The labels with the fewest fitting findings choose first.
        foreach (var i in Enumerable.Range(0, labels).OrderBy(FitsOfLabel))
        {
            int[] options = [.. Enumerable.Range(0, findings).Where(j => fits[i, j] && load[j] < LabelsOfAFinding)];
            if (options.Length > 0)
            {
                var chosen = options.OrderBy(j => load[j]).ThenBy(FitsOfFinding).ThenBy(j => j).First();
                load[chosen]++;
                found.Add(i);
                useful.Add(chosen);
            }
        }
        for (var j = 0; j < findings; j++)
        {
            var room = Enumerable.Range(0, labels).Where(i => fits[i, j] && tolerated[i] < FurtherFindingsOfALabel).DefaultIfEmpty(-1).First();
            if (!useful.Contains(j) && room >= 0)
            {
                tolerated[room]++;
                useful.Add(j);
            }
        }
        return (found, useful);
    }

    private static bool Fits(DiscrepancyLabel label, Passages told)
    {
        if (!Families(label).Contains(told.Family))
            return false;
        var section = label.Type == "stale-section";
        string[] quotes = [.. label.Quotes.Distinct().Select(Likeness.Squashed)];
        (int Line, string Sentence)[] on = [.. told.Real.Where(p => label.Lines.Contains(p.Line) && (section || quotes.Any(q => Covers(p.Sentence, q))))];
        if (on.Length == 0 || 2 * on.Length < told.All)
            return false;
        var need = label.Type.StartsWith("contested", StringComparison.Ordinal) && quotes.Length > 1 ? 2 : 1;
        return section || quotes.Count(q => on.Any(p => Covers(p.Sentence, q))) >= need;
    }

    private static bool Covers(string sentence, string quote) =>
        sentence.Contains(quote, StringComparison.Ordinal) || (quote.Contains(sentence, StringComparison.Ordinal) && sentence.Split(' ').Length >= 4);

    private static HashSet<Family> Families(DiscrepancyLabel label)
    {
        HashSet<Family> families = label.Type switch
        {
            "one-sided" => [Family.OneSided, Family.Unconfirmed],
            "unconfirmed" => [Family.OneSided, Family.Unconfirmed, Family.Contested],
            "internal-inconsistency" => [Family.Inconsistent],
            "stale-statement" or "stale-section" => [Family.Stale],
            "uncited" => [Family.Citation],
            _ => [Family.Contested],
        };
        if (label.Type == "internal-inconsistency" && !label.Accounts.IsDefault && label.Accounts.Any(a => !string.IsNullOrEmpty(a.Claimant)))
            families.Add(Family.Contested);
        return families;
    }

    /// <summary>A finding's sentences, squashed; those that stand in their line and are short enough to be one sentence.</summary>
    private sealed record Passages(Family Family, int All, ImmutableArray<(int Line, string Sentence)> Real)
    {
        public static Passages Of(Finding finding, Document document) => new(
            finding.Family,
            finding.Locations.Length,
            [.. finding.Locations
                .Where(l => l.Document == document.Id)
                .Select(l => (l.Line, Sentence: Likeness.Squashed(l.Sentence.In(document.Text))))
                .Where(p => p.Sentence.Length is > 0 and <= LongestSentence)]);
    }
}
