using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Weighs how far each date of a sentence stands from an event: by words, and by what parts clauses between them.</summary>
internal sealed class DateWeights(RuleSet rules, SentenceScan scan)
{
    /// <summary>What a clause boundary between a date and the event weighs, in tokens.</summary>
    internal const int Clause = 14;

    private const int Comma = 6;

    /// <summary>Further away in one clause does not count: word order is free there.</summary>
    private const int Near = 8;

    /// <summary>What a date weighs that opens its sentence, whatever stands between: it holds for the whole of it.</summary>
    private const int Opening = 16;
    private const int OpeningTokens = 3;

    /// <summary>What the date of a report weighs that opens it: less than one before the report, more than one in what is said.</summary>
    private const int Report = Opening + Clause - 1;

    /// <summary>Brackets with more words before their date tell of something else.</summary>
    private const int AsideWords = 4;

    private static readonly ImmutableArray<string> Throughout = ListedWords.Of("Extraction/Dates/dates.words.txt", "into");
    private static readonly ImmutableArray<string> Contrast = ListedWords.Of("Extraction/Dates/dates.words.txt", "contrast");
    private static readonly ImmutableArray<string> Continuing = ListedWords.Of("Extraction/Dates/dates.words.txt", "continuing");

    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int conjunction = rules.Class("clause-word");
    private readonly int preposition = rules.Class("preposition");
    private readonly int determiner = rules.Class("date-determiner");
    private readonly int speech = rules.Class("speech");
    private readonly DatesOfRelatives relatives = new(rules, scan);

    /// <summary>The date of the sentence that weighs least, as an index of <see cref="SentenceScan.Dates"/>; -1 where no date is one of the event at <paramref name="anchor"/>.</summary>
    /// <param name="inItem">Whether only the dates of the item in a row count, in which the event is told.</param>
    public int Nearest(int anchor, out int least, bool inItem = false)
    {
        var best = -1;
        least = int.MaxValue;
        for (var i = 0; i < scan.Dates.Count; i++)
        {
            if (inItem && !IsInItem(scan.Dates[i], anchor))
                continue;
            var weight = Weight(scan.Dates[i], anchor);
            // A span stands behind the two dates that it joins, and takes their place; of two dates ahead of an event the nearer one is its own.
            if (weight < least || (weight == least && weight != int.MaxValue && (scan.Dates[i].IsSpan || IsNearerAhead(i, best, anchor))))
                (best, least) = (i, weight);
        }

        return best;
    }

    /// <summary>Whether a date stands between the event and the one that opens the sentence.</summary>
    private bool IsNearerAhead(int date, int opening, int anchor) => scan.Dates[date].End <= anchor && opening >= 0 && IsOpening(scan.Dates[opening]);

    /// <summary>"Per Velia (as of 3 May); 132 killed": an item without a figure before its date heads those behind it.</summary>
    private bool IsHead(int date)
    {
        // "(league claim; 4–9 May)": what parts the words of its brackets parts no items.
        var open = date - 1;
        while (open >= 0 && scan.CharsOf(open) is not ("(" or ")"))
            open--;
        for (var i = open >= 0 && scan.CharsOf(open) is "(" ? open : date - 1; i >= 0 && scan.CharsOf(i) is not (";" or ":"); i--)
        {
            if (char.IsAsciiDigit(scan.CharsOf(i)[0]))
                return false;
        }

        return true;
    }

    /// <summary>Whether no semicolon stands between a date and an event, but for one in the brackets about the date.</summary>
    private bool IsInItem(in DatePhrase date, int anchor)
    {
        var depth = 0;
        for (var i = Math.Min(date.End, anchor); i < Math.Max(date.First, anchor); i++)
        {
            switch (scan.CharsOf(i))
            {
                case "(":
                    depth++;
                    break;
                case ")":
                    depth--;
                    break;
                case ";" when depth <= 0 && !(date.End <= anchor && IsHead(date.First)):
                    return false;
            }
        }

        return true;
    }

