using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace SourcePipeline.App.Html;

/// <summary>
/// The long lists of a page, held back while the page around them is rendered: a page that is laid out whole takes fifteen times the memory
/// of its text.
/// </summary>
public sealed class PagePieces
{
    /// <summary>An article's words are always escaped: no comment on a page is theirs.</summary>
    private const string Opens = "<!--piece ";

    private const string Closes = "-->";

    private readonly List<IEnumerable<RenderFragment>> lists = [];

    /// <summary>Holds a list back.</summary>
    /// <returns>The markup that keeps its place.</returns>
    internal string Hold(IEnumerable<RenderFragment> list)
    {
        lists.Add(list);
        return string.Create(CultureInfo.InvariantCulture, $"{Opens}{lists.Count - 1}{Closes}");
    }

    /// <summary>Cuts what was rendered where lists were held back: text, then the list that follows it; the last text has an empty one.</summary>
    internal IEnumerable<(ReadOnlyMemory<char> Text, IEnumerable<RenderFragment> List)> Cut(string html)
    {
        var from = 0;
        for (int at; (at = html.IndexOf(Opens, from, StringComparison.Ordinal)) >= 0;)
        {
            var number = at + Opens.Length;
            var end = html.IndexOf(Closes, number, StringComparison.Ordinal);
            yield return (html.AsMemory(from, at - from), lists[int.Parse(html.AsSpan(number, end - number), CultureInfo.InvariantCulture)]);
            from = end + Closes.Length;
        }
        yield return (html.AsMemory(from), []);
    }
}
