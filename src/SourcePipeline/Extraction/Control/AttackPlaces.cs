using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Finds where the attack was that somebody beat back.</summary>
internal sealed class AttackPlaces(RuleSet rules, SentenceScan scan, ClauseReader clauses, ClauseParts parts, PlaceReader places, PartyResolver parties, Discourse discourse)
{
    private readonly int attackNoun = rules.Class("attack-noun");
    private readonly int attacks = rules.Class("attacks");
    private readonly int passive = rules.Class("passive");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int attacker = rules.Class("attacker");
    private readonly int date = rules.Class("date");
    private readonly int coordinator = rules.Class("coordinator");

    /// <summary>Where the attack was that is beaten back: on, in or at what.</summary>
    /// <param name="weak">Whether the verb beats back only where an attack is its object.</param>
    public void Find(int start, bool weak, List<PlaceWords> found)
    {
        var attack = AttackIn(parts.Get("patient"));
        var until = scan.Items.Count;
        if (attack.IsNone || !scan.Items[attack.Head].Is(attackNoun))
        {
            // "Was repulsed in several attempts to attack the town"
            if (clauses.Behind(start, "in") is { IsNone: false } tries && scan.Items[tries.Head].Is(attackNoun) && AimOf(tries, scan.Items.Count) is >= 0 and var tried)
            {
                places.Read(clauses.ObjectOf(tried), scan.Items.Count, weak: true, known: false, found);
                if (found.Count > 0)
                    return;
            }

            // "An assault by the league on the town was beaten off": what stands last before the verb is the place.
            if (scan.Items[start].Is(passive) && !attack.IsNone && IsAimedAt(attack))
            {
                places.Read(attack, start, weak: false, known: false, found);
                return;
            }

            // "The rebels attempted an assault on the base, but it was repelled": the attack that the sentence has told.
            if (!scan.Items[start].Is(passive) || attack.IsNone || !clauses.IsWord(attack.Head, "it") || AttackBefore(attack.First) is not (>= 0 and var told))
                return;
            (attack, until) = (new NounPhrase(told, told + 1, told), attack.First);
        }

        // "Attempts to storm the town were beaten off", "an attempt by the league to advance on the town"
        if (AimOf(attack, start) is >= 0 and var aim)
        {
            places.Read(clauses.ObjectOf(aim), start, weak: true, known: false, found);
            if (found.Count == 0)
                ReadBehind(aim, Math.Min(start, until), found);
            return;
        }

        ReadBehind(attack.First, attack.First < start ? Math.Min(start, until) : until, found);
    }

    /// <summary>"The attack was stopped at the bridge": the place behind the verb, where the verb is about an attack.</summary>
    public void FindBehind(int start, List<PlaceWords> found)
    {
        if (AttackIn(parts.Get("patient")) is { IsNone: false } attack && scan.Items[attack.Head].Is(attackNoun))
            ReadBehind(start, scan.Items.Count, found);
    }

    /// <summary>"This attack was beaten back", "it was repelled": the last one spoken of.</summary>
    public void FindLast(int start, List<PlaceWords> found)
    {
        var attack = AttackIn(parts.Get("patient"));
        // "The attack on the estate was beaten back": not the one spoken of.
        if (!attack.IsNone && clauses.Skip(attack.Head + 1) is var aimed && aimed < attack.End + 1 && aimed < scan.Items.Count && clauses.IsOneOf(aimed, "on", "against"))
            return;
        if (!attack.IsNone && discourse.Attacked is { } before && (scan.Items[attack.Head].Is(attackNoun) || IsAttackBefore(start, attack)))
            found.Add(new PlaceWords(before, attack.First, attack.End));
    }

    /// <summary>"It (was repelled)": an attack told of before.</summary>
    private bool IsAttackBefore(int start, NounPhrase it) => scan.Items[start].Is(passive) && clauses.IsWord(it.Head, "it") && AttackBefore(it.First) >= 0;

    /// <summary>"The league was beaten back", "repelled the attackers", with no word of where: from the place of the attack spoken of.</summary>
    /// <param name="weak">As for <see cref="Find"/>.</param>
    public void FindSpokenOf(int start, bool weak, List<PlaceWords> found)
    {
        var beaten = parts.Get("patient");
        if (weak || beaten.IsNone || discourse.Attacked is not { } last)
            return;
        ref readonly var head = ref scan.Items[beaten.Head];
        if (head.Is(attacker) || (scan.Items[start].Is(passive) ? parties.IsParty(beaten) || head.Is(pronoun) : head.Is(attackNoun)))
            found.Add(new PlaceWords(last, start, start + 1));
    }

