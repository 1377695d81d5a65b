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

    [Theory]
    [InlineData("help", "check")]
    [InlineData("check", "--help")]
    [InlineData("--help", "check")]
    public async Task Help_is_had_in_every_order(params string[] args)
    {
        var ran = await Ran.Of(args);
        Assert.Equal(0, ran.Exit);
        Assert.Contains("--as-of <DATE>", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_two_dashes_nothing_is_an_option()
    {
        var ran = await Ran.Of("extract", "--", "-nowhere.txt");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("./-nowhere.txt: no such file or folder", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_no_sections_title_holds_are_answered_by_the_titles_that_there_are()
    {
        var article = work.Write("a.txt", Workplace.Article + "Aftermath\nNothing came of it in the end.\n");
        var ran = await work.Check(article, "--section", "Aftermaths");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--section Aftermaths: no section's title holds these words. Did you mean Aftermath? There are: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await work.Check(article, "--section", "after")).Exit);
    }

    [Fact]
    public async Task Pages_can_be_chosen_by_title_only_of_an_export()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--title", "Battle*");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--title Battle*: chooses pages of a MediaWiki export (.xml, .xml.bz2, .xml.gz), and no input is one.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_rules_without_any_is_refused()
    {
        var folder = Directory.CreateDirectory(work.Folder["rules"]).FullName;
        work.Write("rules/own.yml", "- id: own\n");
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article), "--rules", folder);
        Assert.Equal(2, ran.Exit);
        Assert.Contains($"{folder}: no rule file (*.yaml) in this folder", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_of_the_kind_asked_for_the_summary_does_not_say_that_there_are_no_findings()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--family", "stale");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("No finding is one of those asked for.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("not shown here; the report has", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("No findings.", ran.Out, StringComparison.Ordinal);
    }
}
