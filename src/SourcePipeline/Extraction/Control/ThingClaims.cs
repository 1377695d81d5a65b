using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Makes equipment and strength claims of the counted things and people in the parts of a clause.</summary>
internal sealed class ThingClaims(RuleSet rules, SentenceScan scan, ClauseReader clauses, ClauseParts parts, RowLabel row, PartyRegistry registry)
{
    private readonly ThingReader things = new(rules, scan, clauses, new ThingNames(rules, scan, clauses, registry));
    private readonly Deeds deeds = new(rules, scan);
    private readonly int captures = rules.Class("captures");
    private readonly int label = rules.Class("strength-label");
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int sizedBody = rules.Class("sized-body");

    /// <summary>Adds what the parts of the clause, or the rule's captures, count.</summary>
    public void Add(ControlRule rule, int start, int end, ThingSlots slots, bool isNegated, List<ClaimDraft> drafts)
    {
        if (slots.Figure >= 0)
        {
            AddFigure(rule, start, end, slots, drafts);
            return;
        }

        if (slots.Things >= 0)
        {
            var until = rule.Kind == ClaimKind.Strength ? scan.Items.Count : slots.ThingsEnd;
            AddThings(clauses.Read(slots.Things), until, rule, start, end, rule.EquipmentAction ?? deeds.Of(slots.Deed), isNegated, drafts);
            return;
        }

        foreach (var part in rule.Item)
        {
            if (AddThingsOf(part, rule, start, end, isNegated, drafts))
                break;
        }

        foreach (var part in rule.AlsoItem)
            AddThingsOf(part, rule, start, end, isNegated, drafts);
    }

    /// <summary>A force and its number, or a number of the things that the sentence has told of, as the pattern has found them.</summary>
    private void AddFigure(ControlRule rule, int start, int end, ThingSlots slots, List<ClaimDraft> drafts)
    {
        if (scan.Items[slots.Figure].Quantity is not (>= 0 and var q) || IsCounted(rule.Kind, q, drafts))
            return;
        var group = slots.Group >= 0 ? clauses.PhraseEndingAt(slots.Group) : rule.Item is [var part, ..] ? parts.Get(part) : default;
        // "The brigade, 1,100 strong when the attack began, was down to a strength of 600": not the attack's.
        var isNoForce = slots.Group < 0 && !group.IsNone && rule.Item is ["main"] && !IsForce(group.Head);
        if (isNoForce && clauses.Read(0) is { IsNone: false } opening && opening.End <= slots.Figure && IsForce(opening.Head))
            group = opening;
        // "A strength of 400": of nobody, where what stands before is the number itself.
        var isOfNobody = slots.Group < 0 && !group.IsNone && slots.Figure >= group.First && slots.Figure < group.End;
        if (isOfNobody || CountedBy(rule, slots, group) is not { } words)
            return;
        var draft = rule.Draft(scan, start, start, end);
        if (rule.Kind == ClaimKind.Equipment)
            draft.EquipmentAction = rule.EquipmentAction ?? deeds.Of(slots.Deed);
        draft.Object = words;
        draft.Quantity = scan.Quantities[q].Value;
        draft.QuantityIndex = q;
        drafts.Add(draft);
    }

    /// <summary>What the figure counts: the body that it stands inside ("the 1,500-strong garrison"), the things of the pattern, those told before, the force, or whose row it is; null for nobody.</summary>
    private string? CountedBy(ControlRule rule, in ThingSlots slots, NounPhrase group)
    {
        if (scan.Items[slots.Figure].Is(sizedBody))
            return scan.CharsOf(scan.Items[slots.Figure].Head).ToString();
        if (slots.Things >= 0)
            return WordsOf(clauses.Read(slots.Things));
        if (rule.Kind == ClaimKind.Equipment)
            return things.LastNamed(slots.Figure);
        return !group.IsNone ? WordsOf(StrengthOf(group)) : rule.Row >= 0 ? row.Side() : null;
    }

    /// <summary>Null where no noun phrase is: the pattern's slot may begin at a word that opens none.</summary>
    private string? WordsOf(NounPhrase phrase) => phrase.IsNone ? null : clauses.TextOf(phrase);

    private bool AddThingsOf(string part, ControlRule rule, int start, int end, bool isNegated, List<ClaimDraft> drafts)
    {
        // "Crashed while attempting to land": what was to be done by the subject itself.
        if (part == "subject" && clauses.IsInfinitive(start))
            return false;
        // "Casualties: 200 soldiers captured": with nothing that they took, they were taken.
        if (part == "agent" && scan.Items[start].Is(captures) && !parts.IsPassive && parts.Get("object").IsNone)
            return false;
        var phrase = parts.Get(part);
        return AddThings(phrase, phrase.First < start ? start : scan.Items.Count, rule, start, end, rule.EquipmentAction, isNegated, drafts);
    }

