using BenchmarkDotNet.Running;
using SourcePipeline.Benchmarks;
using SourcePipeline.Benchmarks.CodedReports;

if (args is ["quick", .. var rest])
{
    Stopwatches.Run(rest is [var megabytes, ..] ? int.Parse(megabytes) : 20, rest is [_, var only] ? only : "");
    return 0;
}

if (args is ["formats", .. var files])
{
    await ReportFormatsTiming.RunAsync(files is [var article, ..] && article.EndsWith(".txt", StringComparison.Ordinal) ? article : null, files is [.., var page] && page.EndsWith(".html", StringComparison.Ordinal) ? page : null);
    return 0;
}

if (args is ["coded"])
    return CodedReportsBenchmarks.Check(Console.Out) ? 0 : 1;

BenchmarkSwitcher.FromAssembly(typeof(RelatingBenchmarks).Assembly).Run(args);
return 0;
