namespace SourcePipeline.App.Accuracy;

/// <summary>Pairs labels with what was found, one to one, the best pairs first.</summary>
internal static class Pairing
{
    /// <param name="rank">How good a pair is, as flags from the weightiest to the lightest; null where it is none.</param>
    /// <returns>Indices of label and found.</returns>
    public static List<(int Label, int Found)> Greedy<TLabel, TFound>(IReadOnlyList<TLabel> labels, IReadOnlyList<TFound> found, Func<TLabel, TFound, bool[]?> rank)
    {
        List<(int Weight, int Label, int Found)> options = [];
        for (var i = 0; i < labels.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                if (rank(labels[i], found[j]) is { } flags)
                    options.Add((flags.Aggregate(0, (weight, flag) => (weight << 1) | (flag ? 1 : 0)), i, j));
            }
        }
        HashSet<int> labelled = [], taken = [];
        List<(int, int)> pairs = [];
        foreach (var (_, i, j) in options.OrderByDescending(o => o.Weight).ThenBy(o => o.Label).ThenBy(o => o.Found))
        {
            if (!labelled.Contains(i) && !taken.Contains(j))
            {
                labelled.Add(i);
                taken.Add(j);
                pairs.Add((i, j));
            }
        }
        return pairs;
    }
}
