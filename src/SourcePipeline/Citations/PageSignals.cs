using HtmlAgilityPack;
using SourcePipeline.Reading.Html;

namespace SourcePipeline.Citations;

/// <summary>What tells of a page's markup whether it is the page that was meant: taken from the whole of it, menus and walls included.</summary>
/// <param name="Title">The <c>title</c> element.</param>
/// <param name="Heading">The first heading of the first level.</param>
/// <param name="Text">All visible text, in one line.</param>
/// <param name="LinkShare">Share of the visible characters that stand in links.</param>
/// <param name="LongParagraphs">Paragraphs of at least <see cref="LongParagraph"/> words outside links.</param>
/// <param name="BodyClass">The <c>class</c> of the body, in lower case.</param>
/// <param name="LockedByMark">The page's own metadata says that the text is not free.</param>
public sealed record PageSignals(
    string Title, string Heading, string Text, double LinkShare, int LongParagraphs, string BodyClass, bool LockedByMark)
{
    /// <summary>Words from which on a block is prose rather than a teaser or a label.</summary>
    public const int LongParagraph = 20;

    public static PageSignals Read(string html)
    {
        var root = HtmlTree.Parse(html).DocumentNode;
        var title = Clean(root.SelectSingleNode("//title")?.InnerText ?? "");
        var locked = html.Contains("\"isAccessibleForFree\":false", StringComparison.OrdinalIgnoreCase)
            || html.Contains("\"isAccessibleForFree\":\"false\"", StringComparison.OrdinalIgnoreCase)
            || html.Contains("\"isAccessibleForFree\": false", StringComparison.OrdinalIgnoreCase)
            || (root.SelectNodes("//meta[contains(@name,'access') or contains(@property,'content_tier')]")?
                .Any(m => m.GetAttributeValue("content", "").ToLowerInvariant() is "locked" or "metered" or "subscriber" or "premium") ?? false);
        foreach (var hidden in root.SelectNodes("//script|//style|//template|//head|//comment()")?.ToList() ?? [])
            hidden.Remove();

        var text = Clean(root.InnerText);
        var inLinks = root.SelectNodes("//a")?.Sum(a => Clean(a.InnerText).Length) ?? 0;
        var prose = root.SelectNodes("//p|//li|//td|//blockquote|//div[not(*[not(self::b or self::i or self::em or self::strong or self::a or self::span or self::br)])]")?
            .Count(p => p.SelectSingleNode("ancestor::a") is null && Words(Clean(p.InnerText)) >= LongParagraph) ?? 0;
        return new(
            title,
            Clean(root.SelectSingleNode("//h1")?.InnerText ?? ""),
            text,
            text.Length == 0 ? 0 : Math.Min(1, inLinks / (double)text.Length),
            prose,
            root.SelectSingleNode("//body")?.GetAttributeValue("class", "").ToLowerInvariant() ?? "",
            locked);
    }

    /// <summary>Number of words, told by white space.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }

        return words;
    }

    private static string Clean(string text) =>
        string.Join(' ', HtmlEntity.DeEntitize(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
