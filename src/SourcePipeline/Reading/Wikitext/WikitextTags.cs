using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>The HTML and extension tags of wikitext.</summary>
internal sealed partial class WikitextWriter
{
    /// <summary>Elements whose content is no text of the article.</summary>
    private static readonly string[] Opaque =
        ["math", "timeline", "score", "imagemap", "graph", "mapframe", "maplink", "templatestyles", "syntaxhighlight", "source", "includeonly", "style", "script", "hiero", "chem"];

    private readonly Dictionary<string, int> unclosed = [];

    private int WriteTag(int at, int end)
    {
        var nameStart = at + 1 < end && Text[at + 1] == '/' ? at + 2 : at + 1;
        var nameEnd = nameStart;
        while (nameEnd < end && char.IsAsciiLetterOrDigit(Text[nameEnd]))
            nameEnd++;

        var tagEnd = TagEnd(nameEnd, end);
        if (nameEnd == nameStart || tagEnd < 0)
        {
            document.Append("<");
            return at + 1;
        }

        var closing = nameStart == at + 2;
        var selfClosing = Text[tagEnd - 2] == '/';
        var name = source.Span(nameStart, nameEnd).ToString().ToLowerInvariant();
        if (closing)
        {
            BreakAt(name);
            return tagEnd;
        }

        switch (name)
        {
            case "ref":
                return WriteRef(nameEnd, tagEnd, selfClosing, end);
            case "references" when !selfClosing && CloseOf(name, tagEnd, end) is > 0 and var close:
                references?.Define(this, tagEnd, close);
                references?.WriteList(this, source.Span(nameEnd, tagEnd));
                return TagEnd(close + 1, end) is > 0 and var after ? after : end;
            case "references":
                references?.WriteList(this, source.Span(nameEnd, tagEnd));
                return tagEnd;
            case "nowiki" or "pre" when !selfClosing && CloseOf(name, tagEnd, end) is > 0 and var close:
                document.Append(Unescaped(source.Span(tagEnd, close)));
                return TagEnd(close + 1, end) is > 0 and var past ? past : end;
            case "gallery" when !selfClosing && CloseOf(name, tagEnd, end) is > 0 and var close:
                WriteGallery(tagEnd, close);
                return TagEnd(close + 1, end) is > 0 and var beyond ? beyond : end;
            case "br":
                document.AppendLineBreak();
                return tagEnd;
        }

        if (Array.IndexOf(Opaque, name) >= 0 && !selfClosing)
        {
            var close = CloseOf(name, tagEnd, end);
            return close < 0 ? tagEnd : TagEnd(close + 1, end) is > 0 and var past ? past : end;
        }

        BreakAt(name);
        return tagEnd;
    }

    private void BreakAt(string name)
    {
        if (name is "p" or "div" or "blockquote" or "center" or "table" or "tr" or "li" or "ul" or "ol" or "poem" && depth <= 1)
            document.EndParagraph();
        else if (name is "p" or "div" or "li" or "td" or "th" or "tr")
            document.Append(" ");
    }

    private int WriteRef(int attributes, int tagEnd, bool selfClosing, int end)
    {
        var words = source.Span(attributes, tagEnd - 1);
        if (selfClosing)
        {
            references?.Cite(this, words.TrimEnd('/'), null);
            return tagEnd;
        }

        var close = source.RefEndFrom(tagEnd);
        if (close < 0 || close > end)
        {
            references?.Cite(this, words, null);
            return tagEnd;
        }

        references?.Cite(this, words, new TextSpan(tagEnd, close));
        return TagEnd(close + 1, Text.Length) is > 0 and var after ? after : close + 6;
    }

    private void WriteGallery(int start, int end)
    {
        document.EndParagraph();
        for (var at = start; at < end;)
        {
            var newline = source.IndexOutside('\n', at, end);
            var stop = newline < 0 ? end : newline;
            var bar = source.IndexOutside('|', at, stop);
            if (bar > 0)
                WriteAside(new(bar + 1, stop), ParagraphKind.Caption);

            at = stop + 1;
        }
    }

    /// <summary>The place after the tag's "&gt;", or −1 where none comes before the next tag.</summary>
    private int TagEnd(int from, int end)
    {
        var reach = Math.Min(end, from + 1000);
        var length = from >= reach ? -1 : source.Span(from, reach).IndexOfAny('>', '<');
        return length >= 0 && Text[from + length] == '>' ? from + length + 1 : -1;
    }

    private int CloseOf(string name, int from, int end)
    {
        // Where a search has failed, one that begins later fails too.
        if (unclosed.TryGetValue(name, out var failed) && from >= failed)
            return -1;

        var length = source.Span(from, end).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        if (length < 0)
        {
            unclosed[name] = from;
            return -1;
        }

        return from + length;
    }
}
