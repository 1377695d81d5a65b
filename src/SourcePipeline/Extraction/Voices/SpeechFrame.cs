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

        if (InAside(verb) is { IsNone: false } between)
            return between;
        if (PairBefore(verb) is { IsNone: false } pair)
            return pair;
        var subject = clauses.SubjectOf(verb);
        return BehindReport(subject, verb) is { IsNone: false } whoever ? whoever : subject;
    }

    /// <summary>"Twelve men, the mayor said, had died": what stands between the comma and the verb and is not closed by another.</summary>
    private NounPhrase InAside(int verb)
    {
        if (!clauses.IsPunctuation(clauses.Skip(verb + 1), ",") || clauses.SkipBack(verb - 1) is not (> 1 and var last) || !clauses.IsNominal(last))
            return default;
        var speaker = clauses.PhraseEndingAt(last);
        return speaker.First > 1 && clauses.IsPunctuation(clauses.SkipBack(speaker.First - 1), ",") && IsNamedOrPeople(speaker) ? speaker : default;
    }

    /// <summary>"…, a claim the army denied": what is denied stands before the one who denies it.</summary>
    private NounPhrase BehindReport(NounPhrase report, int verb)
    {
        if (report.IsNone || report.End >= verb || !scan.Items[report.Head].Is(reportNoun) || clauses.SkipBack(verb - 1) is var last && !clauses.IsNominal(last))
            return default;
        var speaker = clauses.PhraseEndingAt(last);
        return !speaker.IsNone && clauses.Skip(report.End) == speaker.First && IsNamedOrPeople(speaker) ? speaker : default;
    }

    private bool IsNamedOrPeople(NounPhrase phrase) => scan.Items[phrase.Head].Phrase == people || scan.Items[phrase.Head].Phrase == name;

    /// <summary>"(Nine people died,) doctors and residents said.": two who speak behind a comma, where their verb ends the sentence.</summary>
    private NounPhrase PairBefore(int verb)
    {
        var behind = clauses.Skip(verb + 1);
        var endsSentence = behind >= scan.Items.Count || clauses.IsPunctuation(behind, ".");
        if (!endsSentence || clauses.SkipBack(verb - 1) is not (> 2 and var last) || !clauses.IsNominal(last))
            return default;
        var second = clauses.PhraseEndingAt(last);
        if (second.IsNone || second.First < 3 || !clauses.IsWord(second.First - 1, "and") || !clauses.IsNominal(second.First - 2))
            return default;
        var first = clauses.PhraseEndingAt(second.First - 2);
        var isCounted = scan.Items[first.Head].Quantity >= 0 || scan.Items[second.Head].Quantity >= 0;
        return first.First > 1 && !isCounted && clauses.IsPunctuation(clauses.SkipBack(first.First - 1), ",") ? new NounPhrase(first.First, second.End, first.Head) : default;
    }

    /// <summary>"(The ministry denied) rebel claims that": what is denied, not the rebels' claiming.</summary>
    public bool IsNounOfAnswered(int at) =>
        at > 1 && scan.Items[at].Is(reportNoun) && clauses.IsPresentVerb(at)
        && clauses.PhraseEndingAt(at - 1) is { IsNone: false, First: > 0 } whose && IsAnswering(scan.Items[whose.First - 1]);

    private bool IsAnswering(in Item item) => item.Phrase == verbGroup && (item.Is(denying) || item.Is(confirming));

    /// <summary>"Reporters found 20 bodies": those whose trade it is to tell what they see.</summary>
    public bool IsSighting(int at) =>
        scan.Items[at].Is(counting) && clauses.ObjectOf(at) is { IsNone: false } seen && scan.Items[seen.Head].Is(bodyNoun) && scan.Items[seen.Head].Quantity >= 0;

    /// <summary>Whether verbs that often mean something else bring in speech here: "that", a quotation, or a toll behind them.</summary>
    public bool IntroducesSpeech(int at)
    {
        var i = clauses.Skip(at + 1);
        if (i >= scan.Items.Count)
            return false;
        if (clauses.IsOneOf(i, "that", "how") || OpensQuotation(i))
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
        var behind = clauses.Skip(phrase.End);
        // "Suggesting up to five people have been killed".
        if (scan.Items[phrase.Head].Quantity >= 0 && behind < scan.Items.Count && scan.Items[behind].Is(befalls) && scan.Items[behind].Is(passive))
            return true;
        // "Told the agency 12 men had died"
        return scan.Items[at].Is(tells) && OpensClause(behind);
    }

    /// <summary>"12 men had (died)": a subject with its verb.</summary>
    private bool OpensClause(int i) => clauses.Read(i) is { IsNone: false } subject && clauses.Skip(subject.End) is var verb && verb < scan.Items.Count && clauses.IsVerb(verb);

    /// <summary>"(Wrote) “The”, (wrote): “The".</summary>
    private bool OpensQuotation(int i) =>
        clauses.IsPunctuation(i, "\"") || ((clauses.IsPunctuation(i, ",") || clauses.IsPunctuation(i, ":")) && clauses.IsPunctuation(i + 1, "\""));

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
        if (IsBeforeSpeaker(at))
            return Inversion.SpeakerBehind;
        var after = clauses.Skip(at + 1);
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
            else if (!TellsWhen(i) && !clauses.IsMark(i))
                return Inversion.None;
        }

        return SubjectOf(at) is { First: > 0 } subject && ClosesSpeech(clauses.SkipBack(subject.First - 1)) ? Inversion.SpeakerBefore : Inversion.None;
    }

    /// <summary>"Tuesday", "later", "on (Tuesday)".</summary>
    private bool TellsWhen(int i) =>
        scan.Items[i].Is(date) || scan.Items[i].Is(adverb) || (scan.Items[i].Is(preposition) && i + 1 < scan.Items.Count && scan.Items[i + 1].Is(date));

    /// <summary>"…, said the army"; who is told something, what is counted and who does something more speak nothing.</summary>
    private bool IsBeforeSpeaker(int at)
    {
        var after = clauses.Skip(at + 1);
        if (scan.Items[at].Phrase != verbGroup || scan.Items[at].Is(tells) || !ClosesSpeech(clauses.SkipBack(at - 1)))
            return false;
        if (after >= scan.Items.Count || clauses.IsWord(after, "that"))
            return false;
        return clauses.ObjectOf(at) is { IsNone: false } speaker && IsNamedOrPeople(speaker)
            // "…, counted 48 bodies", "…, reported in Lindau that".
            && scan.Items[speaker.Head].Quantity < 0 && !clauses.IsWord(BehindCircumstances(speaker.End), "that")
            && !clauses.IsFinite(Math.Min(clauses.Skip(speaker.End), scan.Items.Count - 1));
    }

    /// <summary>The comma or the quotation mark behind what is said.</summary>
    private bool ClosesSpeech(int i) => clauses.IsPunctuation(i, ",") || clauses.IsPunctuation(i, "\"");

    /// <summary>"(Said) in a statement", "to reporters": words behind a preposition that count nobody; none where the verb corrects a figure.</summary>
    private NounPhrase CircumstanceAt(int verb, int i)
    {
        ref var item = ref scan.Items[verb];
        var inside = clauses.Skip(i + 1);
        if (!item.Is(speech) || item.Is(revising) || !scan.Items[i].Is(preposition) || clauses.IsWord(i, "of") || inside >= scan.Items.Count)
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
