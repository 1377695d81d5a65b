namespace SourcePipeline.Reading.References;

/// <summary>Takes the fields out of a reference as it is printed, where nothing but its words is left.</summary>
internal static class EntryText
{
    private const int MaxDateLength = 24;

    /// <summary>
    /// The title is the first quotation, the address the first that stands in full, the dates those before and after "Retrieved" and
    /// "Archived from the original on"; everything else stays in <see cref="Reference.Text"/>.
    /// </summary>
    public static Reference Read(string number, ReadOnlySpan<char> words) =>
        new(number)
        {
            Title = Quoted(words),
            Url = Address(words),
            Published = InBrackets(words),
            Accessed = DateAfter(words, "Retrieved ") ?? DateAfter(words, "Accessed "),
            ArchiveDate = DateAfter(words, "Archived from the original on "),
            Isbn = Identifier(words, "ISBN"),
            Issn = Identifier(words, "ISSN"),
            Doi = Doi10(words),
            Text = words.ToString(),
        };

    private static string? Quoted(ReadOnlySpan<char> words)
    {
        var open = words.IndexOfAny('"', '“');
        if (open < 0)
            return null;

        var length = words[(open + 1)..].IndexOfAny('"', '”');
        return length > 0 ? words.Slice(open + 1, length).Trim().ToString() : null;
    }

    private static string? Address(ReadOnlySpan<char> words)
    {
        var start = words.IndexOf("http://", StringComparison.OrdinalIgnoreCase);
        var secure = words.IndexOf("https://", StringComparison.OrdinalIgnoreCase);
        start = start < 0 || (secure >= 0 && secure < start) ? secure : start;
        if (start < 0)
            return null;

        return UntilUrlEnds(words[start..]).TrimEnd(".,;)").ToString();
    }

    /// <summary>A loop of its own: for texts so short, making the framework's search ready takes longer than all searches.</summary>
    private static ReadOnlySpan<char> UntilUrlEnds(ReadOnlySpan<char> words)
    {
        var end = 0;
        while (end < words.Length && words[end] is not (' ' or '\t' or '\u00a0' or '"' or '<' or '>' or '[' or ']'))
            end++;

        return words[..end];
    }

    /// <summary>"(4 March 2013)" after the author is the date of publication.</summary>
    private static string? InBrackets(ReadOnlySpan<char> words)
    {
        for (var from = 0; words[from..].IndexOf('(') is >= 0 and var offset;)
        {
            var open = from + offset;
            var reach = Math.Min(words.Length - open - 1, MaxDateLength + 1);
            var length = words.Slice(open + 1, reach).IndexOf(')');
            if (length > 0 && ReferenceDate.ToEdtf(words.Slice(open + 1, length)) is { } date)
                return date;

            from = open + 1;
        }

        return null;
    }

    private static string? DateAfter(ReadOnlySpan<char> words, string lead)
    {
        var at = words.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;

        var rest = words[(at + lead.Length)..];
        var end = rest.IndexOfAny(".;");
        return ReferenceDate.ToEdtf(end < 0 ? rest : rest[..end]);
    }

    /// <summary>The digits after a label, glued to it or not: <c>ISBN978-3-16-148410-0</c>.</summary>
    private static string? Identifier(ReadOnlySpan<char> words, string label)
    {
        var at = words.IndexOf(label, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var rest = words[(at + label.Length)..].TrimStart(" :\u00a0");
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] is '-' or '–' or 'X' or 'x'))
            end++;

        var digits = rest[..end].TrimEnd("-–");
        return digits.Length >= 8 ? digits.ToString() : null;
    }

    private static string? Doi10(ReadOnlySpan<char> words)
    {
        var at = words.IndexOf("10.", StringComparison.Ordinal);
        while (at >= 0)
        {
            var doi = UntilUrlEnds(words[at..]).TrimEnd(".,;)");
            if (doi.IndexOf('/') is >= 7 and <= 12 && !doi[3..7].ContainsAnyExceptInRange('0', '9'))
                return doi.ToString();

            var next = words[(at + 3)..].IndexOf("10.", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 3 + next;
        }

        return null;
    }
}
