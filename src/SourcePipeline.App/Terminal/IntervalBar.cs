using System.Text;
using SourcePipeline.App.Html;
using SourcePipeline.Extraction;

namespace SourcePipeline.App.Terminal;

/// <summary>An account's interval in so many cells: <c>●</c> a figure, <c>○</c> about so many, <c>●━━→</c> or more, <c>┅</c> vague, <c>×</c> denied.</summary>
internal static class IntervalBar
{
    /// <returns>Spectre's markup.</returns>
    public static string Of(Quantity quantity, Stance stance, IntervalScale scale, int width)
    {
        // The last cell is kept for the arrow of what has no upper bound.
        int Cell(decimal value) => (int)Math.Round(scale.Share(value) * (width - 2));
        var from = Cell(quantity.Low ?? 0);
        var to = quantity.High is { } high ? Cell(high) : width - 1;
        var point = stance == Stance.Denied ? '×' : quantity.Approximate ? '○' : '●';
        var bar = new StringBuilder(new string(' ', from));
        bar.Append(quantity.Low is null ? '╶' : point);
        if (to > from)
        {
            bar.Append(quantity.Vague || stance == Stance.Hedged ? '┅' : '━', to - from - 1);
            bar.Append(quantity.High is null ? '→' : point);
        }
        return Colour(stance) is var colour && colour == "dim" ? bar.ToString() : $"[{colour}]{bar}[/]";
    }

    /// <summary>The axis' first and last mark under its cells.</summary>
    public static string Axis(IntervalScale scale, int width)
    {
        var last = IntervalScale.Label(scale.Ticks[^1]);
        var at = (int)Math.Round(scale.Share(scale.Ticks[^1]) * (width - 2));
        return "0" + new string(' ', Math.Max(1, at - last.Length)) + last;
    }

    public static string Colour(Stance stance) => stance switch
    {
        Stance.Denied => "red",
        Stance.Revised => "magenta",
        Stance.Confirmed => "green",
        _ => "dim",
    };
}
