using System.Text.Json;

namespace SourcePipeline.App.Tests.Commands;

/// <summary>What is done with what the store holds: compare, diff, import, baseline, accuracy.</summary>
public sealed class StoredClaimsTests : IDisposable
{
    private const string Sheet = """
        kind,outcome,victims,party,low,high,claimant,claimantRole,claimantParty,date,place,quote
        casualty,killed,soldiers,the army,12,12,the ministry,official,the army,2014-03-04,Qalat,12 soldiers died
        casualty,killed,soldiers,the army,40,40,the rebels,belligerent,the rebels,2014-03-04,Qalat,we killed 40 soldiers

        """;

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task Imported_claims_take_part_as_accounts()
    {
        Assert.Equal(0, (await work.Run("import", work.Write("sheet.csv", Sheet))).Exit);
        var ran = await work.Check(work.Write("a.txt", "Nothing is told here.\n"), "--format", "json");
        Assert.Equal(["a.txt", "sheet.csv"], ran.Json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()));
        var contested = ran.Json.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("family").GetString() == "contested");
        Assert.Equal(["12 soldiers died", "we killed 40 soldiers"], contested.GetProperty("locations").EnumerateArray().Select(l => l.GetProperty("quote").GetString()));
    }

    [Fact]
    public async Task The_same_sheet_twice_changes_nothing()
    {
        var sheet = work.Write("sheet.csv", Sheet);
        await work.Run("import", sheet);
        await work.Run("import", sheet);
        var ran = await work.Run("compare", "qalat", "--format", "json");
        Assert.Equal(2, ran.Json.GetProperty("incidents").EnumerateArray().Sum(i => i.GetProperty("accounts").GetArrayLength()));
    }

    [Theory]
    [InlineData("qalat", 2, "a word, whatever its case")]
    [InlineData("--place Qalat --kind casualty --outcome killed --date 2014-03", 2, "every option")]
    [InlineData("--date 2015", 0, "another year")]
    [InlineData("--kind control", 0, "another kind")]
    [InlineData("nowhere", 0, "another place")]
    public async Task Compare_shows_the_accounts_that_fit(string query, int accounts, string reason)
    {
        await work.Run("import", work.Write("sheet.csv", Sheet));
        var ran = await work.Run(["compare", .. query.Split(' '), "--format", "json"]);
        Assert.Equal(0, ran.Exit);
        Assert.True(accounts == ran.Json.GetProperty("incidents").EnumerateArray().Sum(i => i.GetProperty("accounts").GetArrayLength()), reason);
    }

    [Fact]
    public async Task Compare_puts_figure_voice_date_and_quote_side_by_side()
    {
        await work.Run("import", work.Write("sheet.csv", Sheet));
        var ran = await work.Run("compare", "Qalat");
        foreach (var told in (string[])["the ministry", "(official)", "12", "40", "4 March 2014", "we killed 40 soldiers", "these cannot all hold"])
            Assert.Contains(told, ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused()
    {
        await work.Run("import", work.Write("sheet.csv", Sheet));
        var ran = await work.Run("compare", "--date", "yesterday");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--date yesterday: not a date", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_finding_is_not_reported_until_its_claims_change()
    {
        var article = work.Write("a.txt", "Nothing is told here.\n");
        await work.Run("import", work.Write("sheet.csv", Sheet));
        var first = await work.Check(article, "--format", "json", "--family", "contested");
        var fingerprint = first.Json.GetProperty("findings")[0].GetProperty("fingerprint").GetString()!;
        Assert.Equal(0, (await work.Run("baseline", "add", fingerprint, "--who", "me", "--why", "known")).Exit);
        Assert.Contains("known", (await work.Run("baseline", "list")).Out, StringComparison.Ordinal);

        var accepted = await work.Check(article, "--format", "json", "--family", "contested", "--fail-on", "note");
        Assert.Equal(0, accepted.Exit);
        Assert.Equal(0, accepted.Json.GetProperty("findings").GetArrayLength());

        await work.Run("import", work.Write("sheet.csv", Sheet.Replace("40", "55", StringComparison.Ordinal)));
        var changed = await work.Check(article, "--format", "json", "--family", "contested", "--fail-on", "note");
        Assert.Equal(1, changed.Exit);
        Assert.Equal(1, changed.Json.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Taken_off_the_list_a_finding_is_reported_again()
    {
        var article = work.Write("a.txt", "Nothing is told here.\n");
        await work.Run("import", work.Write("sheet.csv", Sheet));
        await work.Check(article);
        await work.Run("baseline", "add", "--all", "--why", "known");
        var fingerprint = JsonDocument.Parse(File.ReadAllText(work.Folder["sourcepipeline.baseline.json"])).RootElement.GetProperty("accepted")[0].GetProperty("fingerprint").GetString()!;
        Assert.Equal(0, (await work.Run("baseline", "remove", fingerprint[..8])).Exit);
        Assert.Equal(2, (await work.Run("baseline", "remove", fingerprint)).Exit);
    }

    [Fact]
    public async Task Diff_tells_what_changed_between_two_runs()
    {
        var article = work.Write("a.txt", "Nothing is told here.\n");
        await work.Run("import", work.Write("sheet.csv", Sheet));
        await work.Check(article);
        await work.Run("import", work.Write("sheet.csv", Sheet.Replace("40", "55", StringComparison.Ordinal)));
        await work.Check(article);
        var ran = await work.Run("diff", "1", "last", "--format", "json");
        var sheet = ran.Json.GetProperty("documents")[1];
        var toll = Assert.Single(sheet.GetProperty("tollsChanged").EnumerateArray());
        Assert.Equal("we killed 55 soldiers", toll.GetProperty("quote").GetString());
        Assert.Equal("40", toll.GetProperty("slots").GetProperty("figure").GetProperty("before").GetString());
        Assert.NotEqual(0, ran.Json.GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task Dated_copies_under_one_name_are_one_document()
    {
        await work.Check(work.Write("2022.txt", Workplace.Article), "--name", "qalat");
        var ran = await work.Check(work.Write("2023.txt", Workplace.Article), "--name", "qalat", "--format", "json");
        Assert.All(ran.Json.GetProperty("findings").EnumerateArray(), f => Assert.Equal("unchanged", f.GetProperty("status").GetString()));
        var difference = await work.Run("diff", "1", "2", "--format", "json");
        Assert.Equal(1, difference.Json.GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public async Task Rules_are_listed_and_explained_with_an_example()
    {
        var all = await work.Run("rules");
        Assert.Contains("contested-figures", all.Out, StringComparison.Ordinal);
        var one = await work.Run("rules", "contested-figures");
        Assert.Contains("Example", one.Out, StringComparison.Ordinal);
        var none = await work.Run("rules", "gossip");
        Assert.Equal(2, none.Exit);
        Assert.Contains("rules gossip: no such rule", none.Error, StringComparison.Ordinal);
    }
}
