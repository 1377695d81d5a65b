using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings;

/// <summary>Takes what a rule finds, gives it its level and fingerprint, and drops what was found before.</summary>
internal sealed class FindingSink(JudgingSettings settings)
{
    private readonly List<Finding> _findings = [];
    private RuleDescription? _rule;

    public IReadOnlyList<Finding> Findings => _findings;

    public JudgingSettings Settings => settings;

    /// <summary>The sentences that findings of a family rest on so far.</summary>
    public HashSet<(string Document, TextSpan Sentence)> Told(Family family) =>
        [.. _findings.Where(f => f.Family == family).SelectMany(f => f.Locations).Select(l => (l.Document, l.Sentence))];

    public void Begin(RuleDescription rule) => _rule = rule;

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
        var rule = _rule!;
        ImmutableArray<Location> places = [.. locations.DistinctBy(l => (l.Document, l.Sentence)).OrderBy(l => l.Document, StringComparer.Ordinal).ThenBy(l => l.Span.Start)];
        _findings.Add(new(
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

    public static Location At(Claim claim) => new(claim.Document, claim.Section, claim.Line, claim.Span, claim.Sentence);

    public static Location At(string document, Sentence sentence, TextSpan? span = null) =>
        new(document, sentence.Section, sentence.Line, span ?? sentence.Span, sentence.Span);
}
