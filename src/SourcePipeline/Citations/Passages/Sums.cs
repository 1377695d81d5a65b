using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Adds up what a page tells in parts.</summary>
internal static class Sums
{
    /// <summary>Two or three figures of one passage that add up to an exact claim.</summary>
    public static Passage? Of(Quantity wanted, IEnumerable<FigureMention> parts)
    {
        if (wanted is not { Low: { } total, High: { } same, Vague: false } || total != same || total < 4)
        {
            return null;
        }

        foreach (IGrouping<Passage, FigureMention> group in parts.Where(p => p is { Column: null, IsPart: false } && p.Value is { Vague: false, Low: not null } && p.Value.Low == p.Value.High && !p.Superseded).GroupBy(p => p.Passage))
        {
            decimal[] values = [.. group.Select(p => p.Value.Low!.Value)];
            for (int i = 0; i + 1 < values.Length; i++)
            {
                if (values[i] + values[i + 1] == total || (i + 2 < values.Length && values[i] + values[i + 1] + values[i + 2] == total))
                {
                    return group.Key;
                }
            }
        }

        return null;
    }
}
