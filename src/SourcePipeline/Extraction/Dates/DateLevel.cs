using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Finds the date expressions of a sentence and gives them values; keeps the narrative's clock from sentence to sentence.</summary>
internal sealed class DateLevel
{
    /// <summary>The role of a date with its time of the day: "by the night of 8 June" is that night.</summary>
    internal const string AtTime = "at";

    /// <summary>The role of a date that is told by its distance from one before it: "in May, a year after the war" dates the war.</summary>
    internal const string OfAnother = "other";

    private readonly RuleAutomaton automaton;
    private readonly DateRule[] rules;
    private readonly int date;
    private readonly int duration;
    private readonly int plural;
    private readonly NarrativeClock clock = new();
    private readonly YearsAbove above = new();
    private readonly DateReader reader;
    private readonly InPassing passing;
    private readonly SharedYears shared;
    private readonly DateSpans spans;
    private readonly EventDates eventDates;
    private Reading.Document? document;
    private int section;

    public DateLevel(RuleSet rules)
    {
        var table = rules.Table("date");
        automaton = new RuleAutomaton(table, rules);
        this.rules = [.. table.Rules.Select(r => new DateRule(r))];
        date = rules.Class("date");
        duration = rules.Class("duration");
        plural = rules.Class("plural");
        reader = new DateReader(new DateWords(rules), clock);
        passing = new InPassing(rules, clock);
        shared = new SharedYears(clock);
        spans = new DateSpans(rules, clock);
        eventDates = new EventDates(rules, clock);
    }

    /// <summary>A new document begins.</summary>
    public void Begin(Reading.Document next)
    {
        document = next;
        section = -1;
        clock.Begin(next);
        above.Begin();
        reader.Begin();
        eventDates.Begin(next);
    }

    /// <summary>Puts <c>date</c> phrases in the place of their tokens and lists them in <see cref="SentenceScan.Dates"/>.</summary>
    public void Run(SentenceScan scan)
    {
        scan.EventDates = eventDates;
        Read(scan);
        eventDates.Note(scan, document?.Paragraphs[scan.Paragraph].Kind == Reading.ParagraphKind.Prose);
    }

    /// <summary>A row of an infobox ("Losses: 132 killed (as of 2 March)") dates nothing but itself; that of the event's date dates the rows below it.</summary>
    private bool IsRowOfItsOwn(SentenceScan scan) => document?.Paragraphs[scan.Paragraph] is { Kind: Reading.ParagraphKind.InfoboxRow } row
        && !document.Text.AsSpan(row.Span.Start, row.Span.Length).StartsWith("Date", StringComparison.OrdinalIgnoreCase);

    private void Read(SentenceScan scan)
    {
        if (scan.Section != section)
        {
            section = scan.Section;
            clock.BeginSection(document?.Sections[section].Years, document is null ? null : above.Of(document, section), opening: section == 0);
        }

        if (scan.Number == 1)
        {
            reader.BeginParagraph();
            clock.BeginParagraph(isAside: IsRowOfItsOwn(scan));
        }

        if (!automaton.BeginSentence(scan.Classes))
            return;
        reader.BeginSentence();
        var target = scan.Spare;
        target.Clear();
        var items = scan.Items.Span;
        var i = 0;
        // Items up to here are copied; most sentences have no date, and nothing is.
        var copied = 0;
        while (i < items.Length)
        {
            var best = automaton.Find(items, i) ? Best(scan, items, i) : -1;
            if (best < 0)
            {
                i++;
                continue;
            }

            target.Add(items[copied..i]);
            scan.Matcher.GoBackTo(rules[best].Rule.Pattern, items, i);
            var end = scan.Matcher.End;
            Make(scan, rules[best], items, i, ref end, target);
            i = copied = end;
        }

        if (copied == 0)
            return;
        target.Add(items[copied..]);
        scan.SwapItems();
        if (scan.Classes.Has(date))
            spans.Run(scan);
    }

