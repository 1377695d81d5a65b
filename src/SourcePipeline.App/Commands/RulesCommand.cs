using System.CommandLine;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Terminal;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;
using Spectre.Console;
using Rule = SourcePipeline.Extraction.Rules.Rule;

namespace SourcePipeline.App.Commands;

/// <summary><c>rules [ID]</c>: lists the rules of the findings and of the extraction, explains one with its examples, or checks a user's own.</summary>
internal static class RulesCommand
{
    public static Command Create(Streams streams)
    {
        Argument<string?> id = new("ID") { Description = "The rule to explain; or a class of words, a guard or a shared part that rules are written with.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> check = new("--check") { Description = "Run the examples of your own rules and tell which do not hold." };
        var rules = SettingsOptions.Rules();
        var config = SettingsOptions.Config();
        Command command = new("rules", "Lists the rules, explains one with an example, or checks your own.") { id, check, rules, config };
        command.SetAction(parse =>
        {
            var settings = SettingsReading.Read(parse.GetValue(config));
            var folder = parse.GetValue(rules) ?? settings.Rules.Folder;
            if (parse.GetValue(check))
                return OwnRules.Check(folder, settings.Rules, streams.Say);
            var extraction = CascadeLoading.Rules(folder, settings.Rules.Off, withExamples: true);
            var console = Screen.OnOutput(streams);
            if (parse.GetValue(id) is not { } named)
                List(console, settings.Rules, extraction, folder);
            else if (RuleCatalogue.Page(named) is { } page)
                Explain(console, page, settings.Rules);
            else if (extraction.Rules.FirstOrDefault(r => r.Id == named) is { } rule)
                Explain(console, rule);
            else if (NamedEntry.All(folder).Where(e => e.Name == named).ToArray() is { Length: > 0 } entries)
                Explain(streams.Words(), entries);
            else
                throw new RefusedException($"rules {named}: no such rule.{Nearest.Question(named, RuleCatalogue.Pages.Select(p => p.Id).Concat(extraction.Rules.Select(r => r.Id)).Concat(NamedEntry.All(folder).Select(e => e.Name)))} sourcepipeline rules lists them.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static void List(IAnsiConsole console, RuleSettings settings, RuleSet extraction, string? folder)
    {
        console.MarkupLine("[bold]Rules of findings[/]");
        var findings = new Table().Border(TableBorder.Simple).AddColumns("rule", "family", "level", "what it reports");
        foreach (var page in RuleCatalogue.Pages)
            findings.AddRow(page.Id, Terms.Of(page.Family), Words.Safe(Level(page, settings)), Words.Safe(page.Summary));
        console.Write(findings);
        console.WriteLine();
        console.MarkupLine("[bold]Rules of extraction[/]");
        var cascade = new Table().Border(TableBorder.Simple).AddColumns("rule", "level", "what it reads");
        foreach (var rule in extraction.Rules.OrderBy(r => r.Id, StringComparer.Ordinal))
            cascade.AddRow(Words.Safe(rule.Id), rule.Level, Words.Safe(rule.About ?? rule.Matches.FirstOrDefault() ?? rule.PatternText));
        console.Write(cascade);
        var entries = NamedEntry.All(folder).ToLookup(e => e.Kind, e => e.Name);
        foreach (var (title, kind) in (ReadOnlySpan<(string, string)>)[("Classes of words", "class"), ("Guards", "guard"), ("Shared parts", "let")])
        {
            console.WriteLine();
            console.MarkupLine($"[bold]{title}[/], of which sourcepipeline rules NAME shows what is in them");
            console.MarkupLine(Words.Safe(string.Join(" ", entries[kind].Distinct().Order(StringComparer.Ordinal))));
        }
    }

    /// <summary>As it stands in the file, unbroken: it is read to be copied.</summary>
    private static void Explain(TextWriter output, NamedEntry[] entries)
    {
        foreach (var entry in entries)
            output.Write($"# {entry.File}:{entry.Line}\n{entry.Text}\n");
    }

    private static void Explain(IAnsiConsole console, RuleDescription page, RuleSettings settings)
    {
        console.MarkupLine($"[bold]{page.Id}[/] · {Terms.Of(page.Family)} · {Words.Safe(Level(page, settings))}");
        console.MarkupLine(Words.Safe(page.Summary));
        console.WriteLine();
        console.MarkupLine(Words.Safe(page.Explanation));
        console.WriteLine();
        console.MarkupLine("[bold]Example[/]");
        foreach (var line in page.Example.Split('\n'))
            console.MarkupLine($"  {Words.Safe(line)}");
    }

    private static void Explain(IAnsiConsole console, Rule rule)
    {
        console.MarkupLine($"[bold]{Words.Safe(rule.Id)}[/] · {rule.Level} · {Words.Safe(rule.File)}:{rule.Line}");
        if (rule.About is { } about)
            console.MarkupLine(Words.Safe(about));
        console.MarkupLine($"pattern: {Words.Safe(rule.PatternText)}");
        Examples(console, "matches", rule.Matches);
        Examples(console, "misses", rule.Misses);
        Examples(console, "known to go wrong", rule.KnownWrong);
    }

    private static void Examples(IAnsiConsole console, string title, IReadOnlyCollection<string> examples)
    {
        foreach (var example in examples)
            console.MarkupLine($"  {title}: {Words.Safe(example)}");
    }

    private static string Level(RuleDescription page, RuleSettings settings) => settings.Off.Contains(page.Id) ? "off"
        : settings.Judging.Levels.TryGetValue(page.Id, out var own) ? $"{Terms.Of(own)} (by the settings; {Terms.Of(page.Level)} of its own)"
        : Terms.Of(page.Level);
}
