using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Accuracy;

/// <summary>Scores articles against the labels beside them, <c>NAME.claims.jsonl</c> and the like for <c>NAME.txt</c>.</summary>
/// <param name="folder">Of the labels, where they do not lie beside the articles.</param>
internal sealed class LabelledArticles(string? folder, Cascade cascade, JudgingSettings judging, DateOnly asOf)
{
    /// <returns>A score for each kind of labels that there is; none where there is none.</returns>
    public List<Score> Score(Document document)
    {
        string? claims = Labels(document, "claims"), control = Labels(document, "control"), discrepancies = Labels(document, "discrepancies");
        List<Score> scores = [];
        if (claims is null && control is null && discrepancies is null)
            return scores;
        var extracted = cascade.Run(document);
        if (claims is not null)
            scores.AddRange(ClaimScoring.Casualties(Accuracy.Labels.Read(claims, LabelJson.Default.ClaimLabel), extracted.Claims));
        if (control is not null)
            scores.AddRange(ClaimScoring.Control(Accuracy.Labels.Read(control, LabelJson.Default.ClaimLabel), extracted.Claims));
        if (discrepancies is not null)
        {
            var analysis = Pipeline.Analyse([extracted], [], asOf, cascade.Rules, judging);
            scores.Add(FindingScoring.Score(Accuracy.Labels.Read(discrepancies, LabelJson.Default.DiscrepancyLabel), analysis.Findings, document));
        }
        return scores;
    }

    private string? Labels(Document document, string kind)
    {
        var name = $"{Path.GetFileNameWithoutExtension(document.Origin)}.{kind}.jsonl";
        var file = Path.Combine(folder ?? Path.GetDirectoryName(document.Origin) ?? ".", name);
        return File.Exists(file) ? file : null;
    }
}
