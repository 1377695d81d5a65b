using System.Globalization;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Reporting;

/// <summary>Quantities as people write them: <c>46</c>, <c>about 1,200</c>, <c>100 or more</c>, <c>up to 9</c>, <c>50–60</c>, <c>dozens</c>, <c>none</c>.</summary>
public static class Figure
{
    public static string Of(Quantity quantity)
    {
        var about = quantity.Approximate ? "about " : "";
        var figure = VagueWords.Of(quantity) ?? quantity switch
        {
            { Low: null, High: null } => "an untold number",
            { Low: 0, High: 0 } => "none",
            { Low: { } low, High: { } high } when low == high => about + Number(low),
            { Low: { } low, High: { } high } => $"{about}{Number(low)}–{Number(high)}",
            { Low: { } low } => $"{about}{Number(low)} or more",
            { High: { } high } => $"up to {about}{Number(high)}",
        };
        return quantity.Vague && VagueWords.Of(quantity) is null ? figure + " (vague)" : figure;
    }

    /// <summary>The figure that was chosen, and why: "46, told by …".</summary>
    public static string Of(ChosenFigure chosen) => $"{(chosen.Quantity is { } quantity ? Of(quantity) : "none")}, {chosen.Why}";

    /// <summary>Thousands with commas, no trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>A number for machines: no separators, no trailing zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
