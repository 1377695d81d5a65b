using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary><c>index.html</c> of a run: one file that asks nothing of any network.</summary>
internal static class HtmlReport
{
    public static Task<string> RenderAsync(ReportModel model) =>
        RenderAsync<ReportPage>(new() { [nameof(ReportPage.Model)] = model });

    internal static async Task<string> RenderAsync<TPage>(Dictionary<string, object?> parameters)
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
