using System.Buffers;
using System.Globalization;
using System.Text;

namespace SourcePipeline.Reporting;

/// <summary>
/// An article's words as a person is shown them. Characters that turn the direction of the text around them (Unicode's bidirectional
/// embeddings, overrides and isolates) or that do not show at all are written by their number, so that a page cannot be made to read as
/// what it does not say; see Unicode Technical Report 36 and the "Trojan Source" attack.
/// </summary>
public static class Shown
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF");

    public static string Of(string words)
    {
        if (words.AsSpan().IndexOfAny(Unseen) < 0 && words.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return words;
        var shown = new StringBuilder(words.Length + 16);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
                shown.Append(c).Append(words[++i]);
            else if (Unseen.Contains(c) || char.IsSurrogate(c))
                shown.Append(CultureInfo.InvariantCulture, $"⟦U+{(int)c:X4}⟧");
            else
                shown.Append(c);
        }
        return shown.ToString();
    }
}
