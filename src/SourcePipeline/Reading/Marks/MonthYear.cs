namespace SourcePipeline.Reading.Marks;

/// <summary>Finds the month in which a banner or tag was placed: "August 2018".</summary>
internal static class MonthYear
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The number of an English month, 1 to 12, by its full name or an abbreviation of three letters or more; 0 for other words.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length < 3)
            return 0;

        for (var i = 0; i < Months.Length; i++)
        {
            if (Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    /// <summary>The last month and year in <paramref name="text"/> as EDTF (<c>2018-08</c>), or null. <paramref name="start"/> is where it begins.</summary>
    public static string? FindLast(ReadOnlySpan<char> text, out int start)
    {
        string? found = null;
        start = -1;
        var from = 0;
        while (from < text.Length && IndexOfMonth(text[from..]) is >= 0 and var at)
        {
            var word = from + at;
            var end = word;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;

            from = end;
            if (Number(text[word..end]) is > 0 and var month && end + 5 <= text.Length && text[end] == ' '
                && IsYear(text.Slice(end + 1, 4)) && (end + 5 == text.Length || !char.IsLetterOrDigit(text[end + 5])))
            {
                found = $"{text.Slice(end + 1, 4)}-{month:00}";
                start = word;
                from = end + 5;
            }
        }

        return found;
    }

    private static int IndexOfMonth(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetter(text[i]))
                continue;

            foreach (var month in Months)
            {
                if ((text[i] | 0x20) == (month[0] | 0x20) && text[i..].StartsWith(month, StringComparison.OrdinalIgnoreCase))
                    return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the four characters are a year from 1000 to 2999.</summary>
    public static bool IsYear(ReadOnlySpan<char> digits) =>
        digits.Length == 4 && digits[0] is '1' or '2' && !digits.ContainsAnyExceptInRange('0', '9');
}
