using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>When two figures for the same thing cannot both hold.</summary>
internal static class Figures
{
    /// <summary>"About 50" may be 45 to 55.</summary>
    private const decimal Approximation = 0.1m;

    public static bool Conflict(Quantity a, Quantity b) => !Widened(a).Meets(Widened(b));

    /// <summary>Whether the two are told differently, though both may hold ("dozens", "50 to 60").</summary>
    public static bool Differ(Quantity a, Quantity b) => a.Low != b.Low || a.High != b.High;

    /// <summary>"12", "at least 12", "50–60", "about 40", "dozens".</summary>
    public static string Words(Quantity quantity)
    {
        var about = quantity.Approximate ? "about " : "";
        return VagueWords.Of(quantity) ?? quantity switch
        {
            { Low: null, High: null } => "an untold number",
            { Low: { } low, High: null } => $"at least {Number(low)}",
            { Low: null, High: { } high } => $"at most {Number(high)}",
            { Low: { } low, High: { } high } when low == high => about + Number(low),
            { Low: { } low, High: { } high } => $"{about}{Number(low)}–{Number(high)}",
        };
    }

    /// <summary>The lowest and the highest of several figures: "14–60", "46–148 or more", "dozens to 46".</summary>
    public static string Span(IEnumerable<Quantity> figures)
    {
        decimal? low = null, high = null;
        var open = false;
        string? fewest = null, most = null;
        foreach (var quantity in figures)
        {
            var least = quantity.Low ?? 0;
            var greatest = quantity.High ?? quantity.Low ?? 0;
            open = high is null || greatest > high ? quantity.High is null : open || (greatest == high && quantity.High is null);
            fewest = low is null || least < low ? VagueWords.Of(quantity) : fewest;
            most = high is null || greatest > high ? VagueWords.Of(quantity) : most;
            low = low is { } l ? Math.Min(l, least) : least;
            high = high is { } h ? Math.Max(h, greatest) : greatest;
        }
        if (low == high)
            return most ?? $"{Number(low ?? 0)}{(open ? " or more" : "")}";
        var end = most ?? $"{Number(high ?? 0)}{(open ? " or more" : "")}";
        return fewest is null && most is null ? $"{Number(low ?? 0)}–{end}" : $"{fewest ?? Number(low ?? 0)} to {end}";
    }

    private static string Number(decimal value) => value.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static Quantity Widened(Quantity quantity) => quantity.Approximate
        ? quantity with { Low = quantity.Low * (1 - Approximation), High = quantity.High * (1 + Approximation) }
        : quantity;
}
