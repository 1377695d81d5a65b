using SourcePipeline.Reading.Marks;

namespace SourcePipeline.Reading.PlainText;

/// <summary>Tells what stands above an article's first sentence: its title, and the one-line description of a mobile page.</summary>
internal static class Opening
{
    /// <summary>The id of what came without a file.</summary>
    private const string StandardInput = "-";

    /// <summary>How far into the first paragraph its subject is looked for, in UTF-16 units.</summary>
    private const int SubjectReach = 200;

    private const int YearLength = 4;

    /// <summary>How far into the text the words of its title are looked for, in UTF-16 units, so that a long text costs no more than a short one.</summary>
    private const int WordsReach = 20_000;

    private static readonly string[] Events =
        [
            "conflict", "war ", "war,", "wars", "battle", "massacre", "siege", "offensive", "operation", "campaign", "attack", "uprising",
            "insurgency", "rebellion", "revolution", "invasion", "bombing", "intervention", "clashes", "coup", "engagement", "skirmish",
            "crisis", "genocide", "mutiny", "airstrike", "strike", "raid",
        ];

    private static readonly string[] Relations =
        [" in ", " of ", " between ", " from ", " during ", " that ", " which ", " against ", " by ", " on ", " near ", " at "];

    private static readonly string[] Definitions =
        [" is a", " was a", " were a", " are a", " is the ", " was the ", " were the ", " is one of", " was one of", " refers to ", " took place", " began ", " occurred"];

    /// <summary>Where a subject begins at the latest: after "The second of the …".</summary>
    private const int SubjectStart = 25;

    /// <summary>Whether the first paragraph defines <paramref name="line"/>: "The Winter War was a conflict …".</summary>
    public static bool IsTitle(ReadOnlySpan<char> line, ReadOnlySpan<char> firstParagraph) =>
        Head(firstParagraph).IndexOf(line, StringComparison.OrdinalIgnoreCase) is >= 0 and <= SubjectStart
        && AnyPhrase.IsIn(Head(firstParagraph), Definitions);

    /// <summary>Whether the document is named after <paramref name="line"/>: "Siege of Lindau (1939)" above "siege_of_lindau_(1939).txt".</summary>
    public static bool IsNameOf(string id, ReadOnlySpan<char> line) => Spelled(line, Stem(id)) is > 0 and var end && !line[end..].ContainsAnyExcept(')', ' ');

    /// <summary>Whether the line speaks of a war or the like: "Part of the Ruthenian war", and not "Part of the garrison surrendered".</summary>
    public static bool NamesEvent(ReadOnlySpan<char> line) => AnyPhrase.IsIn($"{line} ", Events, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line describes the article in a phrase: "Battle of the Syrian civil war", "2012 massacre in a village".</summary>
    public static bool IsShortDescription(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        AnyPhrase.IsIn(line, Events, StringComparison.OrdinalIgnoreCase) && AnyPhrase.IsIn(line[1..], Relations) && AnyPhrase.IsIn(Head(next), Definitions);

    /// <summary>
    /// What a person calls the document: the words of its first paragraph that its id spells ("mali-war.txt", "The Mali War is …": Mali War),
    /// else the id's own words, as the text writes them.
    /// </summary>
    public static string TitleFrom(string id, ReadOnlySpan<char> firstParagraph, ReadOnlySpan<char> text)
    {
        if (id == StandardInput)
            return "Standard input";
        var stem = Stem(id);
        var head = Head(firstParagraph);
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

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> paragraph) => paragraph[..Math.Min(paragraph.Length, SubjectReach)];

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
