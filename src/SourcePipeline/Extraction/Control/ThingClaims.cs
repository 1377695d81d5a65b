using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Makes equipment and strength claims of the counted things and people in the parts of a clause.</summary>
internal sealed class ThingClaims(RuleSet rules, ClauseReader clauses, ClauseParts parts)
{
    private readonly ItemReader things = new(rules, clauses);
    private readonly int captures = rules.Class("captures");
    private SentenceScan scan = null!;

    public void Begin(SentenceScan next)
    {
        scan = next;
        things.Begin(next);
    }

    /// <summary>A force and its number, as the pattern has found them.</summary>
    public void AddStrength(ControlRule rule, int start, int end, int groupAt, int figureAt, List<ClaimDraft> drafts)
    {
        if (scan.Items[figureAt].Quantity is not (>= 0 and var q) || IsCounted(ClaimKind.Strength, q, drafts))
            return;
        var draft = rule.Draft(scan, start, start, end);
        draft.Object = clauses.TextOf(clauses.PhraseEndingAt(groupAt));
        draft.Quantity = scan.Quantities[q].Value;
        draft.QuantityIndex = q;
        drafts.Add(draft);
    }

    public void Add(ControlRule rule, int start, int end, bool isNegated, List<ClaimDraft> drafts)
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
        // "Crashed while attempting to land": what was to be done by the subject itself.
        if (part == "subject" && clauses.IsInfinitive(start))
            return false;
        // "Casualties: 200 soldiers captured": with nothing that they took, they were taken.
        if (part == "agent" && scan.Items[start].Is(captures) && !parts.IsPassive && parts.Get("object").IsNone)
            return false;
        var phrase = parts.Get(part);
        var count = drafts.Count;
        if (!phrase.IsNone)
        {
            foreach (var thing in things.Read(phrase, phrase.First < start ? start : scan.Items.Count, rule))
            {
                // "No warships were sunk" tells of nothing lost.
                if (thing.Quantity is { Low: 0, High: 0 } || (thing.QuantityIndex >= 0 ? IsCounted(rule.Kind, thing.QuantityIndex, drafts) : IsTold(rule.Kind, thing.Words, drafts)))
                    continue;
                var draft = rule.Draft(scan, start, Math.Min(start, thing.First), Math.Max(end, thing.End));
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
}
