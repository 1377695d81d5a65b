namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The years that a sentence names in digits.</summary>
internal static class Years
{
    /// <summary>The first and the last year named, those before Christ below zero; marks such as <c>[2012]</c> and longer numbers are none.</summary>
    public static (int First, int Last)? Named(ReadOnlySpan<char> text)
    {
        int? first = null, last = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            var bounded = (start == 0 || text[start - 1] is ' ' or '(' or '–' or '-' or '/') && (i == text.Length || text[i] is not (',' or '.' or ']') || i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]));
            if (i - start > 4)
                continue;
            var year = int.Parse(text[start..i]);
            if (text[i..].StartsWith(" BC", StringComparison.Ordinal))
                year = -year;
            else if (i - start < 4 || !bounded || (i < text.Length && text[i] == ']') || year is < 1000 or > 2199 || IsCount(text, i))
                continue;
            first ??= year;
            last = year;
        }
        return first is { } f ? (f, last!.Value) : null;
    }

    /// <summary>"1800 soldiers": a number before a small letter's word that no year stands before.</summary>
    private static bool IsCount(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..].TrimStart();
        foreach (var noun in (ReadOnlySpan<string>)["soldiers", "troops", "people", "men", "civilians", "fighters", "members", "km", "kilometers", "kilometres", "miles", "tons", "tonnes", "rebels"])
        {
            if (rest.StartsWith(noun, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
