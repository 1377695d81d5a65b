using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SourcePipeline.App.Accuracy;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Terminal;
using SourcePipeline.Reading;
using Spectre.Console;

namespace SourcePipeline.App.Commands;

/// <summary><c>accuracy [DIR]</c>: precision and recall against the hand labels that lie beside articles.</summary>
internal static class AccuracyCommand
{
    public static Command Create(Streams streams, TimeProvider clock)
    {
        Argument<string[]> folders = new("DIR") { Description = "Folders of articles with labels beside them: NAME.claims.jsonl, NAME.control.jsonl, NAME.discrepancies.jsonl; default: Sources of the settings.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> labels = new("--labels") { HelpName = "DIR", Description = "The folder of the labels, where they do not lie beside the articles." };
        Option<string?> asOf = new("--as-of") { HelpName = "DATE", Description = "The day that discrepancies are judged on; default: today." };
        Option<string> format = new("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        format.TakesOneOf("FORMAT", "text", "json");
        Option<bool> show = new("--show") { Description = "Show what was missed and what was wrong." };
        var rules = SettingsOptions.Rules();
        var config = SettingsOptions.Config();
        Command command = new("accuracy", "Precision and recall against hand labels.") { folders, labels, asOf, format, show, rules, config };
        command.SetAction(parse =>
        {
            var settings = SettingsReading.Read(parse.GetValue(config));
            var cascade = CascadeLoading.Load(parse.GetValue(rules) ?? settings.Rules.Folder, settings.Rules.Off);
            var day = parse.GetValue(asOf) is { } given ? SettingsOptions.Day("--as-of", given) : settings.Today(clock);
            if (parse.GetValue(labels) is { } apart && !Directory.Exists(apart))
                throw new RefusedException($"--labels {apart}: no such folder.");
            LabelledArticles articles = new(parse.GetValue(labels), cascade, settings.Rules.Judging, day);
            InputReading reading = new(new DocumentLoading(settings.Reading, streams.In, streams.Say), streams.Say);
            List<(string Article, Score Score)> scores = [];
            foreach (var document in reading.Read(parse.GetValue(folders) is { Length: > 0 } named ? named : [.. settings.Sources]))
                scores.AddRange(Score(articles, document, reading).Select(s => (document.Id, s)));
            if (scores.Count == 0)
            {
                // Of what could not be read it is told already.
                return reading.Failed ? ExitCode.Failed : throw new RefusedException("no labels lie beside these articles. They are named NAME.claims.jsonl, NAME.control.jsonl, NAME.discrepancies.jsonl for NAME.txt.");
            }
            if (parse.GetValue(format) == "json")
                WriteJson(streams.Out, scores);
            else
                WriteTable(Screen.OnOutput(streams), scores, parse.GetValue(show));
            return reading.Failed ? ExitCode.Failed : ExitCode.Ok;
        });
        return command;
    }

    private static List<Score> Score(LabelledArticles articles, Document document, InputReading reading)
    {
        try
        {
            return articles.Score(document);
        }
        catch (Exception e) when (Defect.Is(e))
        {
            reading.LeaveOut(document, e);
            return [];
        }
    }

    private static void WriteTable(IAnsiConsole console, List<(string Article, Score Score)> scores, bool show)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("article", "of", "precision", "recall", "F1", "right", "missed", "wrong");
        for (var i = 2; i < 8; i++)
            table.Columns[i].RightAligned();
        foreach (var (article, score) in scores)
            table.AddRow(Words.Safe(article), score.What, Share(score.Precision), Share(score.Recall), Share(score.F1), Number(score.Right), Number(score.Missed.Length), Number(score.Wrong.Length));
        console.Write(table);
        foreach (var (article, score) in show ? scores : [])
        {
            console.MarkupLine($"[bold]{Words.Safe(article)} {score.What}[/]");
            foreach (var missed in score.Missed)
                console.MarkupLine($"  missed {Words.Safe(missed)}");
            foreach (var wrong in score.Wrong)
                console.MarkupLine($"  wrong  {Words.Safe(wrong)}");
        }
    }

    private static void WriteJson(Stream output, List<(string Article, Score Score)> scores)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartArray();
        foreach (var (article, score) in scores)
        {
            json.WriteStartObject();
            json.WriteString("article", article);
            json.WriteString("of", score.What);
            json.WriteNumber("precision", Math.Round(score.Precision, 4));
            json.WriteNumber("recall", Math.Round(score.Recall, 4));
            json.WriteNumber("f1", Math.Round(score.F1, 4));
            json.WriteNumber("right", score.Right);
            json.WriteNumber("missed", score.Missed.Length);
            json.WriteNumber("wrong", score.Wrong.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