    /// <summary>The rule with the longest match at <paramref name="start"/>, the earlier of two; -1 for none.</summary>
    private int Best(SentenceScan scan, ReadOnlySpan<Item> items, int start)
    {
        var best = -1;
        var longest = start;
        for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
        {
            var rule = rules[r].Rule;
            if ((rules[r].OnlyBeforeChrist && (clock.Current.Year is not < 0 || scan.CharsOf(items[start].First) is not { Length: <= 3 } digits || digits.IndexOfAnyExceptInRange('0', '9') >= 0)) || !scan.Matcher.TryMatch(rule.Pattern, items, start) || scan.Matcher.End <= longest)
                continue;
            var end = scan.Matcher.End;
            reader.Use(scan, rules[r]);
            if (!reader.IsSound())
                continue;
            var guarded = false;
            foreach (var guard in rule.Guards)
                guarded |= guard.Holds(scan.Matcher, items, start, end);
            if (!guarded)
                (best, longest) = (r, end);
        }

        return best;
    }

    private void Make(SentenceScan scan, DateRule rule, ReadOnlySpan<Item> items, int start, ref int end, ItemBuffer target)
    {
        reader.Use(scan, rule);
        var (first, behind) = reader.Has(DateField.Phrase) ? reader.Range(DateField.Phrase) : (start, end);
        for (var i = start; i < first; i++)
            target.Add(items[i]);
        end = behind;
        if (rule.Silent)
        {
            for (var i = first; i < behind; i++)
                target.Add(items[i]);
            return;
        }

        var from = items[first].First;
        var to = items[behind - 1].End;
        switch (rule.Kind)
        {
            case DateKind.Fixed:
                scan.Dates.Add(new DatePhrase(from, to, null, rule.Value!, "", rule));
                for (var i = first; i < behind; i++)
                    target.Add(items[i]);
                return;
            case DateKind.Duration:
                if (reader.Has(DateField.FromNumber))
                {
                    var (shorter, shorterEnd) = reader.Range(DateField.From);
                    scan.Dates.Add(new DatePhrase(items[shorter].First, items[shorterEnd - 1].End, null, reader.Duration(DateField.FromNumber), "", rule));
                    from = items[reader.Range(DateField.To).First].First;
                }

                var coming = reader.Coming();
                scan.Dates.Add(new DatePhrase(from, to, coming, reader.Duration(), "", rule));
                if (coming is { } stretch)
                    clock.Extend(stretch);
                AddPhrase(scan, items, first, behind, duration, target);
                return;
            case DateKind.Shift:
                var isAside = IsOfAnotherEvent(scan, from, to);
                var shifted = reader.Shift(isAside, out var unit, out var later, out var vague);
                if (vague && unit == DateUnit.Day && clock.Current.HasMonth)
                {
                    // Some days away is most likely still in the month.
                    var month = DateValue.Of(CalendarDate.OfMonth(clock.Current.Year, clock.Current.Month));
                    scan.Dates.Add(new DatePhrase(from, to, month, later ? "FUTURE_REF" : "PAST_REF", "", rule));
                    break;
                }

                Add(scan, rule, from, to, shifted, vague ? later ? "FUTURE_REF" : "PAST_REF" : shifted.IsKnown ? DateForms.Timex(shifted) : DateForms.Unknown(unit), isAside);
                break;
            case DateKind.Which:
                var isBeside = IsOfAnotherEvent(scan, from, to);
                var week = reader.Week(isBeside);
                var which = reader.Which(isBeside, out var whichUnit);
                Add(scan, rule, from, to, which, (which.IsKnown ? DateForms.Timex(which) : reader.Unknown(whichUnit)) + reader.Hour(), isBeside);
                if (week is not null)
                    scan.Dates[^1] = scan.Dates[^1] with { Value = week };
                break;
            default:
                var calendar = reader.Calendar();
                if (reader.Has(DateField.From))
                {
                    AddPair(scan, rule, items, calendar);
                }
                else
                {
                    var timex = DateForms.Timex(calendar) + reader.Hour();
                    Add(scan, rule, from, to, calendar, timex);
                    if (reader.Stretched(calendar) is { } within)
                        scan.Dates[^1] = scan.Dates[^1] with { Value = within };
                }

                break;
        }

        AddPhrase(scan, items, first, behind, date, target);
    }

