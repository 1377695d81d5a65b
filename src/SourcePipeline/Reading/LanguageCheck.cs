namespace SourcePipeline.Reading;

/// <summary>
/// Tells the language of a text by its commonest words (the stop-word method: Grefenstette, "Comparing two language identification
/// schemes", 1995). Enough to refuse an article that is not in English, and to name the language where it is one of a few.
/// </summary>
public static class LanguageCheck
{
    /// <summary>How much of a text is looked at, in UTF-16 units.</summary>
    private const int Reach = 60_000;

    /// <summary>Fewer words than this tell nothing.</summary>
    private const int MinWords = 40;

    /// <summary>Share of a language's own stop words that running text in it always exceeds; English prose has about 0.25.</summary>
    private const double MinShare = 0.06;

    /// <summary>The code of a language that none of the lists knows.</summary>
    public const string Undetermined = "und";

    private static readonly string[] Codes = ["en", "fr", "de", "es", "pt", "it", "nl"];

    /// <summary>Words that occur in every few lines of one language and hardly in the others.</summary>
    private static readonly string[] Words =
    [
        "the of and to by that with from were which their his after who been this have has it they at are against its but or during",
        "le les des du et une dans est qui pour par sur pas avec sont au aux ont cette ses été plus leur mais selon entre ces contre",
        "der die das und den von mit im des dem ist nicht eine auf für wurde sich werden nach bei durch einer zum zur über wurden am",
        "el los las y en del por con una para fue su al lo como más sus pero según este entre fueron desde ha había contra cuando",
        "o os da dos das em um uma para com não por foi ao mais pelo pela são seu sua como entre foram segundo mas pelos",
        "il di che e la per una del della nel con da non sono gli dei alla dal le è stato delle anche più nella degli dalla contro",
        "de het een van en dat op te met zijn voor niet door bij werd ook naar uit worden aan deze over tegen hun werden maar nog",
    ];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Languages = Lists();

    /// <summary>The ISO 639-1 code of the text's language, <see cref="Undetermined"/> for one that is not known here, null for a text too short.</summary>
    public static string? Identify(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[Codes.Length];
        hits.Clear();
        var words = 0;
        var foreign = 0;
        var letters = 0;
        text = text[..Math.Min(text.Length, Reach)];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                // Up to U+024F stand the Latin letters.
                foreign += text[i] > '\u024f' ? 1 : 0;
                letters++;
                i++;
            }

            words++;
            Count(text[start..i], hits);
        }

        // Scripts without spaces have few "words", but many letters.
        if (letters >= MinWords * 3 && foreign * 2 > letters)
            return Undetermined;

        if (words < MinWords)
            return null;

        var best = 0;
        for (var i = 1; i < hits.Length; i++)
            best = hits[i] > hits[best] ? i : best;

        return hits[best] >= words * MinShare ? Codes[best] : Undetermined;
    }

    private static void Count(ReadOnlySpan<char> word, Span<int> hits)
    {
        if (word.Length <= 8 && Languages.TryGetValue(word, out var languages))
        {
            for (var i = 0; i < hits.Length; i++)
                hits[i] += (languages >> i) & 1;
        }
    }

    /// <summary>Each word with the set of languages that have it, a bit each.</summary>
    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lists()
    {
        var languages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Words.Length; i++)
        {
            foreach (var word in Words[i].Split(' '))
                languages[word] = languages.GetValueOrDefault(word) | (1 << i);
        }

        return languages.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
