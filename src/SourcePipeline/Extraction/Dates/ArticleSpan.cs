using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// From the first to the last day of the battle, operation or war that a document is about, as its opening tells ("lasted from 3 March to 12 May",
/// "started in March 1915 and ended on 12 May") or the row of its box.
/// </summary>
internal sealed class ArticleSpan(RuleSet rules, SentenceScan scan)
{
    /// <summary>What lasted longer is no event.</summary>
    private const int LongestDays = 40 * 366;

    /// <summary>Of a month, in EDTF.</summary>
    private const int MonthLength = 7;

    /// <summary>Of an interval from a day to a day, in EDTF.</summary>
    private const int DaysLength = 21;

    /// <summary>"Ended on", "was over by": between the word and the date.</summary>
    private const int ToEnding = 3;

    /// <summary>"The siege of Troy (3 May – 5 June) was": brackets further on tell of another event.</summary>
    private const int ToBracket = 12;

    /// <summary>The opening of an article has at the most so many sentences with dates, below a summary that takes the first sections.</summary>
    private const int OpeningSentences = 12;

    /// <summary>So many paragraphs further on an article may still be in its opening.</summary>
    private const int OpeningParagraphs = 5;

    private static readonly ImmutableArray<string> Ending = ListedWords.Of("Extraction/Dates/dates.words.txt", "ending");

    private readonly int beginning = rules.Class("beginning-word");
    private readonly int until = rules.Class("until-word");
    private int read;

    /// <summary>Whether anything stands before the first heading; where nothing does, a summary's headings stand above the opening.</summary>
    private bool hasLead;

    /// <summary>The section in which the opening told the days.</summary>
    private int opening;

    /// <summary>The paragraph in which it did.</summary>
    private int told;

    /// <summary>The day on which a sentence of the opening said that it began; null where none has.</summary>
    private DateValue? begun;

    /// <summary>What the document is about.</summary>
    public TitleEvent Event { get; } = new(rules, scan);

    /// <summary>The days of all of it; null where the opening does not tell them.</summary>
    public DateValue? Days { get; private set; }

    /// <summary>Whether the sentence at hand stands soon behind the one that told the days.</summary>
    public bool IsInOpening => scan.Section == opening && scan.Paragraph - told <= OpeningParagraphs;

    public void Begin(Document? document)
    {
        Days = null;
        (read, opening, hasLead) = (0, -1, false);
        begun = null;
        Event.Begin(document);
    }

    /// <summary>The row of the date in an article's box has been read.</summary>
    public void NoteRow()
    {
        if (Days is not null || Event.IsNone)
            return;
        foreach (var phrase in scan.Dates)
        {
            if (!phrase.IsSpan || phrase.Value is not { FirstDay: { } first, LastDay: { } last } days || last - first is not (> 0 and <= LongestDays))
                continue;
            // "7–18 January (first phase); 4–11 February (second phase)".
            var isNext = Days is { FirstDay: { } from, LastDay: { } to } && first > to && last - from <= LongestDays;
            (Days, opening, told) = (isNext ? DateValue.Between(Days!.Value, days) : days, scan.Section, scan.Paragraph);
        }
    }

    /// <summary>A sentence of the running text has been read, its dates with it.</summary>
    public void Note()
    {
        hasLead |= scan.Section == 0;
        if (Days is not null || Event.IsNone || scan.Dates.Count == 0 || (scan.Section > 0 && hasLead) || ++read > OpeningSentences)
            return;
        Days = SpanIn(isNamed: scan.Section == 0 || Event.IsTold()) ?? SpanUpTo();
        if (Days is not null)
            (opening, told) = (scan.Section, scan.Paragraph);
    }

    /// <summary>The interval that a sentence of the opening tells, or when it began and when it ended where these are all of its dates.</summary>
    private DateValue? SpanIn(bool isNamed)
    {
        if (!isNamed)
            return null;
        foreach (ref readonly var phrase in CollectionsMarshal.AsSpan(scan.Dates))
        {
            if (phrase.IsSpan && phrase.Value is { FirstDay: { } first, LastDay: { } last } days)
                return last - first is > 0 and <= LongestDays && ((days.Edtf.Length == DaysLength && !Event.IsWar) || IsOfAll(phrase.First)) ? days : null;
        }

        var (from, to) = (-1, -1);
        for (var i = 0; i < scan.Dates.Count; i++)
        {
            if (scan.Dates[i].Value is not { FirstDay: not null, LastDay: not null } value)
                continue;
            // "Of the 2022 invasion": of no day.
            if (value.Edtf.Length < MonthLength)
                continue;
            if (to >= 0)
                return null;
            (from, to) = from < 0 ? (i, to) : (from, i);
        }

        return to >= 0 && scan.Dates[from].Value is { FirstDay: { } begun } start && scan.Dates[to].Value is { LastDay: { } ended } end && ended - begun is > 0 and <= LongestDays
            && Begins(scan.Dates[from].First) && Ends(scan.Dates[from].End, scan.Dates[to].First) ? DateValue.Between(start, end) : null;
    }

    /// <summary>"The siege began on 3 May." … "The siege ended on 12 June": told by two sentences.</summary>
    private DateValue? SpanUpTo()
    {
        if (!Event.IsTold() && !(begun is not null && scan.CharsOf(scan.First) is "It"))
            return null;
        for (var i = 0; i < scan.Dates.Count; i++)
        {
            if (scan.Dates[i].Value is not { FirstDay: { } first, LastDay: { } last, Edtf.Length: >= MonthLength } value)
                continue;
            var before = Math.Max(scan.First, scan.Dates[i].First - ToEnding);
            if (begun is { FirstDay: { } start } from && last - start is > 0 and <= LongestDays && Ends(before, scan.Dates[i].First))
                return DateValue.Between(from, value);
            if (begun is null && Begins(scan.Dates[i].First))
                begun = value;
        }

        return null;
    }

    private bool Begins(int date) => scan.HasWord(Math.Max(scan.First, date - ClauseReach.OpeningTokens), date, beginning);

    private bool Ends(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.WordIs(i, until) || ListedWords.Has(Ending, scan.CharsOf(i)))
                return true;
        }

        return false;
    }

    /// <summary>"Lasted from March 1915 to May 1916", "(March 1915 – May 1916)", and not "the war of 1915–1916", "the hill campaign (1915–1916)", which are others.</summary>
    private bool IsOfAll(int date) =>
        date > scan.First && (scan.CharsOf(date - 1) is "from" or "between" || (scan.CharsOf(date - 1) is "(" && date - scan.First <= ToBracket && !Event.IsBehindAnother(date - 1)));
}
