using System.Collections.Immutable;

namespace SourcePipeline.App.Accuracy;

/// <summary>How many were right, missed and wrong, with the words of those that were not right.</summary>
internal sealed record Score(string What, int Right, ImmutableArray<string> Missed, ImmutableArray<string> Wrong)
{
    /// <summary>How many of the found were right, where that is another number than of the labels: a finding may serve two labels.</summary>
    public int? UsefulFound { get; init; }

    public double Precision => Share(UsefulFound ?? Right, (UsefulFound ?? Right) + Wrong.Length);

    public double Recall => Share(Right, Right + Missed.Length);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
