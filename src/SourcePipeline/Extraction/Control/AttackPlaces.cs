using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Finds where the attack was that somebody beat back.</summary>
internal sealed class AttackPlaces(RuleSet rules, ClauseReader clauses, ClauseParts parts, PlaceReader places, PartyResolver parties, Discourse discourse)
{
    private readonly int attackNoun = rules.Class("attack-noun");
    private readonly int passive = rules.Class("passive");
    private SentenceScan scan = null!;

    public void Begin(SentenceScan next) => scan = next;

    /// <summary>Where the attack was that is beaten back: on, in or at what; "this attack" is the last one spoken of.</summary>
    /// <param name="weak">Whether the verb beats back only where an attack is its object.</param>
    public void Find(int start, bool weak, List<PlaceWords> found)
    {
        var attack = parts.Get("patient");
        if (attack.IsNone || !scan.Items[attack.Head].Is(attackNoun))
        {
            // "An assault by the league on the town was beaten off": what stands last before the verb is the place.
            if (scan.Items[start].Is(passive) && !attack.IsNone && IsAimedAt(attack))
            {
                places.Read(attack, start, weak: false, known: false, found);
                return;
            }

            // "The league was beaten back": from the place of the attack spoken of.
            if (!weak && scan.Items[start].Is(passive) && !attack.IsNone && parties.IsParty(attack) && discourse.Attacked is { } last)
                found.Add(new PlaceWords(last, start, start + 1));
            return;
        }

        // "Attempts to storm the town were beaten off"
        if (clauses.Skip(attack.Head + 1) is var aim && aim < start && clauses.IsVerb(aim) && clauses.IsInfinitive(aim))
        {
            places.Read(clauses.ObjectOf(aim), start, weak: true, known: false, found);
            return;
        }

        foreach (var word in (ReadOnlySpan<string>)["on", "against", "in", "at"])
        {
            var phrase = clauses.Behind(attack.First, word);
            if (!phrase.IsNone)
                places.Read(phrase, scan.Items.Count, weak: false, known: false, found);
            if (found.Count > 0)
                return;
        }

        if (discourse.Attacked is { } before)
            found.Add(new PlaceWords(before, attack.First, attack.End));
    }

    /// <summary>Whether an attack noun and "on" or "against" stand before a phrase.</summary>
    private bool IsAimedAt(NounPhrase place)
    {
        var before = clauses.SkipBack(place.First - 1);
        if (before < 1 || !(clauses.IsWord(before, "on") || clauses.IsWord(before, "against")))
            return false;
        for (var i = before - 1; i >= 0 && !clauses.IsClauseEnd(i); i--)
        {
            if (scan.Items[i].Is(attackNoun))
                return true;
        }

        return false;
    }
}
