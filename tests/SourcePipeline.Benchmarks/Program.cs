using BenchmarkDotNet.Running;
using SourcePipeline.Benchmarks;

if (args is ["quick", .. var rest])
{
    Stopwatches.Run(rest is [var megabytes] ? int.Parse(megabytes) : 20);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RelatingBenchmarks).Assembly).Run(args);
