using System.Collections.Immutable;
using SourcePipeline.Findings;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Currency;

/// <summary>A section with its heading's place and the sentences of its own prose (not those of the sections below it).</summary>
internal sealed record SectionView(int Index, Section Section, TextSpan? Heading, ImmutableArray<int> Sentences, bool HasSubsections)
{
    public static ImmutableArray<SectionView> Of(DocumentView document)
    {
        var sections = document.Document.Sections;
        var sentences = new ImmutableArray<int>.Builder[sections.Length];
        var headings = new TextSpan?[sections.Length];
        foreach (var paragraph in document.Document.Paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Heading)
                headings[paragraph.Section] ??= paragraph.Span;
        }
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (document.KindOf(i) is not (ParagraphKind.Heading or ParagraphKind.Banner or ParagraphKind.Hatnote or ParagraphKind.ReferenceEntry))
                (sentences[document.Sentences[i].Section] ??= ImmutableArray.CreateBuilder<int>()).Add(i);
        }
        var views = ImmutableArray.CreateBuilder<SectionView>(sections.Length);
        for (var s = 0; s < sections.Length; s++)
        {
            var below = s + 1 < sections.Length && sections[s + 1].Level > sections[s].Level;
            views.Add(new(s, sections[s], headings[s], sentences[s]?.ToImmutable() ?? [], below));
        }
        return views.MoveToImmutable();
    }

    /// <summary>Where a finding about the section points: its heading, else its first sentence.</summary>
    public Location? Place(DocumentView document) => Heading is { } heading
        ? new(document.Id, Index, Section.Line, heading, heading)
        : Sentences.IsEmpty ? null : FindingSink.At(document.Id, document.Sentences[Sentences[0]]);
}
