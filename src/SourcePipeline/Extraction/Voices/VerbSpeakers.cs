using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Finds who speaks where a verb of saying stands: its subject or what stands behind it, whoever is quoted, whoever gave the figure that is corrected.</summary>
internal sealed class VerbSpeakers(RuleSet rules, SentenceScan scan, ClauseReader clauses, SpeakerReader speakers, PartyResolver parties)
{
    private readonly SpeechFrame frame = new(rules, scan, clauses);
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int adverb = rules.Class("adverb");
    private readonly int denying = rules.Class("denying");
    private readonly int speech = rules.Class("speech");
    private readonly int revising = rules.Class("revising");
    private readonly int passive = rules.Class("passive");
    private readonly int name = rules.Class("name");
    private readonly int counted = rules.Class("counted");
    private readonly int revisingWeakly = rules.Class("revising-weakly");
    private readonly int quantity = rules.Class("quantity");

    /// <summary>The speaker of the verb of saying at <paramref name="at"/>, with his number, his apposition and those who speak with him; none where nobody does.</summary>
    /// <param name="verb">The verb item to ask for a subject.</param>
    public NounPhrase Of(int at, int verb, Inversion inverted)
    {
        var speaker = inverted == Inversion.SpeakerBehind ? clauses.ObjectOf(at) : clauses.IsBareGerund(at) ? SpeakerOfGerund(at) : frame.SubjectOf(verb);
        if (!speaker.IsNone && (IsCorrectedIn(at, speaker) || IsSufferer(at, speaker, inverted)) && Before(at) is { IsNone: false } gave)
            speaker = gave;
        else if (inverted == Inversion.None && OuterSpeaker(at) is { IsNone: false } outer)
            speaker = outer;
        if (speaker.IsNone || inverted == Inversion.SpeakerBehind || speaker.End > at)
            return speaker;
        speaker = WithNumber(speaker, at);
        if (speaker.End > at)
            return speaker;
        var speaksWithOthers = parties.IsParty(speaker) && !scan.Items[speaker.Head].Is(pronoun);
        return clauses.WithApposition(speaksWithOthers ? clauses.WithCoordinated(speaker, at) : speaker, at);
    }

    /// <summary>"The monitors said that 80 soldiers were killed, and later raised the number to 90": who corrects a figure is whoever gave it.</summary>
    private bool IsCorrectedIn(int at, NounPhrase speaker) =>
        (scan.Items[at].Is(revising) || scan.Items[at].Is(revisingWeakly)) && (IsCounted(speaker) || clauses.IsWord(speaker.Head, "it"));

    /// <summary>"The rebels said 80 soldiers were killed and put their own dead at nine": those who were killed say nothing.</summary>
    private bool IsSufferer(int at, NounPhrase speaker, Inversion inverted) =>
        inverted == Inversion.None && speaker.End < at && scan.Items[speaker.Head].Quantity >= 0 && clauses.PreviousFinite(at) > speaker.Head;

    /// <summary>"(The army) denied that the rebels had gone and said that twelve had died": the subject of the verb of saying before, where this one is joined to it behind what is said; none where it is not.</summary>
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

    /// <summary>The subject of the nearest verb of saying before the item; none where there is none.</summary>
    public NounPhrase Before(int at)
    {
        for (var verb = clauses.PreviousFinite(at); verb >= 0; verb = clauses.PreviousFinite(verb))
        {
            if (scan.Items[verb].Is(speech) && !scan.Items[verb].Is(passive) && clauses.SubjectOf(verb) is { IsNone: false } subject && subject.First < at)
                return subject;
        }

        return default;
    }

    /// <summary>Whether the phrase is a number or what a number counts.</summary>
    public bool IsCounted(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (scan.Items[i].Phrase == quantity || scan.Items[i].Is(counted))
                return true;
        }

        return false;
    }

    /// <summary>"Channel 24 reported": the number belongs to the name.</summary>
    private NounPhrase WithNumber(NounPhrase speaker, int verb) =>
        speaker.End + 1 == verb && scan.Items[speaker.Head].Phrase == name && clauses.IsNumberOfName(speaker.End) ? speaker with { End = verb } : speaker;

    /// <summary>"…, saying that": who spoke before in the sentence, else the main verb's subject, or its agent ("confirmed by X by stating").</summary>
    private NounPhrase SpeakerOfGerund(int at)
    {
        if (at > 0 && clauses.IsWord(at - 1, "as") && Quoted(at) is { IsNone: false } quoted)
            return quoted;
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
    /// <summary>"Quoted a doctor as (saying)", "was quoted as (saying)": whoever is quoted.</summary>
    private NounPhrase Quoted(int at)
    {
        if (clauses.PreviousFinite(at) is not (>= 0 and var quotes) || !scan.Items[quotes].Is(speech))
            return default;
        var whom = scan.Items[quotes].Is(passive) ? clauses.SubjectOf(quotes) : clauses.ObjectOf(quotes);
        return !whom.IsNone && whom.End <= at && !scan.Items[whom.Head].Is(pronoun) && speakers.CanSpeak(whom) ? whom : default;
    }
}
