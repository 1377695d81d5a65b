using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Benchmarks;

/// <summary>Dates and quantities of documents of 1, 10 and 100 MB: what a byte costs must not grow with the length.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class DocumentLength
{
    private Document document = null!;
    private Cascade cascade = null!;

    [Params(1, 10, 100)]
    public int Megabytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        document = PlainTextReader.Read("mixed.txt", "mixed.txt", MixedText.Make(Megabytes << 20));
        cascade = new Cascade(BuiltInRules.Builder().Build());
    }

    [Benchmark]
    public int DatesWithQuantities() => cascade.Run(document, CascadeScope.Dates | CascadeScope.Quantities).Quantities.Length;
}
