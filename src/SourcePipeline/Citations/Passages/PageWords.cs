using System.Globalization;
using SourcePipeline.Comparison;

namespace SourcePipeline.Citations.Passages;

/// <summary>Cuts a passage into words. Hyphens and apostrophes part words; groups of three digits are one number.</summary>
internal static class PageWords
{
    public static List<PageWord> Of(string text)
    {
        List<PageWord> words = [];
        var gap = '\0';
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (Digit(c) >= 0)
            {
                var (end, value) = Number(text, i);
                if (IsDesignation(text, i, end, words))
                {
                    words.Add(new(i, end, text[i..end], false, null, gap));
                    (i, gap) = (end, '\0');
                    continue;
                }

                // "the 13th" counts nothing: a word by itself, which a date may read.
                var suffix = OrdinalSuffix(text, end);
                words.Add(suffix > 0 ? new(i, end + suffix, text[i..(end + suffix)].ToLowerInvariant(), false, null, gap) : new(i, end, text[i..end], false, value, gap));
                (i, gap) = (end + suffix, '\0');
            }
            else if (char.IsLetter(c))
            {
                var end = i + 1;
                while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
                    end++;

                words.Add(new(i, end, Folded(text[i..end]), char.IsUpper(c), null, gap));
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

    /// <summary>The models that the words name, letters and number in one: "su24".</summary>
    public static IEnumerable<string> Models(IReadOnlyList<PageWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] is { Number: null, Break: '\0' } number && char.IsAsciiDigit(number.Folded[0]) && words[i - 1].Capital && number.Start - words[i - 1].End == 1)
                yield return words[i - 1].Folded + number.Folded;
        }
    }

    /// <summary>The number of a model, which counts nothing: "Su-24", "T-72", "BMP-2"; not the day of "12-Mar-15".</summary>
    private static bool IsDesignation(string text, int start, int end, List<PageWord> words) =>
        words is [.., { Capital: true } last] && end - start <= 3 && start - last.End == 1 && text[last.End] == '-' && last.End - last.Start <= 4
        && !(last.End - last.Start == 3 && char.IsLower(text[last.Start + 1]));

    /// <summary>The value of a digit of any script whose digits are written like ours, left to right; -1 for anything else.</summary>
    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u0660' and <= '\u0669' => c - '\u0660',
        >= '\u06f0' and <= '\u06f9' => c - '\u06f0',
        _ => -1,
    };

    private static int OrdinalSuffix(string text, int at) =>
        at + 2 <= text.Length && text.AsSpan(at, 2) is "st" or "nd" or "rd" or "th" && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])) ? 2 : 0;

    private static string Folded(string word) =>
        Fold.Name(string.Concat(word.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))).Replace('ё', 'е');

    private static (int End, decimal Value) Number(string text, int start)
    {
        var (end, value) = Digits(text, start, text.Length);
        if (end - start <= 3)
        {
            while (IsGroupSign(text, end) && IsGroup(text, end + 1))
            {
                value = (value * 1000) + Digits(text, end + 1, end + 4).Value;
                end += 4;
            }
        }

        // "11.000", as continental papers write it; "2.615 million" has a fraction.
        if (end - start <= 3 && value > 0 && end < text.Length && text[end] == '.' && IsGroup(text, end + 1) && !IsScaled(text, end + 4))
        {
            while (end < text.Length && text[end] == '.' && IsGroup(text, end + 1))
            {
                value = (value * 1000) + Digits(text, end + 1, end + 4).Value;
                end += 4;
            }

            return (end, value);
        }

        if (end + 1 < text.Length && text[end] is '.' or '\u066b' && Digit(text[end + 1]) >= 0 && !IsDate(text, start, end))
        {
            var from = end + 1;
            var (to, _) = Digits(text, from, text.Length);
            decimal scale = 1;
            for (var i = from; i < to && i < from + 6; i++)
            {
                scale /= 10;
                value += Digit(text[i]) * scale;
            }

            end = to;
        }

        return (end, value);
    }

    private static (int End, decimal Value) Digits(string text, int start, int limit)
    {
        var end = start;
        decimal value = 0;
        while (end < limit && end < text.Length && Digit(text[end]) >= 0)
        {
            // Longer numbers are names of something.
            value = end - start < 15 ? (value * 10) + Digit(text[end]) : 0;
            end++;
        }

        return (end, value);
    }

    private static bool IsGroupSign(string text, int at) =>
        at < text.Length && text[at] is ',' or ' ' or '\u00a0' or '\u202f' or '\u2009' or '\u2007' or '\u066c';

    private static bool IsGroup(string text, int at) =>
        at + 3 <= text.Length && Digit(text[at]) >= 0 && Digit(text[at + 1]) >= 0 && Digit(text[at + 2]) >= 0 && (at + 3 == text.Length || Digit(text[at + 3]) < 0);

    private static bool IsScaled(string text, int at) =>
        text.AsSpan(at).TrimStart() is var rest && (rest.StartsWith("mil", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("bil", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("thousand", StringComparison.OrdinalIgnoreCase));

    /// <summary>"18.02.2015": points between numbers of a day, a month and a year.</summary>
    private static bool IsDate(string text, int start, int end)
    {
        var (month, _) = Digits(text, end + 1, text.Length);
        return end - start <= 2 && month - end - 1 <= 2 && month + 1 < text.Length && text[month] == '.' && Digits(text, month + 1, text.Length).End - month - 1 is 2 or 4;
    }
}
