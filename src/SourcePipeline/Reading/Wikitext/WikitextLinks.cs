using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Links: to other articles by their words, files by their captions, categories and other languages not at all.</summary>
internal sealed partial class WikitextWriter
{
    private static readonly string[] Files = ["File", "Image", "Media"];
    private static readonly string[] Unseen = ["Category", "Template", "Wikipedia", "WP", "Portal", "Special", "Help", "Module", "User", "MediaWiki"];

    private void WriteLink(int start, int end)
    {
        var from = start + 2;
        var to = end - 2;
        var bar = source.IndexOutside('|', from, to);
        var target = source.Span(from, bar < 0 ? to : bar).Trim();
        var colon = target.IndexOf(':');
        if (colon > 0 && IsOneOf(target[..colon], Files))
        {
            WriteFile(bar, to);
            return;
        }

        if (colon > 0 && (IsOneOf(target[..colon], Unseen) || (bar < 0 && IsLanguage(target[..colon]))))
            return;

        if (bar < 0)
        {
            document.Append(Unescaped(target.TrimStart(':')));
        }
        else if (source.Span(bar + 1, to).Trim().IsEmpty)
        {
            // The pipe trick: [[Gao (city)|]] reads Gao.
            var bracket = target.IndexOf(" (");
            document.Append(bracket > 0 ? target[..bracket] : target);
        }
        else
        {
            WriteInline(new(bar + 1, to));
        }
    }

    /// <summary>A framed picture's caption is a paragraph of its own; a picture in a line says nothing.</summary>
    private void WriteFile(int bar, int to)
    {
        var framed = false;
        TextSpan? caption = null;
        while (bar >= 0)
        {
            var next = source.IndexOutside('|', bar + 1, to);
            var span = new TextSpan(bar + 1, next < 0 ? to : next);
            var option = source.Span(span.Start, span.End).Trim();
            if (option is "thumb" or "thumbnail" or "frame" or "framed" or "miniatur")
                framed = true;
            else if (!IsPictureOption(option))
                caption = span;

            bar = next;
        }

        if (framed && caption is { } words)
        {
            // The text around a picture goes on after it; a caption inside an open paragraph would cut that in two.
            WriteAside(words, ParagraphKind.Caption);
        }
    }

    /// <summary>Writes a paragraph that stands beside the text: before the open one if that holds nothing yet, else not at all.</summary>
    private void WriteAside(TextSpan words, ParagraphKind kind)
    {
        if (document.HasContent)
            return;

        var outer = document.Kind;
        document.Kind = kind;
        WriteInline(words);
        document.EndParagraph();
        document.Kind = outer;
    }

    private int WriteExternalLink(int at, int end)
    {
        var length = source.Span(at, end).IndexOfAny(']', '\n');
        if (length < 0 || Text[at + length] == '\n')
        {
            document.Append("[");
            return at + 1;
        }

        var close = at + length;
        var space = source.Span(at, close).IndexOf(' ');
        if (space > 0)
            WriteInline(new(at + space + 1, close));

        return close + 1;
    }

    private bool IsAddress(int at)
    {
        var rest = Text.AsSpan(at);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("//", StringComparison.Ordinal) || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPictureOption(ReadOnlySpan<char> option) =>
        option.IsEmpty
        || option is "left" or "right" or "center" or "centre" or "none" or "border" or "upright" or "baseline" or "middle" or "sub" or "super" or "frameless" or "top" or "bottom"
        || (option.EndsWith("px") && char.IsAsciiDigit(option[0] == 'x' && option.Length > 1 ? option[1] : option[0]))
        || option.StartsWith("alt=") || option.StartsWith("link=") || option.StartsWith("upright=") || option.StartsWith("upright ") || option.StartsWith("lang=")
        || option.StartsWith("page=") || option.StartsWith("class=") || option.StartsWith("thumb=") || option.StartsWith("thumbtime=");

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] names)
    {
        word = word.Trim();
        foreach (var name in names)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Two or three small letters, or a longer code with a hyphen: a link to the article in another language.</summary>
    private static bool IsLanguage(ReadOnlySpan<char> prefix) =>
        prefix.Length is >= 2 and <= 12 && char.IsAsciiLetterLower(prefix[0]) && !prefix.ContainsAnyExcept(LowerAndHyphen) && (prefix.Length <= 3 || prefix.Contains('-') || prefix is "simple");

    private static readonly System.Buffers.SearchValues<char> LowerAndHyphen = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    private static string Unescaped(ReadOnlySpan<char> words)
    {
        var text = words.ToString();
        return text.Contains('&') ? System.Net.WebUtility.HtmlDecode(text) : text;
    }
}
