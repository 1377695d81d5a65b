using System.Text.Json;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Runs;

/// <summary>Two dated copies of one article, and what <c>diff</c> tells an editor of them.</summary>
public sealed class DatedCopiesTests : IDisposable
{
    private const string Article = """
        Siege of Belgora

        The siege of Belgora lasted from 4 March 2014 to 9 June 2014. Some 200 soldiers were killed in the siege.[1]

        Battle
        On 4 March 2014, the army attacked Belgora.[1] The ministry said that 12 soldiers were killed on 4 March.[2] The rebels said that they killed 40 soldiers on 4 March.[3]

        Human Rights Watch counted 19 dead in the market on 6 March 2014.[3]

        Aftermath
        As of July 2014, the town is held by the army.[4]

        """;

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("The ministry said that 12 soldiers", "The ministry said that 17 soldiers", "tollsChanged", "figure", "12", "17")]
    [InlineData("Human Rights Watch counted", "Amnesty International counted", "claimsChanged", "claimant", "Human Rights Watch", "Amnesty International")]
    [InlineData("As of July 2014", "As of May 2015", "claimsChanged", "date", "2014-07", "2015-05")]
    public async Task A_value_that_changed_is_told_with_what_it_was(string before, string after, string list, string slot, string was, string isNow)
    {
        var document = await Diff(Article.Replace(before, after, StringComparison.Ordinal));
        var change = Assert.Single(document.GetProperty(list).EnumerateArray()).GetProperty("slots").GetProperty(slot);
        Assert.Equal((was, isNow), (change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        Assert.Equal(0, document.GetProperty("added").GetArrayLength() + document.GetProperty("removed").GetArrayLength());
    }

    [Fact]
    public async Task Citations_that_are_numbered_anew_change_nothing()
    {
        var document = await Diff(Article.Replace("[3]", "[5]", StringComparison.Ordinal).Replace("[2]", "[3]", StringComparison.Ordinal));
        foreach (var list in (string[])["tollsChanged", "claimsChanged", "added", "removed", "statementsUpdated", "sectionsChanged"])
            Assert.True(document.GetProperty(list).GetArrayLength() == 0, list);
    }

    [Fact]
    public async Task A_paragraph_that_moves_changes_no_claim_and_no_statement()
    {
        var moved = "Human Rights Watch counted 19 dead in the market on 6 March 2014.[3]\n\n";
        var document = await Diff(Article.Replace(moved, "", StringComparison.Ordinal).Replace("As of July", moved + "As of July", StringComparison.Ordinal));
        Assert.Equal(0, document.GetProperty("added").GetArrayLength() + document.GetProperty("removed").GetArrayLength() + document.GetProperty("statementsUpdated").GetArrayLength());
        Assert.Equal(["Battle", "Aftermath"], Titles(document, "sectionsChanged"));
    }

    [Fact]
    public async Task Sections_are_the_same_new_changed_or_gone()
    {
        var document = await Diff(Article.Replace("Aftermath\nAs of", "Legacy\nThe town was rebuilt.[4] As of", StringComparison.Ordinal));
        Assert.Contains("Battle", Titles(document, "sectionsAsTheyWere"));
        Assert.Equal(["Legacy"], Titles(document, "sectionsAdded"));
        Assert.Equal(["Aftermath"], Titles(document, "sectionsGone"));
    }

    [Fact]
    public async Task A_finding_whose_figure_is_corrected_is_changed_and_not_gone_and_new()
    {
        await work.Check(work.Write("1.txt", Article), "--name", "siege_of_belgora");
        var ran = await work.Check(work.Write("2.txt", Article.Replace("that 12 soldiers", "that 17 soldiers", StringComparison.Ordinal).Replace("As of July 2014", "As of May 2015", StringComparison.Ordinal)), "--name", "siege_of_belgora", "--format", "json");
        Assert.DoesNotContain(ran.Json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("status").GetString() == "new");
        Assert.Equal(0, ran.Json.GetProperty("gone").GetArrayLength());
        Assert.Equal(["as-of-overtaken", "contested-figures"],
            ran.Json.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("status").GetString() == "changed").Select(f => f.GetProperty("rule").GetString()!).Order());
    }

    [Fact]
    public async Task Paragraphs_put_in_before_leave_every_finding_as_it_was()
    {
        await work.Check(work.Write("1.txt", Article), "--name", "siege_of_belgora");
        var longer = Article.Replace("Battle\n", "Background\nBelgora is a market town in the north.[1]\n\nIts wall was built in 1320.[1]\n\nBattle\n", StringComparison.Ordinal)
            .Replace("Human Rights Watch counted", "On 7 March 2014, the rebels shelled Belgora.[3] Human Rights Watch counted", StringComparison.Ordinal);
        var ran = await work.Check(work.Write("2.txt", longer), "--name", "siege_of_belgora", "--format", "json");
        Assert.Equal(0, ran.Json.GetProperty("gone").GetArrayLength());
        Assert.DoesNotContain(ran.Json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("status").GetString() == "changed");
    }

    [Fact]
    public async Task In_the_terminal_tolls_come_first_and_sections_last()
    {
        await work.Check(work.Write("1.txt", Article), "--name", "siege_of_belgora");
        await work.Check(work.Write("2.txt", Article.Replace("that 12 soldiers", "that 17 soldiers", StringComparison.Ordinal)), "--name", "siege_of_belgora");
        var told = (await work.Run("diff")).Out;
        Assert.Equal((await work.Run("diff", "1", "2")).Out, told);
        Assert.Contains("Tolls changed: 1", told, StringComparison.Ordinal);
        Assert.Contains("figure 12 → 17", told, StringComparison.Ordinal);
        Assert.Contains("1 changed (Battle)", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latest", "1")]
    [InlineData("last", "2026-11-22-1")]
    public async Task A_run_is_named_by_its_place_in_time_or_by_its_folder(string last, string first)
    {
        await work.Check(work.Write("1.txt", Article), "--name", "siege_of_belgora");
        await work.Check(work.Write("2.txt", Article.Replace("that 12 soldiers", "that 17 soldiers", StringComparison.Ordinal)), "--name", "siege_of_belgora");
        Assert.Equal((await work.Run("report", "2", "--format", "json")).Out, (await work.Run("report", last, "--format", "json")).Out);
        Assert.Equal((await work.Run("report", "2", "--format", "json")).Out, (await work.Run("report", "--format", "json")).Out);
        Assert.Equal((await work.Run("diff", "1", "2")).Out, (await work.Run("diff", first, last)).Out);
    }

    [Fact]
    public async Task What_the_later_run_has_not_read_is_not_gone()
    {
        await work.Check(work.Write("1.txt", Article), work.Write("3.txt", Workplace.Article));
        await work.Check(work.Folder["1.txt"]);
        var told = (await work.Run("diff")).Out;
        Assert.Contains("Gone: 0 findings", told, StringComparison.Ordinal);
        Assert.Contains("Not read by the later run, so nothing is said of them: 3.txt", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Claims removed", told, StringComparison.Ordinal);
        var json = (await work.Run("diff", "--format", "json")).Json;
        Assert.Equal("3.txt", Assert.Single(json.GetProperty("notRead").EnumerateArray()).GetString());
        Assert.Contains("Not in the earlier run", (await work.Run("diff", "2", "1")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_run_alone_has_nothing_to_be_compared_with()
    {
        await work.Check(work.Write("1.txt", Article));
        var ran = await work.Run("diff");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("run previous: no such run. There is one completed run only: run check again.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_finding_is_told_with_what_it_said_before()
    {
        await work.Check(work.Write("1.txt", Workplace.Article), "--name", "siege_of_qalat");
        await work.Check(work.Write("2.txt", Workplace.Article.Replace("12 soldiers", "14 soldiers", StringComparison.Ordinal)), "--name", "siege_of_qalat");
        var json = (await work.Run("diff", "--format", "json")).Json.GetProperty("changed").EnumerateArray().First(f => f.GetProperty("rule").GetString() == "contested-figures");
        Assert.Contains("14", json.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("12", json.GetProperty("before").GetString(), StringComparison.Ordinal);
        Assert.Contains("before: Qalat", (await work.Run("diff")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_that_all_failed_are_called_so()
    {
        await work.Check(work.Folder["nowhere.txt"]);
        foreach (var command in (string[])["diff", "report"])
            Assert.Contains("no such run. None was completed; sourcepipeline runs tells how they ended.", (await work.Run(command)).Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Diff(string later)
    {
        await work.Check(work.Write("1.txt", Article), "--name", "siege_of_belgora");
        await work.Check(work.Write("2.txt", later), "--name", "siege_of_belgora");
        return (await work.Run("diff", "1", "2", "--format", "json")).Json.GetProperty("documents")[0];
    }

    private static IEnumerable<string> Titles(JsonElement document, string list) => document.GetProperty(list).EnumerateArray().Select(t => t.GetString()!);
}
