using BenchmarkDotNet.Attributes;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Benchmarks;

/// <summary>A megabyte of what no article holds, claims and all; to compare with a megabyte of prose.</summary>
[MemoryDiagnoser]
public class HostileText
{
    private Document document = null!;
    private Cascade cascade = null!;

    [Params("7", "three soldiers and two rebels and ", "(", "\uD83D ", "\0 12\0", "ki\u200Blled ")]
    public string Piece { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        document = PlainTextReader.Read("hostile.txt", "hostile.txt", string.Concat(Enumerable.Repeat(Piece, (1 << 20) / Piece.Length)));
        cascade = new Cascade(BuiltInRules.Builder().Build());
    }

    [Benchmark]
    public int Claims() => cascade.Run(document).Claims.Length;
}
