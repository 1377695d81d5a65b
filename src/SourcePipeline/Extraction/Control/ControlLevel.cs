using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Finds the control, equipment and strength claims of a sentence: a rule tells the words, the clause around them fills the slots.</summary>
internal sealed class ControlLevel
{
    /// <summary>"Casualties and losses:" and little more heads a row of an infobox; in items.</summary>
    private const int LongestHeading = 5;

    private readonly ControlRule[] controlRules;

    /// <summary>Those for rows of figures.</summary>
    private readonly ControlRule[] rowRules;
    private readonly Vocabulary vocabulary;
    private readonly RuleTable table;
    private readonly RuleAutomaton automaton;
    private readonly ClauseReader clauses;
    private readonly PartyResolver parties;
    private readonly PartyRegistry registry;
    private readonly Discourse discourse;
    private readonly DiscourseReader reader;
    private readonly ClauseParts parts;
    private readonly ThingClaims things;
    private readonly ControlPlaces where;
    private readonly Factuality facts;
    private readonly ControlActors actors;
    private readonly CarriedActors carried;
    private readonly RestrictiveClauses restrictive;
    private readonly ToldBefore told;
    private readonly int verbGroup;
    private readonly int negated;
    private readonly int unreal;
    private readonly int passive;
    private readonly int pronoun;
    private readonly int date;
    private readonly int airWord;
    private readonly int aircraft;
    private readonly int eventNoun;
    private readonly int capitulates;
    private readonly int settlement;
    private readonly int plural;
    private readonly List<PlaceWords> found = [];

    /// <summary>Behind the words of the place that something was last said to be done to, in the sentence at hand.</summary>
    private int actedEnd;
    private readonly SentenceScan scan;

    /// <summary>The classes of the words of the heading that the text at hand stands under.</summary>
    private ClassSet heading;

    public ControlLevel(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry, PartyResolver parties, Discourse discourse, DiscourseReader reader)
    {
        vocabulary = rules.Vocabulary;
        table = rules.Table("claim/control");
        automaton = new RuleAutomaton(table, rules);
        controlRules = [.. table.Rules.Select(r => new ControlRule(r, rules))];
        rowRules = [.. controlRules.Where(r => r.Row >= 0 && r.FigureSlot < 0)];
        this.scan = scan;
        this.clauses = clauses;
        this.parties = parties;
        this.registry = registry;
        this.discourse = discourse;
        this.reader = reader;
        parts = new ClauseParts(rules, scan, clauses, parties);
        things = new ThingClaims(rules, scan, clauses, parts, registry);
        where = new ControlPlaces(rules, scan, clauses, parts, registry, parties, discourse);
        facts = new Factuality(rules, scan, clauses);
        restrictive = new RestrictiveClauses(rules, scan, clauses);
        told = new ToldBefore(scan, clauses);
        actors = new ControlActors(rules, scan, clauses, parts, parties);
        carried = new CarriedActors(scan, clauses, parts, parties, discourse);
        verbGroup = rules.Class("verb-group");
        negated = rules.Class("negated");
        unreal = rules.Class("unreal");
        passive = rules.Class("passive");
        pronoun = rules.Class("personal-pronoun");
        date = rules.Class("date");
        airWord = rules.Class("air-word");
        aircraft = rules.Class("aircraft");
        eventNoun = rules.Class("event-noun");
        capitulates = rules.Class("capitulates");
        settlement = rules.Class("settlement");
        plural = rules.Class("plural");
    }

    /// <summary>A section begins: under "Strength" or "Losses" a line of nothing but figures is a row of them.</summary>
    public void BeginSection(string? title)
    {
        heading = default;
        foreach (var range in title.AsSpan().Split(' '))
        {
            if (vocabulary.Find(title.AsSpan(range)) is > 0 and var word)
                heading.UnionWith(vocabulary.ClassesOf(word));
        }
    }

    public bool IsTriggered() => table.IsTriggered(scan.Classes);

