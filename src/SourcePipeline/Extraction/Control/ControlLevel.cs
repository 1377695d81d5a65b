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
    private readonly RuleTable table;
    private readonly RuleStarts starts;
    private readonly ClauseReader clauses;
    private readonly PlaceReader places;
    private readonly PartyResolver parties;
    private readonly PartyRegistry registry;
    private readonly Discourse discourse;
    private readonly DiscourseReader reader;
    private readonly ClauseParts parts;
    private readonly ItemReader things;
    private readonly int verbGroup;
    private readonly int present;
    private readonly int basic;
    private readonly int gerund;
    private readonly int participle;
    private readonly int negated;
    private readonly int unreal;
    private readonly int attemptWord;
    private readonly int managed;
    private readonly int speech;
    private readonly int hedgingVerb;
    private readonly int attackNoun;
    private readonly int passive;
    private readonly int group;
    private readonly int plural;
    private readonly int possessive;
    private readonly int adjectival;
    private readonly int coordinator;
    private readonly int date;
    private readonly List<PlaceWords> found = [];
    private SentenceScan scan = null!;

    public ControlLevel(RuleSet rules, ClauseReader clauses, PartyRegistry registry, PartyResolver parties, Discourse discourse, DiscourseReader reader)
    {
        table = rules.Table("claim/control");
        starts = new RuleStarts(table, rules, table.Triggers);
        controlRules = [.. table.Rules.Select(r => new ControlRule(r, rules))];
        this.clauses = clauses;
        this.registry = registry;
        this.parties = parties;
        this.discourse = discourse;
        this.reader = reader;
        places = new PlaceReader(rules, clauses, registry, discourse);
        parts = new ClauseParts(rules, clauses);
        things = new ItemReader(rules, clauses);
        verbGroup = rules.Class("verb-group");
        present = rules.Class("present");
        basic = rules.Class("base");
        gerund = rules.Class("gerund");
        participle = rules.Class("participle");
        negated = rules.Class("negated");
        unreal = rules.Class("unreal");
        attemptWord = rules.Class("attempt-word");
        managed = rules.Class("managed");
        speech = rules.Class("speech");
        hedgingVerb = rules.Class("hedging-verb");
        attackNoun = rules.Class("attack-noun");
        passive = rules.Class("passive");
        group = rules.Class("group");
        plural = rules.Class("plural");
        possessive = rules.Class("possessive");
        adjectival = rules.Class("adjectival");
        coordinator = rules.Class("coordinator");
        date = rules.Class("date");
    }

    public bool IsTriggered(SentenceScan sentence) => table.IsTriggered(sentence.Classes);

    public void Run(SentenceScan sentence, List<ClaimDraft> drafts)
    {
        scan = sentence;
        places.Begin(sentence);
        things.Begin(sentence);
        parts.Begin(sentence);
        var any = starts.BeginSentence(sentence.Classes);
        var items = sentence.Items;
        for (var i = 0; i < items.Count; i++)
        {
            reader.ReadPlace(sentence, i);
            if (!any || !starts.Find(items.Span, i))
                continue;
            // One verb may tell of a place and of who was there: "held by 300 men".
            ClaimKind? told = null;
            for (var r = starts.Next(0); r >= 0; r = starts.Next(r + 1))
            {
                var rule = controlRules[r];
                if (rule.Kind != told && sentence.Matcher.TryMatch(rule.Rule.Pattern, items.Span, i) && Apply(rule, i, drafts))
                {
                    if (told is not null)
                        break;
                    told = rule.Kind;
                }
            }
        }
    }

    private bool Apply(ControlRule rule, int start, List<ClaimDraft> drafts)
    {
        var end = scan.Matcher.End;
        var actorAt = rule.ActorSlot < 0 ? -1 : scan.Matcher.StartOf(rule.ActorSlot);
        var (groupAt, figureAt) = rule.FigureSlot < 0 ? (-1, -1) : (scan.Matcher.StartOf(rule.GroupSlot), scan.Matcher.StartOf(rule.FigureSlot));
        foreach (var guard in rule.Rule.Guards)
        {
            if (guard.Holds(scan.Matcher, scan.Items.Span, start, end))
                return false;
        }

        var isNegated = false;
        if ((!rule.IsNoun && !IsFact(start, out isNegated) && !(rule.Kind == ClaimKind.Strength && clauses.IsInfinitive(start))) || (rule.Needs >= 0 && !parts.Has(start, rule.Needs)))
            return false;
        parts.At(start, end);
        if (rule.FollowsVerb && clauses.SkipBack(start - 1) is var verb && (verb < 0 || !clauses.IsFinite(verb) || scan.Items[verb].Is(unreal) || scan.Items[verb].Is(negated)))
            return false;
        if (rule.SubjectIs >= 0 && (parts.Subject is not { IsNone: false } subject || !scan.Items[subject.Head].Is(rule.SubjectIs)))
            return false;
        if (rule.Row >= 0 && !IsRow(rule.Row))
            return false;
        if (rule.HasNoObject && !parts.Get("object").IsNone)
            return false;
        var count = drafts.Count;
        if (rule.Kind == ClaimKind.Control)
            AddControl(rule, start, end, actorAt, isNegated, drafts);
        else if (figureAt >= 0)
            AddStrength(rule, start, end, groupAt, figureAt, drafts);
        else
            AddThings(rule, start, end, isNegated, drafts);
        return drafts.Count > count;
    }

    private void AddControl(ControlRule rule, int start, int end, int actorAt, bool isNegated, List<ClaimDraft> drafts)
    {
        found.Clear();
        // "the seizure of this stronghold": a place told before.
        if (rule.IsNoun && clauses.Skip(end) is var of && of + 1 < scan.Items.Count && (clauses.IsWord(of + 1, "this") || clauses.IsWord(of + 1, "that")))
            return;
        foreach (var part in rule.Place)
        {
            if (part == "attack-place")
                FindAttackPlace(start);
            else if (part == "here")
                FindPlaceOfSentence(start, drafts);
            else if (parts.Get(part) is { IsNone: false } phrase)
                places.Read(phrase, phrase.First < start ? start : scan.Items.Count, rule.IsWeak, rule.NeedsKnownPlace, found);
            if (found.Count > 0)
                break;
        }

        if (found.Count == 0)
            return;
        var actorPhrase = actorAt >= 0 ? new NounPhrase(actorAt, actorAt + 1, actorAt) : Actor(rule, start);
        if (!actorPhrase.IsNone && actorPhrase.First > start)
            actorPhrase = clauses.WithApposition(actorPhrase, scan.Items.Count);
        else if (!actorPhrase.IsNone && actorPhrase.End <= start && parties.IsParty(actorPhrase))
            actorPhrase = clauses.WithCoordinated(actorPhrase, start);
        var actor = parties.WordsOf(actorPhrase, start);
        if (actorAt >= 0)
            actor ??= clauses.TextOf(actorPhrase);
        if (actor is null && !actorPhrase.IsNone && rule.IsWeak && actorPhrase.First < start && scan.Items[start].Phrase == verbGroup && !scan.Items[start].Is(passive))
            return;
        // "were surrounded by barbed wire": done by nobody.
        if (actor is null && !actorPhrase.IsNone && rule.IsWeak && actorPhrase.First > start && rule.Action is ControlAction.Besieged or ControlAction.Holds)
            return;
        if (rule.Actor is ["armed-subject"] && (actor is null || !parties.IsArmed(actorPhrase)))
            return;
        foreach (var place in found)
        {
            if (rule.IsNoun && IsSaidBefore(rule, place.Words, drafts))
                continue;
            var first = Math.Min(start, place.First);
            var last = Math.Max(end, place.End);
            if (rule.SubjectIs >= 0)
                first = Math.Min(first, parts.Subject.First);
            if (actor is not null && !actorPhrase.IsNone && actorPhrase.First < first && start - actorPhrase.End <= 3)
                first = actorPhrase.First;
            else if (!actorPhrase.IsNone && actorPhrase.First >= last && actorPhrase.First - last <= 2)
                last = actorPhrase.End;
            var draft = Draft(rule, start, first, last);
            // "Took X on 25 June and Y on 30 June": each with the date behind its own place.
            if (found.Count > 1 && place.First > start && HasDateBetween(end, place.First))
                draft.Anchor = scan.Items[place.End - 1].Head;
            draft.Action = rule.Action;
            draft.Actor = actor ?? "";
            draft.Place = place.Words;
            (draft.PlaceFirst, draft.PlaceEnd) = (scan.Items[place.First].First, scan.Items[place.End - 1].End);
            draft.IsNegated = isNegated;
            if (rule.SubjectSpeaks)
                draft.Claimant = actor;
            drafts.Add(draft);
        }

        foreach (var place in found)
        {
            if (char.IsUpper(place.Words[0]) && place.Words != discourse.Region)
                discourse.Mention(place.Words);
        }

        if (rule.Action is ControlAction.Attacked)
            discourse.Attacked = found[^1].Words;
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

    /// <summary>"The seizure of the town is a victory" speaks of what the paragraph has already told.</summary>
    private static bool IsSaidBefore(ControlRule rule, string place, List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            // An attack that is beaten back is told by that.
            if ((draft.Action == rule.Action || (draft.Action == ControlAction.Repulsed && rule.Action == ControlAction.Attacked)) && draft.Place == place)
                return true;
        }

        return false;
    }

    /// <summary>"Took X before withdrawing": the place of the claim before in the same sentence.</summary>
    private void FindPlaceOfSentence(int start, List<ClaimDraft> drafts)
    {
        if (clauses.IsBareGerund(start) && drafts.Count > 0 && drafts[^1] is { Kind: ClaimKind.Control, Place: { } place } && drafts[^1].Sentence == scan.Span)
            found.Add(new PlaceWords(place, start, start + 1));
    }

    /// <summary>Where the attack was that is beaten back: on, in or at what; "this attack" is the last one spoken of.</summary>
    private void FindAttackPlace(int start)
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
            if (scan.Items[start].Is(passive) && !attack.IsNone && parties.IsParty(attack) && discourse.Attacked is { } last)
                found.Add(new PlaceWords(last, start, start + 1));
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

    private NounPhrase Actor(ControlRule rule, int start)
    {
        foreach (var part in rule.Actor)
        {
            if (part == "none")
                return default;
            var phrase = parts.Get(part == "armed-subject" ? "subject" : part);
            if (!phrase.IsNone && (part is not ("owner" or "main") || parties.IsParty(phrase) && !IsLoneSingular(phrase) || scan.Items[phrase.First].Is(possessive)) && (part != "of" || parties.IsParty(phrase)))
                return phrase;
        }

        return default;
    }

    /// <summary>"A major (offensive)", "heavy bomber (attacks)": a word for a person that only describes what follows.</summary>
    private bool IsLoneSingular(NounPhrase phrase)
    {
        ref var item = ref scan.Items[phrase.Head];
        if (item.Is(group) || item.Is(plural))
            return false;
        for (var t = scan.Items[phrase.First].First; t < scan.Items[phrase.End - 1].End; t++)
        {
            if (t > scan.First && scan.Tokens[t].Has(Text.TokenFlags.Capital))
                return false;
        }

        return true;
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

    /// <summary>A force and its number, as the pattern has found them.</summary>
    private void AddStrength(ControlRule rule, int start, int end, int groupAt, int figureAt, List<ClaimDraft> drafts)
    {
        if (scan.Items[figureAt].Quantity is not (>= 0 and var q) || IsCounted(ClaimKind.Strength, q, drafts))
            return;
        var draft = Draft(rule, start, start, end);
        draft.Object = clauses.TextOf(clauses.PhraseEndingAt(groupAt));
        draft.Quantity = scan.Quantities[q].Value;
        draft.QuantityIndex = q;
        drafts.Add(draft);
    }

    private void AddThings(ControlRule rule, int start, int end, bool isNegated, List<ClaimDraft> drafts)
    {
        foreach (var part in rule.Item)
        {
            if (AddThingsOf(part, rule, start, end, isNegated, drafts))
                break;
        }

        foreach (var part in rule.AlsoItem)
            AddThingsOf(part, rule, start, end, isNegated, drafts);
    }

    private bool AddThingsOf(string part, ControlRule rule, int start, int end, bool isNegated, List<ClaimDraft> drafts)
    {
        var phrase = parts.Get(part);
        var count = drafts.Count;
        if (!phrase.IsNone)
        {
            foreach (var thing in things.Read(phrase, phrase.First < start ? start : scan.Items.Count, rule))
            {
                // "No warships were sunk" tells of nothing lost.
                if (thing.Quantity is { Low: 0, High: 0 } || (thing.QuantityIndex >= 0 ? IsCounted(rule.Kind, thing.QuantityIndex, drafts) : IsTold(rule.Kind, thing.Words, drafts)))
                    continue;
                var draft = Draft(rule, start, Math.Min(start, thing.First), Math.Max(end, thing.End));
                draft.EquipmentAction = rule.EquipmentAction;
                draft.Object = thing.Words;
                draft.Quantity = thing.Quantity;
                draft.QuantityIndex = thing.QuantityIndex;
                draft.IsNegated = isNegated;
                drafts.Add(draft);
            }
        }

        return drafts.Count > count;
    }

    /// <summary>Whether the number already has a claim of its kind in this sentence; what is lost or taken is not there in strength.</summary>
    private bool IsCounted(ClaimKind kind, int quantityIndex, List<ClaimDraft> drafts)
    {
        if (quantityIndex < 0)
            return false;
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Sentence == scan.Span; d--)
        {
            if ((drafts[d].Kind == kind || (kind == ClaimKind.Strength && drafts[d].Kind == ClaimKind.Equipment)) && drafts[d].QuantityIndex == quantityIndex)
                return true;
        }

        return false;
    }

    /// <summary>"Shot down a helicopter, which crashed": one loss, told twice.</summary>
    private bool IsTold(ClaimKind kind, string words, List<ClaimDraft> drafts)
    {
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Sentence == scan.Span; d--)
        {
            if (drafts[d].Kind == kind && drafts[d].Object == words)
                return true;
        }

        return false;
    }

    private ClaimDraft Draft(ControlRule rule, int anchor, int first, int end)
    {
        var draft = new ClaimDraft
        {
            Kind = rule.Kind,
            Rule = rule.Rule.Id,
            First = scan.Items[first].First,
            End = scan.Items[end - 1].End,
            Anchor = scan.Items[anchor].Head,
            Paragraph = scan.Paragraph,
            Section = scan.Section,
            Line = scan.Line,
            Sentence = scan.Span,
        };
        draft.Span = scan.SpanOf(draft.First, draft.End);
        return draft;
    }

    /// <summary>
    /// Whether the words at <paramref name="i"/> state that it happened: a finite verb that is not only possible; an infinitive behind a
    /// verb of saying or managing, not behind one of planning; a gerund that tells what came with the main verb.
    /// </summary>
    private bool IsFact(int i, out bool isNegated)
    {
        ref var item = ref scan.Items[i];
        isNegated = item.Is(negated);
        if (item.Is(unreal))
            return false;
        if (item.Phrase == verbGroup)
            return clauses.IsInfinitive(i) ? IsFactBehind(i) : !clauses.IsAttributive(i) && !(i > 0 && clauses.IsWord(i - 1, "to"));
        if (clauses.InfinitiveOf(i) is >= 0 and var shared)
            return IsFactBehind(shared);
        if (clauses.IsBareGerund(i))
            return !IsPlannedGerund(i) && !(item.Is(adjectival) && clauses.Skip(i + 1) is var next && next < scan.Items.Count && scan.Items[next].Phrase < 0 && clauses.IsNominal(next));
        if (item.Is(present) && clauses.IsPresentVerb(i))
            return true;
        if (item.Is(participle) && clauses.IsReduced(i))
            return true;
        // What is left are nouns, and base forms parted from their "to": they state nothing. Set phrases ("in control of") have no form.
        return !item.Is(present) && !item.Is(participle) && !item.Is(gerund) && !item.Is(basic);
    }

    private bool IsFactBehind(int i)
    {
        for (var before = i - 1; before >= 0; before--)
        {
            ref var item = ref scan.Items[before];
            if (item.Is(speech) || item.Is(hedgingVerb) || item.Is(managed))
                return true;
            // "began to advance to capture": what was to come of it.
            if (item.Is(attemptWord) || clauses.IsFinite(before) || clauses.IsInfinitive(before))
                return false;
            if (clauses.IsPunctuation(before, ",") || clauses.IsPunctuation(before, ";"))
                return false;
        }

        return false;
    }

    private int GerundBefore(int i)
    {
        for (var k = i - 1; k >= 0 && !clauses.IsFinite(k); k--)
        {
            if (clauses.IsBareGerund(k))
                return k;
        }

        return -1;
    }

    private bool IsPlannedGerund(int i)
    {
        var before = clauses.SkipBack(i - 1);
        if (before < 0 || !(clauses.IsWord(before, "of") || clauses.IsWord(before, "at") || clauses.IsWord(before, "from") || clauses.IsWord(before, "for") || clauses.IsWord(before, "against")
            || clauses.IsWord(before, "towards") || clauses.IsWord(before, "to") || clauses.IsWord(before, "without")))
            return before >= 0 && (scan.Items[before].Is(attemptWord) || (scan.Items[before].Is(coordinator) && GerundBefore(before) is >= 0 and var other && IsPlannedGerund(other)));
        return true;
    }
}
