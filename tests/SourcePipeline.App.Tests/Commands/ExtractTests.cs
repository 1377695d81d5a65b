using System.Text.Json;

namespace SourcePipeline.App.Tests.Commands;

public sealed class ExtractTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task Every_claim_is_a_line_and_its_quote_stands_in_the_file()
    {
        var file = work.Write("a.txt", Workplace.Article);
        var ran = await work.Run("extract", file, "--records", "all");
        Assert.Equal(0, ran.Exit);
        foreach (var claim in ran.Lines.Select(l => JsonDocument.Parse(l).RootElement).Where(r => r.GetProperty("record").GetString() == "claim"))
        {
            Assert.Equal(claim.GetProperty("quote").GetString(), Workplace.Article[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]);
            Assert.False(claim.TryGetProperty("item", out _), "a slot that does not apply is left out");
        }
    }

    [Fact]
    public async Task Citation_marks_are_records()
    {
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article), "--records", "citations");
        Assert.Equal(["1", "2"], ran.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("mark").GetString()));
    }

    [Fact]
    public async Task Text_is_the_paragraphs_with_a_blank_line_between_them()
    {
        var ran = await work.Run("extract", work.Write("a.txt", "First.\nSecond.\n\n\nThird.\n"), "--records", "text");
        Assert.Equal("First.\n\nSecond.\n\nThird.\n", ran.Out);
    }

    [Fact]
    public async Task Csv_has_the_columns_of_the_records()
    {
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article), "--format", "csv");
        Assert.StartsWith("id,document,section,line,start,end,quote,sentence,rule,kind", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_input_it_reads_standard_input()
    {
        var ran = await Ran.Of(Workplace.Article, ["extract", "--records", "citations", "--config", work.Settings]);
        Assert.Equal(2, ran.Lines.Length);
    }

    [Fact]
    public async Task It_makes_no_store_and_no_report()
    {
        await work.Run("extract", work.Write("a.txt", Workplace.Article));
        Assert.False(File.Exists(work.Store));
        Assert.False(Directory.Exists(work.Reports));
    }
}
