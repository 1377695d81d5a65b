using System.Collections.Frozen;
using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Citations.Checks;

/// <summary>A document's marks and references, looked up by each other.</summary>
public sealed class CitedDocument
{
    private readonly FrozenDictionary<string, Reference> references;
    private readonly FrozenDictionary<string, CitationMark> firstMarks;

    public CitedDocument(ExtractedDocument extracted)
    {
        Extracted = extracted;
        references = Document.References.GroupBy(r => r.Number, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        firstMarks = Document.Citations.GroupBy(c => c.Mark, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    public ExtractedDocument Extracted { get; }

    public Document Document => Extracted.Document;

    public Reference? ReferenceOf(string mark) => references.GetValueOrDefault(mark);

    public bool HasMark(string mark) => firstMarks.ContainsKey(mark);

    /// <summary>Every mark once, where it first stands.</summary>
    public IEnumerable<CitationMark> FirstMarks => Document.Citations.DistinctBy(c => c.Mark);

    /// <summary>Where a finding about a reference points: its first mark, or the document's first sentence where it has none.</summary>
    public ImmutableArray<Location> LocationOf(string number) =>
        firstMarks.TryGetValue(number, out var mark) ? LocationOf(mark) : Opening;

    public ImmutableArray<Location> LocationOf(CitationMark mark)
    {
        foreach (var sentence in Extracted.Sentences)
        {
            if (sentence.Span.Contains(mark.Span))
                return [new(Document.Id, sentence.Section, sentence.Line, mark.Span, sentence.Span)];
        }

        return Opening;
    }

    public ImmutableArray<Location> Opening => Extracted.Sentences is [var first, ..]
        ? [new(Document.Id, first.Section, first.Line, first.Span, first.Span)]
        : [];

    /// <summary>What a person calls a reference: <c>[12] “Title”, Publisher</c>.</summary>
    public static string Name(Reference reference) =>
        $"[{reference.Number}]{(reference.Title is { } title ? $" “{title}”" : "")}{(reference.Publisher ?? reference.Agency) switch { { } who => $", {who}", _ => "" }}";
}
