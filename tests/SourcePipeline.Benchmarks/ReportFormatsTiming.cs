using System.Diagnostics;
using System.Globalization;
using SourcePipeline.App.Html;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Reporting;
using SourcePipeline.Tests.Reporting;

namespace SourcePipeline.Benchmarks;

/// <summary>
/// How long every format of a report takes, and how large it is: of an article of two megabytes with 5,000 findings, or of a text file's:
/// <c>dotnet run -c Release -- formats [ARTICLE.txt] [PAGE.html]</c>. The page is left in the second file, to be opened in a browser.
/// </summary>
internal static class ReportFormatsTiming
{
    private const int Rounds = 5;

    public static async Task RunAsync(string? article, string? page)
    {
        var analysis = article is null ? LongWar.Build() : AnalysisOf(article);
        var model = ReportModel.From(analysis);
        var total = await TellAsync("(the model)", () => Task.FromResult((long)ReportModel.From(analysis).Findings.Count));
        foreach (var format in ReportFormats.Names)
        {
            total += await TellAsync(format, () =>
            {
                using var output = new MemoryStream();
                ReportFormats.Write(format, model, output);
                return Task.FromResult(output.Length);
            });
        }
        total += await TellAsync("html", async () =>
        {
            using var output = new MemoryStream();
            await WritePageAsync(model, output);
            return output.Length;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-22}{total,8:0} ms for {model.Findings.Count} findings"));
        if (page is not null)
        {
            using var file = File.Create(page);
            await WritePageAsync(model, file);
        }
    }

    private static async Task WritePageAsync(ReportModel model, Stream output)
    {
        await using StreamWriter text = new(output, leaveOpen: true);
        await HtmlReport.WriteAsync(model, text);
    }

    private static Analysis AnalysisOf(string article)
    {
        var document = PlainTextReader.Read(article, article, File.ReadAllText(article));
        var rules = BuiltInRules.Builder().Build();
        return Pipeline.Analyse([Pipeline.Extract(document, rules)], [], new DateOnly(2026, 11, 22), rules);
    }

    private static async Task<double> TellAsync(string name, Func<Task<long>> write)
    {
        var size = await write();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await write();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22}{best,8:0.0} ms, {size,12:#,0}"));
        return best;
    }
}
