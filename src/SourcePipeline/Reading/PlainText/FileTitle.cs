namespace SourcePipeline.Reading.PlainText;

/// <summary>The title of a document that has none of its own, from the name of its file.</summary>
internal static class FileTitle
{
    /// <summary>The id of what came without a file.</summary>
    private const string StandardInput = "-";

    private const int YearLength = 4;

    /// <summary>How far into the text the words of its title are looked for, in UTF-16 units, so that a long text costs no more than a short one.</summary>
    private const int WordsReach = 20_000;

    /// <summary>
    /// What a person calls the document: the words of its first paragraph that its id spells ("winter-war.txt", "The Winter War was …": Winter War),
    /// else the id's own words, as the text writes them.
    /// </summary>
    public static string From(string id, ReadOnlySpan<char> firstParagraph, ReadOnlySpan<char> text)
    {
        if (id == StandardInput)
            return "Standard input";
        var stem = Stem(id);
        var head = Opening.Head(firstParagraph);
        if (SpelledIn(head, stem) is { } title)
            return title;
        // "battle_of_lindau_2012.txt", "The battle of Lindau was …": the year only tells it from others of the name.
        var year = stem.TrimEnd(')');
        if (year.Length > YearLength && !year[^YearLength..].ContainsAnyExceptInRange('0', '9') && SpelledIn(head, year[..^YearLength].TrimEnd("-_( ")) is { } named)
            return $"{named} ({year[^YearLength..]})";
        if (!stem.ContainsAnyExcept('-', '_'))
            return stem.ToString();
        return Capitalised(AsWritten((stem.Contains('_') ? stem.ToString().Replace('_', ' ') : stem.ToString().Replace('-', ' ')).Trim(), text));
    }

    /// <summary>Whether the document is named after <paramref name="line"/>: "Siege of Lindau (1939)" above "siege_of_lindau_(1939).txt".</summary>
    public static bool IsOf(string id, ReadOnlySpan<char> line) => Spelled(line, Stem(id)) is > 0 and var end && !line[end..].ContainsAnyExcept(')', ' ');

    /// <summary>The words of a file's name, "siege of lindau", as the text writes each: "siege of Lindau".</summary>
    private static string AsWritten(string words, ReadOnlySpan<char> text)
    {
        var written = words.ToCharArray();
        text = text[..Math.Min(text.Length, WordsReach)];
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            while (end < words.Length && words[end] != ' ')
                end++;
            WrittenInside(words.AsSpan(start, end - start).Trim('('), text).CopyTo(written.AsSpan(words[start] == '(' ? start + 1 : start));
            start = end + 1;
        }

        return new string(written);
    }

    /// <summary>The word as it first stands behind a word of its line, where a capital is its own; empty where it stands nowhere.</summary>
    private static ReadOnlySpan<char> WrittenInside(ReadOnlySpan<char> word, ReadOnlySpan<char> text)
    {
        if (word.IsEmpty)
            return [];
        for (var from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; from += at + 1)
        {
            var (start, end) = (from + at, from + at + word.Length);
            if (start > 1 && text[start - 1] == ' ' && (char.IsLetter(text[start - 2]) || text[start - 2] == ',') && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return text.Slice(start, word.Length);
        }

        return [];
    }

    /// <summary>The words of the text that a stem spells; null where it has none such.</summary>
    private static string? SpelledIn(ReadOnlySpan<char> head, ReadOnlySpan<char> stem)
    {
        for (var start = 0; start < head.Length; start++)
        {
            if ((start == 0 || !char.IsLetterOrDigit(head[start - 1])) && Spelled(head[start..], stem) is > 0 and var length)
                return Capitalised(head.Slice(start, length));
        }

        return null;
    }

    private static ReadOnlySpan<char> Stem(string id)
    {
        var name = id.AsSpan(id.AsSpan().LastIndexOfAny('/', '\\') + 1);
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    /// <summary>The length of the beginning of <paramref name="text"/> that has the letters and digits of <paramref name="stem"/>, or 0.</summary>
    private static int Spelled(ReadOnlySpan<char> text, ReadOnlySpan<char> stem)
    {
        var at = 0;
        var any = false;
        foreach (var wanted in stem)
        {
            if (!char.IsLetterOrDigit(wanted))
                continue;

            while (at < text.Length && any && text[at] is ' ' or '-' or '–' or '’' or '\'' or '_' or '(')
                at++;

            if (at >= text.Length || char.ToLowerInvariant(text[at]) != char.ToLowerInvariant(wanted))
                return 0;

            any = true;
            at++;
        }

        return at < text.Length && char.IsLetterOrDigit(text[at]) ? 0 : at;
    }

    private static string Capitalised(ReadOnlySpan<char> words) =>
        words.IsEmpty ? "" : string.Concat(char.ToUpperInvariant(words[0]).ToString(), words[1..]);
}
