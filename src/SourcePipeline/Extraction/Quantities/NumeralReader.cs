using System.Globalization;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>Works out the value of a number's tokens: <c>1.5 million</c>, <c>two thousand five hundred</c>, <c>half a dozen</c>.</summary>
internal sealed class NumeralReader(SentenceScan scan, Vocabulary vocabulary)
{
    /// <summary>A longer run of digits is an identifier, not a number.</summary>
    private const int MostDigits = 15;

    private readonly NumberWords words = new(vocabulary);
    private readonly int and = vocabulary.Add("and");

    /// <summary>The value of the tokens, or null where they make no number ("five two").</summary>
    /// <param name="scale">The last scale by which it was multiplied; 1 for none.</param>
    public decimal? Read(int first, int end, out decimal scale)
    {
        decimal total = 0, current = 0;
        scale = 1;
        var any = false;
        var room = decimal.MaxValue;
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref scan.Tokens[i];
            if (token.Kind == TokenKind.Number)
            {
                if (any || !TryDigits(scan.CharsOf(i), out current))
                    return null;
                any = true;
                room = 0;
            }
            else if (words.IsScale(token.Lexeme, out var by))
            {
                scale = by;
                (total, current) = Scale(total, any ? current : 1, by);
                any = true;
                room = by;
            }
            else if (words.IsUnit(token.Lexeme, out var unit))
            {
                // "twenty" may be followed by "five", "hundred" by what is below it; "five" by neither.
                if (unit >= room)
                    return null;
                // "A million and a half": half of the million.
                current += unit == 0.5m ? unit * scale : unit;
                room = unit is >= 20 and < 100 ? 10 : unit == 0.5m ? decimal.MaxValue : 0;
                any = true;
            }
            else if (token.Lexeme == and && HalfFollows(i, end))
            {
                room = 1;
            }
        }

        return any ? WithoutTrailingZeros(total + current) : null;
    }

    /// <summary>Half a dozen is 6, not 6.0.</summary>
    public static decimal WithoutTrailingZeros(decimal number) => number.Scale == 0 ? number : number / 1.0000000000000000000000000000m;

    /// <summary>The lower bound of "dozens", "tens of thousands", "several hundred" (with <paramref name="several"/>).</summary>
    public decimal? ReadVague(int first, int end, bool several)
    {
        decimal? least = null;
        for (var i = first; i < end; i++)
        {
            var lexeme = scan.Tokens[i].Lexeme;
            if (words.IsPlural(lexeme, out var plural))
                least = least is { } before ? MultipleOf(before) * plural / 2 : several ? 3 * words.ScaleOfPlural(lexeme, plural) : plural;
            else if (several && words.IsScale(lexeme, out var scale))
                least = 3 * scale;
        }

        return least;

        // "Tens of thousands" are twenty thousand at the least.
        static decimal MultipleOf(decimal least) => least == 24 ? 20 : least;
    }

    /// <summary>"Two-thirds" as a number between 0 and 1.</summary>
    public decimal? ReadFraction(int first, int end)
    {
        decimal numerator = 1;
        for (var i = first; i < end; i++)
        {
            var lexeme = scan.Tokens[i].Lexeme;
            if (i == end - 1 && words.IsFraction(lexeme, out var denominator))
                return numerator / denominator;
            if (words.IsUnit(lexeme, out var unit))
                numerator = unit;
        }

        return null;
    }

    /// <summary>"And a half" comes behind <paramref name="at"/>.</summary>
    private bool HalfFollows(int at, int end) =>
        at + 2 < end && words.IsUnit(scan.Tokens[at + 2].Lexeme, out var half) && half == 0.5m;

    private static (decimal Total, decimal Current) Scale(decimal total, decimal current, decimal by)
    {
        if (current > 1_000_000_000_000 || total > 1_000_000_000_000)
            return (total, current);
        // "Two hundred thousand": what stands so far is multiplied; "two thousand five hundred": the thousands are put aside.
        return by >= 1000 ? (total + (current * by), 0) : (total, current * by);
    }

    private static bool TryDigits(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        if (digits.Length > MostDigits + 5)
            return false;
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c) || c == '.')
                plain[length++] = c;
        }

        return length <= MostDigits && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
