using System.Buffers;
using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Quantities;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>A list of counts as the text tells it: "25 soldiers, 12 civilians and a doctor".</summary>
/// <param name="Counts">In the order of the text.</param>
/// <param name="Singles">How many stand in it without a figure ("a doctor").</param>
/// <param name="Words">All its words.</param>
internal sealed record CountedParts(ImmutableArray<Quantity> Counts, int Singles, string Words)
{
    /// <summary>What one part is called; what is longer is a clause of its own.</summary>
    private const int LongestPart = 70;

    private const int LeastRounded = 1000;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".:()");
    private static readonly SearchValues<char> AnyStops = SearchValues.Create(".;:()");
    private static readonly string[] Separators = [", and ", " and ", ", ", "; and ", "; ", " & "];
    private static readonly string[] Single = ["a ", "an ", "one ", "the "];

    /// <summary>What the list may come to: all of it, or a run of its parts where something else stands before or behind them.</summary>
    public IEnumerable<Quantity> Sums()
    {
        for (var from = 0; from < Counts.Length; from++)
        {
            var sum = Rounded(Counts[from]);
            for (var i = from + 1; i < Counts.Length; i++)
            {
                sum = Plus(sum, Rounded(Counts[i]));
                yield return sum with { High = sum.High + Singles };
            }
        }
        if (Singles > 0)
            yield return Whole;
    }

    /// <summary>What all of it comes to.</summary>
    public Quantity Whole => Plus(Counts.Select(Rounded).Aggregate(Plus), new(0, Singles));

    public Quantity All => Counts.Aggregate(Plus);

    /// <summary>The list whose first figure is the mention at <paramref name="first"/>; null where none of at least two parts is told.</summary>
    /// <param name="mentions">Those of the sentence.</param>
    /// <param name="end">Where the list ends at the latest.</param>
    public static CountedParts? Read(DocumentView document, ReadOnlySpan<QuantityMention> mentions, int first, int end)
    {
        var counts = ImmutableArray.CreateBuilder<Quantity>();
        var singles = 0;
        var from = mentions[first].Span.Start;
        for (var i = first; i < mentions.Length && mentions[i].Span.Start < end; i++)
        {
            if (mentions[i].Value is not { Low: not null } count || count.Vague)
                return null;
            counts.Add(count);
            var until = i + 1 < mentions.Length && mentions[i + 1].Span.Start < end ? mentions[i + 1].Span.Start : end;
            var noun = Plain(document.Document.Text[mentions[i].Span.End..until]);
            var stop = noun.AsSpan().IndexOfAny(Stops);
            var goesOn = until < end && stop < 0 && noun.Length <= LongestPart && Separators.Any(s => noun.EndsWith(s, StringComparison.Ordinal));
            if (!Take(stop < 0 ? noun : noun[..stop], counts, ref singles))
                return null;
            if (!goesOn)
                break;
        }
        return counts.Count + singles < 2 ? null : new(counts.ToImmutable(), singles, Plain(document.Document.Text[from..end]));
    }

    /// <summary>The list that ends before the mention at <paramref name="total"/>: "25 soldiers and 12 civilians, for a total of 40"; null where none does.</summary>
    /// <param name="end">Where what belongs to the total begins.</param>
    public static CountedParts? ReadBefore(DocumentView document, ReadOnlySpan<QuantityMention> mentions, int total, int end)
    {
        var first = total;
        for (var i = total - 1; i >= 0; i--)
        {
            var between = Plain(document.Document.Text[mentions[i].Span.End..(i + 1 == total ? end : mentions[i + 1].Span.Start)]);
            if (between.Length > LongestPart || between.AsSpan().IndexOfAny(Stops) >= 0 || !(i + 1 == total || Separators.Any(s => between.EndsWith(s, StringComparison.Ordinal))))
                break;
            first = i;
        }
        // "1,600 soldiers, with an additional 200 prisoners and 100 missing": the list begins before what could be read of it.
        if (first is > 0 && first < total && document.Document.Text.AsSpan(mentions[first - 1].Span.End, mentions[first].Span.Start - mentions[first - 1].Span.End).IndexOfAny(AnyStops) < 0)
            return null;
        return first < total ? Read(document, mentions, first, end) : null;
    }

    /// <summary>The words behind a figure: what is counted, then what has no figure of its own ("a doctor") or one that reads like a year.</summary>
    private static bool Take(string words, ImmutableArray<Quantity>.Builder counts, ref int singles)
    {
        var named = false;
        foreach (var part in words.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (named && Single.Any(s => part.StartsWith(s, StringComparison.Ordinal)))
                singles++;
            else if (named && char.IsAsciiDigit(part[0]) && part.IndexOf(' ') is > 0 and var space && int.TryParse(part[..space], out var number))
                counts.Add(Quantity.Exactly(number));
            else if (part.AsSpan().ContainsAnyInRange('0', '9'))
                return false;
            named |= part.AsSpan().Trim() is { Length: > 1 };
        }
        return named;
    }

    /// <summary>"70,000" may be 69,500 to 70,500 where it stands for a count to the thousand.</summary>
    public static Quantity Rounded(Quantity quantity)
    {
        if (quantity is not { Low: >= LeastRounded and { } low, High: { } high } || low != decimal.Truncate(low) || low % 100 != 0)
            return Approximated(quantity);
        var step = 100m;
        while (low % (step * 10) == 0)
            step *= 10;
        return Approximated(quantity with { Low = low - (step / 2), High = high + (step / 2) });
    }

    private static Quantity Approximated(Quantity quantity) => quantity.Approximate ? new(quantity.Low * 0.9m, quantity.High * 1.1m) : quantity with { Approximate = false };

    private static Quantity Plus(Quantity a, Quantity b) => new(a.Low + b.Low, a.High + b.High, a.Approximate || b.Approximate);

    private static string Plain(string text)
    {
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open))
        {
            if (text.IndexOf(']', open) is var close && close < 0)
                break;
            text = text.Remove(open, close + 1 - open);
        }
        return text;
    }
}
