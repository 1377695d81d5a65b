using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Finds the voice of a verb of saying: "the army said that", "was denied by the league", "a revised figure".</summary>
internal sealed class SaidVoices(RuleSet rules, SentenceScan scan, ClauseReader clauses, SpeakerReader speakers, PartyResolver parties, VoiceReach reach, Hedges hedges)
{
    private readonly SpeechFrame frame = new(rules, scan, clauses);
    private readonly ClaimedDeeds deeds = new(rules, scan, clauses);
    private readonly VerbSpeakers verbSpeakers = new(rules, scan, clauses, speakers, parties);
    private readonly int reportNoun = rules.Class("report-noun");
    private readonly int weakSpeech = rules.Class("speech-weakly");
    private readonly int speech = rules.Class("speech");
    private readonly int confirming = rules.Class("confirming");
    private readonly int denying = rules.Class("denying");
    private readonly int revising = rules.Class("revising");
    private readonly int hedgingVerb = rules.Class("hedging-verb");
    private readonly int negated = rules.Class("negated");
    private readonly int unreal = rules.Class("unreal");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int basic = rules.Class("base");
    private readonly int adverb = rules.Class("adverb");
    private readonly int date = rules.Class("date");
    private readonly int revisingWeakly = rules.Class("revising-weakly");
    private readonly int toll = rules.Class("toll");
    private readonly int backsAway = rules.Class("backs-away");
    private readonly int auxiliary = rules.Class("auxiliary");
    private readonly int figureNoun = rules.Class("figure-noun");
    private readonly int counting = rules.Class("counting");
    private readonly int quantity = rules.Class("quantity");
    private readonly int eventNoun = rules.Class("event-noun");

    /// <summary>What a verb of saying brings in; null where it says nothing here, or nobody who could.</summary>
    public Voice? Says(VoiceRule rule, int at)
    {
        ref var item = ref scan.Items[at];
        if (IsNoAnswer(at))
            return null;
        if (item.Is(revising) && at + 1 < scan.Items.Count && (scan.Items[at + 1].Is(figureNoun) || scan.Items[at + 1].Is(toll)))
            return RevisedFigure(at);
        if (frame.IsNounOfAnswered(at))
            return null;
        var verb = VerbAt(at);
        if (clauses.IsAttributive(at) || (verb < 0 && item.Is(revising)))
            return item.Is(revising) ? RevisedFigure(at) : item.Is(hedgingVerb) && clauses.IsAttributive(at) ? hedges.At(at) : null;
        // "…, a claim denied by the army"
        if (verb >= 0 && clauses.IsReduced(at) && clauses.SkipBack(at - 1) is > 0 and var said && scan.Items[said].Is(reportNoun))
            return ByWhom(at);
        if (verb < 0 || clauses.IsReduced(at) || deeds.IsDone(at, clauses.ObjectOf(at)))
            return null;
        return OfSpeaker(rule, at, verb, clauses.IsBareGerund(at) ? Inversion.None : frame.InversionOf(at));
    }

    /// <summary>The voice of whoever the verb of saying has for its speaker; null where he may not be taken for one.</summary>
    private Voice? OfSpeaker(VoiceRule rule, int at, int verb, Inversion inverted)
    {
        ref var item = ref scan.Items[at];
        var isSighting = item.Is(weakSpeech) && frame.IsSighting(at);
        if (!isSighting && inverted != Inversion.SpeakerBefore && IsOfSomethingElse(at))
            return null;
        var speaker = verbSpeakers.Of(at, verb, inverted);
        if (speaker.IsNone)
            return null;
        var who = speakers.Who(speaker, at, out var role);
        var isNamed = who is not null;
        if ((!isNamed && !speakers.IsReport(speaker)) || (isSighting && role is not (ClaimantRole.Media or ClaimantRole.Organisation or ClaimantRole.Expert)))
            return null;
        if (MustBeSource(rule, at) && !speakers.IsSource(speaker, role) && !(isNamed && speakers.IsReport(speaker)))
            return null;
        var stance = isNamed ? StanceOf(item) : Stance.Hedged;
        if (stance == Stance.Denied && IsBehindRetraction(at))
            stance = Stance.Revised;
        var voice = new Voice(who, isNamed ? scan.Items[speaker.First].First : -1, role, stance, item.Head, reach.Start(Math.Min(speaker.First, at)), scan.Items[at].First);
        // "…, a report found, …": what stands around it.
        if (inverted == Inversion.SpeakerBefore && clauses.IsPunctuation(clauses.Skip(at + 1), ","))
            return voice with { First = reach.Start(speaker.First), End = reach.End(at) };
        voice = voice with { ConfirmsFigures = reach.IsBeforeFigure(at) };
        return inverted == Inversion.None ? voice with { First = scan.Items[at].First, End = EndOf(stance, at) } : voice;
    }