    /// <summary>
    /// "In 1565, on 18 May", "the October 2016 bombing took place on 8 October 2016, when 155 were killed": the date right behind, or on the way to
    /// the event at <paramref name="anchor"/>, that tells the day of the one at <paramref name="best"/>; that one itself where there is none such.
    /// </summary>
    public int Finer(int best, int anchor)
    {
        for (var i = best + 1; i < scan.Dates.Count; i++)
        {
            var mayTellDay = IsRightBehind(scan.Dates[best], scan.Dates[i]) || (IsOpening(scan.Dates[best]) && scan.Dates[i].End <= anchor);
            if (mayTellDay && IsWithin(scan.Dates[i].Value, scan.Dates[best].Value))
                return i;
        }

        return best;
    }

    private bool IsRightBehind(in DatePhrase date, in DatePhrase next) =>
        next.First - date.End is > 0 and <= 2 && scan.Tokens[date.End].Kind == TokenKind.Punctuation && date.Role.Length == 0;

    private static bool IsWithin(DateValue? date, DateValue? wider) =>
        date is { FirstDay: { } first, LastDay: { } last } && wider is { FirstDay: { } from, LastDay: { } to } && first >= from && last <= to && last - first < to - from;

    /// <summary>Whether another clause begins right behind a date, ahead of the event: "by 13 May, and the army said".</summary>
    public bool EndsClause(int end, int anchor)
    {
        if (end < anchor && scan.Tokens[end].Kind == TokenKind.Punctuation)
            end++;
        return end + 1 < anchor && Has(scan.Tokens[end], conjunction) && !Has(scan.Tokens[end + 1], preposition);
    }

    /// <summary>Whether the date opens its sentence.</summary>
    public bool IsOpening(in DatePhrase date) => date.First - scan.First < OpeningTokens;

    private int Weight(in DatePhrase date, int anchor)
    {
        if (date.Value is not { } value || IsOfNoun(date) || IsOfAside(date, anchor) || IsOfCourse(date, anchor) || IsOfNextFigure(date, anchor) || relatives.Hide(date, anchor))
            return int.MaxValue;
        if (IsOfNextClause(date, anchor) || IsBirth(date) || (date.Role == DateMaker.OfAnother && anchor < date.First))
            return int.MaxValue;
        var opens = IsOpening(date) && date.End <= anchor;
        // A decade is the background of much, and the date of what it opens.
        if (value.Edtf.EndsWith('X'))
            return opens ? Opening : int.MaxValue;
        var behind = BehindWhen(date.End);
        if (date.End <= anchor && OpensReport(date))
            return Report;
        var (from, to) = date.End <= anchor ? (behind, anchor) : (anchor + 1, date.First);
        opens |= date.End <= anchor && (behind > date.End || OpensContrast(date));
        var weight = Math.Clamp(to - from, 0, Near);
        var saying = 0;
        for (var i = from; i < to; i++)
        {
            ref readonly var token = ref scan.Tokens[i];
            if (token.Kind == TokenKind.Punctuation)
                weight += scan.Text[token.Start] is ';' or '–' or '—' ? Clause : Comma;
            // "(Retook the bridge) they had lost a day earlier": a clause of its own.
            else if (Has(token, conjunction) || (date.Rule.IsStep && scan.CharsOf(i) is "they" or "he" or "she"))
                weight += Clause;
            else if (Has(token, speech))
                saying = Clause;
        }

        // The date of what is said lies behind the verb of saying; the one before it dates the saying.
        return (opens ? Math.Min(weight, Opening) : weight) + saying;
    }

    /// <summary>"(Until 6 November), when the army came": what "when" opens right behind a date is of that date.</summary>
    private int BehindWhen(int end)
    {
        var at = end < scan.End && scan.CharsOf(end) is "," ? end + 1 : end;
        return at < scan.End && scan.CharsOf(at) is "when" ? at + 1 : end;
    }

    /// <summary>"(They shelled the mill on 3 May) and it was reported on 5 May that (a guard had died)": what is said behind it has no other date.</summary>
    private bool OpensReport(in DatePhrase date)
    {
        if (date.End >= scan.End || scan.CharsOf(date.End) is not "that")
            return false;
        var verb = date.First - 1;
        if (verb > scan.First && Has(scan.Tokens[verb], preposition))
            verb--;
        return verb > scan.First && Has(scan.Tokens[verb], speech);
    }