    public void Run(List<ClaimDraft> drafts)
    {
        var any = automaton.BeginSentence(scan.Classes);
        var items = scan.Items;
        actedEnd = 0;
        if (rowRules.Length > 0 && scan.Number == 1 && scan.Quantities.Count > 0)
            ReadRow(drafts);
        for (var i = 0; i < items.Count; i++)
        {
            var acted = discourse.Acted;
            reader.ReadPlace(i);
            // The names within "the base at X" do not part "it" from the base.
            if (i < actedEnd)
                discourse.Acted = acted;
            if (!any || !automaton.Find(items.Span, i))
                continue;
            // One verb may tell of a place and of who was there: "held by 300 men".
            ClaimKind? kind = null;
            for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
            {
                var rule = controlRules[r];
                if (rule.Kind != kind && scan.Matcher.TryMatch(rule.Rule.Pattern, items.Span, i) && Apply(rule, i, drafts))
                {
                    if (kind is not null)
                        break;
                    kind = rule.Kind;
                }
            }
        }
    }

    /// <summary>Whether "they" have been taken for an event: "the Battle of Lindau".</summary>
    private bool IsOfEvent(string actor)
    {
        var words = actor.AsSpan();
        var first = words.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return first.IndexOf(" of ") is > 0 and var of && vocabulary.Find(first[..of]) is > 0 and var word && vocabulary.ClassesOf(word).Has(eventNoun);
    }

    /// <summary>"1,500 men" alone in a line under the heading "Strength".</summary>
    private void ReadRow(List<ClaimDraft> drafts)
    {
        foreach (var rule in rowRules)
        {
            if (!heading.Has(rule.Row) || clauses.NextFinite(0) >= 0)
                continue;
            for (var i = 0; i < scan.Items.Count; i++)
            {
                if (scan.Matcher.TryMatch(rule.Rule.Pattern, scan.Items.Span, i))
                    Apply(rule, i, drafts);
            }
        }
    }

    /// <summary>"Strength: 1,500 men": the heading and a colon open the sentence.</summary>
    private bool IsRow(int heading)
    {
        var named = false;
        for (var i = 0; i < scan.Items.Count && i < LongestHeading; i++)
        {
            if (clauses.IsPunctuation(i, ":"))
                return named;
            named |= scan.Items[i].Is(heading);
        }

        return false;
    }

    private bool Apply(ControlRule rule, int start, List<ClaimDraft> drafts)
    {
        var end = scan.Matcher.End;
        var (actorAt, placeAt) = (scan.Matcher.StartOf(rule.ActorSlot), scan.Matcher.StartOf(rule.PlaceSlot));
        var slots = new ThingSlots(scan.Matcher.StartOf(rule.GroupSlot), scan.Matcher.StartOf(rule.FigureSlot), scan.Matcher.StartOf(rule.ThingsSlot), scan.Matcher.EndOf(rule.ThingsSlot), scan.Matcher.StartOf(rule.DeedSlot));
        if (rule.Rule.IsGuarded(scan.Matcher, scan.Items.Span, start, end))
            return false;
        var isNegated = false;
        if ((!rule.IsNoun && !facts.Holds(start, out isNegated) && !(rule.Kind == ClaimKind.Strength && (clauses.IsInfinitive(start) || facts.IsAnnounced(start)))) || (rule.Needs >= 0 && !parts.Has(start, rule.Needs)))
            return false;
        if (rule.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Lost or ControlAction.Withdrew && facts.IsRepeated(start))
            return false;
        parts.At(start, end);
        if (rule.FollowsVerb && parts.VerbBefore(start) is var verb && (verb < 0 || !clauses.IsFinite(verb) || scan.Items[verb].Is(unreal) || scan.Items[verb].Is(negated)))
            return false;
        if (rule.FollowsCapture && (!told.FollowsCapture(drafts) || (rule.IsInSameSentence && drafts[^1].Sentence != scan.Span)))
            return false;
        if (rule.SubjectIs >= 0 && (parts.Subject is not { IsNone: false } subject || !scan.Items[subject.Head].Is(rule.SubjectIs)))
            return false;
        if (rule.Row >= 0 && !heading.Has(rule.Row) && !IsRow(rule.Row))
            return false;
        if (rule.HasNoObject && !parts.Get("object").IsNone)
            return false;
        if (rule.MustBePassive && !parts.IsPassive)
            return false;
        // "Turned back from the coast": whoever beats back beats somebody back.
        if (rule.Action == ControlAction.Repulsed && !parts.IsPassive && parts.Get("object").IsNone && parts.Get("whom").IsNone)
            return false;
        // "Was surrounded and surrendered": nobody surrendered it.
        if (rule.Action == ControlAction.Withdrew && scan.Items[start].Is(capitulates) && !scan.Items[start].Is(passive) && clauses.IsSharedPassive(start))
            return false;
        if (rule.HasArmedObject && !parties.IsArmed(parts.Get("whom")))
            return false;
        if (rule.HasPartyObject && !(parts.Get("object") is { IsNone: false } whom && (parties.IsParty(whom) && !parties.IsCivilian(whom) || scan.Items[whom.Head].Is(pronoun))))
            return false;
        var count = drafts.Count;
        if (rule.Kind == ClaimKind.Control)
            AddControl(rule, start, end, actorAt, placeAt, isNegated, drafts);
        else
            things.Add(rule, start, end, slots, isNegated, drafts);
        return drafts.Count > count;
    }

