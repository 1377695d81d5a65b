using System.Collections.Immutable;
using System.CommandLine;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Terminal;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Commands;

/// <summary><c>compare QUERY</c>: the accounts of the incidents that fit, side by side, over everything that the store holds.</summary>
internal static class CompareCommand
{
    private static readonly Dictionary<string, ClaimKind> Kinds = Enum.GetValues<ClaimKind>().ToDictionary(Terms.Of);
    private static readonly Dictionary<string, Outcome> Outcomes = Enum.GetValues<Outcome>().ToDictionary(Terms.Of);

    public static Command Create(Streams streams, TimeProvider clock)
    {
        Argument<string[]> words = new("QUERY") { Description = "Words of a place, a party, an event, a quote.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> kind = new("--kind") { Description = "Only claims of this kind." };
        kind.TakesOneOf("KIND", [.. Kinds.Keys]);
        Option<string?> outcome = new("--outcome") { Description = "Only casualties with this outcome." };
        outcome.TakesOneOf("OUTCOME", [.. Outcomes.Keys]);
        Option<string?> place = new("--place") { HelpName = "WORDS", Description = "Words of the place." };
        Option<string?> party = new("--party") { HelpName = "WORDS", Description = "Words of a party: who acts, suffers or speaks." };
        Option<string?> date = new("--date") { HelpName = "DATE", Description = "A year, month, day or interval: 2023, 2023-08, 2013-01-10/2013-01-18." };
        Option<string> format = new("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        format.TakesOneOf("FORMAT", "text", "json", "csv", "markdown");
        var store = SettingsOptions.Store();
        var config = SettingsOptions.Config();
        Command command = new("compare", "The accounts of an event, side by side.") { words, kind, outcome, place, party, date, format, store, config };
        command.SetAction(parse =>
        {
            var settings = SettingsReading.Read(parse.GetValue(config));
            CompareQuery query = new(
                parse.GetValue(place),
                parse.GetValue(party),
                parse.GetValue(date) is { } d ? Date(d) : null,
                parse.GetValue(kind) is { } k ? Kinds[k] : null,
                parse.GetValue(outcome) is { } o ? Outcomes[o] : null,
                [.. parse.GetValue(words) ?? []]);
            var rules = CascadeLoading.Rules(settings.Rules.Folder, settings.Rules.Off, withExamples: false);
            var analysis = Related(SettingsOptions.Stored(settings.Store, parse.GetValue(store)), settings.Today(clock), rules, settings.Rules.Judging);
            var incidents = query.Kind is { } loose && LooseClaims.AreOf(loose) ? LooseClaims.Of([.. analysis.Documents], loose) : analysis.Incidents;
            Show(streams, analysis, query.Run(incidents), parse.GetRequiredValue(format));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Analysis Related(StoreSettings settings, DateOnly today, RuleSet rules, JudgingSettings judging)
    {
        using var store = StoreOpening.OpenExisting(settings);
        var documents = store.Documents();
        return documents.Length > 0
            ? Pipeline.Analyse(documents, [], today, rules, judging)
            : throw new RefusedException($"{settings.File}: the store is empty. Run check first.");
    }

    private static void Show(Streams streams, Analysis analysis, ImmutableArray<ComparedIncident> found, string format)
    {
        if (found.IsEmpty)
            streams.Say("no incident fits");
        ImmutableArray<Incident> incidents = [.. found.Select(f => f.Incident with { Accounts = [.. f.Slots.SelectMany(s => s.Accounts)] })];
        var model = ReportModel.From(analysis with { Incidents = incidents, Findings = [], Verdicts = [] });
        if (format == "text")
        {
            IncidentTables.Write(Screen.OnOutput(streams), found, model);
            return;
        }
        Action<ReportModel, Stream> write = format switch { "json" => JsonReport.WriteIncidents, "csv" => AccountsCsv.Write, _ => MarkdownReport.WriteIncidents };
        write(model, streams.Out);
    }

    private static DateValue Date(string given) =>
        DateValue.TryParse(given, out var value) ? value : throw new RefusedException($"--date {given}: not a date. Write it as 2023, 2023-08, 2023-08-12 or 2013-01-10/2013-01-18.");
}
