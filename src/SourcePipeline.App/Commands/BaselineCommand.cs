using System.CommandLine;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.App.Terminal;
using SourcePipeline.Findings;
using Spectre.Console;

namespace SourcePipeline.App.Commands;

/// <summary><c>baseline add|list|remove</c>: which findings are accepted, by whom and why.</summary>
internal static class BaselineCommand
{
    private const int MinPrefix = 6;
    private const string LinkMark = "f-";

    public static Command Create(Streams streams, TimeProvider clock) => new("baseline", "Keeps the list of accepted findings.")
    {
        Add(streams, clock), List(streams), Remove(streams),
    };

    private static Command Add(Streams streams, TimeProvider clock)
    {
        var fingerprints = Fingerprints();
        Option<bool> all = new("--all") { Description = "Every finding of the run." };
        Option<string> run = new("--run") { HelpName = "RUN", Description = "The run whose findings are meant.", DefaultValueFactory = _ => "last" };
        Option<string> who = new("--who") { HelpName = "NAME", Description = "Who accepts them.", DefaultValueFactory = _ => Environment.UserName };
        Option<string> why = new("--why") { HelpName = "REASON", Description = "Why they are accepted.", Required = true };
        var baseline = File();
        var store = SettingsOptions.Store();
        var config = SettingsOptions.Config();
        Command command = new("add", "Accepts findings of a run.") { fingerprints, all, run, who, why, baseline, store, config };
        command.SetAction(parse =>
        {
            var settings = SettingsReading.Read(parse.GetValue(config));
            using var opened = StoreOpening.OpenExisting(SettingsOptions.Stored(settings.Store, parse.GetValue(store)));
            var findings = RunChoice.Load(opened, parse.GetRequiredValue(run)).Result.Analysis.Findings;
            var day = settings.Today(clock);
            Finding[] accepted = parse.GetValue(all) ? [.. findings] : [.. (parse.GetValue(fingerprints) ?? []).SelectMany(f => Named(findings, f))];
            if (accepted.Length == 0)
                throw new RefusedException("baseline add: name the findings by their fingerprints, or give --all.");
            if (string.IsNullOrWhiteSpace(parse.GetRequiredValue(why)))
                throw new RefusedException("--why: say why they are accepted; whoever reads the list later has nothing else.");
            var file = Place(settings, parse.GetValue(baseline));
            Baseline.Read(file, mustExist: false).With(accepted, parse.GetRequiredValue(who), day, parse.GetRequiredValue(why)).Write(file);
            streams.Say($"{file}: {Words.Count(accepted.Length, "finding")} accepted");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command List(Streams streams)
    {
        var baseline = File();
        var config = SettingsOptions.Config();
        Command command = new("list", "Lists the accepted findings.") { baseline, config };
        command.SetAction(parse =>
        {
            var list = Baseline.Read(Place(SettingsReading.Read(parse.GetValue(config)), parse.GetValue(baseline)), mustExist: false);
            if (list.Accepted.IsEmpty)
            {
                streams.Say("no finding is accepted");
                return ExitCode.Ok;
            }
            var console = Screen.OnOutput(streams);
            var table = new Table().Border(TableBorder.Simple).AddColumns("fingerprint", "rule", "who", "when", "why", "message");
            // Whole, whatever the width: remove takes it, or its beginning.
            table.Columns[0].NoWrap();
            table.Columns[3].NoWrap();
            foreach (var a in list.Accepted)
                table.AddRow(Words.Safe(a.Fingerprint), Words.Safe(a.Rule), Words.Safe(a.Who), Words.Safe(a.When), Words.Safe(a.Why), Words.Safe(Words.Short(a.Message, 80)));
            console.Write(table);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Remove(Streams streams)
    {
        var fingerprints = Fingerprints();
        var baseline = File();
        var config = SettingsOptions.Config();
        Command command = new("remove", "Takes findings off the list.") { fingerprints, baseline, config };
        command.SetAction(parse =>
        {
            var file = Place(SettingsReading.Read(parse.GetValue(config)), parse.GetValue(baseline));
            var list = Baseline.Read(file, mustExist: true);
            if (parse.GetValue(fingerprints) is not { Length: > 0 } all)
                throw new RefusedException("baseline remove: name the findings by their fingerprints. sourcepipeline baseline list shows them.");
            var removed = 0;
            foreach (var named in all)
            {
                var meant = Meant(named);
                var rest = list.Without(a => a.Fingerprint.StartsWith(meant, StringComparison.Ordinal));
                if (rest.Accepted.Length == list.Accepted.Length)
                    throw new RefusedException($"{file}: no accepted finding has the fingerprint {named}. sourcepipeline baseline list shows them.");
                removed += list.Accepted.Length - rest.Accepted.Length;
                list = rest;
            }
            list.Write(file);
            streams.Say($"{file}: {Words.Count(removed, "finding")} accepted no longer");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Finding[] Named(IEnumerable<Finding> findings, string named)
    {
        var meant = Meant(named);
        Finding[] found = [.. findings.Where(f => f.Fingerprint.ToString().StartsWith(meant, StringComparison.Ordinal))];
        return found.Length > 0 ? found : throw new RefusedException($"no finding of that run has the fingerprint {named}. Take it from the report.");
    }

    /// <summary>The beginning of a fingerprint that somebody wrote, or copied with the link of a finding (<c>index.html#f-0972a3a64ee0ce3c</c>).</summary>
    private static string Meant(string named)
    {
        var anchor = named[(named.LastIndexOf('#') + 1)..];
        var meant = anchor.StartsWith(LinkMark, StringComparison.Ordinal) ? anchor[LinkMark.Length..] : anchor;
        return meant.Length >= MinPrefix ? meant : throw new RefusedException($"{named}: too short for a fingerprint; its first {MinPrefix} characters are enough.");
    }

    private static Argument<string[]> Fingerprints() => new("FINGERPRINT") { Description = $"As reports print it, or its beginning, of {MinPrefix} characters or more; a finding's link will do.", Arity = ArgumentArity.ZeroOrMore };

    private static Option<string?> File() => new("--baseline") { HelpName = "FILE", Description = $"The file; default: {Baseline.FileName} beside the settings." };

    private static string Place(AppSettings settings, string? given) => given ?? settings.BaselineFile;
}
