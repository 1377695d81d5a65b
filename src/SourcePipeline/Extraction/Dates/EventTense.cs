using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// How an event stands to the date that its sentence or the narrative has: at it, before it ("which had been held by", "having lost"), or after
/// it ("was soon driven out"); and whether it is only told to say who somebody is ("involved in the X attack that killed 12").
/// </summary>
internal sealed class EventTense(RuleSet rules, SentenceScan scan)
{
    private static readonly ImmutableArray<string> WithinADay = ListedWords.Of("Extraction/Dates/dates.words.txt", "within-a-day");
    private static readonly ImmutableArray<string> ByNow = ListedWords.Of("Extraction/Dates/dates.words.txt", "by-now");
    private static readonly ImmutableArray<string> Lying = ListedWords.Of("Extraction/Dates/dates.words.txt", "lying");

    /// <summary>"Since the rebel attack on the district started": no more tokens up to the start.</summary>
    private const int FarthestStart = 8;

    /// <summary>So many tokens before an event its "had" may stand.</summary>
    private const int Reach = 6;

    private readonly int perfect = rules.Class("past-perfect");
    private readonly int holds = rules.Class("holds");
    private readonly int auxiliary = rules.Class("auxiliary");
    private readonly int involvement = rules.Class("involvement");
    private readonly int timeUnit = rules.Class("time-unit");
    private readonly int plural = rules.Class("plural");
    private readonly int next = rules.Class("next-word");
    private readonly int afterwards = rules.Class("afterwards-word");
    private readonly int startNoun = rules.Class("start-noun");
    private readonly int startVerb = rules.Class("start-verb");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int buries = rules.Class("buries");
    private readonly int digsOut = rules.Class("digs-out");
    private readonly int bodyNoun = rules.Class("body-noun");
    private readonly int person = rules.Class("person");
    private readonly int determiner = rules.Class("date-determiner");
    private readonly LastingWords lasting = new(rules);
    private readonly int overnight = rules.Vocabulary.Add("overnight");

