namespace SourcePipeline.Findings;

/// <summary>The words of a text by their first letters, so that "shelled" and "shelling" are one; each is told by a hash of these.</summary>
internal static class WordStems
{
    private const int Length = 6;

    /// <summary>Whether a word tells something of what its sentence is about.</summary>
    public delegate bool Telling(ReadOnlySpan<char> word);

    /// <summary>Adds those words of a text that tell something.</summary>
    public static void Read(ReadOnlySpan<char> text, HashSet<int> words, Telling tells)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var hash = 17;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                if (i - start < Length)
                    hash = unchecked((hash * 31) + char.ToLowerInvariant(text[i]));
                i++;
            }
            if (tells(text[start..i]))
                words.Add(hash);
        }
    }
}
