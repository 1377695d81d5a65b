using System.Collections.Frozen;
using System.Text;

namespace SourcePipeline.Reading.Html;

/// <summary>
/// Keeps markup from nesting deeper than any page means to. HtmlAgilityPack takes time quadratic in the depth, and its own limit throws
/// the page away; browsers stop nesting too (at 512). Tags below the limit become line breaks, so that their words stay apart.
/// </summary>
internal static class HtmlNesting
{
    public const int MaxDepth = 120;

    /// <summary>Elements without content, and paragraphs, each of which closes the one before at once; words stay apart by them.</summary>
    private static readonly FrozenSet<string> Flat = new[]
    {
        "p", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that the parser closes by itself when the next one opens; it looks for the last one through all that is open.</summary>
    private static readonly FrozenSet<string> ClosedByNext = new[]
    {
        "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements whose content is no markup.</summary>
    private static readonly FrozenSet<string> RawText = new[] { "script", "style", "textarea", "title", "noscript", "template" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FlatBySpan = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClosedByNextBySpan = ClosedByNext.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RawTextBySpan = RawText.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The markup, or where it nests too deep a copy with the deepest tags taken out; linear in its length.</summary>
    public static string Limit(string html)
    {
        StringBuilder? copy = null;
        var copied = 0;
        var depth = 0;
        var dropped = 0;
        for (var at = 0; at < html.Length && html.AsSpan(at).IndexOf('<') is >= 0 and var offset;)
        {
            var open = at + offset;
            var end = TagEnd(html, open, out var name, out var closing);
            at = end;
            if (name.IsEmpty || FlatBySpan.Contains(name) || html[end - 2] == '/')
                continue;

            if (!closing && RawTextBySpan.Contains(name))
            {
                at = EndOfRawText(html, end, name);
                continue;
            }

            // Rows, cells and items of what was dropped would pile up at the deepest place, and each is looked for through all the others.
            var pilesUp = ClosedByNextBySpan.Contains(name);
            if (pilesUp && dropped == 0)
                continue;

            var drop = closing || pilesUp ? dropped > 0 : depth >= MaxDepth;
            if (drop)
            {
                // One break stands for a run of dropped tags.
                copy ??= new(html.Length);
                copy.Append(html, copied, open - copied).Append(open == copied ? "" : "<br>");
                copied = end;
                dropped += pilesUp ? 0 : closing ? -1 : 1;
            }
            else
            {
                depth = Math.Max(0, depth + (closing ? -1 : 1));
            }
        }

        return copy is null ? html : copy.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>The end of what opens at <paramref name="open"/>; the name is empty for comments, declarations and a bare "&lt;".</summary>
    private static int TagEnd(string html, int open, out ReadOnlySpan<char> name, out bool closing)
    {
        var rest = html.AsSpan(open + 1);
        closing = rest.Length > 0 && rest[0] == '/';
        name = default;
        if (rest.StartsWith("!--"))
        {
            var comment = rest.IndexOf("-->");
            return comment < 0 ? html.Length : open + 1 + comment + 3;
        }

        var inside = closing ? rest[1..] : rest;
        var length = 0;
        while (length < inside.Length && char.IsAsciiLetterOrDigit(inside[length]))
            length++;

        if (length == 0 || !char.IsAsciiLetter(inside[0]))
            return open + 1;

        var close = rest.IndexOf('>');
        if (close < 0)
            return html.Length;

        name = inside[..length];
        return open + 1 + close + 1;
    }

    private static int EndOfRawText(string html, int from, ReadOnlySpan<char> name)
    {
        for (var at = from; html.AsSpan(at).IndexOf("</") is >= 0 and var offset;)
        {
            at += offset + 2;
            if (html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return at;
        }

        return html.Length;
    }
}
