using System.Globalization;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>An article's words on a terminal: shown as they are, never obeyed.</summary>
internal static class Words
{
    /// <summary>
    /// Without control characters (an escape sequence could rewrite the screen) and bidi marks (they could reorder a figure), on one line,
    /// and with Spectre's markup escaped.
    /// </summary>
    public static string Safe(string text) => Markup.Escape(string.Create(text.Length, text, static (span, text) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.Format ? ' ' : text[i];
    }));

    /// <summary>At most <paramref name="most"/> characters, cut at a word where there is one.</summary>
    public static string Short(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var space = text.LastIndexOf(' ', most - 1);
        return text[..(space > most / 2 ? space : most - 1)] + "…";
    }

    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
