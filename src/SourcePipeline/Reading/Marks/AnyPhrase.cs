namespace SourcePipeline.Reading.Marks;

/// <summary>
/// Asks for one of some phrases in a short text. <see cref="System.Buffers.SearchValues"/> would find them faster in a long one, but takes
/// longer to make ready than all the lines of an article take to look through.
/// </summary>
internal static class AnyPhrase
{
    public static bool Opens(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static bool IsIn(ReadOnlySpan<char> text, string[] phrases, StringComparison comparison = StringComparison.Ordinal)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, comparison))
                return true;
        }

        return false;
    }
}
