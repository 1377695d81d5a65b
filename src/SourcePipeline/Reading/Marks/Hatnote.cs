namespace SourcePipeline.Reading.Marks;

/// <summary>Recognises a line that only points to other articles: "For other uses, see …", "Main article: …".</summary>
internal static class Hatnote
{
    private const int MaxLength = 500;

    private static readonly string[] Openings =
    [
        "Main article:", "Main articles:", "Main page:", "See also:", "Further information:", "Further reading:", "Not to be confused with",
        "This article is about ", "This page is about ", "This section is about ", "This article is part of", "Part of a series on",
        "\"See also\"", "Redirects here", "For details, see", "For a list of", "For the main article",
        "Category:", "Categories:",
    ];

    /// <summary>"For the siege of the year before see Siege of Tarsk": a short line, and a name behind "see".</summary>
    private static bool IsShortSee(ReadOnlySpan<char> line) =>
        line.Length < 160 && line.IndexOf(" see ") is > 0 and var at && at + 5 < line.Length && char.IsUpper(line[at + 5]);

    /// <summary>Whether the trimmed line is a hatnote.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length is < 8 or > MaxLength)
            return false;

        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return (line.StartsWith("For ", StringComparison.Ordinal) && (line.Contains(", see ", StringComparison.Ordinal) || line.Contains(" see also ", StringComparison.Ordinal) || IsShortSee(line)))
            || line.Contains(" redirects here", StringComparison.Ordinal)
            || line.Contains(" redirect here", StringComparison.Ordinal)
            || line.Contains("For other uses, see ", StringComparison.Ordinal);
    }
}