    /// <summary>"They fought on in the town, but were beaten back": where the clause before says that those who are beaten back were, or went.</summary>
    public void FindBefore(int start, List<PlaceWords> found)
    {
        if (!scan.Items[start].Is(passive) && !clauses.IsSharedPassive(start))
            return;
        if (clauses.PreviousFinite(start) is not (> 0 and var went) || scan.Items[went].Is(passive) || !parties.IsArmed(parts.Get("patient")))
            return;
        // "Continued to fight inside the town"
        if (clauses.PreviousVerb(start) is var last && last > went && clauses.IsVerb(last) && clauses.IsInfinitive(last))
            went = last;
        foreach (var preposition in (ReadOnlySpan<string>)["in", "inside", "at", "into", "to", "on", "near", "against", "towards", "toward"])
        {
            if (clauses.Behind(went, preposition) is { IsNone: false } where && where.End <= start)
                places.Read(where, start, weak: true, known: false, found);
            if (found.Count > 0)
                return;
        }
    }

    /// <summary>"All of the attacks", "three of its assaults": the attacks.</summary>
    private NounPhrase AttackIn(NounPhrase phrase)
    {
        if (phrase.IsNone || scan.Items[phrase.Head].Is(attackNoun) || clauses.Skip(phrase.Head + 1) is var of && !clauses.IsWord(of, "of"))
            return phrase;
        return clauses.Read(clauses.Skip(clauses.Skip(phrase.Head + 1) + 1)) is { IsNone: false } whole && scan.Items[whole.Head].Is(attackNoun) ? whole : phrase;
    }

    private void ReadBehind(int word, int until, List<PlaceWords> found)
    {
        foreach (var preposition in (ReadOnlySpan<string>)["on", "against", "in", "at", "into", "towards", "toward", "near", "around", "outside"])
        {
            var phrase = clauses.Behind(word, preposition);
            if (!phrase.IsNone && phrase.First < until)
                places.Read(phrase, until, weak: false, known: false, found);
            if (found.Count == 0)
                continue;
            // "The attack on the town (was beaten back)": the words begin with the attack.
            if (found[0].First > word)
                found[0] = found[0] with { First = word };
            return;
        }
    }

    /// <summary>"(An attempt by the league) to advance": the verb of an attack's aim; -1 where it tells none.</summary>
    private int AimOf(NounPhrase attack, int until)
    {
        var i = clauses.Skip(attack.Head + 1);
        // "An attempt that day to storm the town"
        if (i < until && scan.Items[i].Is(date))
            i = clauses.Skip(i + 1);
        if (i + 1 < until && clauses.IsWord(i, "by") && clauses.Read(i + 1) is { IsNone: false } who)
            i = clauses.Skip(who.End);
        return i < until && clauses.IsVerb(i) && clauses.IsInfinitive(i) ? i : -1;
    }

    /// <summary>The last word for an attack before <paramref name="end"/> in the sentence; -1 for none.</summary>
    private int AttackBefore(int end)
    {
        var i = end - 1;
        while (i >= 0 && !(scan.Items[i].Is(attackNoun) && !clauses.IsVerb(i)))
            i--;
        return i;
    }

    /// <summary>Whether an attack noun and "on" or "against" stand before a phrase.</summary>
    private bool IsAimedAt(NounPhrase place)
    {
        var before = clauses.SkipBack(place.First - 1);
        // "On the hill and the bridge"
        if (before > 1 && scan.Items[before].Is(coordinator))
            before = clauses.SkipBack(clauses.PhraseEndingAt(clauses.SkipBack(before - 1)).First - 1);
        // "Launched an attack against": one verb.
        if (before >= 0 && clauses.IsVerb(before) && scan.Items[before].Is(attacks) && scan.CharsOf(scan.Items[before].End - 1) is "on" or "against" or "into")
            return true;
        if (before < 1 || !clauses.IsOneOf(before, "on", "against", "into"))
            return false;
        for (var i = before - 1; i >= 0 && !clauses.IsClauseEnd(i); i--)
        {
            if (scan.Items[i].Is(attackNoun))
                return true;
        }

        return false;
    }
}
