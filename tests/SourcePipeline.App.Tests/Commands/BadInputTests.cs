using System.Text;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Inputs;

namespace SourcePipeline.App.Tests.Commands;

/// <summary>What cannot be read is refused by name, with what to do about it, exit code 2 and the other inputs done.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task A_file_that_does_not_exist_is_named_and_the_other_is_read()
    {
        var good = work.Write("good.txt", Workplace.Article);
        var ran = await work.Run("extract", work.Folder["nowhere.txt"], good, "--records", "citations");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("nowhere.txt: no such file or folder", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.Lines.Length);
    }

    [Fact]
    public async Task A_table_to_import_that_does_not_exist_is_refused_with_where_it_was_looked_for()
    {
        var ran = await work.Run("import", work.Folder["nowhere.csv"]);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("nowhere.csv: no such file. Check the path; it is relative to ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_table_to_import()
    {
        var ran = await work.Run("import", work.Folder[""]);
        Assert.Equal(2, ran.Exit);
        Assert.Contains(": a folder, not a file. Name the file in it.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_inputs_says_what_it_was_searched_for()
    {
        work.Write("empty/readme.pdf", "no article");
        var ran = await work.Check(work.Folder["empty"]);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("no inputs in this folder", ran.Error, StringComparison.Ordinal);
        Assert.Contains(".txt", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_nothing_but_folders_names_them_since_they_are_not_searched()
    {
        work.Write("shelf/2013/a.txt", Workplace.Article);
        var ran = await work.Check(work.Folder["shelf"]);
        Assert.Equal(2, ran.Exit);
        Assert.Contains($"not read unless they are named: {work.Folder["shelf/2013"]}", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_input_is_named_and_none_set_that_is_said_and_no_run_is_made()
    {
        using Workplace empty = new("""{ "Sources": [] }""");
        var ran = await empty.Check();
        Assert.Equal(2, ran.Exit);
        Assert.Contains("there is nothing to read: name an input, or list some under Sources in", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(empty.Store));
    }

    [Fact]
    public void A_file_beside_the_inputs_that_may_not_be_read_is_refused_by_name_and_is_no_defect()
    {
        var refused = Assert.Throws<RefusedException>(() => BesideFile.Text(work.Folder.Path, "a CSV file"));
        Assert.StartsWith($"{work.Folder.Path}: a folder stands there, not a file.", refused.Message, StringComparison.Ordinal);
        var locked = work.Write("locked.csv", "number\n");
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        File.SetUnixFileMode(locked, UnixFileMode.None);
        Assert.StartsWith($"{locked}: may not be read by this user.", Assert.Throws<RefusedException>(() => BesideFile.Text(locked, "a CSV file")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_called_so()
    {
        var ran = await Ran.Of("Six men were killed.", ["extract"]);
        Assert.Contains("\"section\":\"Standard input\"", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_fits_nothing_is_refused()
    {
        var ran = await work.Run("extract", work.Folder["*.txt"]);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("no file fits this pattern", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_text_is_refused()
    {
        var picture = work.Folder.Write("picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 1]);
        var ran = await work.Run("extract", picture);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("picture.txt: not text", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_UTF_8_is_refused_with_the_line_and_what_to_do()
    {
        var file = work.Folder.Write("old.txt", Encoding.Latin1.GetBytes("One line.\nThe café was hit.\n"));
        var ran = await work.Run("extract", file);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("old.txt: line 2, byte 8 of it (0xE9): invalid UTF-8", ran.Error, StringComparison.Ordinal);
        Assert.Contains("--encoding windows-1252", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task UTF_16_with_a_mark_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var file = work.Folder.Write("wide.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Workplace.Article)]);
        var ran = await work.Run("extract", file, "--records", "text");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("On 4 March 2014", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_1252_is_read_when_asked_for()
    {
        var file = work.Folder.Write("old.txt", [.. "The caf"u8, 0xE9, .. " was \u0020"u8, 0x93, .. "hit"u8, 0x94, .. ".\n"u8]);
        var ran = await work.Run("extract", file, "--records", "text", "--encoding", "windows-1252");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("café was  “hit”.", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encoding_that_does_not_exist_is_refused()
    {
        var ran = await work.Run("extract", "-", "--encoding", "utf-99");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--encoding utf-99: no such encoding", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_the_setting_to_raise()
    {
        using Workplace small = new("""{ "Reading": { "MaxBytes": 2048 } }""");
        var file = small.Write("long.txt", new string('a', 2049));
        var ran = await small.Run("extract", file);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("more than Reading:MaxBytes allows (2,048)", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_has_zero_claims_and_says_so()
    {
        var file = work.Write("empty.txt", "");
        var ran = await work.Check(file, "--format", "json");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("empty.txt: empty; zero claims", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, ran.Json.GetProperty("documents")[0].GetProperty("claims").GetInt32());
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_is_survived()
    {
        const string Filler = "The road ran along the river and the market stayed open. ";
        const string Toll = "On 3 May 2015, 14 soldiers were killed near the bridge.[7]";
        var line = string.Concat(Enumerable.Repeat(Filler, 10_000)) + new string('a', 9_500_000) + ". " + Toll;
        var ran = await work.Run("extract", work.Write("long.txt", line), "--records", "all");
        Assert.Equal(0, ran.Exit);
        Assert.Contains($"\"start\":{line.Length - 3},\"end\":{line.Length},\"mark\":\"7\"", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTML_nested_100_000_deep_is_survived()
    {
        var page = $"<html><body><div class='mw-parser-output'>{string.Concat(Enumerable.Repeat("<div>", 100_000))}<p>On 3 May 2015, 14 soldiers were killed.</p></body></html>";
        var ran = await work.Run("extract", work.Write("deep.html", page), "--records", "text");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("14 soldiers were killed", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_names_its_encoding_is_believed()
    {
        byte[] page = [.. "<html><head><meta charset='windows-1252'></head><body><div class='mw-parser-output'><p>The caf"u8, 0xE9, .. " was hit on 3 May 2015 and nobody was in it, they said.</p></div></body></html>"u8];
        var ran = await work.Run("extract", work.Folder.Write("old.html", page), "--records", "text");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("The café was hit", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_in_French_gets_a_message()
    {
        var sentence = "Le ministère de la défense a déclaré que les soldats ont été tués dans une attaque contre leur base, mais les rebelles disent que cela n'est pas vrai et que la ville est dans leurs mains. ";
        var ran = await work.Run("extract", work.Write("fr.txt", string.Concat(Enumerable.Repeat(sentence, 5))));
        Assert.Contains("another language than English (fr)", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_store_is_refused_and_kept()
    {
        var article = work.Write("a.txt", Workplace.Article);
        Assert.Equal(0, (await work.Check(article)).Exit);
        var before = File.ReadAllBytes(work.Store);
        File.SetAttributes(work.Store, FileAttributes.ReadOnly);
        var ran = await work.Check(article);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("claims.db: the store is read-only", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(work.Store));
    }

    [Fact]
    public async Task A_damaged_store_is_refused_and_kept()
    {
        byte[] noise = [.. "not a database, whatever its name says"u8, .. new byte[8192]];
        work.Folder.Write(".sourcepipeline/claims.db", noise);
        var ran = await work.Check(work.Write("a.txt", Workplace.Article));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("the store is damaged, or no store at all", ran.Error, StringComparison.Ordinal);
        Assert.Equal(noise, File.ReadAllBytes(work.Store));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_store_is_refused()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--store", work.Folder.Path);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("a folder, not a store's file", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reports_folder_that_cannot_be_made_is_refused_before_the_work()
    {
        var file = work.Write("taken", "a file stands where the folder should");
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--reports", Path.Combine(file, "reports"));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("reports cannot be written", ran.Error, StringComparison.Ordinal);
        Assert.Contains("--reports", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reports_folder_that_is_full_fails_the_run_and_keeps_what_it_found()
    {
        const string Full = "/dev/full";
        Assert.SkipUnless(File.Exists(Full), "there is no /dev/full here");
        var article = work.Write("a.txt", Workplace.Article);
        // The name that the first run's report will have leads to a device that is always full.
        Directory.CreateDirectory(Path.Combine(work.Reports, "2026-11-22-1.unfinished"));
        File.CreateSymbolicLink(Path.Combine(work.Reports, "2026-11-22-1.unfinished", "report.json"), Full);
        var ran = await work.Check(article);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("reports cannot be written", ran.Error, StringComparison.Ordinal);
        Assert.Contains("sourcepipeline report 1", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await work.Run("report", "1", "--format", "json")).Exit);
    }

    [Fact]
    public async Task A_malformed_rule_file_stops_the_start_with_file_and_line()
    {
        work.Write("rules/mine.rules.yaml", "- id: mine.broken\n  pattern: [\n");
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article), "--rules", work.Folder["rules"]);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("mine.rules.yaml(2)", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }

    [Theory]
    [InlineData("extract", "claim: { kind: casualty, outcome: kiled, victims: v }", "outcome 'kiled' is none of killed")]
    [InlineData("check", "claim: { kind: casualty, outcome: killed, victims: whom }", "'whom' is no capture")]
    [InlineData("extract", "claim: { kind: casualty, outcome: killed, victims: v, inside: ded-word }", "'ded-word' is no class")]
    [InlineData("extract", "pass: control\n  claim: { kind: control, action: took, actor: agent, place: patient }", "action 'took': expected one of")]
    [InlineData("check", "pass: control\n  claim: { kind: control, action: captured, actor: agent, place: patient, needs: unoposed }", "'unoposed' is no class")]
    public async Task A_rule_that_makes_what_there_is_not_stops_the_start_with_file_line_and_field(string command, string makes, string why)
    {
        work.Write("rules/mine.rules.yaml", $"- id: mine.broken\n  pattern: v=/men/\n  {makes}\n");
        var ran = await work.Run(command, work.Write("a.txt", Workplace.Article), "--rules", work.Folder["rules"]);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("mine.rules.yaml(1): field '", ran.Error, StringComparison.Ordinal);
        Assert.Contains(why, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task A_bad_row_of_references_is_told_with_its_line()
    {
        work.Write("a.references.csv", "number,title\n1,One\n,Nameless\n");
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article));
        Assert.Equal(0, ran.Exit);
        Assert.Contains("a.references.csv: line 3:", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_of_an_import_are_told_with_their_lines_and_the_good_ones_kept()
    {
        var csv = work.Write("facts.csv", """
            kind,outcome,victims,low,high,claimant,date,place
            casualty,killed,soldiers,12,12,the ministry,2014-03-04,Qalat
            casualty,killed,soldiers,many,12,the ministry,2014-03-04,Qalat
            casualty,,soldiers,40,,rebels,2014-03-04,Qalat
            casualty,killed,soldiers,9,3,rebels,2014-03-04,Qalat
            """);
        var ran = await work.Run("import", csv);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("facts.csv: line 3: low: \"many\" is not allowed", ran.Error, StringComparison.Ordinal);
        Assert.Contains("facts.csv: line 4: a casualty claim without outcome", ran.Error, StringComparison.Ordinal);
        Assert.Contains("facts.csv: line 5: low 9 is above high 3", ran.Error, StringComparison.Ordinal);
        Assert.Contains("1 claim imported, 3 rows left out", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fail-on", "sometimes")]
    [InlineData("--format", "pdf")]
    [InlineData("--family", "gossip")]
    [InlineData("--no-such-option", "x")]
    public async Task Wrong_usage_is_exit_2_with_a_message(string option, string value)
    {
        var ran = await work.Check("a.txt", option, value);
        Assert.Equal(2, ran.Exit);
        Assert.NotEmpty(ran.Error);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_refused()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--as-of", "2026-02-30");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--as-of 2026-02-30: not a day", ran.Error, StringComparison.Ordinal);
    }
}