    /// <summary>
    /// "On 5 May, two days after the army left": the distance is that of what "after" leads to the date told before it, and the narrative stays there.
    /// </summary>
    private static bool IsOfAnotherEvent(SentenceScan scan, int from, int to)
    {
        if (from == scan.First || to >= scan.End || scan.Tokens[to].Kind != Text.TokenKind.Word || scan.CharsOf(to - 1) is not ("after" or "before") || scan.CharsOf(from - 1) is not ",")
            return false;
        foreach (var told in scan.Dates)
        {
            if (told.Value is not null && told.End <= from)
                return true;
        }

        return false;
    }

    private void AddPair(SentenceScan scan, DateRule rule, ReadOnlySpan<Item> items, in CalendarDate second)
    {
        var first = reader.First(second);
        var (fromFirst, fromEnd) = reader.Range(DateField.From);
        var (toFirst, toEnd) = reader.Range(DateField.To);
        Add(scan, rule, items[fromFirst].First, items[fromEnd - 1].End, first, DateForms.Timex(first));
        Add(scan, rule, items[toFirst].First, items[toEnd - 1].End, second, DateForms.Timex(second));
        var value = DateValue.Between(DateValue.Of(first), DateValue.Of(second));
        scan.Dates.Add(new DatePhrase(items[fromFirst].First, items[toEnd - 1].End, value, value.Edtf, "", rule, IsSpan: true));
        // A winter that lies in two years ends in the second.
        if (first.Precision == DatePrecision.Season && clock.Current == first && second.Precision == DatePrecision.Year)
            clock.Move(second);
        if (clock.Current == second || (second.HasMonth && IsHeading(scan)))
            clock.Extend(value);
    }

    private bool IsHeading(SentenceScan scan) => document?.Paragraphs[scan.Paragraph].Kind == Reading.ParagraphKind.Heading;

    private void Add(SentenceScan scan, DateRule rule, int from, int to, in CalendarDate value, string timex, bool isAside = false)
    {
        var role = isAside ? OfAnother : value.Time != DayTime.None ? AtTime : "";
        scan.Dates.Add(new DatePhrase(from, to, value.IsKnown ? DateValue.Of(value) : null, timex, role, rule, TellsYear: rule.Slot(DateField.Year) >= 0 && reader.Has(DateField.Year)));
        reader.Remember(value, to);
        // "October 2022–January 2023: Siege": what stands under the heading begins where its span does.
        var leads = scan.Dates.Count > 1 && shared.Leads(scan, value);
        if (!isAside && !rule.Passing && value.IsKnown && !(scan.Dates.Count > 1 && IsHeading(scan)) && (leads || !passing.Holds(scan, from, to, value)))
            clock.Move(value);
    }

    private void AddPhrase(SentenceScan scan, ReadOnlySpan<Item> items, int first, int behind, int phrase, ItemBuffer target)
    {
        ref var made = ref target.Add();
        made = items[behind - 1];
        made.First = items[first].First;
        made.Lexeme = 0;
        made.Phrase = phrase;
        made.Date = scan.Dates.Count - 1;
        made.Classes = default;
        made.Classes.Add(phrase);
        if (items[first].Is(ClassNames.SentenceStart))
            made.Classes.Add(ClassNames.SentenceStart);
        // "Two days" are no rate, which "a day" may be.
        if (phrase == duration && items[behind - 1].Is(plural))
            made.Classes.Add(plural);
        made.Shape = scan.Rules.Shapes.Of(made.Classes);
        scan.Classes.Add(phrase);
    }
}
