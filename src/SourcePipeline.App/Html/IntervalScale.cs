using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Extraction;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary>
/// The one axis on which the accounts of an incident lie: linear where the figures are of one size, logarithmic where the highest is
/// more than thirty times the lowest. Positions are per cent of the picture's width.
/// </summary>
internal sealed class IntervalScale
{
    /// <summary>So much is kept free on the right, for arrows of open bounds.</summary>
    private const double Room = 94;

    private readonly double end;

    private IntervalScale(double end, bool logarithmic, ImmutableArray<decimal> ticks)
    {
        this.end = end;
        IsLogarithmic = logarithmic;
        Ticks = ticks;
    }

    public bool IsLogarithmic { get; }

    public ImmutableArray<decimal> Ticks { get; }

    public static IntervalScale Of(IEnumerable<Quantity> quantities)
    {
        decimal[] bounds = [.. quantities.SelectMany(q => new[] { q.Low, q.High }).OfType<decimal>().Where(b => b >= 0)];
        var highest = bounds.Length == 0 ? 1 : Math.Max(1, (double)bounds.Max());
        var lowest = bounds.Where(b => b > 0).Select(b => (double)b).DefaultIfEmpty(highest).Min();
        return highest / lowest > 30 ? Logarithmic(highest) : Linear(highest);
    }

    /// <summary>Where a value lies, in per cent with one digit, as an SVG length.</summary>
    public string At(decimal value) => Percent(PercentOf(value));

    /// <summary>Upright strokes at the marks, as the data of an SVG path in a box of 100 by 1.</summary>
    public string Strokes => string.Concat(Ticks.Select(t => string.Create(CultureInfo.InvariantCulture, $"M{PercentOf(t):0.#} 0V1")));

    /// <summary>Where a value lies between the axis' ends, from 0 to 1.</summary>
    public double Share(decimal value) =>
        Math.Clamp(IsLogarithmic ? Math.Log10(1 + (double)value) / Math.Log10(1 + end) : (double)value / end, 0, 1);

    private double PercentOf(decimal value) => (Share(value) * Room) + 1;

    public static string Percent(double percent) => percent.ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>Short enough for an axis: <c>20,000</c> is <c>20k</c>, <c>3,000,000</c> is <c>3M</c>.</summary>
    public static string Label(decimal tick) => tick switch
    {
        >= 1_000_000 when tick % 100_000 == 0 => Figure.Number(tick / 1_000_000) + "M",
        >= 10_000 when tick % 1000 == 0 => Figure.Number(tick / 1000) + "k",
        _ => Figure.Number(tick),
    };

    private static IntervalScale Linear(double highest)
    {
        var size = Math.Pow(10, Math.Floor(Math.Log10(highest / 3)));
        var step = Math.Max(1, (highest / size) switch { <= 5 => size, <= 10 => 2 * size, <= 25 => 5 * size, _ => 10 * size });
        var end = Math.Ceiling(highest * 1.05 / step) * step;
        var steps = (int)Math.Round(end / step);
        // Three to five marks are enough to read a figure off, and stand apart on a telephone too.
        return new(end, false, [.. Enumerable.Range(0, steps + 1).Where(i => steps <= 4 || i % 2 == 0).Select(i => (decimal)(i * step))]);
    }

    private static IntervalScale Logarithmic(double highest)
    {
        var size = Math.Pow(10, Math.Floor(Math.Log10(highest)));
        var end = Math.Ceiling(highest * 1.05 / size) * size;
        var ticks = ImmutableArray.CreateBuilder<decimal>();
        ticks.Add(0);
        // 1 lies too close to 0 for a label once the axis goes into the thousands; into the tens of thousands every second power is named.
        var digits = (int)Math.Floor(Math.Log10(end));
        for (var i = end >= 1000 ? 1 : 0; i <= digits; i++)
        {
            if (digits <= 3 || i % 2 == digits % 2)
                ticks.Add((decimal)Math.Pow(10, i));
        }

        return new(end, true, ticks.ToImmutable());
    }
}