    private void AddControl(ControlRule rule, int start, int end, int actorAt, int placeAt, bool isNegated, List<ClaimDraft> drafts)
    {
        found.Clear();
        // "the seizure of this stronghold": a place told before.
        if (rule.IsNoun && clauses.Skip(end) is var of && of + 1 < scan.Items.Count && clauses.IsOneOf(of + 1, "this", "that"))
            return;
        where.Find(rule, start, end, placeAt, drafts, found);
        // "The ground held by the league" says which ground, not that it was held.
        if (rule.Action == ControlAction.Holds && found.Count > 0 && clauses.IsReduced(start) && restrictive.Tells(found[0], start))
            return;
        if (found.Count > 0 && !rule.IsNoun && found[^1].First < start)
            where.ReadDated(rule, end, found);
        if (found.Count == 0 || (rule.IsNoun && !rule.FollowsVerb && !facts.NounHolds(start, Math.Max(end, found[^1].End))))
            return;
        var actorPhrase = actorAt >= 0 ? new NounPhrase(actorAt, actorAt + 1, actorAt) : actors.Of(rule, start);
        if (!actorPhrase.IsNone && actorPhrase.First > start)
            actorPhrase = actors.WithOthers(clauses.WithApposition(actorPhrase, scan.Items.Count), actorPhrase);
        else if (!actorPhrase.IsNone && actorPhrase.End <= start && parties.IsParty(actorPhrase))
            actorPhrase = clauses.WithCoordinated(actorPhrase, start);
        if (!actorPhrase.IsNone && actorPhrase.First < found[0].First && actorPhrase.End > found[0].First && actorPhrase.Head < found[0].First)
            actorPhrase = actorPhrase with { End = Math.Max(actorPhrase.Head + 1, clauses.SkipBack(found[0].First - 1)) };
        // "(Pursue) any rebels who fled X": it is not told that there were some. "No town was taken", "launched no more attacks on X": nothing was done.
        if ((!actorPhrase.IsNone && HasAny(actorPhrase)) || IsNone(start, end) || IsNone(Math.Max(0, found[0].First - 1), found[0].First + 1))
            return;
        // "Was attacked by bombers": nobody came on the ground.
        if (rule.Action == ControlAction.Attacked && !actorPhrase.IsNone && (scan.Items[actorPhrase.Head].Is(airWord) || scan.Items[actorPhrase.Head].Is(aircraft) || parties.IsVessel(actorPhrase)))
            return;
        // "Pushed the rebels out of X" took X from them; out of its centre, it beat them back.
        if (rule.MustBeNamed && !char.IsUpper(found[0].Words[0]) && !(scan.Items[found[0].End - 1] is var kind && kind.Is(settlement) && kind.Is(plural)))
            return;
        var actor = actorPhrase.IsNone || parties.IsEvent(actorPhrase) ? null : parties.WordsOf(actorPhrase, start);
        if (actorAt >= 0 || (actor is null && !actorPhrase.IsNone && actors.IsFleet(actorPhrase)))
            actor ??= clauses.TextOf(actorPhrase);
        // "The talks held a surprise", but "the offensive took the town".
        if (actor is null && !actorPhrase.IsNone && rule.IsWeak && actorPhrase.First < start && scan.Items[start].Phrase == verbGroup && !scan.Items[start].Is(passive) && !scan.Items[actorPhrase.Head].Is(pronoun) && !(rule.Action is ControlAction.Captured or ControlAction.Recaptured && !rule.NeedsKnownPlace && actors.IsDeed(actorPhrase)))
            return;
        // "were surrounded by barbed wire": done by nobody.
        if (actor is null && !actorPhrase.IsNone && rule.IsWeak && actorPhrase.First > start && rule.Action is ControlAction.Besieged or ControlAction.Holds)
            return;
        // "The hills surrounding X": done by nobody.
        if (actor is null && (rule.MustTellActor || (rule.Action == ControlAction.Besieged && clauses.IsBareGerund(start))))
            return;
        if (rule.Actor is ["armed-agent" or "armed-subject", ..] && (actorPhrase.IsNone ? rule.Actor.Length == 1 || !parts.IsPassive : actor is null || !parties.IsArmed(actorPhrase)))
            return;
        // "The Battle of X began …, where they took the town": nobody's deed.
        if (actor is not null && IsOfEvent(actor))
            actor = null;
        if (actor is null && actorPhrase.IsNone && rule.Actor is not ["none"])
            actor = carried.Of(rule.Action, found[0].Full, drafts);
        // "(X was burning, and) most of it was in the hands of his men": whose men is not told by the place.
        if (actor == found[0].Words)
            actor = null;
        foreach (var place in found)
        {
            if ((rule.IsNoun && !actors.IsDoer(rule, start) && ToldBefore.IsSaidBefore(rule, place.Full, drafts)) || told.IsSameMention(rule, place, actor, drafts))
                continue;
            var first = Math.Min(start, place.First);
            var last = Math.Max(end, place.End);
            if (rule.SubjectIs >= 0)
                first = Math.Min(first, parts.Subject.First);
            if (actor is not null && !actorPhrase.IsNone && actorPhrase.First < first && start - actorPhrase.End <= 3)
                first = actorPhrase.First;
            else if (!actorPhrase.IsNone && actorPhrase.First >= last && actorPhrase.First - last <= 2)
                last = actorPhrase.End;
            var draft = rule.Draft(scan, start, first, last);
            // "Took X on 25 June and Y on 30 June": each with the date behind its own place.
            if (found.Count > 1 && place.First > start && HasDateBetween(end, place.First))
                draft.Anchor = scan.Items[place.End - 1].Head;
            draft.Action = rule.Action == ControlAction.Captured && (told.IsAgain(start, Math.Max(end, place.End)) || (rule.FollowsCapture && drafts[^1].Action == ControlAction.Recaptured)) ? ControlAction.Recaptured : rule.Action;
            draft.Actor = actor ?? (rule.FollowsCapture ? drafts[^1].Actor : "");
            draft.Place = place.Full;
            (draft.PlaceFirst, draft.PlaceEnd) = (scan.Items[place.First].First, scan.Items[place.End - 1].End);
            draft.IsNegated = isNegated;
            if (rule.SubjectSpeaks)
                draft.Claimant = actor;
            drafts.Add(draft);
            carried.Remember(draft);
        }

        foreach (var place in found)
        {
            if (char.IsUpper(place.Words[0]) && !place.Words.StartsWith("The ", StringComparison.Ordinal) && place.Words != discourse.Region)
                reader.Mention(place.First, place.Words);
        }

        if (rule.Action is ControlAction.Attacked && !registry.IsCountry(found[^1].Words))
            discourse.Attacked = found[^1].Words;
        (discourse.Acted, actedEnd, discourse.ActedIn) = (found[^1].Words, found[^1].End, scan.Number);
        if (found.Count > 1)
            discourse.ActedTogether = [.. found.Select(f => f.Words)];
    }

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
