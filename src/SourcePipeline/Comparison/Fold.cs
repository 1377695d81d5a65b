using System.Text;

namespace SourcePipeline.Comparison;

/// <summary>Names without what spelling varies in: case, accents, hyphens and apostrophes.</summary>
public static class Fold
{
    /// <summary>"Ménaka" and "Menaka" give <c>menaka</c>; "Al-Bab's" gives <c>al bab</c>.</summary>
    public static string Name(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        var space = false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c is '\'' or '’' && i + 1 < name.Length && name[i + 1] == 's' && (i + 2 == name.Length || !char.IsLetter(name[i + 2])))
            {
                i++;
                continue;
            }
            if (!char.IsLetterOrDigit(c))
            {
                space |= c is not ('\'' or '’' or '.');
                continue;
            }
            if (space && folded.Length > 0)
                folded.Append(' ');
            space = false;
            folded.Append(Letter(char.ToLowerInvariant(c)));
        }
        return folded.ToString();
    }

    /// <summary>The letter of the base alphabet: the invariant culture cannot decompose, so the Latin letters are listed.</summary>
    private static string Letter(char c) => c switch
    {
        >= 'a' and <= 'z' => Ascii[c - 'a'],
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' or 'ǎ' => "a",
        'ç' or 'ć' or 'č' or 'ĉ' => "c",
        'ď' or 'đ' or 'ð' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ė' or 'ę' or 'ě' or 'ə' => "e",
        'ğ' or 'ģ' or 'ġ' => "g",
        'ħ' or 'ḥ' => "h",
        'ì' or 'í' or 'î' or 'ï' or 'ī' or 'į' or 'ı' => "i",
        'ķ' => "k",
        'ł' or 'ļ' or 'ľ' => "l",
        'ñ' or 'ń' or 'ň' or 'ņ' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ő' => "o",
        'ŕ' or 'ř' => "r",
        'ś' or 'š' or 'ş' or 'ș' or 'ṣ' => "s",
        'ť' or 'ţ' or 'ț' or 'ṭ' => "t",
        'ù' or 'ú' or 'û' or 'ü' or 'ū' or 'ů' or 'ű' or 'ų' => "u",
        'ý' or 'ÿ' => "y",
        'ź' or 'ż' or 'ž' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => c.ToString(),
    };

    private static readonly string[] Ascii = [.. Enumerable.Range('a', 26).Select(c => ((char)c).ToString())];
}
