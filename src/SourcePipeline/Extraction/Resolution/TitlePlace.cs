using SourcePipeline.Extraction.Parties;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>The place that a title names behind a preposition, as the text writes it: a file's name has neither capitals nor diacritics.</summary>
internal static class TitlePlace
{
    /// <summary>"Hill 203": a number with more digits is a year.</summary>
    private const int HillDigits = 3;

    /// <summary>The place that the article is about, by its title and as its text writes it; null where the title names none.</summary>
    public static string? Of(Document document) => In(document.Title) is { } place ? AsWritten(place, document.Text) : null;

    /// <summary>A file's name has no capitals: the place as the text writes it first; null where it writes none such, as in "Attack on democracy".</summary>
    private static string? AsWritten(string place, string text)
    {
        if (place.Any(char.IsUpper))
            return place;
        for (var at = text.IndexOf(place, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(place, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (text.AsSpan(at, place.Length).IndexOfAnyInRange('A', 'Z') >= 0 || char.IsUpper(text[at]))
                return text.Substring(at, place.Length);
        }

        return Accented(place, text);
    }

    /// <summary>A file's name has no diacritics either; null where the text writes none such.</summary>
    private static string? Accented(string place, string text)
    {
        var key = NameKey.Of(place);
        Span<char> other = stackalloc char[NameKey.MostChars];
        for (var at = 0; at + place.Length <= text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || (at > 0 && char.IsLetter(text[at - 1])) || (at + place.Length < text.Length && char.IsLetter(text[at + place.Length])))
                continue;
            if (key.AsSpan().SequenceEqual(other[..NameKey.Write(text.AsSpan(at, place.Length), other)]))
                return text.Substring(at, place.Length);
        }

        return null;
    }

    /// <summary>The name behind "of", "in", "at", "on" or "into" in a title such as <c>Siege of Troy</c> or <c>battle_of_troy</c>.</summary>
    public static string? In(string title)
    {
        var words = title.Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (words[i] is not ("of" or "in" or "at" or "on" or "into"))
                continue;
            var rest = words[(i + 1)..];
            var end = Array.FindIndex(rest, w => char.IsAsciiDigit(w[0]) || w[0] == '(');
            if (end > 0 && rest[end].Length <= HillDigits && (end + 1 == rest.Length || rest[end + 1][0] == '('))
                end++;
            // "Fighting in 1915 during the siege of Troy": a year is no place.
            if (string.Join(' ', end < 0 ? rest : rest[..end]) is { Length: > 0 } place)
                return place;
        }

        return null;
    }
}
