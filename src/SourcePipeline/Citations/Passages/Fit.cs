using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Whether a source's figure carries a claim's.</summary>
internal enum Fit { No, Unsure, Yes }

/// <summary>The bounds of the labelling guide: a claim is carried by its own figure or one inside its bounds.</summary>
internal static class Fits
{
    /// <summary>A rounded figure stands for others up to half of its last digit's unit, and never for more than this share.</summary>
    private const decimal MostTolerance = 0.10m;

    /// <summary>"More than 100" is not said of more than this many times a hundred.</summary>
    private const decimal MostAbove = 1.25m;

    public static Fit Of(Quantity claim, Quantity source) => claim switch
    {
        { Vague: true } => OfVague(claim, source),
        _ when source.Vague => claim.Meets(source) ? Fit.Unsure : Fit.No,
        { Low: { } low, High: { } high } when low == high => OfPoint(low, claim.Approximate, source),
        // "At least 8" says nothing of 19, as it stands; "up to 30" may mean 19.
        { Low: { } low, High: null } => source.Low >= low - Slack(low, claim.Approximate || source.Approximate) ? Fit.Yes
            : source.High >= low ? Fit.Unsure : Fit.No,
        { Low: null, High: { } high } => source.High <= high + Slack(high, claim.Approximate || source.Approximate) ? Fit.Yes
            : source.Low <= high ? Fit.Unsure : Fit.No,
        { Low: { } low, High: { } high } => source.Low >= low && source.High <= high ? Fit.Yes : claim.Meets(source) ? Fit.Unsure : Fit.No,
        _ => Fit.Unsure,
    };

    /// <summary>As <see cref="Of"/>, for a source that says "more than": it may mean any figure short of the next as round as its own, and contradicts none of them.</summary>
    public static Fit OfMore(Quantity claim, Quantity source) =>
        Of(claim, source) is var fit and not Fit.No ? fit
        : source.Low is { } floor && claim.Low is { } low && low >= floor && low < Math.Min(floor + Unit(floor), floor * MostAbove) ? Fit.Unsure : Fit.No;

    private static Fit OfPoint(decimal claim, bool approximate, Quantity source)
    {
        // An end of a range is not the figure: "between 25,000 and 30,000".
        if ((source.Low == claim || source.High == claim) && (source.Low is null || source.High is null || source.Low == source.High))
            return Fit.Yes;

        if (source.Low is { } low && source.High is { } high)
        {
            var slack = Math.Max(Slack(claim, approximate), Slack(low, source.Approximate));
            return low == high ? (Math.Abs(low - claim) <= slack ? Fit.Yes : Fit.No) : low <= claim && claim <= high ? Fit.Unsure : Fit.No;
        }

        // "At least 12" does not carry "14", but a rounded claim over a close bound does.
        var bound = source.Low ?? source.High ?? 0;
        return Math.Abs(bound - claim) <= Slack(claim, approximate) ? Fit.Yes : Fit.No;
    }

    /// <summary>"Dozens" is carried by another "dozens" and by a figure that one would call so.</summary>
    private static Fit OfVague(Quantity claim, Quantity source)
    {
        var low = claim.Low ?? 0;
        decimal next = low switch { < 10 => 12, < 100 => 200, < 1000 => 2000, _ => 1_000_000 };
        return source.Vague ? (source.Low == claim.Low ? Fit.Yes : Fit.Unsure)
            : source.Low >= low && source.Low < next ? Fit.Yes : Fit.Unsure;
    }

    private static decimal Slack(decimal value, bool approximate)
    {
        if (!approximate || value <= 0)
            return 0;

        return Math.Min(Math.Max(Unit(value) / 2, value * 0.03m), value * MostTolerance);
    }

    /// <summary>The unit of the last digit that is no zero: 10 of 550.</summary>
    private static decimal Unit(decimal value)
    {
        var unit = value == decimal.Truncate(value) ? 1 : 0.1m;
        while (value != 0 && value % (unit * 10) == 0)
            unit *= 10;

        return unit;
    }
}
