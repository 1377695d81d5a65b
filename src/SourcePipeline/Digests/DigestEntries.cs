using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.Digests;

/// <summary>The entries of a digest, with the change that triggered each of them.</summary>
public sealed class DigestEntries
{
    private readonly Analysis now;
    private readonly ImmutableArray<Finding> before;
    private readonly Dictionary<string, ExtractedDocument> old;
    private readonly Dictionary<string, ExtractedDocument> documents;
    private readonly Dictionary<string, SentenceChanges> changes;

    /// <param name="now">With statuses against <paramref name="before"/>, and what is gone.</param>
    /// <param name="before">The findings that it was compared with.</param>
    /// <param name="old">The documents as the findings before were found in them; one that is missing is seen for the first time.</param>
    public DigestEntries(Analysis now, ImmutableArray<Finding> before, IEnumerable<ExtractedDocument> old)
    {
        this.now = now;
        this.before = before;
        this.old = old.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        documents = now.Documents.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        changes = now.Documents.Where(d => this.old.ContainsKey(d.Document.Id)).ToDictionary(d => d.Document.Id, d => SentenceChanges.Between(this.old[d.Document.Id], d), StringComparer.Ordinal);
    }

    public ImmutableArray<string> FirstSeen => [.. now.Documents.Where(d => !old.ContainsKey(d.Document.Id)).Select(d => Shown.Of(d.Document.Title))];

    public ImmutableArray<DigestEntry> New => Of(now.Findings.Where(f => f.Status == FindingStatus.New), documents, Arrival);

    public ImmutableArray<DigestEntry> Changed => Of(now.Findings.Where(f => f.Status == FindingStatus.Changed), documents, Arrival);

    public ImmutableArray<DigestEntry> Gone => Of(now.Gone, old, Departure);

    /// <summary>The gravest first, then as they stand in the text.</summary>
    private ImmutableArray<DigestEntry> Of(IEnumerable<Finding> findings, Dictionary<string, ExtractedDocument> documents, Func<Finding, Trigger> trigger) =>
        [.. findings
            .OrderByDescending(f => f.Level)
            .ThenBy(f => f.Locations.IsEmpty ? "" : f.Locations[0].Document, StringComparer.Ordinal)
            .ThenBy(f => f.Locations.IsEmpty ? 0 : f.Locations[0].Span.Start)
            .ThenBy(f => f.Fingerprint.ToString(), StringComparer.Ordinal)
            .Select(f => Of(f, documents, trigger(f)))];

    private DigestEntry Of(Finding finding, Dictionary<string, ExtractedDocument> documents, Trigger trigger)
    {
        var at = finding.Locations.IsEmpty ? null : finding.Locations[0];
        var document = at is null ? null : documents.GetValueOrDefault(at.Document)?.Document;
        Trigger shown = new(trigger.Change, Words(trigger.Before), Words(trigger.After));
        return new(
            finding.Rule, Terms.Of(finding.Family), Terms.Of(finding.Level), Shown.Of(finding.Message), Was(finding), finding.Fingerprint.ToString(),
            at?.Document ?? "", Shown.Of(document?.Title ?? at?.Document ?? ""), document is null ? "" : Shown.Of(document.Sections[at!.Section].Title), at?.Line ?? 0,
            document is null ? "" : Shown.Of(at!.Span.In(document.Text)), shown, shown.Words);
    }

    private string? Was(Finding finding) => finding.Status != FindingStatus.Changed ? null
        : before.FirstOrDefault(f => f.Fingerprint.Identity == finding.Fingerprint.Identity)?.Message is { } message && message != finding.Message ? Shown.Of(message)
        : null;

    private Trigger Arrival(Finding finding)
    {
        var unseen = finding.Locations.FirstOrDefault(l => !old.ContainsKey(l.Document));
        return unseen is not null ? new("first-sight")
            : finding.Locations.Select(l => changes[l.Document].Arrival(l, documents[l.Document].Document)).FirstOrDefault(t => t is not null)
            ?? Around(finding, documents);
    }

    private Trigger Departure(Finding finding) =>
        finding.Locations.Where(l => changes.ContainsKey(l.Document)).Select(l => changes[l.Document].Departure(l, old[l.Document].Document)).FirstOrDefault(t => t is not null)
        ?? Around(finding, old);

    /// <summary>Where the passages themselves stand as they did.</summary>
    private Trigger Around(Finding finding, Dictionary<string, ExtractedDocument> documents) =>
        finding.Locations.Where(l => changes.ContainsKey(l.Document)).Select(l => changes[l.Document].In(documents[l.Document].Document.Sections[l.Section].Title)).FirstOrDefault(t => t is not null)
        ?? finding.Family switch
        {
            Family.Citation => new("source"),
            Family.Stale => new("time"),
            _ => changes.Values.Select(c => c.Anywhere()).FirstOrDefault(t => t is not null) ?? new("rules"),
        };

    private static string? Words(string? sentence) => sentence is null ? null : Shown.Of(sentence.Length <= 400 ? sentence : $"{sentence[..399]}…");
}
