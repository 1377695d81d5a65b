using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using SourcePipeline.App.Importing;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Benchmarks.CodedReports;

/// <summary>
/// A whole table of coded reports through the code of <c>import</c>, then related and judged. The conflicts that are found have to be exactly
/// those that the coded figures imply; <c>coded</c> as an argument of the benchmarks says so and times it once.
/// </summary>
[MemoryDiagnoser]
public class CodedReportsBenchmarks
{
    private readonly RuleSet rules = BuiltInRules.Builder().Build();
    private string csv = "";

    [GlobalSetup]
    public void Setup() => csv = CodedReports.Read(CodedReports.File() ?? throw new InvalidOperationException($"Set {CodedReports.Variable} to a file of coded reports.")).Import;

    [Benchmark]
    public Analysis ImportRelateAndJudge() => Pipeline.Analyse([ClaimsImport.Read(csv, "coded.csv", "coded.csv").Claims], [], new DateOnly(2026, 1, 1), rules);

    /// <returns>Whether found and implied conflicts are the same.</returns>
    public static bool Check(TextWriter output)
    {
        if (CodedReports.File() is not { } file)
        {
            output.WriteLine($"Set {CodedReports.Variable} to a file of coded reports.");
            return false;
        }
        var coded = CodedReports.Read(file);
        var rules = BuiltInRules.Builder().Build();
        var started = Stopwatch.GetTimestamp();
        var (imported, problems, _) = ClaimsImport.Read(coded.Import, "coded.csv", "coded.csv");
        var analysis = Pipeline.Analyse([imported], [], new DateOnly(2026, 1, 1), rules);
        var took = Stopwatch.GetElapsedTime(started);
        var claims = imported.Claims.ToDictionary(c => c.Id);
        SortedSet<string> found = new(
            analysis.Findings.Where(f => f.Rule == "contested-figures" && f.Message.Contains("cannot all hold", StringComparison.Ordinal)).Select(f => Key(claims[f.Claims[0]])),
            StringComparer.Ordinal);
        var implied = coded.Implied();
        output.WriteLine($"{coded.Reports} reports, {imported.Claims.Length} claims, {problems.Length} rows refused ({coded.Refused} with low above high), {analysis.Incidents.Length} incidents");
        output.WriteLine($"conflicts implied {implied.Count}, found {found.Count}, missed {implied.Except(found).Count()}, not implied {found.Except(implied).Count()}; {took.TotalSeconds:0.00} s");
        foreach (var wrong in implied.Except(found).Select(k => $"missed {k}").Concat(found.Except(implied).Select(k => $"not implied {k}")).Take(20))
            output.WriteLine(wrong);
        return implied.SetEquals(found);
    }

    private static string Key(Claim claim) => $"{claim.Event} {claim.Outcome?.ToString().ToLowerInvariant()}";
}
