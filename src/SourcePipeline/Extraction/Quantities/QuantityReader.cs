using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>Gives the parts of a matched quantity rule their value.</summary>
internal sealed class QuantityReader(SentenceScan scan, Vocabulary vocabulary)
{
    /// <summary>"Several", "a few", "a number of": the least that they mean by convention.</summary>
    private const decimal Few = 3;

    /// <summary>Of fewer a part is told by its own number.</summary>
    private const decimal FewestHalved = 4;

    private readonly NumeralReader numerals = new(scan, vocabulary);

    /// <summary>The value of the matcher's last match, or null where it makes none (a score of 3–1 is no range).</summary>
    public Quantity? Read(ReadOnlySpan<Item> items, QuantityRule rule)
    {
        var about = rule.AlwaysApproximate || scan.Matcher.StartOf(rule.About) >= 0;
        switch (rule.Form)
        {
            case QuantityForm.Exactly:
                return scan.Matcher.StartOf(rule.Low) >= 0 ? Range(items, rule, about) : Number(items, rule.Number) is { } n ? Bounded(rule, n, about) : null;
            case QuantityForm.AtLeast:
                return Number(items, rule.Number) is { } least ? new Quantity(least, null, about) : null;
            case QuantityForm.AtMost:
                return Number(items, rule.Number) is { } most ? new Quantity(null, most, about) : null;
            case QuantityForm.Range:
                return Range(items, rule, about);
            case QuantityForm.Vague:
            case QuantityForm.Several:
                var (first, end) = Tokens(items, rule.Number);
                return numerals.ReadVague(first, end, rule.Form == QuantityForm.Several) is { } vague ? new Quantity(vague, null, false, true) : null;
            case QuantityForm.Few:
                return new Quantity(Few, null, false, true);
            case QuantityForm.Pair:
                return Quantity.Exactly(2);
            case QuantityForm.AllBut:
                return AllBut(items, rule);
            case QuantityForm.None:
                return Quantity.Exactly(0);
            case QuantityForm.Part:
                return Part(items, rule);
            case QuantityForm.Most:
                return Number(items, rule.Whole) is { } all ? new Quantity(Math.Floor(all / 2), null) : null;
            default:
                var (from, to) = Tokens(items, rule.Extent);
                return numerals.ReadFraction(from, to) is { } part ? Bounded(rule, part, about) : null;
        }
    }

    private Quantity? Range(ReadOnlySpan<Item> items, QuantityRule rule, bool about)
    {
        var (lowFirst, lowEnd) = Tokens(items, rule.Low);
        var (highFirst, highEnd) = Tokens(items, rule.High);
        if (numerals.Read(lowFirst, lowEnd, out var lowScale) is not { } low || numerals.Read(highFirst, highEnd, out var highScale) is not { } high)
            return null;
        // "1.5 to 2 million", "two or three hundred": the scale belongs to both.
        if (lowScale == 1 && highScale > 1 && low < highScale && low * highScale <= high)
            low = NumeralReader.WithoutTrailingZeros(low * highScale);
        return low < high ? new Quantity(low, high, about) : null;
    }

    private Quantity? AllBut(ReadOnlySpan<Item> items, QuantityRule rule)
    {
        if (Number(items, rule.Number) is not { } left)
            return null;
        if (scan.Matcher.StartOf(rule.Whole) >= 0 && Number(items, rule.Whole) is { } whole)
            return whole >= left ? Quantity.Exactly(whole - left) : null;
        for (var i = scan.Quantities.Count - 1; i >= 0; i--)
        {
            if (scan.Quantities[i].Value is { Low: { } low, High: { } high, Vague: false } && low >= left)
                return new Quantity(low - left, high - left, scan.Quantities[i].Value.Approximate);
        }

        return null;
    }

    /// <summary>Nobody counts a part to the man: it is about so many.</summary>
    private Quantity? Part(ReadOnlySpan<Item> items, QuantityRule rule)
    {
        var (first, end) = Tokens(items, rule.Part);
        var part = end > first ? numerals.ReadFraction(first, end) : Number(items, rule.Percent) / 100;
        if (part is not (> 0 and <= 1))
            return null;
        if ((scan.Matcher.StartOf(rule.Whole) >= 0 ? Number(items, rule.Whole) : Told()) is not { } whole)
            return rule.Whole < 0 ? Bounded(rule, part.Value, true) : null;
        return Bounded(rule, Math.Round(part.Value * whole, MidpointRounding.AwayFromZero), true);
    }

    /// <summary>"40 people, half of whom": the number told last in the sentence; null where it is not exact.</summary>
    private decimal? Told()
    {
        if (scan.Quantities.Count == 0 || scan.Quantities[^1].Value is not { Vague: false } last || (last.High ?? last.Low) is not { } number)
            return null;
        return number == (last.Low ?? number) && number >= FewestHalved ? number : null;
    }

    /// <summary>The number, or what the bound that the rule captured before it makes of it.</summary>
    private Quantity Bounded(QuantityRule rule, decimal number, bool about) =>
        scan.Matcher.StartOf(rule.Least) >= 0 ? new Quantity(number, null, about)
        : scan.Matcher.StartOf(rule.Most) >= 0 ? new Quantity(null, number, about)
        : new Quantity(number, number, about);

    private decimal? Number(ReadOnlySpan<Item> items, int slot)
    {
        var (first, end) = Tokens(items, slot);
        return end > first ? numerals.Read(first, end, out _) : null;
    }

    private (int First, int End) Tokens(ReadOnlySpan<Item> items, int slot)
    {
        var start = scan.Matcher.StartOf(slot);
        return start < 0 ? (0, 0) : (items[start].First, items[scan.Matcher.EndOf(slot) - 1].End);
    }
}
