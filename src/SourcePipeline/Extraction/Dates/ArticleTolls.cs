using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Tells which tolls without a date of their own are of all of the battle or war that a document is about: "during the siege", what a section
/// named "Casualties" counts, and what the opening tells behind its days.
/// </summary>
internal sealed class ArticleTolls(RuleSet rules, SentenceScan scan)
{
    private const string Words = "Extraction/Dates/dates.words.txt";

    private static readonly ImmutableArray<string> Following = ListedWords.Of(Words, "following");
    private static readonly ImmutableArray<string> Aftermath = ListedWords.Of(Words, "aftermath");
    private static readonly ImmutableArray<string> Content = ListedWords.Of(Words, "content");
    private static readonly ImmutableArray<string> Tolls = ListedWords.Of(Words, "tolls");
    private static readonly ImmutableArray<string> InCourse = ListedWords.Of(Words, "in-course");
    private static readonly ImmutableArray<string> Courses = ListedWords.Of(Words, "course");
    private static readonly ImmutableArray<string> Beside = ListedWords.Of(Words, "beside");
    private static readonly ImmutableArray<string> OfUntold = ListedWords.Of(Words, "of-untold");

    private readonly LastingWords lasting = new(rules);
    private readonly ClauseReach reach = new(scan);
    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int tollNoun = rules.Class("toll-noun");
    private ImmutableArray<Section> sections = [];

    /// <summary>The days of all of it.</summary>
    public ArticleSpan Span { get; } = new(rules, scan);

    private TitleEvent Event => Span.Event;

    public void Begin(Document? document)
    {
        Span.Begin(document);
        sections = document?.Sections ?? [];
    }

    /// <summary>The days of all of it, those from its end on, or those until the date that the narrative has reached, where a toll without a date is of these; else null.</summary>
    /// <param name="anchor">The toll's token.</param>
    /// <param name="opened">The first date that the paragraph has told.</param>
    /// <param name="reached">The date that the narrative has reached.</param>
    public DateValue? Of(int anchor, DateValue? opened, DateValue? reached)
    {
        if (Span.Days is null)
            return null;
        // A date after the end of it all is that of a count.
        var isDated = opened is { FirstDay: { } dated } && !(dated > Span.Days.Value.LastDay);
        if ((!isDated || opened is { FirstDay: { } from } && from == Span.Days.Value.FirstDay) && IsAftermath(anchor))
            return Span.Days.Value.SinceEnd();
        if (!isDated && (Span.IsInOpening || IsOfTolls(scan.Section)))
            return Span.Days;
        for (var i = scan.First + 1; i < scan.End; i++)
        {
            if (!Event.Names(scan.Tokens[i].Lexeme) || (i + 1 < scan.End && scan.CharsOf(i + 1) is "of") || !Event.IsTheOne(i, out var before) || !reach.Holds(i, anchor))
                continue;
            if (IsDuring(before))
                return isDated ? Until(reached) : Span.Days;
            if (isDated ? IsSubject(before) && i < anchor : !IsBeside(before))
                return isDated ? Until(reached) : Span.Days;
        }

        return null;
    }

    /// <summary>"(He said that) the battle left 300 dead": nothing stands before it in its clause.</summary>
    private bool IsSubject(int before) =>
        before < scan.First || scan.Tokens[before].Kind == TokenKind.Punctuation || scan.CharsOf(before) is "that";

    /// <summary>
    /// The days up to <paramref name="told"/>, on which somebody told a toll of all that the document is about ("said that 300 had died during the
    /// siege"); all of its days where it was over by then; null where the toll is not of all of it.
    /// </summary>
    public DateValue? ToldOn(int anchor, DateValue told)
    {
        for (var i = scan.First + 1; i < scan.End; i++)
        {
            if (!Event.Names(scan.Tokens[i].Lexeme) || (i + 1 < scan.End && scan.CharsOf(i + 1) is "of") || !Event.IsTheOne(i, out var before) || !IsDuring(before) || !reach.Holds(i, anchor))
                continue;
            return Span.Days is null ? told.Until() : Until(told);
        }

        return null;
    }

    /// <summary>Whether what began, by the words behind "since", is all that the document is about: its own word, "the fighting", or no word.</summary>
    public bool IsStartOfAll(int since)
    {
        for (var i = since + 1; i < scan.End && scan.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (Event.Names(scan.Tokens[i].Lexeme))
                return true;
            if (lasting.Has(scan.Tokens[i].Lexeme))
                return Event.IsCalled(scan.CharsOf(i));
        }

        return true;
    }

    /// <summary>"After the siege, 400 were arrested", "in its aftermath".</summary>
    private bool IsAftermath(int anchor)
    {
        for (var i = scan.First; i < scan.End; i++)
        {
            if (ListedWords.HasAsWritten(Aftermath, scan.CharsOf(i)) && i < anchor && !(i + 1 < scan.End && scan.CharsOf(i + 1) is "of" && !Event.IsAt(i + 2)))
                return true;
            if (Event.IsAt(i) && Event.IsTheOne(i, out var before) && IsOneOf(Following, before) && reach.Holds(i, anchor) && !IsOfContent(i, anchor))
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

    /// <summary>Whether a toll is one of all of the war that the document is about, whose days its opening does not tell: "casualties of the conflict".</summary>
    public bool IsOfUntold(int anchor)
    {
        if (Span.Days is not null || !Event.IsWar)
            return false;
        for (var i = scan.First + 2; i < scan.End; i++)
        {
            var isAllOfIt = Event.Names(scan.Tokens[i].Lexeme) && scan.CharsOf(i - 1) is "the" && ListedWords.HasAsWritten(OfUntold, scan.CharsOf(i - 2));
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

    /// <summary>"During the siege", "throughout the siege", "by the end of the siege", "in the course of the siege".</summary>
    private bool IsDuring(int before) =>
        IsOneOf(InCourse, before) || (before > scan.First && scan.CharsOf(before) is "of" && ListedWords.HasAsWritten(Courses, scan.CharsOf(before - 1)));

    /// <summary>"After the siege", "since the battle".</summary>
    private bool IsBeside(int before) => IsOneOf(Beside, before);

    /// <summary>Whether a word of the sentence is on a list; false before its beginning.</summary>
    private bool IsOneOf(ImmutableArray<string> words, int token) => token >= scan.First && ListedWords.Has(words, scan.CharsOf(token));

    /// <summary>From its first day to the date at hand where that is one of its days; the whole of it otherwise.</summary>
    private DateValue? Until(DateValue? reached)
    {
        if (reached is not { FirstDay: { } first, LastDay: { } last } now || Span.Days is not { FirstDay: { } begun, LastDay: { } ended } days)
            return Span.Days;
        return begun < first && last <= ended ? DateValue.Between(days, now) : days;
    }
}
