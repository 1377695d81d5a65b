using SourcePipeline.Comparison;

namespace SourcePipeline.Citations.Passages;

/// <summary>A word or a number in digits of a passage.</summary>
/// <param name="Folded">Lower case, without accents; of a number the digits.</param>
/// <param name="Number">Its value, where it is a number in digits.</param>
/// <param name="Break">What stands between the word before and this one that parts clauses: ',' ';' ':' '(' '"' or '\0'; a tab for the next cell of a table.</param>
internal readonly record struct Word(int Start, int End, string Folded, bool Capital, decimal? Number, char Break);

/// <summary>Cuts a passage into words. Hyphens and apostrophes part words; groups of three digits are one number.</summary>
internal static class Words
{
    public static List<Word> Of(string text)
    {
        List<Word> words = [];
        char gap = '\0';
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                (int end, decimal value) = Number(text, i);
                words.Add(new(i, end, text[i..end], false, value, gap));
                (i, gap) = (end, '\0');
            }
            else if (char.IsLetter(c))
            {
                int end = i + 1;
                while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                {
                    end++;
                }

                words.Add(new(i, end, Fold.Name(text.AsSpan(i, end - i)), char.IsUpper(c), null, gap));
                (i, gap) = (end, '\0');
            }
            else
            {
                gap = c is ',' or ';' or ':' or '(' or ')' or '\t' ? (gap is '\t' or ';' ? gap : c)
                    : c is '"' or '“' or '”' or '«' or '»' ? (gap == '\0' ? '"' : gap)
                    : c is '%' or '€' or '$' or '£' ? '%' : gap;
                // A sign behind a number belongs to it: 40 %.
                if (c == '%' && words is [.., { Number: not null } last] && i - last.End <= 1)
                {
                    words[^1] = last with { Number = null };
                    gap = '\0';
                }

                i++;
            }
        }

        return words;
    }

    private static (int End, decimal Value) Number(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        decimal value = Parse(text.AsSpan(start, end - start));
        if (end - start <= 3)
        {
            while (end + 4 <= text.Length && text[end] is ',' or ' ' or '\u00a0' or '\u202f' or '\u2009' or '\u2007'
                && IsGroup(text, end + 1) && !(text[end] == ' ' && end - start < 1))
            {
                value = (value * 1000) + Parse(text.AsSpan(end + 1, 3));
                end += 4;
            }
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            int from = end + 1;
            int to = from;
            while (to < text.Length && char.IsAsciiDigit(text[to]))
            {
                to++;
            }

            decimal scale = 1;
            for (int i = from; i < to && i < from + 6; i++)
            {
                scale /= 10;
                value += (text[i] - '0') * scale;
            }

            end = to;
        }

        return (end, value);
    }

    private static bool IsGroup(string text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    private static decimal Parse(ReadOnlySpan<char> digits) => digits.Length <= 15 ? decimal.Parse(digits) : 0;
}
