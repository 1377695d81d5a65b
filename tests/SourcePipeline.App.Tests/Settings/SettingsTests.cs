using System.Text.Json;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Settings;

/// <summary>A wrong setting stops the start with the key, the value and what is allowed.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("""{ "Reading": { "MaxBytes": "lots" } }""", "Reading:MaxBytes", "\"lots\"", "a whole number from")]
    [InlineData("""{ "Reading": { "MaxBytes": 5 } }""", "Reading:MaxBytes", "\"5\"", "a whole number from")]
    [InlineData("""{ "Reading": { "Encoding": "klingon" } }""", "Reading:Encoding", "\"klingon\"", "windows-1252")]
    [InlineData("""{ "TimeZone": "Mars/Olympus" }""", "TimeZone", "\"Mars/Olympus\"", "Africa/Bamako")]
    [InlineData("""{ "Store": { "Provider": "oracle" } }""", "Store:Provider", "\"oracle\"", "sqlite, litedb")]
    [InlineData("""{ "Rules": { "FailOn": "maybe" } }""", "Rules:FailOn", "\"maybe\"", "never, note, warning, error")]
    [InlineData("""{ "Rules": { "Levels": { "contested-figures": "loud" } } }""", "Rules:Levels:contested-figures", "\"loud\"", "note, warning, error")]
    [InlineData("""{ "Fetching": { "Contact": "no" } }""", "Fetching:Contact", "\"no\"", "an e-mail address or the http address of a page")]
    [InlineData("""{ "Fetching": { "Contact": "Roe <roe@lindau.example>" } }""", "Fetching:Contact", "\"Roe <roe@lindau.example>\"", "an e-mail address")]
    [InlineData("""{ "Schedule": { "Cron": "every day" } }""", "Schedule:Cron", "\"every day\" is not allowed (2 fields)", "five fields")]
    [InlineData("""{ "Schedule": { "Cron": "0 0 31 2 *" } }""", "Schedule:Cron", "it would never run", "five fields")]
    [InlineData("""{ "Reports": { "Fodler": "x" } }""", "Reports:Fodler", "no such setting", "Reports:Folder")]
    public async Task A_wrong_value_is_refused(string settings, string key, string value, string allowed)
    {
        using Workplace work = new(settings);
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article));
        Assert.Equal(2, ran.Exit);
        Assert.Contains(key, ran.Error, StringComparison.Ordinal);
        Assert.Contains(value, ran.Error, StringComparison.Ordinal);
        Assert.Contains(allowed, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"Store\": {\n    \"Provider\": \"oracle\"\n  }\n}", "appsettings.json: line 3: Store:Provider: ")]
    [InlineData("{\n  \"Sourcs\": [\n    \"x\"\n  ]\n}", "appsettings.json: line 3: Sourcs: ")]
    public async Task A_wrong_setting_is_told_with_its_line(string settings, string told)
    {
        using Workplace work = new(settings);
        Assert.Contains(told, (await work.Run("runs")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Sourcs": [ "x" ] }""", "Sourcs: no such setting. Did you mean Sources?")]
    [InlineData("""{ "Fetching": { "Retrys": 3 } }""", "Fetching:Retrys: no such setting. Did you mean Fetching:Retries?")]
    [InlineData("""{ "Rules": { "Levels": { "contested-figure": "note" } } }""", "Did you mean contested-figures?")]
    public async Task A_misspelt_name_is_answered_by_the_one_that_was_meant(string settings, string answer)
    {
        using Workplace work = new(settings);
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article));
        Assert.Equal(2, ran.Exit);
        Assert.Contains(answer, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("The settings are", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roe@lindau.example")]
    [InlineData("https://lindau.example/contact")]
    public async Task A_contact_is_an_address_of_either_kind(string contact)
    {
        using Workplace work = new($$"""{ "Fetching": { "Contact": "{{contact}}" } }""");
        Assert.Equal(0, (await work.Run("extract", work.Write("a.txt", Workplace.Article))).Exit);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task An_empty_file_of_settings_is_called_so(string empty)
    {
        using Workplace work = new(empty);
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("appsettings.json: not readable as settings: the file is empty. Write { }", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_not_JSON_are_refused_with_the_line()
    {
        using Workplace work = new("{\n  \"TimeZone\": \n}");
        var ran = await work.Run("extract", work.Write("a.txt", Workplace.Article));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("appsettings.json", ran.Error, StringComparison.Ordinal);
        Assert.Contains("appsettings.json: line 3: ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relative_paths_are_relative_to_the_settings()
    {
        using Workplace work = new("""{ "Sources": [ "mine" ], "Store": { "File": "kept/store.db" }, "Reports": { "Folder": "out" } }""");
        work.Write("mine/a.txt", Workplace.Article);
        var ran = await work.Check();
        Assert.Equal(0, ran.Exit);
        Assert.True(File.Exists(work.Folder["kept/store.db"]));
        Assert.True(File.Exists(work.Folder["out/2026-11-22-1/report.json"]));
    }

    [Fact]
    public async Task The_committed_file_is_valid_and_holds_every_setting_that_there_is()
    {
        var committed = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        Assert.Equal(0, (await Ran.Of("extract", "-", "--config", committed)).Exit);

        using Workplace work = new("""{ "NoSuchSetting": 1 }""");
        var error = (await work.Run("extract", "-")).Error;
        var known = error[(error.IndexOf("The settings are: ", StringComparison.Ordinal) + 18)..].TrimEnd('.', '\n').Split(", ");
        Assert.Equal(known.Order(), Keys(JsonDocument.Parse(File.ReadAllText(committed)).RootElement, "").Order());
    }

    [Fact]
    public void The_committed_values_are_the_defaults()
    {
        using TemporaryFolder folder = new();
        var empty = folder.Write("appsettings.json", "{}");
        var committed = Path.Combine(folder.Path, "full", "appsettings.json");
        Directory.CreateDirectory(Path.GetDirectoryName(committed)!);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), committed);
        Assert.Equal(Shown(SettingsReading.Read(empty)), Shown(SettingsReading.Read(committed)));
    }

    private static string Shown(AppSettings settings) =>
        JsonSerializer.Serialize(settings with { Origin = null, TimeZone = TimeZoneInfo.Utc }).Replace(settings.Folder + "/", "", StringComparison.Ordinal).Replace(settings.Folder, "", StringComparison.Ordinal);

    private static IEnumerable<string> Keys(JsonElement element, string before) =>
        element.EnumerateObject().SelectMany(p => p.Value.ValueKind == JsonValueKind.Object && p.Value.EnumerateObject().Any() ? Keys(p.Value, before + p.Name + ":") : [before + p.Name]);
}
