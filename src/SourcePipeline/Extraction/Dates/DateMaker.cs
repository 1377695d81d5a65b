using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Lists the dates that a rule's match tells in <see cref="SentenceScan.Dates"/>, and moves the narrative's clock to those that are not told in passing.</summary>
internal sealed class DateMaker(SentenceScan scan, DateCaptures captures, CalendarReader calendar, HourReader hours, RelativeReader relative, ToldDates told, NarrativeClock clock, InPassing passing)
{
    /// <summary>The role of a date with its time of the day: "by the night of 8 June" is that night.</summary>
    internal const string AtTime = "at";

    /// <summary>The role of a date that is told by its distance from one before it: "in May, a year after the war" dates the war.</summary>
    internal const string OfAnother = "other";

    private const string LaterOn = "FUTURE_REF";
    private const string EarlierOn = "PAST_REF";

    /// <summary>A date that begins within so many tokens opens its sentence.</summary>
    private const int Opening = 4;

    /// <summary>Between a word for ending and its date stand at the most so many tokens.</summary>
    private const int ToEnding = 2;

    private static readonly ImmutableArray<string> Ending = ListedWords.Of("Extraction/Dates/dates.words.txt", "ending");

    private readonly SharedYears shared = new(scan, clock);
    private Reading.Document? document;

    /// <summary>A new document begins.</summary>
    public void Begin(Reading.Document next)
    {
        document = next;
        relative.Begin();
    }

    /// <summary>Makes the dates of the match at hand, whose phrase covers the items from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public void Make(DateRule rule, ReadOnlySpan<Item> items, int first, int end)
    {
        var phrase = (First: items[first].First, End: items[end - 1].End);
        switch (rule.Kind)
        {
            case DateKind.Fixed:
                scan.Dates.Add(new DatePhrase(phrase.First, phrase.End, null, rule.Value!, "", rule));
                break;
            case DateKind.Duration:
                MakeDuration(rule, items, phrase.First, phrase.End);
                break;
            case DateKind.Shift:
                MakeShift(rule, phrase.First, phrase.End);
                break;
            case DateKind.Which:
                MakeWhich(rule, phrase.First, phrase.End);
                break;
            case DateKind.Calendar when captures.Has(DateField.From):
                MakePair(rule, items);
                break;
            default:
                MakeCalendar(rule, phrase.First, phrase.End);
                break;
        }
    }

    private void MakeDuration(DateRule rule, ReadOnlySpan<Item> items, int from, int to)
    {
        // "Between five and ten days": each number is a length of its own.
        if (captures.Has(DateField.FromNumber))
        {
            var (shorter, shorterEnd) = captures.Range(DateField.From);
            scan.Dates.Add(new DatePhrase(items[shorter].First, items[shorterEnd - 1].End, null, relative.Duration(DateField.FromNumber), "", rule));
            from = items[captures.Range(DateField.To).First].First;
        }

        var beside = relative.Beside();
        scan.Dates.Add(new DatePhrase(from, to, beside, relative.Duration(), "", rule));
        if (beside is { } stretch)
            clock.Extend(stretch);
    }

    private void MakeShift(DateRule rule, int from, int to)
    {
        var isAside = IsOfAnotherEvent(from, to);
        var shifted = relative.Shift(isAside, out var unit, out var later, out var vague);
        var way = later ? LaterOn : EarlierOn;
        // Some days away is most likely still in the month.
        if (vague && unit == DateUnit.Day && clock.Current.HasMonth)
            scan.Dates.Add(new DatePhrase(from, to, DateValue.Of(CalendarDate.OfMonth(clock.Current.Year, clock.Current.Month)), way, "", rule));
        else
            Add(rule, from, to, shifted, vague ? way : shifted.IsKnown ? DateForms.Timex(shifted) : DateForms.Unknown(unit), isAside, looksBack: !later && from - scan.First >= Opening);
    }

