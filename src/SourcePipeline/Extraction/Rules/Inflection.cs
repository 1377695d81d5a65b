namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// English word forms from what a lexicon writes: a regular word alone ("kill"), or its irregular forms after slashes
/// ("shoot/shot", "overrun/overran/overrun", "man/men"). A verb may have words behind it ("take/took/taken control of").
/// </summary>
public static class Inflection
{
    /// <summary>Last syllables that are stressed, so that "equip" becomes "equipped" where "develop" becomes "developed".</summary>
    private static readonly string[] StressedEndings = ["run", "set", "gin", "mit", "pel", "trol", "nap", "cur", "fer", "quip", "rebel", "rebut", "gret", "llot", "lap", "gram", "instal", "fulfil", "disinter"];

    /// <summary>Words with such an ending whose stress lies elsewhere.</summary>
    private static readonly string[] Unstressed = ["suffer", "offer", "differ", "buffer"];

    /// <summary>Base, third person, gerund, past and participle of a verb.</summary>
    public static (string Base, string Present, string Gerund, string Past, string Participle) Verb(string entry)
    {
        var parts = entry.Split('/');
        var verb = parts[0].Trim();
        // A verb of several words bends its first: "take/took/taken control of". The tail stands once, behind the last form.
        var tail = "";
        if (parts[^1].IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
        {
            tail = parts[^1][space..].TrimEnd();
            parts[^1] = parts[^1][..space];
            verb = parts[0].Trim();
        }

        var past = parts.Length > 1 ? parts[1].Trim() : Past(verb);
        var participle = parts.Length > 2 ? parts[2].Trim() : past;
        return (verb + tail, WithS(verb) + tail, Gerund(verb) + tail, past + tail, participle + tail);
    }

    /// <summary>Singular and plural of a noun.</summary>
    public static (string Singular, string Plural) Noun(string entry)
    {
        var parts = entry.Split('/');
        return (parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : Plural(parts[0].Trim()));
    }

    private static string Plural(string noun)
    {
        if (noun.Length > 4 && noun.EndsWith("man", StringComparison.Ordinal) && !noun.EndsWith("human", StringComparison.Ordinal) && !noun.EndsWith("german", StringComparison.OrdinalIgnoreCase))
            return noun[..^3] + "men";
        return WithS(noun);
    }

    private static string WithS(string word)
    {
        if (EndsWithConsonantY(word))
            return word[..^1] + "ies";
        return word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
            : word.EndsWith('o') && word.Length > 2 && !IsVowel(word[^2]) && word.Length <= 5 ? word + "es" : word + "s";
    }

    private static string Past(string verb)
    {
        if (verb.EndsWith('e'))
            return verb + "d";
        if (EndsWithConsonantY(verb))
            return verb[..^1] + "ied";
        return (DoublesLast(verb) ? verb + verb[^1] : verb) + "ed";
    }

    private static string Gerund(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
            return verb[..^2] + "ying";
        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && verb.Length > 2)
            return verb[..^1] + "ing";
        return (DoublesLast(verb) ? verb + verb[^1] : verb) + "ing";
    }

    private static bool EndsWithConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    /// <summary>One vowel between consonants in a word of one syllable ("rob", "stop", "quit"), or a last syllable known to be stressed.</summary>
    private static bool DoublesLast(string verb)
    {
        if (verb.Length < 3 || IsVowel(verb, verb.Length - 1) || verb[^1] is 'w' or 'x' or 'y' || !IsVowel(verb, verb.Length - 2) || IsVowel(verb, verb.Length - 3))
            return false;
        var vowelGroups = 0;
        for (var i = 0; i < verb.Length; i++)
        {
            if (IsVowel(verb, i) && (i == 0 || !IsVowel(verb, i - 1)))
                vowelGroups++;
        }

        return vowelGroups == 1 || (Array.Exists(StressedEndings, e => verb.EndsWith(e, StringComparison.Ordinal)) && !Unstressed.Contains(verb));
    }

    /// <summary>The u behind a q is none.</summary>
    private static bool IsVowel(string word, int at) => IsVowel(word[at]) && !(word[at] == 'u' && at > 0 && word[at - 1] == 'q');

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
