namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// The form in which spellings of one name meet: small letters without diacritics, and nothing but letters and digits
/// ("Ménaka" and "Menaka", "al-Din" and "al Din").
/// </summary>
internal static class NameKey
{
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[MostChars];
        return new string(key[..Write(name, key)]);
    }

    /// <summary>Writes the key to <paramref name="key"/>, which has room for <see cref="MostChars"/>, and tells its length.</summary>
    public static int Write(ReadOnlySpan<char> name, Span<char> key)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (length == MostChars)
                break;
            if (char.IsAscii(c))
            {
                if (char.IsAsciiLetterOrDigit(c))
                    key[length++] = (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
            }
            else if (char.IsLetterOrDigit(c))
            {
                var lower = char.ToLowerInvariant(c);
                var at = Accented.IndexOf(lower, StringComparison.Ordinal);
                key[length++] = at < 0 ? lower : Plain[at];
            }
        }

        return length;
    }

    /// <summary>Longer names are told apart by this many letters.</summary>
    public const int MostChars = 80;

    // Letters with diacritics and the letters they are written over; normalization needs culture data that is not always there.
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžḥṭṣḍẓạ";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzhtsdza";
}
