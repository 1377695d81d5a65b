using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Finds the control, equipment and strength claims of a sentence: a rule tells the words, the clause around them fills the slots.</summary>
internal sealed class ControlLevel
{
    private readonly ControlRule[] controlRules;

    /// <summary>Those for rows of figures.</summary>
    private readonly ControlRule[] rowRules;
    private readonly Vocabulary vocabulary;
    private readonly RuleTable table;
    private readonly RuleAutomaton automaton;
    private readonly ClauseReader clauses;
    private readonly PartyResolver parties;
    private readonly Discourse discourse;
    private readonly DiscourseReader reader;
    private readonly ClauseParts parts;
    private readonly RowLabel label;
    private readonly ThingClaims things;
    private readonly ControlClaims claims;
    private readonly Factuality facts;
    private readonly ToldBefore told;
    private readonly int negated;
    private readonly int unreal;
    private readonly int passive;
    private readonly int pronoun;
    private readonly int capitulates;

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
        this.discourse = discourse;
        this.reader = reader;
        parts = new ClauseParts(rules, scan, clauses, parties);
        facts = new Factuality(rules, scan, clauses);
        claims = new ControlClaims(rules, scan, clauses, parts, registry, parties, discourse, reader, facts);
        label = new RowLabel(scan);
        things = new ThingClaims(rules, scan, clauses, parts, label, registry);
        told = new ToldBefore(scan, clauses);
        negated = rules.Class("negated");
        unreal = rules.Class("unreal");
        passive = rules.Class("passive");
        pronoun = rules.Class("personal-pronoun");
        capitulates = rules.Class("capitulates");
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
        if (rule.Row >= 0 && !heading.Has(rule.Row) && !label.Has(rule.Row))
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
        {
            if (claims.Add(rule, start, end, actorAt, placeAt, isNegated, drafts) is >= 0 and var acted)
                actedEnd = acted;
        }
        else
        {
            things.Add(rule, start, end, slots, isNegated, drafts);
        }

        return drafts.Count > count;
    }
}
