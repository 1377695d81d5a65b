using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>How far a voice reaches in its sentence, in tokens.</summary>
internal sealed class VoiceReach(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    private readonly int hedgingVerb = rules.Class("hedging-verb");
    private readonly int sourceIntro = rules.Class("source-intro");
    private readonly int conjunction = rules.Class("conjunction");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int befalls = rules.Class("befalls");
    private readonly int passive = rules.Class("passive");

    /// <summary>Token behind the last one that a voice at <paramref name="at"/> covers: the sentence's end, or a semicolon.</summary>
    public int End(int at)
    {
        for (var i = at + 1; i < scan.Items.Count; i++)
        {
            // "…; taking all of it, while two men were killed": what they did on the way is told by the same.
            if (clauses.IsPunctuation(i, ";") && !(clauses.Skip(i + 1) is var next && next < scan.Items.Count && clauses.IsBareGerund(next)))
                return scan.Items[i].First;
        }

        return scan.Items[scan.Items.Count - 1].End;
    }

    /// <summary>The token of the first comma behind the item <paramref name="at"/> with "with" right behind it; -1 where there is none.</summary>
    public int CommaWith(int at)
    {
        for (var i = at + 1; i + 1 < scan.Items.Count; i++)
        {
            if (clauses.IsPunctuation(i, ",") && clauses.IsWord(i + 1, "with"))
                return scan.Items[i].First;
        }

        return -1;
    }

    /// <summary>"Rejected the demand and was invaded": what is joined to a denial of something is no part of it; as <see cref="End"/> where a clause ("denied that") is denied.</summary>
    public int EndOfDenial(int at)
    {
        for (var i = at + 1; i + 1 < scan.Items.Count && !clauses.IsWord(i, "that") && !clauses.IsPunctuation(i, ";"); i++)
        {
            if (clauses.IsOneOf(i, "and", "but") && clauses.IsFinite(clauses.Skip(i + 1)))
                return scan.Items[i].First;
            // "Rejected the demand, although twelve were let go".
            if (clauses.IsPunctuation(clauses.SkipBack(i - 1), ",") && clauses.IsOneOf(i, "although", "though", "but"))
                return scan.Items[i].First;
        }

        return End(at);
    }

    /// <summary>Token behind the last semicolon before the item <paramref name="at"/>, or the sentence's first.</summary>
    public int Start(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (clauses.IsPunctuation(i, ";"))
                return scan.Items[i].End;
        }

        return scan.First;
    }

    /// <summary>The token behind the bar, bracket, colon or semicolon before the item <paramref name="at"/>.</summary>
    public int StartOfRow(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (clauses.IsPunctuation(i, ";") || clauses.IsPunctuation(i, "|") || clauses.IsPunctuation(i, ")"))
                return scan.Items[i].End;
        }

        return scan.First;
    }

    /// <summary>Token behind the last one that a hedge covers: its verb and those that share its subject.</summary>
    public int EndOfHedge(Voice hedge)
    {
        var at = 0;
        while (at < scan.Items.Count - 1 && scan.Items[at].End <= hedge.At)
            at++;
        if (EndOfAside(at) is > 0 and var aside)
            return aside;
        // The verb it stands at, then on to the next verb that has a subject of its own.
        var own = clauses.IsFinite(at) ? at : clauses.NextFinite(at);
        var subject = own >= 0 ? clauses.SubjectOf(own) : default;
        for (var i = Math.Max(own, at) + 1; i < scan.Items.Count; i++)
        {
            if (clauses.IsFinite(i) && clauses.SubjectOf(i) is { IsNone: false } other && other.First > own && other != subject && !IsSpeechOf(own) && !IsStateOf(i, other))
                return scan.Items[other.First].First;
        }

        return int.MaxValue;
    }

    /// <summary>"The raiders, reportedly a company of guards, returned": where a hedge between commas says who somebody is, the token of the second comma; else -1.</summary>
    private int EndOfAside(int hedge)
    {
        if (hedge == 0 || !clauses.IsPunctuation(hedge - 1, ","))
            return -1;
        for (var i = hedge + 1; i < scan.Items.Count; i++)
        {
            if (clauses.IsPunctuation(i, ","))
                return i > hedge + 1 && i + 1 < scan.Items.Count && (clauses.IsFinite(i + 1) || clauses.IsFinite(clauses.Skip(i + 2))) ? scan.Items[i].First : -1;
            if (scan.Items[i].Is(befalls) || clauses.IsFinite(i) || clauses.IsBareGerund(i) || scan.Items[i].Is(ClassNames.Punctuation))
                return -1;
        }

        return -1;
    }

    /// <summary>"Leaving one civilian dead and 15 people injured": no clause begins with those who are counted.</summary>
    private bool IsStateOf(int verb, NounPhrase sufferers) =>
        scan.Items[verb].Is(befalls) && !scan.Items[verb].Is(passive) && scan.Items[sufferers.Head].Quantity >= 0 && clauses.Skip(sufferers.End) == verb;

    /// <summary>"It was reported that …": what is reported has subjects of its own.</summary>
    private bool IsSpeechOf(int verb) => verb >= 0 && scan.Items[verb].Is(hedgingVerb) && scan.Items[verb].Is(passive);

    /// <summary>Whether a figure follows the item <paramref name="at"/> before a verb or a "that" does.</summary>
    public bool IsBeforeFigure(int at)
    {
        for (var i = at + 1; i < scan.Items.Count && !clauses.IsWord(i, "that"); i++)
        {
            if (scan.Items[i].Quantity >= 0)
                return true;
            if (clauses.IsFinite(i))
                return false;
        }

        return false;
    }

    /// <summary>Ends each voice that speaks ahead where the next named one of the same sentence begins its clause.</summary>
    public void Bound(List<Voice> voices)
    {
        for (var v = 1; v < voices.Count; v++)
        {
            // "34 died, according to X, and 12 were hurt, according to Y": each stands behind what it says.
            if (IsBehindItsClause(voices[v - 1]) && IsBehindItsClause(voices[v]))
                (voices[v - 1], voices[v]) = (voices[v - 1] with { End = voices[v - 1].At }, voices[v] with { First = Math.Max(voices[v].First, voices[v - 1].At) });
        }

        for (var v = 0; v < voices.Count; v++)
        {
            if (!voices[v].IsAdverb)
                continue;
            // A hedge covers its own verb and those that share its subject.
            voices[v] = voices[v] with { End = Math.Min(voices[v].End, EndOfHedge(voices[v])) };
        }
    }

    private bool IsBehindItsClause(in Voice voice)
    {
        if (voice.At <= scan.First + 1 || !(scan.Tokens[voice.At].Lexeme is > 0))
            return false;
        var i = 0;
        while (i < scan.Items.Count && scan.Items[i].First < voice.At)
            i++;
        if (i == 0 || i >= scan.Items.Count || !scan.Items[i].Is(sourceIntro))
            return false;
        var before = clauses.SkipBack(i - 1);
        if (before > 0 && clauses.IsPunctuation(before, ","))
            before = clauses.SkipBack(before - 1);
        return before >= 0 && !scan.Items[before].Is(coordinator) && !scan.Items[before].Is(conjunction) && !clauses.IsPunctuation(before, ";");
    }
}
