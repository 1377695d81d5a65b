namespace SourcePipeline.App.Tests.Commands;

/// <summary>A user's own rules: what they find, and what their examples say of them.</summary>
public sealed class OwnRulesTests : IDisposable
{
    private const string Garrotte = """
        - class: garrotte
          about: Words for strangling.
          verbs: [garrotte]
        - id: casualties.garrotted
          when: [garrotte]
          pattern: victims=people outcome=(verb-group&passive&garrotte)
          claim: { kind: casualty, outcome: killed, victims: victims }
          matches: ["[[Forty hostages were garrotted]]."]

        """;

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task The_rule_of_the_README_finds_what_no_built_in_rule_does_and_its_example_holds()
    {
        Assert.Contains(string.Join("\n", Garrotte.TrimEnd().Split('\n').Skip(3).Select(l => "    " + l)), File.ReadAllText(Repository.Folder("README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var article = work.Write("a.txt", "Forty hostages were garrotted.\n");
        var rules = Rules(Garrotte);
        Assert.DoesNotContain("casualty", (await work.Run("extract", article)).Out, StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"casualties.garrotted\"", (await work.Run("extract", article, "--rules", rules)).Out, StringComparison.Ordinal);
        var ran = await Check(Garrotte);
        Assert.Equal(0, ran.Exit);
        Assert.Contains("1 rule, 1 example: all hold", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_class_and_the_rule_that_the_README_explains_the_format_with_are_read_and_their_examples_hold()
    {
        var page = File.ReadAllLines(Repository.Folder("README.md"));
        var rules = string.Join('\n', page.SkipWhile(l => l != "    - class: killed").TakeWhile(l => !l.StartsWith("**The pattern", StringComparison.Ordinal)).Where(l => l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l[4..])) + "\n";
        Assert.Contains("- id: casualties.passive", rules, StringComparison.Ordinal);
        var ran = await Check(rules);
        Assert.True(ran.Exit == 0, ran.Error);
    }

    [Fact]
    public async Task A_class_a_guard_and_a_shared_part_are_shown_as_they_are_written()
    {
        Assert.Contains("- class: garrotte\n  about: Words for strangling.", (await work.Run("rules", "garrotte", "--rules", Rules(Garrotte))).Out, StringComparison.Ordinal);
        var list = (await work.Run("rules")).Out;
        foreach (var (title, kind) in ((string, string)[])[("Classes of words", "class"), ("Guards", "guard"), ("Shared parts", "let")])
        {
            var first = list[list.IndexOf(title, StringComparison.Ordinal)..].Split('\n')[1].Split(' ')[0];
            Assert.Contains($"- {kind}: {first}", (await work.Run("rules", first)).Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_class_that_is_misspelt_is_answered_by_the_nearest()
    {
        var ran = await Check(Garrotte.Replace("when: [garrotte]", "when: [garotte]", StringComparison.Ordinal));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("own.yaml(5): field 'when': 'garotte' is no class. Did you mean garrotte? sourcepipeline rules lists those that there are.", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("matches: [\"[[Forty hostages were shot]].\"]", "does not find \"Forty hostages were shot\" but nothing; casualties.shot finds \"Forty hostages were shot\"", "another rule's sentence")]
    [InlineData("matches: [\"Forty hostages were [[garrotted]].\"]", "does not find \"garrotted\" but \"Forty hostages were garrotted\"", "other words than it finds")]
    [InlineData("matches: [\"Nobody came.\"]", "finds nothing, in: Nobody came.", "a sentence without marks")]
    [InlineData("misses: [\"Six men were garrotted.\"]", "finds \"Six men were garrotted\", which it should not", "what it should leave alone")]
    [InlineData("knownWrong: [\"[[Six men were garrotted]].\"]", "gets this right by now", "what came right")]
    public async Task An_example_that_does_not_hold_is_told_with_file_and_line(string example, string problem, string reason)
    {
        var ran = await Check(Garrotte.Replace("matches: [\"[[Forty hostages were garrotted]].\"]", example, StringComparison.Ordinal));
        Assert.True(ran.Exit == 2 && ran.Error.Contains($"own.yaml(4): 'casualties.garrotted' {problem}", StringComparison.Ordinal) && ran.Error.Contains("1 fails", StringComparison.Ordinal), $"{reason}: {ran.Error}");
    }

    [Fact]
    public async Task Without_rules_of_ones_own_there_is_nothing_to_check()
    {
        var ran = await work.Run("rules", "--check");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--rules DIR, or set Rules:Folder", ran.Error, StringComparison.Ordinal);
    }

    private Task<Ran> Check(string rules) => work.Run("rules", "--check", "--rules", Rules(rules));

    private string Rules(string rules) => Path.GetDirectoryName(work.Write("rules/own.yaml", rules))!;
}