    /// <summary>"Neither confirmed nor denied", "did not say"; "claimed responsibility".</summary>
    private bool IsNoAnswer(int at)
    {
        ref var item = ref scan.Items[at];
        var isOfDeed = item.Is(speech) && clauses.IsOneOf(at + 1, "responsibility", "credit");
        return item.Is(negated) || item.Is(unreal) || isOfDeed || (at > 0 && clauses.IsOneOf(at - 1, "neither", "nor"));
    }

    /// <summary>A verb that often means something else ("found", "raised"), with nothing behind it that is said or corrected.</summary>
    private bool IsOfSomethingElse(int at)
    {
        ref var item = ref scan.Items[at];
        return (item.Is(weakSpeech) || item.Is(revisingWeakly)) && !frame.IntroducesSpeech(at) && !(item.Is(revisingWeakly) && IsOfFigure(at));
    }

    /// <summary>Whether whoever does it must be known as a source, for others do it too ("the army counted").</summary>
    private bool MustBeSource(VoiceRule rule, int at) => rule.Who == "source-subject" || (scan.Items[at].Is(counting) && !scan.Items[at].Is(weakSpeech));

    private int EndOf(Stance stance, int at) => stance != Stance.Denied ? reach.End(at) : IsOfThis(at) ? scan.Items[at].End : reach.EndOfDenial(at);

    /// <summary>"Denied this: …", "denied this, saying that": what it denies stands before, and what is behind it is none of it.</summary>
    private bool IsOfThis(int at) =>
        clauses.Skip(at + 1) is var next && clauses.IsOneOf(next, "this", "it")
        && clauses.Skip(next + 1) is var after && (after >= scan.Items.Count || scan.Items[after].Is(ClassNames.Punctuation));

    /// <summary>The verb item to ask for a subject: a verb group, "says", "saying", "did mention", "reports suggest that"; -1 for a noun.</summary>
    private int VerbAt(int at)
    {
        ref var item = ref scan.Items[at];
        if (item.Phrase == verbGroup || (item.Is(auxiliary) && item.Phrase < 0) || clauses.IsBareGerund(at) || clauses.IsPresentVerb(at))
            return at;
        if (!item.Is(basic) || item.Phrase >= 0 || at == 0)
            return -1;
        if (scan.Items[at - 1].Is(auxiliary))
            return at - 1;
        return at + 1 < scan.Items.Count && clauses.IsWord(at + 1, "that") ? at : -1;
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
        if (!speaker.IsNone && verbSpeakers.IsCounted(speaker) && verbSpeakers.Before(at) is { IsNone: false } gave)
            speaker = gave;
        if (speaker.IsNone || speakers.Who(speaker, verb, out var role) is not { } who)
            return null;
        return new Voice(who, scan.Items[speaker.First].First, role, Stance.Revised, scan.Items[at].Head, scan.Items[at].First, reach.End(at));
    }

    /// <summary>"Was confirmed by the army", "are said to": the voice behind "by", or nobody's.</summary>
    public Voice? ByWhom(int at)
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
            return new Voice(who, scan.Items[by.First].First, role, StanceOf(item), item.Head, first, reach.End(at));
        if (!by.IsNone || !item.Is(hedgingVerb) || item.Is(confirming))
            return null;
        // "Twelve men had died, it was reported": what stands before.
        var isIt = !subject.IsNone && clauses.IsWord(subject.Head, "it");
        if (isIt && clauses.IsPunctuation(clauses.SkipBack(subject.First - 1), ",") && (next >= scan.Items.Count || clauses.IsPunctuation(next, ".")))
            first = reach.Start(subject.First);
        // "Are estimated at 700": the article's own, only not exact.
        if (hedges.IsEstimate(item.Head) && !isIt)
            return new Voice(null, -1, null, Stance.Asserted, item.Head, first, reach.End(at));
        // "Clashes were reported in X, with three men killed": that there were clashes is in doubt, and not what they led to.
        if (!subject.IsNone && scan.Items[subject.Head].Is(eventNoun) && reach.CommaWith(at) is > 0 and var comma)
            return new Voice(null, -1, null, Stance.Hedged, item.Head, first, comma);
        // "X was quoted as saying", "are said to be": nobody is named.
        return new Voice(null, -1, null, Stance.Hedged, item.Head, first, reach.End(at));
    }

    private Stance StanceOf(in Item item) =>
        item.Is(denying) ? Stance.Denied
        : item.Is(confirming) ? Stance.Confirmed
        : item.Is(revising) || item.Is(revisingWeakly) || item.Is(backsAway) ? Stance.Revised
        : Stance.Attributed;
}
