namespace SourcePipeline.Extraction.Parties;

/// <summary>The bases, camps and airports that the text has last called by a name, so that "the base" is one of them and not any base.</summary>
internal sealed class Facilities
{
    /// <summary>In as many paragraphs behind it a name is still meant by its noun.</summary>
    private const int Reach = 8;

    private readonly Dictionary<string, (string Name, int Paragraph)> named = new(StringComparer.OrdinalIgnoreCase);
    private int paragraph;

    public void Clear()
    {
        named.Clear();
        paragraph = 0;
    }

    public void BeginParagraph() => paragraph++;

    /// <summary>The text calls the facility <paramref name="noun"/> by the words <paramref name="name"/>.</summary>
    public void Remember(string noun, string name) => named[KeyOf(noun)] = (name, paragraph);

    /// <summary>The text only says where it lies ("the base at Lindau"), which the next paragraph no longer means.</summary>
    public void RememberHere(string noun, string words) => named[KeyOf(noun)] = (words, paragraph - Reach);

    /// <summary>Another one, of which the text tells no name ("a base").</summary>
    public void Forget(string noun) => named.Remove(KeyOf(noun));

    /// <summary>What "the <paramref name="noun"/>" is called; null where the text has not told it of late.</summary>
    public string? Find(string noun)
    {
        if (!named.TryGetValue(KeyOf(noun), out var found) || paragraph - found.Paragraph > Reach)
            return null;
        if (paragraph - found.Paragraph < Reach)
            named[KeyOf(noun)] = (found.Name, paragraph);
        return found.Name;
    }

    /// <summary>Whether both nouns mean one sort of facility: "base" and "airbase".</summary>
    public static bool IsSame(string noun, string other) => KeyOf(noun).Equals(KeyOf(other), StringComparison.OrdinalIgnoreCase);

    private static string KeyOf(string noun) => noun.Equals("airbase", StringComparison.OrdinalIgnoreCase) ? "base" : noun;
}
