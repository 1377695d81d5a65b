using System.Globalization;
using SourcePipeline.App.Html;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Tests.Html;

/// <summary>A report's page as text.</summary>
internal static class WrittenPage
{
    public static async Task<string> OfAsync(ReportModel model)
    {
        using StringWriter page = new(CultureInfo.InvariantCulture);
        await HtmlReport.WriteAsync(model, page);
        return page.ToString();
    }
}
