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

    // Letters with diacritics and the letters they are written over; normalization needs culture data that is not always there.
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžḥṭṣḍẓạ";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzhtsdza";

    private static string Fold(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (folded.Length == MostChars)
                break;
            if (!char.IsLetterOrDigit(c))
                continue;
            var lower = char.ToLowerInvariant(c);
            var at = lower < 128 ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
            folded.Append(at < 0 ? lower : Plain[at]);
        }

        return folded.ToString();
    }
}
