using System.Globalization;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>What the captures of a date rule's match say, one by one; the readers make dates of them.</summary>
internal sealed class DateCaptures(DateWords words)
{
    /// <summary>More of any unit is no distance that a story tells.</summary>
    private const decimal LargestCount = 100_000;

    /// <summary>The sentence of the match at hand.</summary>
    public SentenceScan Sentence { get; private set; } = null!;

    /// <summary>The rule that has matched.</summary>
    public DateRule Rule { get; private set; } = null!;

    /// <summary>The match at hand, for the reads that follow.</summary>
    public void Use(SentenceScan sentence, DateRule matched)
    {
        Sentence = sentence;
        Rule = matched;
    }

    public bool Has(DateField field) => Sentence.Matcher.StartOf(Rule.Slot(field)) >= 0;

    /// <summary>Whether the match has all that its rule cannot do without.</summary>
    public bool HasRequired()
    {
        foreach (var field in Rule.Required)
        {
            if (!Has(field))
                return false;
        }

        return true;
    }

    /// <summary>First and behind-last item of a capture.</summary>
    public (int First, int End) Range(DateField field) => (Sentence.Matcher.StartOf(Rule.Slot(field)), Sentence.Matcher.EndOf(Rule.Slot(field)));

    /// <summary>The last item of a capture, which says what it is.</summary>
    public ref readonly Item Last(DateField field)
    {
        var (first, end) = Range(field);
        return ref Sentence.Items[Math.Max(first, end - 1)];
    }

    public ref readonly Item First(DateField field) => ref Sentence.Items[Range(field).First];

    /// <summary>The characters of a capture's first word.</summary>
    public ReadOnlySpan<char> Chars(DateField field) => Sentence.CharsOf(First(field).First);

    /// <summary>Whether the item behind a capture is this word.</summary>
    public bool IsFollowedBy(DateField field, ReadOnlySpan<char> word) =>
        Range(field).End is var end && end < Sentence.Items.Count && Sentence.CharsOf(Sentence.Items[end].First).SequenceEqual(word);

    /// <summary>The digits that a capture begins with; 0 where there are none, and never beyond the last year.</summary>
    public int Number(DateField field)
    {
        var value = 0;
        foreach (var c in Chars(field))
        {
            if (!char.IsAsciiDigit(c))
                break;
            value = Math.Min((value * 10) + (c - '0'), CalendarSteps.LastYear);
        }

        return value;
    }

    /// <summary>A number in digits or words ("12", "twelve", "twenty-five", "a"); 0 for a vague one.</summary>
    public decimal Count(DateField field)
    {
        var (first, end) = Range(field);
        decimal sum = 0;
        for (var i = first; i < end; i++)
        {
            ref readonly var item = ref Sentence.Items[i];
            if (words.IsVague(item))
                return 0;
            if (item.Is(ClassNames.Ordinal) || item.Is(ClassNames.Number))
                return InDigits(Sentence.CharsOf(item.First));
            var count = words.Count(item);
            sum = count is 100 or 1000 && sum > 0 ? sum * count : sum + count;
        }

        return sum;
    }

    /// <summary>Years, months … that "next" steps ahead and "last" steps back; 0 for "that", and where nothing of the kind is told.</summary>
    public int Step()
    {
        if (!Has(DateField.Which))
            return 0;
        ref readonly var which = ref Last(DateField.Which);
        return words.IsNext(which) ? 1 : words.IsPrevious(which) ? -1 : 0;
    }

    /// <summary>A date with the half, the part and the time of day that the match tells.</summary>
    public CalendarDate WithPart(CalendarDate date)
    {
        if (Has(DateField.Half))
        {
            var second = words.Count(First(DateField.Half)) == 2 || words.Part(First(DateField.Half)) == DatePart.End;
            if (date.Precision == DatePrecision.Year)
                return new CalendarDate(DatePrecision.Half, date.Year, second ? 2 : 1);
            date = date with { Part = second ? DatePart.End : DatePart.Start };
        }

        if (Has(DateField.Part))
            date = date with { Part = words.Part(Last(DateField.Part)) };
        if (Has(DateField.Time))
            date = date with { Time = words.Time(Last(DateField.Time)) };
        return date;
    }

    private static decimal InDigits(ReadOnlySpan<char> chars) =>
        decimal.TryParse(chars.TrimEnd("stndrhSTNDRH"), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Math.Min(value, LargestCount)
            : 0;
}
