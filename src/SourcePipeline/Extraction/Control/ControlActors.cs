using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Finds who takes, loses, holds or attacks: among the parts of the clause that a rule names for its actor.</summary>
internal sealed class ControlActors(RuleSet rules, SentenceScan scan, ClauseReader clauses, ClauseParts parts, PartyResolver parties)
{
    private readonly int carriesOut = rules.Class("carries-out");
    private readonly int admits = rules.Class("admits");
    private readonly int claiming = rules.Class("claiming");
    private readonly int name = rules.Class("name");
    private readonly int person = rules.Class("person");
    private readonly int sideAdjective = rules.Class("side-adjective");
    private readonly int group = rules.Class("group");
    private readonly int plural = rules.Class("plural");
    private readonly int possessive = rules.Class("possessive");
    private readonly int preposition = rules.Class("preposition");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int article = rules.Class("article");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int attackNoun = rules.Class("attack-noun");
    private readonly int equipment = rules.Class("equipment");
    private readonly int airWord = rules.Class("air-word");
    private readonly int participle = rules.Class("participle");

    /// <summary>The first of the rule's parts for the actor that the clause fills with somebody who can act.</summary>
    /// <param name="start">The first item of the words that the rule matched.</param>
    public NounPhrase Of(ControlRule rule, int start)
    {
        foreach (var part in rule.Actor)
        {
            if (part == "none")
                return default;
            if (part == "main" && !IsDoer(rule, start))
                continue;
            var phrase = parts.Get(part switch { "armed-agent" => "agent", "armed-subject" => "subject", _ => part });
            if (part == "by" && rule.IsNoun && !phrase.IsNone && IsOfAnother(start, phrase.First))
                continue;
            if (!rule.IsNoun && rule.Action is not ControlAction.Lost && DoerOf(phrase) is { IsNone: false } doer)
                return doer;
            if (!phrase.IsNone && MayAct(part, phrase, start))
                return phrase;
        }

        return default;
    }

    /// <summary>Whether a part of the clause may be who acts: a party, "its", or whoever the verb before a noun has for its subject ("it made a withdrawal").</summary>
    private bool MayAct(string part, NounPhrase phrase, int start) => part switch
    {
        "of" => parties.IsParty(phrase),
        "owner" or "main" => (parties.IsParty(phrase) && !IsLoneSingular(phrase)) || scan.Items[phrase.First].Is(possessive)
            || (part == "main" && scan.Items[phrase.Head].Is(pronoun) && IsObject(start)),
        _ => true,
    };

    /// <summary>"The assault (took the town)": what was done, not who did it.</summary>
    public bool IsDeed(NounPhrase phrase) =>
        !phrase.IsNone && scan.Items[phrase.Head] is var head && (head.Is(eventNoun) || head.Is(attackNoun)) && head.Is(ClassNames.Lower) && !parties.IsParty(phrase);

    /// <summary>"The tanks (attacked the town)", "twenty galleys": machines that act for their crews.</summary>
    public bool IsFleet(NounPhrase phrase) => scan.Items[phrase.Head] is var head && head.Is(equipment) && head.Is(plural) && head.Is(ClassNames.Lower) && !head.Is(airWord);

    /// <summary>"A rebel counter-attack (retook the town)", "the assault by the league": whose deed the subject is; none where it is no deed.</summary>
    private NounPhrase DoerOf(NounPhrase deed)
    {
        if (!IsDeed(deed))
            return default;
        var by = clauses.Skip(deed.Head + 1);
        if (by + 1 < scan.Items.Count && clauses.IsWord(by, "by") && clauses.Read(by + 1) is { IsNone: false } doer && parties.IsParty(doer))
            return doer;
        return parts.OwnerOf(deed.Head) is { IsNone: false } owner && (parties.IsParty(owner) || scan.Items[owner.First].Is(possessive)) ? owner : default;
    }

    /// <summary>"By the army and the police", "by rebels, tribesmen and foreign fighters": all of them; those behind "and" who begin another clause ("and Roe fled") are not among them.</summary>
    /// <param name="alone">What is taken where no others follow.</param>
    /// <param name="agent">The first of them.</param>
    public NounPhrase WithOthers(NounPhrase alone, NounPhrase agent)
    {
        if (!parties.IsParty(agent))
            return alone;
        var whole = alone;
        var last = agent;
        while (clauses.Skip(last.End) is var next && next < scan.Items.Count)
        {
            var isBehindComma = clauses.IsPunctuation(next, ",");
            if (isBehindComma)
                next = clauses.Skip(next + 1);
            var isLast = next < scan.Items.Count && clauses.IsWord(next, "and");
            if (isLast)
                next = clauses.Skip(next + 1);
            if (!isBehindComma && !isLast || next >= scan.Items.Count)
                break;
            // "Fell to the rebels, and …" goes on with something else.
            if (isBehindComma && isLast && last.First == agent.First)
                break;
            last = clauses.Read(next);
            if (last.IsNone || !parties.IsParty(last))
                break;
            if (clauses.Skip(last.End) is var behind && behind < scan.Items.Count && (clauses.IsFinite(behind) || clauses.IsPresentVerb(behind)))
                break;
            if (isLast)
                whole = new NounPhrase(agent.First, last.End, last.Head);
        }

        return whole;
    }

    /// <summary>
    /// Whether the subject of the verb before a noun did what the noun tells: "launched an attack", "completed the withdrawal". Who claims a
    /// capture claims it for himself; who admits the loss of a place lost it, who reports it did not.
    /// </summary>
    public bool IsDoer(ControlRule rule, int noun)
    {
        var verb = clauses.PreviousVerb(noun);
        return verb >= 0 && (scan.Items[verb].Is(carriesOut) || scan.Items[verb].Is(rule.Action == ControlAction.Lost ? admits : claiming));
    }

    /// <summary>"(It made) a tactical (withdrawal)": no preposition and no comma stands between the verb and its object.</summary>
    private bool IsObject(int noun)
    {
        for (var i = noun - 1; i > clauses.PreviousVerb(noun); i--)
        {
            if (scan.Items[i].Is(preposition) || clauses.IsPunctuation(i, ","))
                return false;
        }

        return true;
    }

    /// <summary>"The capture of X and the retreat by the rebels", "the attack on X, held by the league": what "by" belongs to is another noun.</summary>
    private bool IsOfAnother(int start, int agent)
    {
        for (var i = start + 1; i < agent; i++)
        {
            if (scan.Items[i].Is(coordinator) && i + 1 < agent && scan.Items[i + 1].Is(article))
                return true;
            // "The attack on X, then held by the league"
            if (clauses.IsWord(i, "by") && scan.Items[i - 1] is var done && done.Is(participle) && !done.Is(carriesOut))
                return true;
        }

        return false;
    }

    /// <summary>"The rebel (attack)".</summary>
    private bool EndsWithSide(in Item item) => scan.WordIs(item.End - 1, sideAdjective);

    /// <summary>"A major (offensive)", "heavy bomber (attacks)": a word for a person that only describes what follows.</summary>
    private bool IsLoneSingular(NounPhrase phrase)
    {
        ref var item = ref scan.Items[phrase.Head];
        if ((item.Phrase == name && !item.Is(person)) || item.Is(group) || item.Is(plural) || EndsWithSide(item))
            return false;
        for (var t = scan.Items[phrase.First].First; t < scan.Items[phrase.End - 1].End; t++)
        {
            if (t > scan.First && scan.Tokens[t].Has(Text.TokenFlags.Capital))
                return false;
        }

        return true;
    }
}
