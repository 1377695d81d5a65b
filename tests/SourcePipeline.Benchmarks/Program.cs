using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(SourcePipeline.Benchmarks.RelatingBenchmarks).Assembly).Run(args);
