using SourcePipeline.App.Tests.Storage;
using SourcePipeline.App.Storage;
using System.Text.Json;

namespace SourcePipeline.App.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task A_run_leaves_its_folder_of_reports()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article));
        Assert.Equal(0, ran.Exit);
        var folder = work.Folder["reports/2026-11-22-1"];
        foreach (var name in (string[])["report.json", "report.md", "claims.csv", "sections.csv"])
            Assert.True(File.Exists(Path.Combine(folder, name)), name);
        Assert.Contains(folder, ran.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(work.Reports, "*.unfinished"));
    }

    [Fact]
    public async Task Standard_output_carries_data_only()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), work.Folder["nowhere.txt"], "--format", "json");
        Assert.Equal(2, ran.Exit);
        Assert.Equal(JsonValueKind.Object, ran.Json.ValueKind);
        Assert.Contains("nowhere.txt", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_inputs_in_another_order_give_the_same_bytes()
    {
        var a = work.Write("a.txt", Workplace.Article);
        var b = work.Write("b.txt", Workplace.Article.Replace("12", "15", StringComparison.Ordinal));
        var one = await work.Check(a, b, "--format", "json", "--store", work.Folder["one.db"]);
        var two = await work.Check(b, a, "--format", "json", "--store", work.Folder["two.db"]);
        Assert.Equal(one.Out, two.Out);
    }

    [Fact]
    public async Task What_standard_output_gets_is_what_the_report_holds()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--format", "json");
        Assert.Equal(ran.Out, File.ReadAllText(work.Folder["reports/2026-11-22-1/report.json"]));
    }

    [Fact]
    public async Task A_stored_run_renders_again_to_the_byte()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--format", "json");
        await work.Check(work.Write("a.txt", "Another article stands there now.\n"));
        foreach (var (format, file) in ((string, string)[])[("json", "report.json"), ("markdown", "report.md"), ("claims.csv", "claims.csv"), ("sections.csv", "sections.csv")])
        {
            var again = await work.Run("report", "1", "--format", format);
            Assert.Equal(File.ReadAllText(Path.Combine(work.Folder["reports/2026-11-22-1"], file)), again.Out);
        }
        Assert.NotEmpty(ran.Out);
    }

    [Fact]
    public async Task Quiet_says_nothing()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--quiet");
        Assert.Equal("", ran.Out);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_two_documents()
    {
        var one = work.Write("one/a.txt", Workplace.Article);
        var two = work.Write("two/a.txt", Workplace.Article);
        var ran = await work.Check(one, two, "--format", "json");
        Assert.Equal(2, ran.Json.GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public async Task Standard_input_is_an_input()
    {
        var ran = await Ran.Of(Workplace.Article, ["check", "-", "--format", "json", "--config", work.Settings]);
        Assert.Equal("-", ran.Json.GetProperty("documents")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Runs_are_listed_with_their_outcome()
    {
        await work.Check(work.Write("a.txt", Workplace.Article));
        await work.Check(work.Folder["nowhere.txt"]);
        var ran = await work.Run("runs", "--format", "json");
        Assert.Equal(["completed", "failed"], ran.Json.EnumerateArray().Select(r => r.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task A_folder_is_its_articles_and_not_what_is_written_about_it()
    {
        work.Write("articles/a.txt", Workplace.Article);
        work.Write("articles/BELGORA.txt", Workplace.Article);
        foreach (var about in (string[])["README.md", "README.txt", "LABELS.md", "LICENSE.txt"])
            work.Write($"articles/{about}", "What these articles are");
        var ran = await work.Check(work.Folder["articles"], "--format", "json");
        Assert.Equal(["BELGORA.txt", "a.txt"], ran.Json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Old_runs_are_thinned_with_their_reports()
    {
        using Workplace kept = new("""{ "Reports": { "KeepAllDays": 7 } }""");
        using (SqliteClaimStore store = new(kept.Store))
        {
            for (var day = 1; day <= 3; day++)
            {
                DateTimeOffset night = new(2025, 9, day, 3, 0, 0, TimeSpan.Zero);
                store.Finish(store.Begin(Sample.Start("qalat.txt") with { Started = night }), RunOutcome.Completed, night, Sample.Result(Sample.Document()));
                kept.Write($"reports/{night:yyyy-MM-dd}-{day}/index.html", "");
            }
        }
        await kept.Check(kept.Write("a.txt", Workplace.Article));
        var ran = await kept.Run("runs", "--format", "json");
        // The first is the article's first sight, the third its newest.
        Assert.Equal([1, 3, 4], ran.Json.EnumerateArray().Select(r => r.GetProperty("run").GetInt32()));
        Assert.Equal(["2025-09-01-1", "2025-09-03-3", "2026-11-22-4"], Directory.EnumerateDirectories(kept.Reports).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Without_a_store_the_commands_that_read_it_say_what_to_do()
    {
        foreach (var command in (string[][])[["runs"], ["report", "1"], ["diff", "1", "2"], ["compare", "Qalat"], ["baseline", "add", "abcdef", "--why", "known"]])
        {
            var ran = await work.Run(command);
            Assert.Equal(2, ran.Exit);
            Assert.Contains("Run check first", ran.Error, StringComparison.Ordinal);
        }
        Assert.False(File.Exists(work.Store));
    }
}
