using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.RuleExamples;
using Words = SourcePipeline.App.Terminal.Words;

namespace SourcePipeline.App.Commands;

/// <summary><c>rules --check</c>: runs the examples of a user's own rules, among the built-in ones as every run has them.</summary>
internal static class OwnRules
{
    /// <param name="folder">Of the user's rule files.</param>
    /// <param name="say">Told each example that does not hold, with the file and the line of its rule.</param>
    public static int Check(string? folder, RuleSettings settings, Action<string> say)
    {
        if (folder is null)
            throw new RefusedException("rules --check: there are no rules of your own to check. Name their folder with --rules DIR, or set Rules:Folder.");
        var all = CascadeLoading.Rules(folder, settings.Off, withExamples: true);
        HashSet<string> files = new(CascadeLoading.Files(folder), StringComparer.Ordinal);
        Rule[] own = [.. all.Rules.Where(r => files.Contains(r.File))];
        var failed = 0;
        foreach (var (rule, example, problem) in Failed(all, own))
        {
            failed++;
            say($"{rule.File}({rule.Line}): '{rule.Id}' {problem}, in: {example}");
        }
        foreach (var rule in own.Where(r => r.Matches.IsEmpty))
            say($"{rule.File}({rule.Line}): '{rule.Id}' has no example in matches that shows what it finds");
        var examples = own.Sum(r => r.Matches.Length + r.Misses.Length + r.KnownWrong.Length);
        say($"{folder}: {Words.Count(own.Length, "rule")}, {Words.Count(examples, "example")}: {(failed == 0 ? "all hold" : $"{failed} fail{(failed == 1 ? "s" : "")}")}");
        return failed == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    /// <summary>What a rule makes is read by its level only, when the levels are put together.</summary>
    private static List<FailedExample> Failed(RuleSet all, Rule[] own)
    {
        try
        {
            return [.. ExampleCheck.Run(all, own)];
        }
        catch (RuleFileException e)
        {
            throw new RefusedException(e.Message, e);
        }
    }
}
