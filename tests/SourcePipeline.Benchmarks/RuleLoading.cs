using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Benchmarks;

/// <summary>Rules and lexicons out of their files, in a process that has just begun (cold) and in one that has done it before (warm).</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 7, warmupCount: 0, iterationCount: 1, id: "cold")]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 5, iterationCount: 10, id: "warm")]
public class RuleLoading
{
    [Benchmark(Baseline = true)]
    public object Files() => BuiltInRules.Files().Sum(f => f.Text.Length);

    [Benchmark]
    public object Lexicons() => BuiltInRules.Builder();

    [Benchmark]
    public object Everything() => new Cascade(BuiltInRules.Builder().Build());
}
