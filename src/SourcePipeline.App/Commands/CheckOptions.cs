using System.CommandLine;
using System.CommandLine.Parsing;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Commands;

/// <summary>The options of <c>check</c>, and how they stand above the settings.</summary>
internal sealed class CheckOptions
{
    private static readonly Dictionary<string, Family> Families = Enum.GetValues<Family>().ToDictionary(f => Terms.Of(f));
    private static readonly Dictionary<string, Level> Levels = Enum.GetValues<Level>().ToDictionary(l => Terms.Of(l));

    private readonly Option<string?> config = SettingsOptions.Config();
    private readonly Option<string?> store = SettingsOptions.Store();
    private readonly Option<string?> reports = SettingsOptions.Reports();
    private readonly Option<string?> encoding = SettingsOptions.Encoding();
    private readonly Option<string?> rules = SettingsOptions.Rules();
    private readonly Option<string?> baseline = new("--baseline") { HelpName = "FILE", Description = $"The file of accepted findings; default: {Baseline.FileName} beside the settings." };
    private readonly Option<string?> name = new("--name") { HelpName = "NAME", Description = "The document's name, for one input: dated copies of one article under one name are compared with each other." };
    private readonly Option<string[]> family = new("--family") { Description = "Show only this family; may be given several times." };
    private readonly Option<string?> level = new("--level") { Description = "Show only findings of this level and above." };
    private readonly Option<string[]> rule = new("--rule") { HelpName = "ID", Description = "Show only this rule; may be given several times. sourcepipeline rules lists them." };
    private readonly Option<string[]> section = new("--section") { HelpName = "WORDS", Description = "Show only findings in sections whose title holds these words." };
    private readonly Option<string?> failOn = new("--fail-on") { Description = "Exit with 1 where a finding shown is at this level or above; default: Rules:FailOn of the settings." };

    private readonly Option<string[]> source = new("--source") { HelpName = "REF=FILE", Description = "A source's page given by hand, as 226=page.html; may be given several times." };

    private readonly Option<string?> title = new("--title") { HelpName = "GLOB", Description = "Of a MediaWiki export, only the pages whose titles fit; with * and ?." };

    public CheckOptions()
    {
        family.TakesOneOf("FAMILY", [.. Families.Keys]);
        level.TakesOneOf("LEVEL", [.. Levels.Keys]);
        failOn.TakesOneOf("LEVEL", ["never", .. Levels.Keys]);
        rule.Validators.Add(RefuseUnknownRules);
        Format.TakesOneOf("FORMAT", ["text", .. ReportFormats.Names]);
    }

    public Argument<string[]> Inputs { get; } = InputArgument.Create("Files, folders, globs, addresses, wikipedia:en:\"Title\", or - for standard input; default: Sources of the settings.");

    public Option<string?> AsOf { get; } = new("--as-of") { HelpName = "DATE", Description = "The day that the documents are judged on, as 2026-11-22; default: today in the settings' time zone." };

    public Option<bool> Offline { get; } = new("--offline") { Description = "No network: only saved source pages." };

    public Option<string> Format { get; } = new("--format") { Description = "What standard output gets; the files of the report are written anyway.", DefaultValueFactory = _ => "text" };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "No summary and no progress." };

    public Command Command() => new("check", "Checks articles and reports what is contested, stale, inconsistent, uncited or unsupported.")
    {
        Inputs, AsOf, store, reports, Offline, Format, family, level, rule, section, failOn, baseline, name, source, title, encoding, rules, config, Quiet,
    };

    public AppSettings Settings(ParseResult parse)
    {
        var settings = SettingsReading.Read(parse.GetValue(config));
        return settings with
        {
            Store = SettingsOptions.Stored(settings.Store, parse.GetValue(store)),
            Reading = SettingsOptions.Encoded(settings.Reading, parse.GetValue(encoding)),
            Reports = parse.GetValue(reports) is { } folder ? settings.Reports with { Folder = Path.GetFullPath(folder) } : settings.Reports,
            Rules = settings.Rules with
            {
                Folder = parse.GetValue(rules) is { } own ? Path.GetFullPath(own) : settings.Rules.Folder,
                FailOn = parse.GetValue(failOn) is not { } least ? settings.Rules.FailOn : Levels.TryGetValue(least, out var known) ? known : null,
            },
        };
    }

    /// <summary>What the settings ask for, with what the command line says instead.</summary>
    public CheckRequest Request(ParseResult parse, CheckRequest standing) => standing with
    {
        Inputs = parse.GetValue(Inputs) is { Length: > 0 } inputs ? [.. inputs] : standing.Inputs,
        Name = parse.GetValue(name),
        AsOf = parse.GetValue(AsOf) is { } day ? SettingsOptions.Day("--as-of", day) : standing.AsOf,
        Baseline = parse.GetValue(baseline) is { } file ? Baseline.Read(file, mustExist: true) : standing.Baseline,
        Offline = parse.GetValue(Offline),
        Titles = parse.GetValue(title),
        Saved = [.. parse.GetValue(source) ?? []],
    };

    public FindingFilter Filter(ParseResult parse) => new(
        [.. (parse.GetValue(family) ?? []).Select(f => Families[f])],
        parse.GetValue(level) is { } least ? Levels[least] : Level.Note,
        parse.GetValue(rule) ?? [],
        parse.GetValue(section) ?? []);

    /// <summary>A misspelt rule would show nothing, which reads as if there were nothing.</summary>
    private static void RefuseUnknownRules(OptionResult given)
    {
        foreach (var id in given.Tokens.Select(t => t.Value).Where(id => RuleCatalogue.Page(id) is null))
            given.AddError($"--rule {id}: no such rule.{Nearest.Question(id, RuleCatalogue.Pages.Select(p => p.Id))} sourcepipeline rules lists them.");
    }
}
