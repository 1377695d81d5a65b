using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Makes the claims on who took, lost, holds or attacked a place: finds the places and the actor in the clause, and leaves out what nobody did.</summary>
internal sealed class ControlClaims(RuleSet rules, SentenceScan scan, ClauseReader clauses, ClauseParts parts, PartyRegistry registry, PartyResolver parties, Discourse discourse, DiscourseReader reader, Factuality facts)
{
    private readonly ControlPlaces where = new(rules, scan, clauses, parts, registry, parties, discourse);
    private readonly ControlActors actors = new(rules, scan, clauses, parts, parties);
    private readonly CarriedActors carried = new(scan, clauses, parts, parties, discourse);
    private readonly NounFactuality nounFacts = new(rules, scan, clauses, facts);
    private readonly RestrictiveClauses restrictive = new(rules, scan, clauses);
    private readonly ToldBefore told = new(scan, clauses);
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int passive = rules.Class("passive");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int date = rules.Class("date");
    private readonly int airWord = rules.Class("air-word");
    private readonly int aircraft = rules.Class("aircraft");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int settlement = rules.Class("settlement");
    private readonly int plural = rules.Class("plural");
    private readonly int confirming = rules.Class("confirming");
    private readonly int denying = rules.Class("denying");
    private readonly List<PlaceWords> found = [];

    /// <summary>Adds a claim for each place that the clause around the rule's words tells of.</summary>
    /// <param name="start">The first item of the rule's words.</param>
    /// <param name="end">Index behind the last.</param>
    /// <param name="actorAt">Where the rule itself captured the actor; -1 for nowhere.</param>
    /// <param name="placeAt">Where it captured the place; -1 for nowhere.</param>
    /// <returns>The item behind the last of the places; -1 where nothing is claimed of any.</returns>
    public int Add(ControlRule rule, int start, int end, int actorAt, int placeAt, bool isNegated, List<ClaimDraft> drafts)
    {
        found.Clear();
        if (!FindPlaces(rule, start, end, placeAt, drafts))
            return -1;
        var who = ActorOf(rule, start, actorAt);
        // "(Pursue) any rebels who fled X": it is not told that there were some. "No town was taken", "launched no more attacks on X": nothing was done.
        if ((!who.IsNone && HasAny(who)) || IsNone(start, end) || IsNone(Math.Max(0, found[0].First - 1), found[0].First + 1))
            return -1;
        // "Was attacked by bombers": nobody came on the ground.
        if (rule.Action == ControlAction.Attacked && !who.IsNone && (scan.Items[who.Head].Is(airWord) || scan.Items[who.Head].Is(aircraft) || parties.IsVessel(who)))
            return -1;
        // "Pushed the rebels out of X" took X from them; out of its centre, it beat them back.
        if (rule.MustBeNamed && !char.IsUpper(found[0].Words[0]) && !(scan.Items[found[0].End - 1] is var kind && kind.Is(settlement) && kind.Is(plural)))
            return -1;
        var actor = who.IsNone || parties.IsEvent(who) ? null : parties.WordsOf(who, start);
        if (actorAt >= 0 || (actor is null && !who.IsNone && actors.IsFleet(who)))
            actor ??= clauses.TextOf(who);
        if (actor is null && IsDoneByNobody(rule, start, who))
            return -1;
        if (rule.Actor is ["armed-agent" or "armed-subject", ..] && (who.IsNone ? rule.Actor.Length == 1 || !parts.IsPassive : actor is null || !parties.IsArmed(who)))
            return -1;
        // "The Battle of X began …, where they took the town": nobody's deed.
        if (actor is not null && IsOfEvent(actor))
            actor = null;
        if (actor is null && who.IsNone && rule.Actor is not ["none"])
            actor = carried.Of(rule.Action, found[0].Full, drafts);
        // "(X was burning, and) most of it was in the hands of his men": whose men is not told by the place.
        if (actor == found[0].Words)
            actor = null;
        foreach (var place in found)
        {
            if ((rule.IsNoun && !actors.IsDoer(rule, start) && !IsAnswered(start) && ToldBefore.IsSaidBefore(rule, place.Full, drafts)) || told.IsSameMention(rule, place, actor, drafts))
                continue;
            var draft = Draft(rule, start, end, place, who, actor, drafts);
            draft.IsNegated = isNegated;
            drafts.Add(draft);
            carried.Remember(draft);
        }

        Remember(rule);
        return found[^1].End;
    }

    /// <summary>Fills <see cref="found"/>; false where the clause tells of no place, or says something else than that it happened there.</summary>
    private bool FindPlaces(ControlRule rule, int start, int end, int placeAt, List<ClaimDraft> drafts)
    {
        // "the seizure of this stronghold": a place told before.
        if (rule.IsNoun && clauses.Skip(end) is var of && of + 1 < scan.Items.Count && clauses.IsOneOf(of + 1, "this", "that"))
            return false;
        where.Find(rule, start, end, placeAt, drafts, found);
        if (found.Count == 0)
            return false;
        // "The ground held by the league" says which ground, not that it was held.
        if (rule.Action == ControlAction.Holds && clauses.IsReduced(start) && restrictive.Tells(found[0], start))
            return false;
        if (!rule.IsNoun && found[^1].First < start)
            where.ReadDated(rule, end, found);
        return !rule.IsNoun || rule.FollowsVerb || nounFacts.Holds(start, Math.Max(end, found[^1].End));
    }

