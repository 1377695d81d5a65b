using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Tells how a verb of saying stands to its speaker and to what is said.</summary>
internal sealed class SpeechFrame(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    private readonly int speech = rules.Class("speech");
    private readonly int revising = rules.Class("revising");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int adverb = rules.Class("adverb");
    private readonly int date = rules.Class("date");
    private readonly int toll = rules.Class("toll");
    private readonly int figureNoun = rules.Class("figure-noun");
    private readonly int tells = rules.Class("tells");
    private readonly int reportNoun = rules.Class("report-noun");
    private readonly int denying = rules.Class("denying");
    private readonly int confirming = rules.Class("confirming");
    private readonly int counting = rules.Class("counting");
    private readonly int bodyNoun = rules.Class("body-noun");
    private readonly int preposition = rules.Class("preposition");
    private readonly int befalls = rules.Class("befalls");
    private readonly int passive = rules.Class("passive");

    /// <summary>Who says it: behind a quotation that ends before the verb stands the speaker ("… were missing," a statement said).</summary>
    public NounPhrase SubjectOf(int verb)
    {
        for (var i = verb - 1; i > 0 && !clauses.IsFinite(i); i--)
        {
            if (clauses.IsPunctuation(i, "\"") && clauses.IsPunctuation(i - 1, ",") && clauses.Read(clauses.Skip(i + 1)) is { IsNone: false } speaker)
                return speaker;
        }

        // "Twelve men, the mayor said, had died": what stands between the comma and the verb and is not closed by another.
        if (clauses.IsPunctuation(clauses.Skip(verb + 1), ",") && clauses.SkipBack(verb - 1) is > 1 and var last && clauses.IsNominal(last) && clauses.PhraseEndingAt(last) is { IsNone: false, First: > 1 } between
            && clauses.IsPunctuation(clauses.SkipBack(between.First - 1), ",") && (scan.Items[between.Head].Phrase == people || scan.Items[between.Head].Phrase == name))
        {
            return between;
        }

        if (PairBefore(verb) is { IsNone: false } pair)
            return pair;
        var subject = clauses.SubjectOf(verb);
        // "…, a claim the army denied": what is denied stands before the one who denies it.
        return !subject.IsNone && subject.End < verb && scan.Items[subject.Head].Is(reportNoun) && clauses.SkipBack(verb - 1) is var ending && clauses.IsNominal(ending) && clauses.PhraseEndingAt(ending) is { IsNone: false } whoever && clauses.Skip(subject.End) == whoever.First
            && (scan.Items[whoever.Head].Phrase == people || scan.Items[whoever.Head].Phrase == name) ? whoever : subject;
    }

    /// <summary>"(Nine people died,) doctors and residents said.": two who speak behind a comma, where their verb ends the sentence.</summary>
    private NounPhrase PairBefore(int verb)
    {
        if (clauses.Skip(verb + 1) is var next && next < scan.Items.Count && !clauses.IsPunctuation(next, ".") || clauses.SkipBack(verb - 1) is not (> 2 and var last) || !clauses.IsNominal(last))
            return default;
        var second = clauses.PhraseEndingAt(last);
        if (second.IsNone || second.First < 3 || !clauses.IsWord(second.First - 1, "and") || !clauses.IsNominal(second.First - 2))
            return default;
        var first = clauses.PhraseEndingAt(second.First - 2);
        return first.IsNone || first.First < 2 || !clauses.IsPunctuation(clauses.SkipBack(first.First - 1), ",") || scan.Items[first.Head].Quantity >= 0 || scan.Items[second.Head].Quantity >= 0
            ? default : new NounPhrase(first.First, second.End, first.Head);
    }

    /// <summary>"(The ministry denied) rebel claims that": what is denied, not the rebels' claiming.</summary>
    public bool IsNounOfAnswered(int at) =>
        at > 1 && scan.Items[at].Is(reportNoun) && clauses.IsPresentVerb(at) && clauses.PhraseEndingAt(at - 1) is { IsNone: false, First: > 0 } whose && scan.Items[whose.First - 1] is var before && before.Phrase == verbGroup
            && (before.Is(denying) || before.Is(confirming));

    /// <summary>"Reporters found 20 bodies": those whose trade it is to tell what they see.</summary>
    public bool IsSighting(int at) => scan.Items[at].Is(counting) && clauses.ObjectOf(at) is { IsNone: false } seen && scan.Items[seen.Head].Is(bodyNoun) && scan.Items[seen.Head].Quantity >= 0;

    /// <summary>Whether verbs that often mean something else bring in speech here: "that", a quotation, or a toll behind them.</summary>
    public bool IntroducesSpeech(int at)
    {
        var i = clauses.Skip(at + 1);
        if (i >= scan.Items.Count)
            return false;
        if (clauses.IsOneOf(i, "that", "how") || clauses.IsPunctuation(i, "\"") || ((clauses.IsPunctuation(i, ",") || clauses.IsPunctuation(i, ":")) && clauses.IsPunctuation(i + 1, "\"")))
            return true;
        // "Wrote on his page that", "told reporters in Lindau that": where it was said stands between.
        if (clauses.IsWord(BehindCircumstances(i), "that"))
            return true;
        var phrase = clauses.Read(i);
        if (phrase.IsNone)
            return false;
        if (scan.Items[phrase.Head].Is(figureNoun) || scan.Items[phrase.Head].Is(toll))
            return true;
        for (var k = phrase.First; k < phrase.End; k++)
        {
            if (scan.Items[k].Is(figureNoun) || scan.Items[k].Is(toll))
                return true;
        }

        if (clauses.IsWord(BehindCircumstances(phrase.End), "that"))
            return true;
        // "Suggesting up to five people have been killed".
        if (scan.Items[phrase.Head].Quantity >= 0 && clauses.Skip(phrase.End) is var fate && fate < scan.Items.Count && scan.Items[fate].Is(befalls) && scan.Items[fate].Is(passive))
            return true;
        // "Told the agency 12 men had died"
        return scan.Items[at].Is(tells) && clauses.Read(clauses.Skip(phrase.End)) is { IsNone: false } subject && clauses.Skip(subject.End) is var verb && verb < scan.Items.Count && clauses.IsVerb(verb);
    }

    /// <summary>Behind the dates and the words behind prepositions that begin at <paramref name="i"/>.</summary>
    private int BehindCircumstances(int i)
    {
        for (i = clauses.Skip(i); i + 1 < scan.Items.Count; i = clauses.Skip(i))
        {
            if (scan.Items[i].Is(date) || scan.Items[i].Is(adverb))
                i++;
            else if (scan.Items[i].Is(preposition) && scan.Items[i + 1].Is(date))
                i += 2;
            else if (scan.Items[i].Is(preposition) && clauses.Read(clauses.Skip(i + 1)) is { IsNone: false } where)
                i = where.End;
            else
                break;
        }

        return i;
    }

    /// <summary>"…, X said." and "…, said X": what is said stands before.</summary>
    public Inversion InversionOf(int at)
    {
        var before = clauses.SkipBack(at - 1);
        var after = clauses.Skip(at + 1);
        if (before >= 0 && (clauses.IsPunctuation(before, ",") || clauses.IsPunctuation(before, "\"")) && scan.Items[at].Phrase == verbGroup && after < scan.Items.Count && !clauses.IsWord(after, "that")
            // "…, counted 48 bodies", "…, told the agency that": what stands behind is none who speaks.
            && !scan.Items[at].Is(tells) && clauses.ObjectOf(at) is { IsNone: false } behind && scan.Items[behind.Head].Quantity < 0 && !clauses.IsWord(BehindCircumstances(behind.End), "that") && (scan.Items[behind.Head].Phrase == people || scan.Items[behind.Head].Phrase == name) && !clauses.IsFinite(Math.Min(clauses.Skip(behind.End), scan.Items.Count - 1)))
        {
            return Inversion.SpeakerBehind;
        }
        // Nothing that could be said is left behind the verb; whom it was told does not count.
        if (scan.Items[at].Is(tells) && after < scan.Items.Count && clauses.Read(after) is { IsNone: false } told)
            after = told.End;
        for (var i = after; i < scan.Items.Count; i++)
        {
            if (clauses.IsPunctuation(i, ",") || clauses.IsPunctuation(i, ".") || clauses.IsPunctuation(i, ";"))
                break;
            // "… said in a statement", "on Tuesday": where and when it was said.
            if (CircumstanceAt(at, i) is { IsNone: false } circumstance)
                i = circumstance.End - 1;
            else if (!scan.Items[i].Is(date) && !scan.Items[i].Is(adverb) && !clauses.IsMark(i) && !(scan.Items[i].Is(preposition) && i + 1 < scan.Items.Count && scan.Items[i + 1].Is(date)))
                return Inversion.None;
        }

        var subject = SubjectOf(at);
        return !subject.IsNone && subject.First > 0 && clauses.SkipBack(subject.First - 1) is >= 0 and var comma && (clauses.IsPunctuation(comma, ",") || clauses.IsPunctuation(comma, "\""))
            ? Inversion.SpeakerBefore : Inversion.None;
    }

    /// <summary>"(Said) in a statement", "to reporters": words behind a preposition that count nobody; none where the verb corrects a figure.</summary>
    private NounPhrase CircumstanceAt(int verb, int i)
    {
        ref var item = ref scan.Items[verb];
        if (!item.Is(speech) || item.Is(revising) || !scan.Items[i].Is(preposition) || clauses.IsWord(i, "of") || clauses.Skip(i + 1) is not (> 0 and var inside) || inside >= scan.Items.Count)
            return default;
        var phrase = clauses.Read(inside);
        for (var k = inside; !phrase.IsNone && k < phrase.End; k++)
        {
            if (scan.Items[k].Quantity >= 0 || scan.Items[k].Is(figureNoun) || scan.Items[k].Is(toll))
                return default;
        }

        return phrase;
    }
}

/// <summary>Where the speaker stands when what is said comes first: "…, X said" or "…, said X"; else what is said stands behind.</summary>
internal enum Inversion { None, SpeakerBefore, SpeakerBehind }
