using System.CommandLine;
using SourcePipeline.App.Importing;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Commands;

/// <summary><c>import FILE.csv</c>: claims of a spreadsheet into the store, where they take part in every later run as accounts.</summary>
internal static class ImportCommand
{
    public static Command Create(Streams streams)
    {
        Argument<string> file = new("FILE.csv") { Description = "Columns named as the fields of a claim: kind, outcome, victims, low, high, claimant, date, place, quote, …" };
        var encoding = SettingsOptions.Encoding();
        var store = SettingsOptions.Store();
        var config = SettingsOptions.Config();
        Command command = new("import", "Takes claims out of a CSV file; they stand beside the articles' in every later run.") { file, encoding, store, config };
        command.SetAction(async (parse, cancel) =>
        {
            var settings = SettingsReading.Read(parse.GetValue(config));
            var stored = SettingsOptions.Stored(settings.Store, parse.GetValue(store));
            var path = parse.GetRequiredValue(file);
            var bytes = new DocumentLoading(settings.Reading, streams.In, streams.Say).Bytes(new Input(path, Path.GetFileName(path)));
            var csv = TextDecoding.Decode(bytes, path, SettingsOptions.Encoded(settings.Reading, parse.GetValue(encoding)).Encoding, wanted: "a CSV file; a spreadsheet is saved as one by its own program");
            using var turn = await StoreLock.ForRunAsync(stored.File, streams.Say, cancel);
            using var opened = StoreOpening.Open(stored);
            var table = ImportedTable.Of(path, opened.Documents(ClaimsImport.Scheme));
            var (claims, problems, unread) = ClaimsImport.Read(csv, table.Id, Path.GetFullPath(path));
            if (!unread.IsEmpty)
                streams.Say($"{path}: columns that are no fields of a claim are not read: {string.Join(", ", unread)}");
            foreach (var problem in problems)
                streams.Say($"{path}: line {problem.Line}: {problem.Message}");
            // Of a table with wrong rows alone nothing is taken, and what was taken before stays.
            var taken = claims.Claims.Length > 0 || problems.IsEmpty;
            if (taken)
                opened.Save(claims);
            streams.Say($"{path}: {Terminal.Words.Count(claims.Claims.Length, "claim")} imported{(taken ? table.Told : "")}, {Terminal.Words.Count(problems.Length, "row")} left out");
            return problems.Length > 0 ? ExitCode.Failed : ExitCode.Ok;
        });
        return command;
    }
}
