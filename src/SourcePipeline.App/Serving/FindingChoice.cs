using Microsoft.AspNetCore.Http;
using SourcePipeline.Comparison;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Serving;

/// <summary>Which findings of a run a page lists, in the words of its form; an empty one lets everything through.</summary>
/// <param name="State"><c>new</c>, <c>changed</c>, <c>unchanged</c>, <c>accepted</c> or <c>open</c> (not accepted).</param>
/// <param name="Words">All of them stand in the message or in an article's name.</param>
public sealed record FindingChoice(string Family, string Level, string State, string Words)
{
    public static FindingChoice Of(IQueryCollection query) => new($"{query["family"]}", $"{query["level"]}", $"{query["state"]}", $"{query["q"]}");

    /// <param name="accepted">Fingerprints.</param>
    public bool Shows(Finding finding, IReadOnlySet<string> accepted) =>
        (Family.Length == 0 || Terms.Of(finding.Family) == Family)
        && finding.Level >= Enum.GetValues<Level>().FirstOrDefault(l => Terms.Of(l) == Level)
        && State switch
        {
            "accepted" => accepted.Contains(finding.Fingerprint.ToString()),
            "open" => !accepted.Contains(finding.Fingerprint.ToString()),
            "" => true,
            _ => Terms.Of(finding.Status) == State,
        }
        && HasWords(finding);

    private bool HasWords(Finding finding)
    {
        if (Words.Length == 0)
            return true;
        var folded = $" {Fold.Name(finding.Message)} {string.Join(' ', finding.Locations.Select(l => Fold.Name(l.Document)))} {Fold.Name(finding.Rule)} ";
        return Fold.Name(Words).Split(' ').All(w => folded.Contains(w, StringComparison.Ordinal));
    }
}
