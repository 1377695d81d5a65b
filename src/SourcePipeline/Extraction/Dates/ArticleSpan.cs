using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// From the first to the last day of the battle, operation or war that a document is about, as its opening tells ("lasted from 3 March to 12 May",
/// "started in March 1915 and ended on 12 May"), and which tolls without a date of their own are of all of it: "during the siege", what a section
/// named "Casualties" counts, and what the opening tells behind those days.
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

    /// <summary>The opening of an article has at the most so many sentences with dates, below a summary that takes the first sections.</summary>
    private const int OpeningSentences = 12;

    /// <summary>So many paragraphs further on an article may still be in its opening.</summary>
    private const int OpeningParagraphs = 5;

    private const string Words = "Extraction/Dates/dates.words.txt";

    private static readonly ImmutableArray<string> Wars = ListedWords.Of(Words, "war");
    private static readonly ImmutableArray<string> Following = ListedWords.Of(Words, "following");
    private static readonly ImmutableArray<string> Aftermath = ListedWords.Of(Words, "aftermath");
    private static readonly ImmutableArray<string> Content = ListedWords.Of(Words, "content");
    private static readonly ImmutableArray<string> Ending = ListedWords.Of(Words, "ending");
    private static readonly ImmutableArray<string> Tolls = ListedWords.Of(Words, "tolls");
    private static readonly ImmutableArray<string> Lengths = ListedWords.Of(Words, "length");
    private static readonly ImmutableArray<string> InCourse = ListedWords.Of(Words, "in-course");
    private static readonly ImmutableArray<string> Courses = ListedWords.Of(Words, "course");
    private static readonly ImmutableArray<string> Beside = ListedWords.Of(Words, "beside");
    private static readonly ImmutableArray<string> OfUntold = ListedWords.Of(Words, "of-untold");

    private readonly ClauseReach reach = new(scan);
    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int tollNoun = rules.Class("toll-noun");
    private readonly int beginning = rules.Class("beginning-word");
    private readonly int until = rules.Class("until-word");
    private readonly int[] wars = [.. Wars.Select(rules.Vocabulary.Add)];
    private ImmutableArray<Section> sections = [];

    /// <summary>The word for it in the title ("siege"), a vocabulary entry; 0 where the title has none.</summary>
    private int named;
    private int read;

    /// <summary>Whether anything stands before the first heading; where nothing does, a summary's headings stand above the opening.</summary>
    private bool hasLead;

    /// <summary>The section in which the opening told the days.</summary>
    private int opening;

    /// <summary>The paragraph in which it did.</summary>
    private int told;

    /// <summary>The day on which a sentence of the opening said that it began; null where none has.</summary>
    private DateValue? begun;

    /// <summary>The days of all of it; null where the opening does not tell them.</summary>
    public DateValue? Days { get; private set; }

    public void Begin(Document? document)
    {
        Days = null;
        (read, opening, hasLead) = (0, -1, false);
        begun = null;
        sections = document?.Sections ?? [];
        named = document is null ? 0 : EventIn(document.Title);
    }

    /// <summary>The row of the date in an article's box has been read.</summary>
    public void NoteRow()
    {
        if (Days is not null || named == 0)
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
        if (Days is not null || named == 0 || scan.Dates.Count == 0 || (scan.Section > 0 && hasLead) || ++read > OpeningSentences)
            return;
        Days = SpanIn(isNamed: scan.Section == 0 || Names()) ?? SpanUpTo();
        if (Days is not null)
            (opening, told) = (scan.Section, scan.Paragraph);
    }

    /// <summary>The days of all of it, those from its end on, or those until the date that the narrative has reached, where a toll without a date is of these; else null.</summary>
    /// <param name="anchor">The toll's token.</param>
    /// <param name="opened">The first date that the paragraph has told.</param>
    /// <param name="reached">The date that the narrative has reached.</param>
    public DateValue? Of(int anchor, DateValue? opened, DateValue? reached)
    {
        if (Days is null)
            return null;
        // A date after the end of it all is that of a count.
        var isDated = opened is { FirstDay: { } dated } && !(dated > Days.Value.LastDay);
        if ((!isDated || opened is { FirstDay: { } from } && from == Days.Value.FirstDay) && IsAftermath(anchor))
            return Days.Value.SinceEnd();
        if (!isDated && ((scan.Section == opening && scan.Paragraph - told <= OpeningParagraphs) || IsOfTolls(scan.Section)))
            return Days;
        for (var i = scan.First + 1; i < scan.End; i++)
        {
            if (!IsNamed(scan.Tokens[i].Lexeme) || (i + 1 < scan.End && scan.CharsOf(i + 1) is "of") || !IsTheOne(i, out var before) || !reach.Holds(i, anchor))
                continue;
            if (IsDuring(before))
                return isDated ? Until(reached) : Days;
            if (!isDated && !IsBeside(before))
                return Days;
        }

        return null;
    }

    /// <summary>"After the siege, 400 were arrested", "in its aftermath".</summary>
    private bool IsAftermath(int anchor)
    {
        for (var i = scan.First; i < scan.End; i++)
        {
            if (ListedWords.HasAsWritten(Aftermath, scan.CharsOf(i)) && i < anchor && !(i + 1 < scan.End && scan.CharsOf(i + 1) is "of" && !NamesIt(i + 2)))
                return true;
            if (NamesIt(i) && IsTheOne(i, out var before) && before >= scan.First && ListedWords.Has(Following, scan.CharsOf(before)) && reach.Holds(i, anchor) && !IsOfContent(i, anchor))
                return true;
        }

        return false;
    }

    /// <summary>"After the siege a list told that (400 had died)": what was told then was before.</summary>
    private bool IsOfContent(int from, int anchor)
    {
        for (var i = from; i < anchor; i++)
        {
            if (ListedWords.HasAsWritten(Content, scan.CharsOf(i)))
                return true;
        }

        return false;
    }

    /// <summary>The word for it, and no other of its kind behind it ("the siege of X"), perhaps behind "the".</summary>
    private bool NamesIt(int at)
    {
        if (at < scan.End && scan.CharsOf(at) is "the" or "this")
            at++;
        return at < scan.End && IsNamed(scan.Tokens[at].Lexeme) && !(at + 1 < scan.End && scan.CharsOf(at + 1) is "of");
    }

    /// <summary>Whether a toll is one of all of the war that the document is about, whose days its opening does not tell: "casualties of the conflict".</summary>
    public bool IsOfUntold(int anchor)
    {
        if (Days is not null || !IsWar(named))
            return false;
        for (var i = scan.First + 2; i < scan.End; i++)
        {
            var isAllOfIt = IsNamed(scan.Tokens[i].Lexeme) && scan.CharsOf(i - 1) is "the" && ListedWords.HasAsWritten(OfUntold, scan.CharsOf(i - 2));
            // "Of the war of 1815": of another one.
            if (isAllOfIt && !(i + 1 < scan.End && scan.CharsOf(i + 1) is "of") && reach.Holds(i, anchor))
                return true;
        }

        return false;
    }

    /// <summary>Whether a section counts what became of people: "Casualties", "Losses of the league".</summary>
    public bool IsOfTolls(int section)
    {
        var title = sections[section].Title;
        if (vocabulary.FirstOf(tollNoun, title) != 0)
            return true;
        foreach (var range in title.AsSpan().Split(' '))
        {
            if (ListedWords.Has(Tolls, title.AsSpan()[range]))
                return true;
        }

        return false;
    }

    private int EventIn(string title)
    {
        if (vocabulary.FirstOf(eventNoun, title) is > 0 and var noun)
            return noun;
        foreach (var range in title.AsSpan().SplitAny(' ', '_'))
        {
            if (vocabulary.Find(title.AsSpan()[range]) is > 0 and var entry && IsWar(entry))
                return entry;
        }

        return 0;
    }

    private bool IsWar(int lexeme) => lexeme != 0 && Array.IndexOf(wars, lexeme) >= 0;

    /// <summary>A war is a conflict too.</summary>
    private bool IsNamed(int lexeme) => lexeme != 0 && (lexeme == named || (IsWar(lexeme) && IsWar(named)));

    private bool Names()
    {
        for (var i = scan.First; i < scan.End; i++)
        {
            if (IsNamed(scan.Tokens[i].Lexeme))
                return true;
        }

        return false;
    }

    /// <summary>"The siege", "this siege", "the two-year conflict"; what stands before "the".</summary>
    private bool IsTheOne(int noun, out int before)
    {
        for (before = noun - 1; before >= scan.First && before >= noun - 3 && scan.Tokens[before].Kind != TokenKind.Punctuation; before--)
        {
            if (scan.CharsOf(before) is not ("the" or "this" or "The" or "This"))
                continue;
            // "The second battle", "the Ruthenian offensive": another one.
            for (var i = before + 1; i < noun; i++)
            {
                if (scan.Tokens[i].Has(TokenFlags.Capital) || !TellsLength(i))
                    return false;
            }

            before--;
            return true;
        }

        return false;
    }

    /// <summary>"Two-year", "12-day", "whole".</summary>
    private bool TellsLength(int token) =>
        scan.Tokens[token].Kind == TokenKind.Number || scan.CharsOf(token).Contains('-') || ListedWords.HasAsWritten(Lengths, scan.CharsOf(token));

    /// <summary>"During the siege", "throughout the siege", "by the end of the siege", "in the course of the siege".</summary>
    private bool IsDuring(int before) =>
        before >= scan.First && (ListedWords.Has(InCourse, scan.CharsOf(before))
            || (scan.CharsOf(before) is "of" && before > scan.First && ListedWords.HasAsWritten(Courses, scan.CharsOf(before - 1))));

    /// <summary>"After the siege", "since the battle".</summary>
    private bool IsBeside(int before) =>
        before >= scan.First && ListedWords.Has(Beside, scan.CharsOf(before));

    /// <summary>From its first day to the date at hand where that is one of its days; the whole of it otherwise.</summary>
    private DateValue? Until(DateValue? reached) =>
        reached is { FirstDay: { } first, LastDay: { } last } now && Days is { FirstDay: { } begun, LastDay: { } ended } && begun < first && last <= ended ? DateValue.Between(Days.Value, now) : Days;

    /// <summary>The interval that a sentence of the opening tells, or when it began and when it ended where these are all of its dates.</summary>
    private DateValue? SpanIn(bool isNamed)
    {
        if (!isNamed)
            return null;
        var (from, to) = (-1, -1);
        for (var i = 0; i < scan.Dates.Count; i++)
        {
            var phrase = scan.Dates[i];
            if (phrase.Value is not { FirstDay: { } first, LastDay: { } last } value)
                continue;
            if (phrase.IsSpan)
                return last - first is > 0 and <= LongestDays && ((value.Edtf.Length == DaysLength && !IsWar(named)) || IsOfAll(phrase.First)) ? value : null;
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
        if (!Names())
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

    /// <summary>"Lasted from March 1915 to May 1916", "(March 1915 – May 1916)", and not "the war of 1915–1916", which is another.</summary>
    private bool IsOfAll(int date) =>
        date > scan.First && scan.CharsOf(date - 1) is "from" or "between" or "(";
}
