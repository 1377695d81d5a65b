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
    private readonly Discourse discourse;
    private readonly DiscourseReader reader;
    private readonly ClauseParts parts;
    private readonly ThingClaims things;
    private readonly ControlClaims claims;
    private readonly ControlConditions conditions;

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
        this.discourse = discourse;
        this.reader = reader;
        parts = new ClauseParts(rules, scan, clauses, parties);
        var facts = new Factuality(rules, scan, clauses);
        var label = new RowLabel(scan);
        conditions = new ControlConditions(rules, scan, clauses, parts, parties, facts, label);
        claims = new ControlClaims(rules, scan, clauses, parts, registry, parties, discourse, reader, facts);
        things = new ThingClaims(rules, scan, clauses, parts, label, registry);
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

    /// <summary>Adds what a rule claims whose pattern has matched, unless the clause around it says otherwise.</summary>
    /// <returns>Whether it claims anything.</returns>
    private bool Apply(ControlRule rule, int start, List<ClaimDraft> drafts)
    {
        var matcher = scan.Matcher;
        var end = matcher.End;
        var (actorAt, placeAt) = (matcher.StartOf(rule.ActorSlot), matcher.StartOf(rule.PlaceSlot));
        var slots = new ThingSlots(matcher.StartOf(rule.GroupSlot), matcher.StartOf(rule.FigureSlot), matcher.StartOf(rule.ThingsSlot), matcher.EndOf(rule.ThingsSlot), matcher.StartOf(rule.DeedSlot));
        if (rule.Rule.IsGuarded(matcher, scan.Items.Span, start, end) || !conditions.Happened(rule, start, out var isNegated))
            return false;
        parts.At(start, end);
        if (!conditions.Hold(rule, start, heading, drafts))
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