    /// <summary>Whether it was before the date at hand: in the past perfect of a relative clause, behind "having", or a state that ended there ("a town held by").</summary>
    public bool IsBefore(int anchor)
    {
        if (IsHeld(anchor))
            return true;
        for (var i = anchor - 1; i >= scan.First && i >= anchor - Reach; i--)
        {
            if (scan.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
            if (scan.CharsOf(i) is "having")
                return true;
            if (scan.WordIs(i, perfect))
                return IsRelative(i);
        }

        return false;
    }

    /// <summary>"On 3 May, after the capture of the town": an event that a noun tells, behind a date, before what happened then.</summary>
    public bool IsAfterwards(int anchor, int dateEnd)
    {
        for (var i = anchor - 1; i >= dateEnd && i >= anchor - 3; i--)
        {
            if (scan.CharsOf(i) is "after" or "following")
                return i < anchor - 1 && i - dateEnd <= 1;
        }

        return false;
    }

    /// <summary>"Soon", "in the days following", "over the next weeks": from that day on.</summary>
    public bool IsSoonAfter(int anchor)
    {
        if (IsInDaysAfter(anchor) || IsSinceThen())
            return true;
        for (var i = anchor - 1; i >= scan.First && i >= anchor - 3; i--)
        {
            if (scan.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
            if (scan.CharsOf(i) is "soon")
                return true;
        }

        return false;
    }

    private bool IsSinceThen() => scan.End - scan.First > 1 && scan.CharsOf(scan.First) is "Since" && scan.CharsOf(scan.First + 1) is "then";

    private bool IsInDaysAfter(int anchor)
    {
        for (var i = scan.First + 1; i < anchor; i++)
        {
            if (scan.WordIs(i, timeUnit) && scan.WordIs(i, plural) && !ListedWords.HasAsWritten(WithinADay, scan.CharsOf(i)))
                return IsNext(i - 1) || IsNext(i - 2) || IsFollowing(i + 1);
        }

        return false;
    }

    private bool IsNext(int token) => token > scan.First && scan.WordIs(token, next);

    /// <summary>"(The days) following", "that followed", "afterwards".</summary>
    private bool IsFollowing(int token) =>
        token < scan.End && (scan.WordIs(token, next) || scan.WordIs(token, afterwards) || IsThatFollowed(token));

    private bool IsThatFollowed(int token) => token + 1 < scan.End && scan.CharsOf(token) is "that" or "which" && scan.CharsOf(token + 1) is "followed";

    /// <summary>"Since the start of the offensive", "since the battle began".</summary>
    public bool IsSinceStart() => Start() >= 0;

    /// <summary>The token of that "since"; -1 where there is none.</summary>
    public int Start()
    {
        for (var i = scan.First; i + 2 < scan.End; i++)
        {
            if (scan.CharsOf(i) is "since" or "Since" && OpensStart(i))
                return i;
        }

        return -1;
    }

    private bool OpensStart(int since)
    {
        var isEvent = false;
        for (var i = since + 1; i < scan.End && i <= since + FarthestStart && scan.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (scan.WordIs(i, startNoun) && i <= since + 2)
                return true;
            if (isEvent && scan.WordIs(i, startVerb))
                return true;
            isEvent |= lasting.Has(scan.Tokens[i].Lexeme) || scan.WordIs(i, eventNoun) || scan.CharsOf(i) is "it";
        }

        return false;
    }

    /// <summary>"By this point, the army had taken the town": at some day up to the one at hand.</summary>
    public bool IsByNow(int anchor) => anchor > scan.First && ListedWords.AnyIn(scan.CharsOf(scan.First, anchor), ByNow);

    /// <summary>The token of "were killed overnight"; -1 where there is none, as in "an overnight raid" and "overnight on 3 May".</summary>
    public int Overnight()
    {
        for (var i = scan.First; i < scan.End; i++)
        {
            if (scan.Tokens[i].Lexeme != overnight)
                continue;
            var isOther = (i > scan.First && scan.WordIs(i - 1, determiner)) || (i + 1 < scan.End && scan.CharsOf(i + 1) is "on" or "from" or "between");
            return isOther ? -1 : i;
        }

        return -1;
    }

    /// <summary>"The mastermind of the X attack that killed 12": an event whose day the sentence does not tell.</summary>
    public bool IsOfInvolved(int anchor)
    {
        var isEvent = false;
        for (var i = anchor - 1; i >= scan.First; i--)
        {
            if (scan.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
            isEvent |= scan.WordIs(i, eventNoun);
            if (isEvent && scan.WordIs(i, involvement))
                return true;
        }

        return false;
    }

    /// <summary>"Found 20 bodies", "280 people were buried": they had died by then.</summary>
    public bool IsOfBodies(int anchor)
    {
        var (isDone, isBody) = (false, false);
        for (var i = anchor; i >= scan.First && !EndsClause(i); i--)
            Note(i);
        for (var i = anchor + 1; i < scan.End && !EndsClause(i); i++)
            Note(i);
        return isDone && isBody;

        void Note(int token)
        {
            isDone |= scan.WordIs(token, digsOut) || ListedWords.Has(Lying, scan.CharsOf(token));
            isBody |= scan.WordIs(token, bodyNoun) || scan.WordIs(token, buries);
        }
    }

    /// <summary>A sign at which a clause ends; the comma of a list is none ("bodies of men, women and children were found").</summary>
    private bool EndsClause(int token) =>
        scan.Tokens[token].Kind == TokenKind.Punctuation && !(scan.CharsOf(token) is "," && IsBetweenPersons(token));

    private bool IsBetweenPersons(int token) => token + 2 < scan.End && token > scan.First && scan.WordIs(token + 1, person) && scan.WordIs(token - 1, person);

    /// <summary>"A town held by": a state that ended there.</summary>
    public bool IsHeld(int anchor) =>
        scan.WordIs(anchor, holds) && anchor + 1 < scan.End && scan.CharsOf(anchor + 1) is "by"
        && anchor > scan.First && !scan.WordIs(anchor - 1, auxiliary) && scan.CharsOf(anchor - 1) is not "still"
        && !(anchor - 1 > scan.First && scan.WordIs(anchor - 2, auxiliary));

    /// <summary>Whether a relative pronoun opens the clause of "had": "who had", "in which 800 people had".</summary>
    private bool IsRelative(int had)
    {
        for (var i = had - 1; i >= scan.First && i >= had - Reach && scan.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (scan.CharsOf(i) is "which" or "whom" or "where" or "who" || (i == had - 1 && scan.CharsOf(i) is "that"))
                return true;
        }

        return false;
    }
}
