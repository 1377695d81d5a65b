using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SourcePipeline.App.Storage;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary>The pages as files: each stands alone and asks nothing of any network.</summary>
internal static class HtmlReport
{
    /// <summary><c>index.html</c> of a run.</summary>
    public static Task<string> RenderAsync(ReportModel model) =>
        RenderAsync<ReportPage>(new() { [nameof(ReportPage.Model)] = model });

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
        // Letters of every script stay letters; what means something to a browser is escaped all the same.
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton<HtmlEncoder>(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            return page.ToHtmlString();
        });
    }
}
