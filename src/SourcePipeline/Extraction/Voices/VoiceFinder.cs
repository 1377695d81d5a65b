using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Finds one voice: who speaks, from where to where, and with which stance.</summary>
internal sealed class VoiceFinder(RuleSet rules, SentenceScan scan, ClauseReader clauses, SpeakerReader speakers, PartyResolver parties, Discourse discourse)
{
    private readonly VoiceReach reach = new(rules, scan, clauses);
    private readonly SpeechFrame frame = new(rules, scan, clauses);
    private readonly Roles roles = new(rules);
    private readonly ClaimedDeeds deeds = new(rules, scan, clauses);
    private readonly int people = rules.Class("people");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int reportNoun = rules.Class("report-noun");
    private readonly int evidenceNoun = rules.Class("evidence-noun");
    private readonly int weakSpeech = rules.Class("speech-weakly");
    private readonly int speech = rules.Class("speech");
    private readonly int confirming = rules.Class("confirming");
    private readonly int denying = rules.Class("denying");
    private readonly int revising = rules.Class("revising");
    private readonly int hedgingVerb = rules.Class("hedging-verb");
    private readonly int negated = rules.Class("negated");
    private readonly int unreal = rules.Class("unreal");
    private readonly int passive = rules.Class("passive");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int basic = rules.Class("base");
    private readonly int name = rules.Class("name");
    private readonly int source = rules.Class("source");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int adverb = rules.Class("adverb");
    private readonly int date = rules.Class("date");
    private readonly int earlier = rules.Class("earlier-word");
    private readonly int counted = rules.Class("counted");
    private readonly int revisingWeakly = rules.Class("revising-weakly");
    private readonly int toll = rules.Class("toll");
    private readonly int backsAway = rules.Class("backs-away");
    private readonly int auxiliary = rules.Class("auxiliary");
    private readonly int figureNoun = rules.Class("figure-noun");
    private readonly int hedge = rules.Class("hedge");
    private readonly int counting = rules.Class("counting");
    private readonly int accountNoun = rules.Class("account-noun");
    private readonly int quantity = rules.Class("quantity");

    public Voice? Find(VoiceRule rule, int at, int end)
    {
        ref var item = ref scan.Items[at];
        return rule.Who switch
        {
            "none" => item.Is(reportNoun) ? Reports(at) : Hedge(at),
            "object" => According(at, end, rule.Scope),
            "behind-first" => According(at, at + 1, rule.Scope, end),
            "owner" => OfOwner(at),
            "bracket" => InBrackets(at, end),
            "by" => ByWhom(at),
            "speaker" => InTheReport(at),
            _ => Says(rule, at),
        };
    }

    /// <summary>Ends each voice where the next one speaks.</summary>
    public void Bound(List<Voice> voices) => reach.Bound(voices);

