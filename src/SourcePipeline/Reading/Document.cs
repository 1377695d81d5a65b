using System.Collections.Immutable;

namespace SourcePipeline.Reading;

/// <summary>An article or a cited page as read. Everything points into <see cref="Text"/> by offsets.</summary>
/// <param name="Id">Short and stable: the file's name (<c>mali-war.txt</c>), or the page's title.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Origin">Path or address that it was read from.</param>
/// <param name="Revision">The revision that the origin gives, where it gives one.</param>
/// <param name="Text">Plain text: the decoded file less a byte-order mark. Other formats: the text taken out of the markup, a paragraph a line.</param>
/// <param name="Paragraphs">In order; every claim lies in one of them.</param>
/// <param name="Sections">In order; the first is the lead (level 1, no heading).</param>
/// <param name="Citations">Every citation mark in the text, in order.</param>
/// <param name="Notices">Banners and inline tags, in order.</param>
/// <param name="References">The entries that marks point to; empty where the document brings none.</param>
public sealed record Document(
    string Id,
    string Title,
    string Origin,
    string? Revision,
    string Text,
    ImmutableArray<Paragraph> Paragraphs,
    ImmutableArray<Section> Sections,
    ImmutableArray<CitationMark> Citations,
    ImmutableArray<Notice> Notices,
    ImmutableArray<Reference> References);
