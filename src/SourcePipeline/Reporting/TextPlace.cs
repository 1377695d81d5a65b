using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Reporting;

/// <summary>A passage as editors and code hosts count: 1-based line and columns in UTF-16 units, the end exclusive.</summary>
internal readonly record struct TextPlace(int Line, int Column, int EndColumn)
{
    public static TextPlace Of(Document document, int line, TextSpan span)
    {
        var start = span.Start == 0 ? 0 : document.Text.LastIndexOf('\n', span.Start - 1) + 1;
        return new(line, span.Start - start + 1, span.End - start + 1);
    }

    /// <summary>The document's origin as a URI reference: an address stays one, a path has its characters escaped.</summary>
    public static string Address(Document document)
    {
        var origin = document.Origin;
        if (LocalPlaces.IsAddress(origin))
            return Uri.TryCreate(origin, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : Uri.EscapeDataString(origin);
        var path = LocalPlaces.Escaped(origin.Replace('\\', '/'));
        return path.StartsWith('/') ? "file://" + path : path;
    }
}