    private Voice? Says(VoiceRule rule, int at)
    {
        ref var item = ref scan.Items[at];
        // "Neither confirmed nor denied" is no answer.
        if (item.Is(negated) || item.Is(unreal) || (item.Is(speech) && at + 1 < scan.Items.Count && clauses.IsOneOf(at + 1, "responsibility", "credit")) || (at > 0 && clauses.IsOneOf(at - 1, "neither", "nor")))
            return null;
        if (item.Is(revising) && at + 1 < scan.Items.Count && (scan.Items[at + 1].Is(figureNoun) || scan.Items[at + 1].Is(toll)))
            return RevisedFigure(at);
        if (frame.IsNounOfAnswered(at))
            return null;
        var verb = scan.Items[at].Is(auxiliary) && scan.Items[at].Phrase < 0 ? at : VerbAt(at);
        if (clauses.IsAttributive(at) || (verb < 0 && item.Is(revising)))
            return item.Is(revising) ? RevisedFigure(at) : item.Is(hedgingVerb) && clauses.IsAttributive(at) ? Hedge(at) : null;
        // "…, a claim denied by the army"
        if (verb >= 0 && clauses.IsReduced(at) && clauses.SkipBack(at - 1) is > 0 and var said && scan.Items[said].Is(reportNoun))
            return ByWhom(at);
        if (verb < 0 || clauses.IsReduced(at) || deeds.IsDone(at, clauses.ObjectOf(at)))
            return null;
        var isGerund = clauses.IsBareGerund(at);
        var inverted = isGerund ? Inversion.None : frame.InversionOf(at);
        var isSighting = item.Is(weakSpeech) && frame.IsSighting(at);
        if ((item.Is(weakSpeech) || item.Is(revisingWeakly)) && !isSighting && inverted != Inversion.SpeakerBefore && !frame.IntroducesSpeech(at) && !(item.Is(revisingWeakly) && IsOfFigure(at)))
            return null;
        var speaker = inverted == Inversion.SpeakerBehind ? clauses.ObjectOf(at) : isGerund ? SpeakerOfGerund(at) : frame.SubjectOf(verb);
        // "The monitors said that 80 soldiers were killed, and later raised the number to 90": who corrects a figure is whoever gave it.
        if ((item.Is(revising) || item.Is(revisingWeakly)) && !speaker.IsNone && (IsCounted(speaker) || clauses.IsWord(speaker.Head, "it")) && SpokeBefore(at) is { IsNone: false } gave)
            speaker = gave;
        // "The rebels said 80 soldiers were killed and put their own dead at nine": those who were killed say nothing.
        else if (inverted == Inversion.None && !speaker.IsNone && speaker.End < at && scan.Items[speaker.Head].Quantity >= 0 && clauses.PreviousFinite(at) > speaker.Head && SpokeBefore(at) is { IsNone: false } told)
            speaker = told;
        // "Denied that the rebels had gone and said that twelve had died": whoever denied it.
        else if (inverted == Inversion.None && OuterSpeaker(at) is { IsNone: false } outer)
            speaker = outer;
        if (speaker.IsNone)
            return null;
        if (inverted != Inversion.SpeakerBehind && speaker.End <= at)
            speaker = WithNumber(speaker, at);
        if (inverted != Inversion.SpeakerBehind && speaker.End <= at)
            speaker = clauses.WithApposition(parties.IsParty(speaker) && !scan.Items[speaker.Head].Is(pronoun) ? clauses.WithCoordinated(speaker, at) : speaker, at);
        var who = speakers.Who(speaker, at, out var role);
        if (who is null && !speakers.IsReport(speaker) || (isSighting && role is not (ClaimantRole.Media or ClaimantRole.Organisation or ClaimantRole.Expert)))
            return null;
        if ((rule.Who == "source-subject" || (item.Is(counting) && !item.Is(weakSpeech))) && !speakers.IsSource(speaker, role) && (who is null || !speakers.IsReport(speaker)))
            return null;
        var stance = who is null ? Stance.Hedged : StanceOf(item);
        if (stance == Stance.Denied && IsBehindRetraction(at))
            stance = Stance.Revised;
        // "…, a report found, …": what stands around it.
        if (inverted == Inversion.SpeakerBefore && clauses.IsPunctuation(clauses.Skip(at + 1), ","))
            return new Voice(who, who is null ? -1 : scan.Items[speaker.First].First, role, stance, item.Head, reach.Start(speaker.First), reach.End(at), false);
        var (first, end) = inverted == Inversion.None ? (scan.Items[at].First, stance == Stance.Denied ? IsOfThis(at) ? scan.Items[at].End : reach.EndOfDenial(at) : reach.End(at)) : (reach.Start(Math.Min(speaker.First, at)), scan.Items[at].First);
        return new Voice(who, who is null ? -1 : scan.Items[speaker.First].First, role, stance, item.Head, first, end, reach.IsBeforeFigure(at));
    }

    /// <summary>The subject of the verb of saying before, where this one is joined to it behind what is said; none where it is not.</summary>
    private NounPhrase OuterSpeaker(int at)
    {
        var and = clauses.SkipBack(at - 1);
        while (and > 0 && scan.Items[and].Is(adverb))
            and = clauses.SkipBack(and - 1);
        if (and < 0 || !scan.Items[and].Is(coordinator))
            return default;
        var inner = clauses.PreviousFinite(at);
        var outer = inner > 0 ? clauses.PreviousFinite(inner) : -1;
        if (outer < 0 || scan.Items[inner].Is(speech) || !scan.Items[outer].Is(speech) || scan.Items[outer].Is(passive) || !clauses.IsWord(clauses.Skip(outer + 1), "that")
            || !(scan.Items[outer].Is(denying) || clauses.IsWord(clauses.Skip(at + 1), "that")))
        {
            return default;
        }

        return clauses.SubjectOf(outer) is { IsNone: false } who && speakers.CanSpeak(who) ? who : default;
    }

    /// <summary>"Denied this: …", "denied this, saying that": what it denies stands before, and what is behind it is none of it.</summary>
    private bool IsOfThis(int at) => clauses.Skip(at + 1) is var next && clauses.IsOneOf(next, "this", "it") && clauses.Skip(next + 1) is var after && (after >= scan.Items.Count || scan.Items[after].Is(ClassNames.Punctuation));

