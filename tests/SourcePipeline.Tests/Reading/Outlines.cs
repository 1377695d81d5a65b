using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

/// <summary>Shows a document as a table of its lines, which is what the tests of the readers compare.</summary>
internal static class Outlines
{
    /// <summary>The kinds of all paragraphs, one letter each, in the order of the enumeration: P H L T I C N B R.</summary>
    public static string Kinds(this Document document) =>
        string.Concat(document.Paragraphs.Select(p => "PHLTICNBR"[(int)p.Kind]));

    public static string[] Lines(this Document document) => [.. document.Paragraphs.Select(p => p.Span.In(document.Text))];

    public static string Marks(this Document document) => string.Join(' ', document.Citations.Select(c => c.Mark));
}
