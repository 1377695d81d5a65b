using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings;

/// <summary>Takes what rules find, gives it its level and fingerprint, and keeps it until the documents that it rests on have been judged.</summary>
internal sealed class FindingSink(JudgingSettings settings)
{
    private readonly Dictionary<string, List<Finding>> byDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, Family Family), HashSet<TextSpan>> told = [];
    private RuleDescription? rule;

    /// <summary>Those that nobody has taken yet.</summary>
    public IEnumerable<Finding> Findings => byDocument.Values.SelectMany(f => f);

    public JudgingSettings Settings => settings;

    /// <summary>The sentences of a document that findings rest on so far.</summary>
    /// <param name="family">Contested or one-sided: what they tell other rules leave to them.</param>
    public HashSet<TextSpan> Told(string document, Family family) => this.told.TryGetValue((document, family), out var told) ? [.. told] : [];

    /// <summary>Hands out what was found whose first passage stands in the document, in the order of the text, then of the rules' names, and lets it go.</summary>
    public IEnumerable<Finding> Take(string document)
    {
        told.Remove((document, Family.Contested));
        told.Remove((document, Family.OneSided));
        return byDocument.Remove(document, out var found)
            ? found.OrderBy(f => f.Locations[0].Span.Start).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Fingerprint.Identity, StringComparer.Ordinal)
            : [];
    }

    public void Begin(RuleDescription rule) => this.rule = rule;

    /// <param name="about">What the finding is about: event, parties, slot; never offsets or values.</param>
    /// <param name="values">What it rests on; a change makes the finding "changed".</param>
    public void Add(
        string message,
        IEnumerable<Location> locations,
        IEnumerable<Claim> claims,
        IEnumerable<string> about,
        IEnumerable<string> values,
        string? suggestion = null,
        string? incident = null,
        string? staleSince = null)
    {
        var rule = this.rule!;
        ImmutableArray<Location> places = [.. locations.DistinctBy(l => (l.Document, l.Sentence)).OrderBy(l => l.Document, StringComparer.Ordinal).ThenBy(l => l.Span.Start)];
        if (places.IsEmpty)
            return;
        Keep(new(
            rule.Id,
            rule.Family,
            settings.Levels.TryGetValue(rule.Id, out var level) ? level : rule.Level,
            message,
            Fingerprints.Of(rule.Id, about, values),
            places,
            [.. claims.Select(c => c.Id).Distinct()],
            suggestion,
            incident,
            staleSince));
    }

    private void Keep(Finding finding)
    {
        if (!byDocument.TryGetValue(finding.Locations[0].Document, out var found))
            byDocument[finding.Locations[0].Document] = found = [];
        found.Add(finding);
        if (finding.Family is not (Family.Contested or Family.OneSided))
            return;
        foreach (var place in finding.Locations)
        {
            if (!this.told.TryGetValue((place.Document, finding.Family), out var told))
                this.told[(place.Document, finding.Family)] = told = [];
            told.Add(place.Sentence);
        }
    }

    public static Location At(Claim claim) => new(claim.Document, claim.Section, claim.Line, claim.Span, claim.Sentence);

    public static Location At(string document, Sentence sentence, TextSpan? span = null) =>
        new(document, sentence.Section, sentence.Line, span ?? sentence.Span, sentence.Span);
}