    /// <summary>"Channel 24 reported": the number belongs to the name.</summary>
    private NounPhrase WithNumber(NounPhrase speaker, int verb) =>
        speaker.End + 1 == verb && scan.Items[speaker.Head].Phrase == name && clauses.IsNumberOfName(speaker.End) ? speaker with { End = verb } : speaker;

    /// <summary>The verb item to ask for a subject: a verb group, "says", "saying", "did mention", "reports suggest that"; -1 for a noun.</summary>
    private int VerbAt(int at)
    {
        ref var item = ref scan.Items[at];
        if (item.Phrase == verbGroup || clauses.IsBareGerund(at) || clauses.IsPresentVerb(at))
            return at;
        if (!item.Is(basic) || item.Phrase >= 0 || at == 0)
            return -1;
        if (scan.Items[at - 1].Is(auxiliary))
            return at - 1;
        return at + 1 < scan.Items.Count && clauses.IsWord(at + 1, "that") ? at : -1;
    }

    /// <summary>"…, saying that": who spoke before in the sentence, else the main verb's subject, or its agent ("confirmed by X by stating").</summary>
    private NounPhrase SpeakerOfGerund(int at)
    {
        // "Quoted a doctor as saying", "was quoted as saying": whoever is quoted.
        if (at > 0 && clauses.IsWord(at - 1, "as") && clauses.PreviousFinite(at) is >= 0 and var quotes && (scan.Items[quotes].Is(passive) ? clauses.SubjectOf(quotes) : clauses.ObjectOf(quotes)) is { IsNone: false } whom
            && scan.Items[quotes].Is(speech) && whom.End <= at && !scan.Items[whom.Head].Is(pronoun) && speakers.CanSpeak(whom))
        {
            return whom;
        }

        var own = clauses.SubjectOf(at);
        if (!own.IsNone && own.End <= at && clauses.SkipBack(at - 1) < own.End && speakers.CanSpeak(own))
            return own;
        var first = default(NounPhrase);
        for (var verb = clauses.PreviousFinite(at); verb >= 0; verb = clauses.PreviousFinite(verb))
        {
            if (scan.Items[verb].Is(passive) && clauses.Behind(verb, "by") is { IsNone: false } by && by.End <= at && speakers.CanSpeak(by))
                return by;
            var subject = clauses.SubjectOf(verb);
            if (subject.IsNone || subject.First >= at)
                continue;
            if (scan.Items[verb].Is(speech) && !scan.Items[verb].Is(passive))
                return subject;
            first = subject;
        }

        return first.IsNone ? own : first;
    }

    /// <summary>"(Put it at 34, which it later) raised to 45", "a number that it raised to 45": a figure is what is corrected.</summary>
    private bool IsOfFigure(int at)
    {
        var to = clauses.Skip(at + 1);
        if (to + 1 >= scan.Items.Count || !(clauses.IsWord(to, "to") && scan.Items[clauses.Skip(to + 1)].Is(quantity)) && !scan.Items[to].Is(quantity))
            return false;
        for (var i = at - 1; i > 0 && !clauses.IsPunctuation(i, ","); i--)
        {
            if (clauses.IsWord(i, "which") || scan.Items[i].Is(figureNoun))
                return true;
        }

        return false;
    }

    private bool IsCounted(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (scan.Items[i].Phrase == quantity || scan.Items[i].Is(counted))
                return true;
        }

