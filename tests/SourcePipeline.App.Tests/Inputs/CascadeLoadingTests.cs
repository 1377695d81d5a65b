using SourcePipeline.App.Inputs;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.App.Tests.Inputs;

public sealed class CascadeLoadingTests
{
    [Fact]
    public void The_program_carries_the_rules_of_the_very_library_that_it_runs()
    {
        using var stream = typeof(CascadeLoading).Assembly.GetManifestResourceStream("rules.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Assert.True(CompiledRules.TryRead(bytes, out var compiled));
        Assert.Equal(BuiltInRules.Builder().Build().Rules.Select(r => (r.Id, r.PatternText, r.File, r.Line)), compiled.Rules.Select(r => (r.Id, r.PatternText, r.File, r.Line)));
    }
}
