using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>Finds the quantities of a sentence: numbers in digits and words with their bounds.</summary>
internal sealed class QuantityLevel
{
    private readonly SentenceScan scan;
    private readonly RuleTable table;
    private readonly RuleAutomaton automaton;
    private readonly QuantityRule[] readings;
    private readonly QuantityReader reader;
    private readonly int one;
    private readonly int share;

    public QuantityLevel(RuleSet rules, SentenceScan scan)
    {
        this.scan = scan;
        table = rules.Table("quantity");
        automaton = new RuleAutomaton(table, rules);
        readings = [.. table.Rules.Select(r => QuantityRule.Of(r, rules.Names))];
        reader = new QuantityReader(scan, rules.Vocabulary);
        one = rules.Class("one");
        share = rules.Class("share");
    }

    /// <summary>
    /// Puts <c>quantity</c> phrases in the place of their tokens and lists them in <see cref="SentenceScan.Quantities"/>. Percentages and
    /// fractions become <c>share</c>, sums <c>money</c>: they count nobody.
    /// </summary>
    public void Run()
    {
        if (!automaton.BeginSentence(scan.Classes))
            return;
        scan.Spare.Clear();
        var items = scan.Items.Span;
        // Items up to here are copied; most sentences have no quantity, and nothing is.
        var copied = 0;
        for (var i = 0; i < items.Length;)
        {
            var best = automaton.Find(items, i) && !DigitShape.IsIdentifier(scan.Text, scan.Tokens[items[i].First]) ? Longest(items, i) : -1;
            // "447 – 215 women": a dash between two figures that make no range.
            if (best >= 0 && readings[best].Form == QuantityForm.Range && !IsRange(items, i, best))
                best = Longest(items, i, best);
            if (best < 0 || !TryMake(items, copied, i, best, out var end))
                i++;
            else
                i = copied = end;
        }

        if (copied == 0)
            return;
        scan.Spare.Add(items[copied..]);
        scan.SwapItems();
    }

    private int Longest(ReadOnlySpan<Item> items, int start, int without = -1)
    {
        var best = -1;
        var longest = start;
        for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
        {
            var rule = table.Rules[r];
            if (r == without || !scan.Matcher.TryMatch(rule.Pattern, items, start) || scan.Matcher.End <= longest)
                continue;
            var end = scan.Matcher.End;
            if (rule.IsGuarded(scan.Matcher, items, start, end))
                continue;
            best = r;
            longest = end;
        }

        return best;
    }

    /// <summary>Whether the figures make a range, or a score of a game, whose dash has no spaces around it.</summary>
    private bool IsRange(ReadOnlySpan<Item> items, int start, int index)
    {
        scan.Matcher.GoBackTo(table.Rules[index].Pattern, items, start);
        if (reader.Read(items, readings[index]) is not null)
            return true;
        for (var i = start + 1; i < scan.Matcher.End; i++)
        {
            if (items[i].Is(ClassNames.Punctuation) && !items[i].Is(ClassNames.Glued))
                return false;
        }

        return true;
    }

    private bool TryMake(ReadOnlySpan<Item> items, int copied, int start, int index, out int end)
    {
        var matcher = scan.Matcher;
        var rule = table.Rules[index];
        var reading = readings[index];
        matcher.GoBackTo(rule.Pattern, items, start);
        var first = start;
        end = matcher.End;
        if (matcher.StartOf(reading.Extent) >= 0)
            (first, end) = (matcher.StartOf(reading.Extent), matcher.EndOf(reading.Extent));
        if (reader.Read(items, reading) is not { } value)
        {
            // A score of 3–1 is neither a range nor two numbers.
            if (reading.Form != QuantityForm.Range)
                return false;
            scan.Spare.Add(items[copied..end]);
            return true;
        }

        // "Half of them", of a number that nobody tells.
        var phrase = reading.Form == QuantityForm.Part && value is { Low: null or < 1, High: null or < 1 } ? share : reading.Phrase;
        scan.Spare.Add(items[copied..first]);
        ref var made = ref scan.Spare.Add();
        made.First = items[first].First;
        made.End = items[end - 1].End;
        made.Head = made.End - 1;
        made.Phrase = phrase;
        made.Quantity = scan.Quantities.Count;
        made.Date = -1;
        made.Lexeme = 0;
        made.Classes = default;
        made.Classes.Add(phrase);
        if (value is { Low: 1, High: 1 })
            made.Classes.Add(one);
        if (items[first].Is(ClassNames.SentenceStart))
            made.Classes.Add(ClassNames.SentenceStart);
        made.Shape = scan.Rules.Shapes.Of(made.Classes);
        scan.Classes.Add(phrase);
        scan.Quantities.Add(new QuantityPhrase(made.First, made.End, value, rule.Id));
        return true;
    }
}
