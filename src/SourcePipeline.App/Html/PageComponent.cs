using System.Globalization;
using Microsoft.AspNetCore.Components;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary>What all components have in common: how words, numbers and days are written.</summary>
public abstract class PageComponent : ComponentBase
{
    /// <summary>Null in a file.</summary>
    [CascadingParameter]
    public Served? Served { get; set; }

    /// <summary>An article's words as a person is shown them.</summary>
    protected static string Words(string? words) => words is null ? "" : Shown.Of(words);

    protected static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");

    protected static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    protected static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A share in whole per cent; nothing of nothing is 0.</summary>
    protected static int Percent(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole);
}