    /// <summary>"(On 3 May two men fell,) while on 5 May (a guard and a cook were shot)": of all that its clause tells.</summary>
    private bool OpensContrast(in DatePhrase date)
    {
        var before = date.First - 1;
        if (before > scan.First && Has(scan.Tokens[before], preposition))
            before--;
        return before > scan.First && ListedWords.HasAsWritten(Contrast, scan.CharsOf(before));
    }

    /// <summary>"Attacked the mill, continuing throughout the following day": how long it went on from the day of the event.</summary>
    private bool IsOfCourse(in DatePhrase date, int anchor)
    {
        var before = date.First - 1;
        return before - 1 > anchor && ListedWords.Has(Throughout, scan.CharsOf(before)) && ListedWords.Has(Continuing, scan.CharsOf(before - 1));
    }

    /// <summary>"(Nine were hurt by shells,) and another seven a day later": a step on that is told of a figure of its own.</summary>
    private bool IsOfNextFigure(in DatePhrase date, int anchor)
    {
        if (date.First <= anchor || !date.Rule.IsStep)
            return false;
        var isFigure = false;
        for (var i = date.First - 1; i > anchor; i--)
        {
            isFigure |= scan.Tokens[i].Kind == TokenKind.Number || scan.CharsOf(i) is "another";
            if (scan.Tokens[i].Kind == TokenKind.Punctuation)
                return isFigure;
        }

        return false;
    }

    /// <summary>Whether the date belongs to a noun: "the 2015 agreement".</summary>
    private bool IsOfNoun(in DatePhrase date) =>
        date.First > scan.First && date.End < scan.End && Has(scan.Tokens[date.First - 1], determiner) && scan.Tokens[date.End].Kind == TokenKind.Word
        && date.End - date.First == 1;

    /// <summary>Whether the first date of the sentence is of the clause behind the one of <paramref name="anchor"/>.</summary>
    public bool IsBeforeNextClause(int anchor)
    {
        foreach (ref readonly var date in CollectionsMarshal.AsSpan(scan.Dates))
        {
            if (date.Value is not null)
                return IsOfNextClause(date, anchor) || IsOfNextFigure(date, anchor);
        }

        return false;
    }

    /// <summary>"(They took the bridge) and on 4 May the station": what a date right behind "and" tells is what follows; "on 3 and on 4 May" are of one thing.</summary>
    private bool IsOfNextClause(in DatePhrase date, int anchor)
    {
        var joint = date.First - 1;
        if (joint > scan.First && Has(scan.Tokens[joint], preposition))
            joint--;
        if (joint <= anchor || joint <= scan.First || scan.CharsOf(joint) is not ("and" or "but"))
            return false;
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(scan.Dates))
        {
            if (other.End == joint || (other.End == joint - 1 && scan.Tokens[other.End].Kind == TokenKind.Punctuation))
                return false;
        }

        return true;
    }

    /// <summary>"Born in 1920": of nobody's fate.</summary>
    private bool IsBirth(in DatePhrase date) =>
        date.First > scan.First && (scan.CharsOf(date.First - 1) is "born" || (date.First - 1 > scan.First && scan.CharsOf(date.First - 2) is "born"));

    /// <summary>Whether it is of what brackets tell beside the event: "withdrew (as had been the plan in 1918)". Brackets about the date alone date the event.</summary>
    private bool IsOfAside(in DatePhrase date, int anchor)
    {
        var opening = date.First - 1;
        while (opening >= scan.First && scan.Tokens[opening].Kind != TokenKind.Punctuation)
            opening--;
        return opening >= scan.First && anchor < opening && date.First - opening > AsideWords && scan.Text[scan.Tokens[opening].Start] == '(';
    }

    private bool Has(in Token token, int classNumber) => token.Lexeme != 0 && vocabulary.ClassesOf(token.Lexeme).Has(classNumber);
}