    private bool AddThings(NounPhrase phrase, int until, ControlRule rule, int start, int end, EquipmentAction? action, bool isNegated, List<ClaimDraft> drafts)
    {
        var count = drafts.Count;
        if (phrase.IsNone)
            return false;
        foreach (var thing in things.Read(phrase, until, rule, start))
        {
            // "No warships were sunk" tells of nothing lost.
            if (thing.Quantity is { Low: 0, High: 0 } || IsWorse(rule.Kind, action, thing, end, drafts) || IsToldAlready(rule, thing, drafts))
                continue;
            // Each item of a row stands for itself.
            var draft = rule.Row >= 0 ? rule.Draft(scan, thing.First, thing.First, thing.End) : rule.Draft(scan, start, Math.Min(start, thing.First), Math.Max(end, thing.End));
            draft.EquipmentAction = action;
            draft.Object = rule.Whose is { } whose ? Owned(thing.Words, parts.Get(whose)) : thing.Words;
            draft.Quantity = thing.Quantity;
            draft.QuantityIndex = thing.QuantityIndex;
            draft.IsNegated = isNegated;
            if (rule.Kind == ClaimKind.Equipment)
                RemoveStrength(thing.QuantityIndex, drafts);
            drafts.Add(draft);
        }

        return drafts.Count > count;
    }

    private bool IsToldAlready(ControlRule rule, ThingWords thing, List<ClaimDraft> drafts) =>
        thing.QuantityIndex < 0
            ? IsTold(rule.Kind, thing.Words, drafts)
            : IsCounted(rule.Kind, thing.QuantityIndex, drafts) || (rule.IsDefinite && IsUndergoing(thing.QuantityIndex, drafts));

    private bool IsForce(int head) => scan.Items[head].Phrase == people || scan.Items[head].Phrase == name;

    /// <summary>"The strength of the militia", "the army's strength": theirs whose it is.</summary>
    private NounPhrase StrengthOf(NounPhrase group)
    {
        if (!scan.Items[group.Head].Is(label))
            return group;
        if (clauses.Skip(group.Head + 1) is var of && of + 1 < scan.Items.Count && clauses.IsWord(of, "of") && clauses.Read(clauses.Skip(of + 1)) is { IsNone: false } behind)
            return behind;
        return clauses.SkipBack(group.Head - 1) is > 0 and var before && before >= group.First && clauses.IsOneOf(before, "'s", "'") ? clauses.PhraseEndingAt(before - 1) : group;
    }

    /// <summary>"(The garrison numbered 300) men": men of the garrison, where the counted word alone tells nobody apart.</summary>
    private string Owned(string words, NounPhrase owner)
    {
        if (owner.IsNone || words.Contains(' ', StringComparison.Ordinal))
            return words;
        ref readonly var head = ref scan.Items[owner.Head];
        if (head.Quantity >= 0 || !(head.Is(people) || head.Is(name)))
            return words;
        var whose = clauses.TextOf(owner);
        return $"{words} of {(whose.StartsWith("The ", StringComparison.Ordinal) ? $"the {whose[4..]}" : whose)}";
    }

    /// <summary>Whether the number already has a claim of its kind in this sentence; what is lost or taken is not there in strength.</summary>
    private bool IsCounted(ClaimKind kind, int quantityIndex, List<ClaimDraft> drafts)
    {
        if (quantityIndex < 0)
            return false;
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Sentence == scan.Span; d--)
        {
            if (drafts[d].QuantityIndex == quantityIndex && (drafts[d].Kind == kind || (kind == ClaimKind.Strength && IsLoss(drafts[d]))))
                return true;
        }

        return false;
    }

    /// <summary>"Two lorries were hit and destroyed": the end that they came to is told, once.</summary>
    private bool IsWorse(ClaimKind kind, EquipmentAction? action, ThingWords thing, int end, List<ClaimDraft> drafts)
    {
        if (kind != ClaimKind.Equipment || action is not (EquipmentAction.Destroyed or EquipmentAction.ShotDown or EquipmentAction.Lost))
            return false;
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Sentence == scan.Span; d--)
        {
            var draft = drafts[d];
            if (draft.EquipmentAction != EquipmentAction.Hit || draft.QuantityIndex != thing.QuantityIndex || draft.Object != thing.Words)
                continue;
            draft.EquipmentAction = action;
            draft.End = Math.Max(draft.End, scan.Items[end - 1].End);
            draft.Span = scan.SpanOf(draft.First, draft.End);
            return true;
        }

        return false;
    }

    /// <summary>"Two tanks that had come up were knocked out": what was lost is there no more.</summary>
    private void RemoveStrength(int quantityIndex, List<ClaimDraft> drafts)
    {
        for (var d = drafts.Count - 1; quantityIndex >= 0 && d >= 0 && drafts[d].Sentence == scan.Span; d--)
        {
            if (drafts[d].QuantityIndex == quantityIndex && drafts[d].Kind == ClaimKind.Strength)
                drafts.RemoveAt(d);
        }
    }

    /// <summary>"The 300 men were captured": told of by that.</summary>
    private bool IsUndergoing(int quantityIndex, List<ClaimDraft> drafts)
    {
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Sentence == scan.Span; d--)
        {
            if (drafts[d].QuantityIndex == quantityIndex && drafts[d].Kind == ClaimKind.Casualty)
                return true;
        }

        return false;
    }

    private static bool IsLoss(ClaimDraft draft) =>
        draft.Kind == ClaimKind.Equipment || draft.Outcome is Outcome.Killed or Outcome.Wounded or Outcome.Missing or Outcome.Captured or Outcome.Casualties;

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
}