    private void MakeWhich(DateRule rule, int from, int to)
    {
        var isAside = IsOfAnotherEvent(from, to);
        var week = relative.Week(isAside);
        var date = relative.Which(isAside, out var unit);
        Add(rule, from, to, date, (date.IsKnown ? DateForms.Timex(date) : relative.Unknown(unit)) + hours.Timex(), isAside, looksBack: IsBeforeAnother(from, to));
        if (week is not null)
            scan.Dates[^1] = scan.Dates[^1] with { Value = week };
    }

    private void MakeCalendar(DateRule rule, int from, int to)
    {
        var date = calendar.Read();
        Add(rule, from, to, date, DateForms.Timex(date) + hours.Timex());
        if (calendar.StretchWithin(date) is { } within)
            scan.Dates[^1] = scan.Dates[^1] with { Value = within };
    }

    private void MakePair(DateRule rule, ReadOnlySpan<Item> items)
    {
        var second = calendar.Read();
        var first = calendar.FirstOf(second);
        var (fromFirst, fromEnd) = captures.Range(DateField.From);
        var (toFirst, toEnd) = captures.Range(DateField.To);
        Add(rule, items[fromFirst].First, items[fromEnd - 1].End, first, DateForms.Timex(first));
        Add(rule, items[toFirst].First, items[toEnd - 1].End, second, DateForms.Timex(second));
        var value = DateValue.Between(DateValue.Of(first), DateValue.Of(second));
        scan.Dates.Add(new DatePhrase(items[fromFirst].First, items[toEnd - 1].End, value, value.Edtf, "", rule, IsSpan: true));
        // A winter that lies in two years ends in the second.
        if (first.Precision == DatePrecision.Season && clock.Current == first && second.Precision == DatePrecision.Year)
            clock.Move(second);
        if (clock.Current == second || (second.HasMonth && IsHeading()))
            clock.Extend(value);
    }

    /// <param name="looksBack">Whether it only looks back from the date at hand ("the town, which they had entered four days earlier").</param>
    private void Add(DateRule rule, int from, int to, in CalendarDate value, string timex, bool isAside = false, bool looksBack = false)
    {
        var role = isAside ? OfAnother : value.Time != DayTime.None ? AtTime : "";
        var tellsYear = rule.Slot(DateField.Year) >= 0 && captures.Has(DateField.Year);
        scan.Dates.Add(new DatePhrase(from, to, value.IsKnown ? DateValue.Of(value) : null, timex, role, rule, TellsYear: tellsYear));
        told.Note(value, to);
        relative.Note(value);
        // "October 2022–January 2023: Siege": what stands under the heading begins where its span does.
        var isFirst = scan.Dates.Count == 1;
        var leads = !isFirst && shared.Leads(value);
        if (!isAside && !looksBack && !rule.Passing && value.IsKnown && (isFirst || !IsHeading()) && (leads || !passing.Holds(from, to, value)))
            clock.Move(value, Ends(from));
    }

    /// <summary>"(The siege) ended on (12 May)", and not "lasted from".</summary>
    private bool Ends(int date)
    {
        if (date > scan.First && scan.CharsOf(date - 1) is "from" or "between")
            return false;
        for (var i = date - 1; i >= scan.First && i >= date - ToEnding; i--)
        {
            if (ListedWords.Has(Ending, scan.CharsOf(i)))
                return true;
        }

        return false;
    }

    /// <summary>"Was seen in the capital the day before his speech": a look back from the day at hand, further on in a sentence.</summary>
    private bool IsBeforeAnother(int from, int to) => from - scan.First >= Opening && scan.CharsOf(to - 1) is "before" or "prior";

    /// <summary>
    /// "On 5 May, two days after the army left": the distance is that of what "after" leads to the date told before it, and the narrative stays there.
    /// </summary>
    private bool IsOfAnotherEvent(int from, int to)
    {
        if (from == scan.First || scan.CharsOf(from - 1) is not "," || scan.CharsOf(to - 1) is not ("after" or "before"))
            return false;
        if (to >= scan.End || scan.Tokens[to].Kind != Text.TokenKind.Word)
            return false;
        foreach (var other in scan.Dates)
        {
            if (other.Value is not null && other.End <= from)
                return true;
        }

        return false;
    }

    private bool IsHeading() => document?.Paragraphs[scan.Paragraph].Kind == Reading.ParagraphKind.Heading;
}
