using System.Globalization;
using System.Text;

namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// The form in which spellings of one name meet: small letters without diacritics, and nothing but letters and digits
/// ("Ménaka" and "Menaka", "al-Din" and "al Din").
/// </summary>
internal static class NameKey
{
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[Math.Min(name.Length, MostChars)];
        var length = 0;
        var plain = true;
        foreach (var c in name)
        {
            if (c >= 128)
            {
                plain = false;
                break;
            }

            if (length < key.Length && char.IsAsciiLetterOrDigit(c))
                key[length++] = char.ToLowerInvariant(c);
        }

        return plain ? new string(key[..length]) : Fold(name);
    }

    /// <summary>Longer names are told apart by this many letters.</summary>
    private const int MostChars = 80;

    private static string Fold(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in WellFormed(name).Normalize(NormalizationForm.FormD))
        {
            if (folded.Length < MostChars && char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>The name without halves of surrogate pairs, which cannot be normalized.</summary>
    private static string WellFormed(ReadOnlySpan<char> name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value != 0xFFFD)
                text.Append(rune);
        }

        return text.ToString();
    }
}
