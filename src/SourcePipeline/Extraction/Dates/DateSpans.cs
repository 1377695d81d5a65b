using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Joins dates that bound one span ("between 8 and 10 February", "from January 2012 until November") into one phrase, and notes how a date
/// stands to its event ("since", "by", "until", "as of").
/// </summary>
internal sealed class DateSpans
{
    private readonly SentenceScan scan;
    private readonly DateRule[] rules;
    private readonly RuleAutomaton automaton;
    private readonly int date;
    private readonly NarrativeClock clock;
    private readonly SharedYears years;

    public DateSpans(RuleSet rules, SentenceScan scan, NarrativeClock clock)
    {
        this.scan = scan;
        this.clock = clock;
        years = new SharedYears(scan, clock);
        var table = rules.Table("date/spans");
        automaton = new RuleAutomaton(table, rules);
        this.rules = [.. table.Rules.Select(r => new DateRule(r))];
        date = rules.Class("date");
    }

    public void Run()
    {
        if (!automaton.BeginSentence(scan.Classes))
            return;
        var items = scan.Items.Span;
        var target = scan.Spare;
        target.Clear();
        var i = 0;
        var copied = 0;
        while (i < items.Length)
        {
            var best = automaton.Find(items, i) ? Best(items, i) : null;
            if (best is null)
            {
                i++;
                continue;
            }

            target.Add(items[copied..i]);
            scan.Matcher.GoBackTo(best.Rule.Pattern, items, i);
            i = copied = best.Kind == DateKind.Range ? Join(best, items, i, target) : Note(best, items, i, target);
        }

        if (copied == 0)
            return;
        target.Add(items[copied..]);
        scan.SwapItems();
    }

    private DateRule? Best(ReadOnlySpan<Item> items, int start)
    {
        DateRule? best = null;
        var longest = start;
        for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
        {
            var rule = rules[r];
            if (scan.Matcher.TryMatch(rule.Rule.Pattern, items, start) && scan.Matcher.End > longest && HasRequired(rule) && (rule.Kind != DateKind.Range || IsSpan(rule, items)))
                (best, longest) = (rule, scan.Matcher.End);
        }

        return best;
    }

    private bool HasRequired(DateRule rule)
    {
        foreach (var field in rule.Required)
        {
            if (scan.Matcher.StartOf(rule.Slot(field)) < 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether the first date is before the second. A first one without its year gets that of the second.</summary>
    private bool IsSpan(DateRule rule, ReadOnlySpan<Item> items)
    {
        var from = items[scan.Matcher.StartOf(rule.Slot(DateField.From))].Date;
        var to = items[scan.Matcher.StartOf(rule.Slot(DateField.To))].Date;
        if (from < 0 || to < 0)
            return false;
        if (scan.Dates[to].TellsYear && !scan.Dates[from].TellsYear)
            years.Share(from, to);
        return scan.Dates[from].Value is { FirstDay: { } first } && scan.Dates[to].Value is { LastDay: { } last } && first < last;
    }

    private int Join(DateRule rule, ReadOnlySpan<Item> items, int start, ItemBuffer target)
    {
        var first = scan.Matcher.StartOf(rule.Slot(DateField.From));
        var behind = scan.Matcher.EndOf(rule.Slot(DateField.To));
        var from = scan.Dates[items[first].Date];
        var to = scan.Dates[items[behind - 1].Date];
        for (var i = start; i < first; i++)
            target.Add(items[i]);
        var value = DateValue.Between(from.Value!.Value, to.Value!.Value);
        scan.Dates.Add(new DatePhrase(from.First, to.End, value, value.Edtf, "", rule, IsSpan: true));
        if (clock.Current.IsKnown && DateForms.Edtf(clock.Current) == to.Value.Value.Edtf)
            clock.Extend(value);
        ref var made = ref target.Add();
        made = items[behind - 1];
        made.First = items[first].First;
        made.Date = scan.Dates.Count - 1;
        if (items[first].Is(ClassNames.SentenceStart))
            made.Classes.Add(ClassNames.SentenceStart);
        made.Shape = scan.Rules.Shapes.Of(made.Classes);
        return behind;
    }

    private int Note(DateRule rule, ReadOnlySpan<Item> items, int start, ItemBuffer target)
    {
        var end = scan.Matcher.End;
        for (var i = start; i < end; i++)
        {
            if (items[i].Is(date) && items[i].Date is >= 0 and var index && scan.Dates[index].Role != DateMaker.AtTime)
                scan.Dates[index] = scan.Dates[index] with { Role = rule.Role };
        }

        // The date itself is left for the next rule: "since" may stand before a span.
        target.Add(items[start]);
        return start + 1;
    }
}