    /// <summary>The actor with all who share the deed, up to the place.</summary>
    private NounPhrase ActorOf(ControlRule rule, int start, int actorAt)
    {
        var who = actorAt >= 0 ? new NounPhrase(actorAt, actorAt + 1, actorAt) : actors.Of(rule, start);
        // "Was retaken in a Ruthenian counter-attack"; whoever lost or left it there was another.
        if (who.IsNone && !rule.IsNoun && parts.IsPassive && rule.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Besieged)
            who = parts.WhoseAttack();
        if (who.IsNone)
            return who;
        var verb = clauses.NextFinite(who.End);
        // "Taking X, the rebels and the guard turned south."
        if (who.First > start && clauses.IsBareGerund(start) && verb >= 0)
            who = clauses.Doers(who, verb);
        else if (who.First > start)
            who = actors.WithOthers(clauses.WithApposition(who, scan.Items.Count, isDoer: true), who);
        else if (who.End <= start && parties.IsParty(who))
            who = clauses.Doers(who, verb >= 0 && verb < start ? verb : start);
        return who.First < found[0].First && who.End > found[0].First && who.Head < found[0].First
            ? who with { End = Math.Max(who.Head + 1, clauses.SkipBack(found[0].First - 1)) } : who;
    }

    /// <summary>Whether the words claim nothing where their actor is none who could act.</summary>
    private bool IsDoneByNobody(ControlRule rule, int start, NounPhrase who)
    {
        // "The hills surrounding X".
        if (rule.MustTellActor || (rule.Action == ControlAction.Besieged && clauses.IsBareGerund(start)))
            return true;
        if (who.IsNone || !rule.IsWeak)
            return false;
        // "Were surrounded by barbed wire".
        if (who.First > start)
            return rule.Action is ControlAction.Besieged or ControlAction.Holds;
        // "The talks held a surprise", but "the offensive took the town".
        var isDeed = rule.Action is ControlAction.Captured or ControlAction.Recaptured && !rule.NeedsKnownPlace && actors.IsDeed(who);
        return who.First < start && scan.Items[start].Phrase == verbGroup && !scan.Items[start].Is(passive) && !scan.Items[who.Head].Is(pronoun) && !isDeed;
    }

    private ClaimDraft Draft(ControlRule rule, int start, int end, PlaceWords place, NounPhrase who, string? actor, List<ClaimDraft> drafts)
    {
        var first = Math.Min(start, place.First);
        var last = Math.Max(end, place.End);
        if (rule.SubjectIs >= 0)
            first = Math.Min(first, parts.Subject.First);
        if (actor is not null && !who.IsNone && who.First < first && start - who.End <= 3)
            first = who.First;
        else if (!who.IsNone && who.First >= last && who.First - last <= 2 && !parts.OwnsAttack(who))
            last = who.End;
        var draft = rule.Draft(scan, start, first, last);
        // "Took X on 25 June and Y on 30 June": each with the date behind its own place.
        if (found.Count > 1 && place.First > start && HasDateBetween(end, place.First))
            draft.Anchor = scan.Items[place.End - 1].Head;
        var isAgain = rule.Action == ControlAction.Captured && (told.IsAgain(start, Math.Max(end, place.End)) || (rule.FollowsCapture && drafts[^1].Action == ControlAction.Recaptured));
        draft.Action = isAgain ? ControlAction.Recaptured : rule.Action;
        draft.Actor = actor ?? (rule.FollowsCapture ? drafts[^1].Actor : "");
        draft.Place = place.Full;
        (draft.PlaceFirst, draft.PlaceEnd) = (scan.Items[place.First].First, scan.Items[place.End - 1].End);
        if (rule.SubjectSpeaks)
            draft.Claimant = actor;
        return draft;
    }

    /// <summary>What "it", "them" and "there" will mean.</summary>
    private void Remember(ControlRule rule)
    {
        foreach (var place in found)
        {
            if (char.IsUpper(place.Words[0]) && !place.Words.StartsWith("The ", StringComparison.Ordinal) && place.Words != discourse.Region)
                reader.Mention(place.First, place.Words);
            discourse.ActOn(place.Words);
        }

        if (rule.Action is ControlAction.Attacked && !registry.IsCountry(found[^1].Words))
            discourse.Attacked = found[^1].Words;
        (discourse.Acted, discourse.ActedIn) = (found[^1].Words, scan.Number);
        if (found.Count > 1)
            discourse.ActedTogether = [.. found.Select(f => f.Words)];
    }

    /// <summary>Whether "they" have been taken for an event: "the Battle of Lindau".</summary>
    private bool IsOfEvent(string actor)
    {
        var words = actor.AsSpan();
        var first = words.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return first.IndexOf(" of ") is > 0 and var of && rules.Vocabulary.Find(first[..of]) is > 0 and var word && rules.Vocabulary.ClassesOf(word).Has(eventNoun);
    }

    /// <summary>"Denied the capture of X", "confirmed X's capture": a voice of its own on what has been told.</summary>
    private bool IsAnswered(int noun) => clauses.PreviousFinite(noun) is >= 0 and var said && (scan.Items[said].Is(confirming) || scan.Items[said].Is(denying));

    private bool HasAny(NounPhrase who)
    {
        for (var i = who.First; i <= who.Head; i++)
        {
            if (scan.CharsOf(scan.Items[i].First) is "any")
                return true;
        }

        return false;
    }

    /// <summary>Whether "no" or "neither" stands between two items; "no longer" and "no fewer" count none out.</summary>
    private bool IsNone(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scan.CharsOf(scan.Items[i].First) is "no" or "No" or "neither" or "Neither" && !(i + 1 < scan.Items.Count && scan.CharsOf(scan.Items[i + 1].First) is "longer" or "fewer" or "less" or "doubt"))
                return true;
        }

        return false;
    }

    private bool HasDateBetween(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scan.Items[i].Is(date))
                return true;
        }

        return false;
    }
}
