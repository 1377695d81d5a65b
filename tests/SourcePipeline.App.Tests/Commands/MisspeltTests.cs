namespace SourcePipeline.App.Tests.Commands;

/// <summary>A word that is none of those known is refused with the option, what it takes and the word that is near; nothing else is told.</summary>
public sealed class MisspeltTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("sourcepipeline: chek: no such command. Did you mean check?\nsourcepipeline: see sourcepipeline --help\n", "chek")]
    [InlineData("sourcepipeline: frobnicate: no such command.\nsourcepipeline: see sourcepipeline --help\n", "frobnicate", "a.txt")]
    [InlineData("sourcepipeline: --level warnings: not known; it takes note, warning, error. Did you mean warning?\nsourcepipeline: see sourcepipeline check --help\n", "check", "--level", "warnings")]
    [InlineData("sourcepipeline: --rule contested-figure: no such rule. Did you mean contested-figures? sourcepipeline rules lists them.\nsourcepipeline: see sourcepipeline check --help\n", "check", "--rule", "contested-figure")]
    [InlineData("sourcepipeline: --format yaml: not known; it takes text, json, csv, markdown.\nsourcepipeline: see sourcepipeline compare --help\n", "compare", "Orsk", "--format", "yaml")]
    [InlineData("sourcepipeline: rules contested-figure: no such rule. Did you mean contested-figures? sourcepipeline rules lists them.\n", "rules", "contested-figure")]
    public async Task A_misspelt_word_is_answered_by_the_one_that_was_meant(string error, params string[] args)
    {
        var ran = await Ran.Of(args);
        Assert.Equal(2, ran.Exit);
        Assert.Equal(error, ran.Error);
    }

    [Fact]
    public async Task Where_nothing_is_of_the_kind_asked_for_the_summary_does_not_say_that_there_are_no_findings()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--section", "no such section");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("No finding is one of those asked for.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("not shown here; the report has", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("No findings.", ran.Out, StringComparison.Ordinal);
    }
}