        return false;
    }

    /// <summary>The subject of the nearest verb of saying before the item; none where there is none.</summary>
    private NounPhrase SpokeBefore(int at)
    {
        for (var verb = clauses.PreviousFinite(at); verb >= 0; verb = clauses.PreviousFinite(verb))
        {
            if (scan.Items[verb].Is(speech) && !scan.Items[verb].Is(passive) && clauses.SubjectOf(verb) is { IsNone: false } subject && subject.First < at)
                return subject;
        }

        return default;
    }

    private bool IsBehindRetraction(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (scan.Items[i].Is(revising))
                return true;
        }

        return false;
    }

    /// <summary>"A revised figure of 150": the subject of its clause corrects itself.</summary>
    private Voice? RevisedFigure(int at)
    {
        var verb = clauses.PreviousFinite(at);
        var speaker = clauses.SubjectOf(verb);
        if (!speaker.IsNone && IsCounted(speaker) && SpokeBefore(at) is { IsNone: false } gave)
            speaker = gave;
        if (speaker.IsNone || speakers.Who(speaker, verb, out var role) is not { } who)
            return null;
        return new Voice(who, scan.Items[speaker.First].First, role, Stance.Revised, scan.Items[at].Head, scan.Items[at].First, reach.End(at), false);
    }

    private Voice? ByWhom(int at)
    {
        ref var item = ref scan.Items[at];
        if (item.Is(unreal) || item.Is(negated))
            return null;
        var next = clauses.Skip(at + 1);
        while (next < scan.Items.Count && (scan.Items[next].Is(adverb) || scan.Items[next].Is(date)))
            next++;
        var by = next < scan.Items.Count && clauses.IsWord(next, "by") ? clauses.Read(clauses.Skip(next + 1)) : default;
        var subject = clauses.SubjectOf(at);
        if (deeds.IsUndergone(subject, at, by))
            return null;
        var first = scan.Items[subject.IsNone ? at : Math.Min(subject.First, at)].First;
        if (!by.IsNone && speakers.Who(by, at, out var role) is { } who)
            return new Voice(who, scan.Items[by.First].First, role, StanceOf(item), item.Head, first, reach.End(at), false);
        if (!by.IsNone || !item.Is(hedgingVerb) || item.Is(confirming))
            return null;
        // "Twelve men had died, it was reported": what stands before.
        if (!subject.IsNone && clauses.IsWord(subject.Head, "it") && clauses.IsPunctuation(clauses.SkipBack(subject.First - 1), ",") && (next >= scan.Items.Count || clauses.IsPunctuation(next, ".")))
            first = reach.Start(subject.First);
        // "Are estimated at 700": the article's own, only not exact.
        if (IsEstimate(item.Head) && !(!subject.IsNone && clauses.IsWord(subject.Head, "it")))
            return new Voice(null, -1, null, Stance.Asserted, item.Head, first, reach.End(at), false);
        // "X was quoted as saying", "are said to be": nobody is named.
        return new Voice(null, -1, null, Stance.Hedged, item.Head, first, reach.End(at), false);
    }

    /// <summary>Whether the word says that a figure is not exact ("estimated that 2,000 had died").</summary>
    public bool IsEstimate(int token) => scan.CharsOf(token).StartsWith("estimat", StringComparison.OrdinalIgnoreCase);

    private Voice? According(int at, int end, VoiceScope scope, int figureEnd = -1)
    {
        var speaker = BeforeFigure(clauses.Read(clauses.Skip(end)));
        // "According to an autumn report by the Watch": the date stands within.
        if ((speaker.IsNone || scan.Items[speaker.Head].Is(date)) && clauses.Skip(end) + 2 < scan.Items.Count && scan.Items[clauses.Skip(end) + 1].Is(date))
            speaker = clauses.Read(clauses.Skip(end) + 2);
        // "Was put at 40 by May": no voice.
        if (speaker.IsNone || scan.Items[speaker.Head].Is(date))
            return null;
        if (speakers.Who(speaker, at, out var role) is not { } who)
        {
            // "According to reports": nobody is named.
            if (speakers.IsReport(speaker))
                return new Voice(null, -1, null, Stance.Hedged, scan.Items[at].First, reach.Start(at), reach.End(at), false);
            who = clauses.TextOf(speaker);
        }

        var first = at > 0 && clauses.IsPunctuation(at - 1, "(") ? reach.StartOfRow(at - 1) : scope == VoiceScope.Figure && scan.Items[clauses.SkipBack(at - 1)].Is(coordinator) ? scan.Items[at].First : reach.Start(at);
        // "2,000 died, of whom according to the Watch 1,400 were children": only these.
        if (at > 1 && clauses.IsOneOf(at - 1, "which", "whom"))
            first = scan.Items[at].First;
        // "By the council at 40, and by the league at 60": the figure behind.
        var behind = scope == VoiceScope.Figure && figureEnd > end ? scan.Items[figureEnd - 1].End : scope == VoiceScope.Figure || (at > 0 && clauses.IsPunctuation(at - 1, "(")) ? scan.Items[end].First : reach.End(at);
        return new Voice(who, scan.Items[speaker.First].First, role, Stance.Attributed, scan.Items[at].First, first, behind, false);
    }

    /// <summary>"According to the historian Jan Roe (107 Ruthenians were killed)": the figure begins what he says.</summary>
    private NounPhrase BeforeFigure(NounPhrase speaker)
    {
        for (var i = speaker.First + 1; i < speaker.End; i++)
        {
            if (scan.Items[i].Quantity >= 0 && scan.Items[i].Phrase == people && i == speaker.Head)
                return speaker with { End = i, Head = i - 1 };
        }

        return speaker;
    }

    /// <summary>"By the governor's count": whoever stands before the "'s".</summary>
    private Voice? OfOwner(int at)
    {
        var owner = at > 0 ? clauses.PhraseEndingAt(at - 1) : default;
        if (owner.IsNone || speakers.Who(owner, at, out var role) is not { } who)
            return null;
        return new Voice(who, scan.Items[owner.First].First, role, Stance.Attributed, scan.Items[owner.First].First, reach.Start(at), reach.End(at), false);
    }

    /// <summary>"… 412 killed (government claim)", "… 45 killed (ABC)": the voice of what stands before in its row.</summary>
    private Voice? InBrackets(int at, int end)
    {
        var last = end - 2;
        var named = scan.Items[last].Is(reportNoun) || scan.Items[last].Is(accountNoun) || clauses.IsOneOf(last, "sources", "source");
        if (named)
            last--;
        // "Long Name (ABC)" explains a name.
        if (last <= at || (!named && (!scan.Items[last].Is(ClassNames.AllCaps) && !scan.Items[last].Is(source) || at == 0 || scan.Items[at - 1].Phrase == name || clauses.IsNominal(clauses.SkipBack(at - 1)) && !scan.Items[clauses.SkipBack(at - 1)].Is(figureNoun))))
            return null;
        var who = scan.TextOf(scan.Items[at + 1].First, scan.Items[last].End);
        return new Voice(who, scan.Items[at + 1].First, roles.Of(scan, at + 1, last + 1), Stance.Attributed, scan.Items[at].First, reach.StartOfRow(at), scan.Items[at].First, false);
    }

    private Voice? Hedge(int at)
    {
        // "an alleged strike killed 21": the subject is in doubt, and so is what it did.
        var first = scan.Items[at].First;
        return new Voice(null, -1, null, Stance.Hedged, first, first, reach.End(at), false, IsAdverb: true);
    }

    /// <summary>"were reportedly killed": a hedge inside a verb group or noun phrase.</summary>
    public Voice? HedgeInside(int at)
    {
        ref var item = ref scan.Items[at];
        return item.End - item.First > 1 && !item.Is(hedge) && scan.HasWord(item.First, item.End, hedge)
            ? new Voice(null, -1, null, Stance.Hedged, item.First, item.First, reach.End(at), false, IsAdverb: true) : null;
    }

    /// <summary>"In the report, two bodies were shown": the voice spoken of before.</summary>
    private Voice? InTheReport(int at) =>
        discourse.Speaker is { } who ? new Voice(who, -1, roles.Of(who), Stance.Attributed, scan.Items[at].First, reach.Start(at), reach.End(at), false) : null;

    /// <summary>Whether the token <paramref name="anchor"/> stands in a relative clause ("in which 80 had died") that only describes.</summary>
    public bool IsInRelative(int from, int anchor)
    {
        for (var i = scan.Items.Count - 1; i >= 0 && scan.Items[i].First > from; i--)
        {
            if (scan.Items[i].First >= anchor)
                continue;
            if (clauses.IsPunctuation(i, ","))
                return false;
            if (clauses.IsOneOf(i, "which", "who", "whom", "whose"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words say that the figure is the one that was corrected ("their initial toll of 200").</summary>
    public bool IsEarlierFigure(int first, int end) => scan.HasWord(Math.Max(scan.First, first - 3), end, earlier);

    /// <summary>"Reports suggest": reports of nobody.</summary>
    private Voice? Reports(int at)
    {
        var phrase = clauses.PhraseEndingAt(at);
        var verb = clauses.NextFinite(at + 1);
        if (verb < 0 || speakers.Who(phrase, at, out _) is not null || scan.Items[at].Is(evidenceNoun))
            return null;
        var subject = clauses.SubjectOf(verb);
        if (subject.IsNone || subject.Head != at)
            return null;
        return new Voice(null, -1, null, Stance.Hedged, scan.Items[at].Head, scan.Items[at].First, scan.Items[scan.Items.Count - 1].End, false);
    }

    private Stance StanceOf(in Item item) =>
        item.Is(denying) ? Stance.Denied : item.Is(confirming) ? Stance.Confirmed : item.Is(revising) || item.Is(revisingWeakly) || item.Is(backsAway) ? Stance.Revised : Stance.Attributed;
}
