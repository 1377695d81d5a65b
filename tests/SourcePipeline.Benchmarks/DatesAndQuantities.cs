using BenchmarkDotNet.Attributes;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Benchmarks;

/// <summary>Dates and quantities with their values, and whole claims, over a text that does not repeat itself; one thread.</summary>
[MemoryDiagnoser]
public class DatesAndQuantities
{
    private Document document = null!;
    private Cascade cascade = null!;

    [Params(1, 20)]
    public int Megabytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        document = PlainTextReader.Read("mixed.txt", "mixed.txt", MixedText.Make(Megabytes << 20));
        cascade = new Cascade(BuiltInRules.Builder().Build());
    }

    [Benchmark(Baseline = true)]
    public int Dates() => cascade.Run(document, CascadeScope.Dates).Dates.Length;

    [Benchmark]
    public int DatesWithQuantities() => cascade.Run(document, CascadeScope.Dates | CascadeScope.Quantities).Quantities.Length;

    [Benchmark]
    public int Claims() => cascade.Run(document, CascadeScope.Dates | CascadeScope.Quantities | CascadeScope.Claims).Claims.Length;
}
