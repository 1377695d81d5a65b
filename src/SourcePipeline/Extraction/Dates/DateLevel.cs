using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Finds the date expressions of a sentence and gives them values; keeps the narrative's clock from sentence to sentence.</summary>
internal sealed class DateLevel
{
    private readonly SentenceScan scan;
    private readonly RuleAutomaton automaton;
    private readonly DateRule[] rules;
    private readonly int date;
    private readonly int duration;
    private readonly int plural;
    private readonly NarrativeClock clock = new();
    private readonly YearsAbove above = new();
    private readonly DateCaptures captures;
    private readonly CalendarReader calendar;
    private readonly HourReader hours;
    private readonly ToldDates told = new();
    private readonly DateMaker maker;
    private readonly DateSpans spans;
    private readonly EventDates eventDates;
    private Reading.Document? document;
    private int section;

    public DateLevel(RuleSet rules, SentenceScan scan)
    {
        this.scan = scan;
        var table = rules.Table("date");
        automaton = new RuleAutomaton(table, rules);
        this.rules = [.. table.Rules.Select(r => new DateRule(r))];
        date = rules.Class("date");
        duration = rules.Class("duration");
        plural = rules.Class("plural");
        var words = new DateWords(rules);
        captures = new DateCaptures(words);
        hours = new HourReader(captures);
        calendar = new CalendarReader(words, captures, clock, told);
        maker = new DateMaker(scan, captures, calendar, hours, new RelativeReader(words, captures, hours, clock, told), told, clock, new InPassing(rules, scan, clock));
        spans = new DateSpans(rules, scan, clock);
        eventDates = new EventDates(rules, scan, clock);
    }

    /// <summary>A new document begins.</summary>
    public void Begin(Reading.Document next)
    {
        document = next;
        section = -1;
        clock.Begin(next);
        above.Begin();
        maker.Begin(next);
        eventDates.Begin(next);
    }

    /// <summary>Puts <c>date</c> phrases in the place of their tokens and lists them in <see cref="SentenceScan.Dates"/>.</summary>
    public void Run()
    {
        scan.EventDates = eventDates;
        Read();
        eventDates.Note(document?.Paragraphs[scan.Paragraph].Kind == Reading.ParagraphKind.Prose, IsRow());
        if (IsRow() && IsDateRow())
            eventDates.NoteRow();
    }

    /// <summary>A row of an infobox ("Losses: 132 killed (as of 2 March)") dates nothing but itself; that of the event's date dates the rows below it.</summary>
    private bool IsRowOfItsOwn() => IsRow() && !IsDateRow();

    private bool IsRow() => document?.Paragraphs[scan.Paragraph].Kind == Reading.ParagraphKind.InfoboxRow;

    private bool IsDateRow() =>
        document is not null && document.Text.AsSpan(document.Paragraphs[scan.Paragraph].Span.Start).StartsWith("Date", StringComparison.OrdinalIgnoreCase);

    private void Read()
    {
        if (scan.Section != section)
        {
            section = scan.Section;
            clock.BeginSection(document?.Sections[section].Years, document is null ? null : above.Of(document, section), opening: section == 0);
        }

        if (scan.Number == 1)
        {
            told.BeginParagraph();
            clock.BeginParagraph(isAside: IsRowOfItsOwn());
        }

        if (!automaton.BeginSentence(scan.Classes))
            return;
        told.BeginSentence();
        var target = scan.Spare;
        target.Clear();
        var items = scan.Items.Span;
        var i = 0;
        // Items up to here are copied; most sentences have no date, and nothing is.
        var copied = 0;
        while (i < items.Length)
        {
            var best = automaton.Find(items, i) ? Best(items, i) : -1;
            if (best < 0)
            {
                i++;
                continue;
            }

            target.Add(items[copied..i]);
            scan.Matcher.GoBackTo(rules[best].Rule.Pattern, items, i);
            var end = scan.Matcher.End;
            Make(rules[best], items, i, ref end, target);
            i = copied = end;
        }

        if (copied == 0)
            return;
        target.Add(items[copied..]);
        scan.SwapItems();
        if (scan.Classes.Has(date))
            spans.Run();
    }

    /// <summary>The rule with the longest match at <paramref name="start"/>, the earlier of two; -1 for none.</summary>
    private int Best(ReadOnlySpan<Item> items, int start)
    {
        var best = -1;
        var longest = start;
        for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
        {
            var rule = rules[r].Rule;
            if (IsOutOfEra(rules[r], scan.CharsOf(items[start].First)) || !scan.Matcher.TryMatch(rule.Pattern, items, start) || scan.Matcher.End <= longest)
                continue;
            var end = scan.Matcher.End;
            captures.Use(scan, rules[r]);
            if (!(captures.HasRequired() && calendar.IsNear() && hours.IsSound()))
                continue;
            if (!rule.IsGuarded(scan.Matcher, items, start, end))
                (best, longest) = (r, end);
        }

        return best;
    }

    /// <summary>Whether a year told without its era, of three digits at most, is none: the narrative is not in years before Christ.</summary>
    private bool IsOutOfEra(DateRule rule, ReadOnlySpan<char> digits) =>
        rule.OnlyBeforeChrist && (clock.Current.Year is not < 0 || digits.Length > 3 || digits.IndexOfAnyExceptInRange('0', '9') >= 0);

    /// <summary>Puts the date's phrase in the place of its items; what a date without a calendar's value covers is left as it stands.</summary>
    private void Make(DateRule rule, ReadOnlySpan<Item> items, int start, ref int end, ItemBuffer target)
    {
        captures.Use(scan, rule);
        var (first, behind) = captures.Has(DateField.Phrase) ? captures.Range(DateField.Phrase) : (start, end);
        end = behind;
        target.Add(items[start..first]);
        if (!rule.Silent)
            maker.Make(rule, items, first, behind);
        if (rule.Silent || rule.Kind == DateKind.Fixed)
            target.Add(items[first..behind]);
        else
            AddPhrase(items, first, behind, rule.Kind == DateKind.Duration ? duration : date, target);
    }

    private void AddPhrase(ReadOnlySpan<Item> items, int first, int behind, int phrase, ItemBuffer target)
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
