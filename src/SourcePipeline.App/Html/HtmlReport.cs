using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SourcePipeline.App.Storage;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary>The pages as files: each stands alone and asks nothing of any network.</summary>
internal static class HtmlReport
{
    /// <summary><c>index.html</c> of a run.</summary>
    public static async Task WriteAsync(ReportModel model, TextWriter output)
    {
        await using PageWriter page = new(output);
        await page.WriteAsync<ReportPage>(new() { [nameof(ReportPage.Model)] = model });
    }

    /// <summary><c>index.html</c> over the runs.</summary>
    /// <param name="runs">In any order.</param>
    /// <param name="folders">The folder of each run that has a report, by the run's number.</param>
    public static Task<string> RenderRunsAsync(ImmutableArray<RunRecord> runs, IReadOnlyDictionary<long, string> folders) =>
        RenderAsync<RunsPage>(new()
        {
            [nameof(RunsPage.Runs)] = runs.OrderByDescending(r => r.Number).Select(r => RunLine.Of(r, folders.GetValueOrDefault(r.Number) is { } folder ? $"{Uri.EscapeDataString(folder)}/index.html" : null)).ToImmutableArray(),
        });

    /// <summary>Any page of this program's, as text.</summary>
    public static async Task<string> RenderAsync<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        await using PageWriter page = new(text);
        await page.WriteAsync<TPage>(parameters);
        return text.ToString();
    }
}
