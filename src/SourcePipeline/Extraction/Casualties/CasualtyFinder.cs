using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Finds where in a sentence the casualty rules fit: an outcome, and people who suffer it.</summary>
internal sealed class CasualtyFinder(RuleSet set, SentenceScan scan, RuleTable table, CasualtyRule[] rules, ClauseReader clauses, PersonNames names)
{
    private readonly RuleAutomaton automaton = new(table, set);
    private readonly OutcomeReader outcomes = new(set);
    private readonly Bystanders bystanders = new(set, scan);
    private readonly Interruptions interruptions = new(set, scan);
    private readonly int people = set.Class("people");
    private readonly int name = set.Class("name");
    private readonly int state = set.Class("sufferer-state");
    private readonly int verbGroup = set.Class("verb-group");
    private readonly int group = set.Class("group");
    private readonly int bodyNoun = set.Class("body-noun");
    private readonly int coordinator = set.Class("coordinator");

    /// <summary>Fills <paramref name="found"/> with the places where a rule fits, in the order of the text.</summary>
    public void Find(List<CasualtyMatch> found)
    {
        found.Clear();
        if (!automaton.BeginSentence(scan.Classes))
            return;
        var items = scan.Items.Span;
        var matcher = scan.Matcher;
        for (var i = 0; i < items.Length; i++)
        {
            if (!automaton.Find(items, i))
                continue;
            for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
            {
                var rule = table.Rules[r];
                if (!matcher.TryMatch(rule.Pattern, items, i))
                    continue;
                var end = matcher.End;
                if (rule.IsGuarded(scan.Matcher, items, i, end))
                    continue;
                matcher.GoBackTo(rule.Pattern, items, i);
                Add(r, i, end, found);
            }
        }
    }

    private void Add(int index, int start, int end, List<CasualtyMatch> found)
    {
        var matcher = scan.Matcher;
        var rule = rules[index];
        var outcomeStart = matcher.StartOf(rule.Outcome.Slot);
        var outcomeEnd = matcher.EndOf(rule.Outcome.Slot);
        var items = scan.Items.Span;
        var trigger = outcomeStart < 0 ? -1 : items[outcomeEnd - 1].Head;
        var outcome = rule.Outcome.Fixed ?? (outcomeStart < 0 ? null : outcomes.Read(items[outcomeStart..outcomeEnd]));
        if (outcome is null && !rule.Outcome.IsOfClaimBefore)
            return;
        var (first, behind) = rule.People.AreSubject ? SubjectItems(items, outcomeStart) : (matcher.StartOf(rule.People.Slot), matcher.EndOf(rule.People.Slot));
        if (rule.People.AreSubject && (first < 0 || behind > outcomeStart || (rule.People.AreApart && !IsOfOneClause(items[behind..outcomeStart]))))
            return;
        if (rule.People.AreSubject && IsNameOfNobody(items, first) && names.Apposed(items, first) is >= 0 and var apposed)
            (first, behind) = (apposed, apposed + 1);
        // "500 wounded and 40 captured": the first have a state of their own; the others fit alone.
        if (!rule.People.AreSubject && first >= 0 && behind > first + 1 && behind <= outcomeStart && IsCountedState(items[first]))
            return;
        // "(Two men from) Brigade 301 were killed": the number belongs to the name.
        if (first > 0 && behind == first + 1 && items[first].Quantity >= 0 && !items[first].Is(people) && items[first - 1].Is(group) && items[first - 1].Is(ClassNames.Capital))
            return;
        if (rule.People.Inside >= 0 && !scan.HasWord(items[first].First, items[first].End, rule.People.Inside))
            return;
        // "Killed the leader's sons": not the leader.
        if (first >= 0 && behind < items.Length && scan.CharsOf(items[behind].First) is "'s" or "’s")
            return;
        if (bystanders.IsLoneNameOfMany(items, outcomeStart, first, behind) || bystanders.IsNameInPassing(items, outcomeStart, first, behind))
            return;
        // "The garrison, numbering 400 men, surrendered": they are the garrison.
        var isOfBody = rule.Owner.OnlyWhereBare && matcher.StartOf(rule.Owner.Slot) is var body and >= 0 && body < first;
        if (!rule.People.AreSubject && !isOfBody && first > 0 && behind <= outcomeStart && interruptions.Hold(items, first, behind, outcomeStart))
            return;
        if (first >= 0 && behind == first + 1 && behind <= outcomeStart && IsNameOfNobody(items, first))
        {
            // "Jan Roe, an agent of the Front, responsible for its letters to the Office was arrested".
            if (rule.People.AreSubject || rule.Outcome.Fixed is not null || !items[behind].Is(verbGroup))
                return;
            if (names.Apposed(items, first) is not (>= 0 and var told) || HasVerb(items[told..first]))
                return;
            (first, behind) = (told, told + 1);
        }

        if (bystanders.IsAside(items, first, behind, outcomeStart) || bystanders.IsBodyAlone(items, first, behind))
            return;
        found.Add(new CasualtyMatch(
            index, start, end, outcomeStart, outcomeEnd, first, behind,
            matcher.StartOf(rule.Owner.Slot), matcher.EndOf(rule.Owner.Slot), trigger, outcome));
    }

    private bool IsNameOfNobody(ReadOnlySpan<Item> items, int i) => items[i].Is(name) && !items[i].Is(people) && !names.IsPerson(items, i, i);

    /// <summary>"500 wounded".</summary>
    private bool IsCountedState(in Item item) => item.Is(state) && !item.Is(bodyNoun) && item.Quantity >= 0;

    /// <summary>The people that a verb has for its subject; nothing where it is not people who suffer.</summary>
    private (int First, int End) SubjectItems(ReadOnlySpan<Item> items, int verb)
    {
        var subject = clauses.SubjectOf(verb);
        if (subject.IsNone || !(items[subject.Head].Is(people) || items[subject.Head].Is(name)))
            return (-1, -1);
        var end = subject.Head + 1;
        // "200 soldiers and 300 rebels, most of whom …, (had perished)".
        while (items[subject.Head].Is(people) && end + 1 < verb && items[end].Is(coordinator) && items[end + 1].Is(people))
            end += 2;
        return (subject.Head, end);
    }

    /// <summary>Whether no other clause begins between a subject and its verb ("; both were", ", and a number of them").</summary>
    private bool IsOfOneClause(ReadOnlySpan<Item> between)
    {
        for (var i = 0; i < between.Length; i++)
        {
            if (scan.CharsOf(between[i].First) is ";" or ":" or "where")
                return false;
            // "…, and (a number of them)", "… and (were)"
            if (between[i].Is(coordinator) && (i + 1 == between.Length || (i > 0 && scan.CharsOf(between[i - 1].First) is ",")))
                return false;
        }

        return true;
    }

    private bool HasVerb(ReadOnlySpan<Item> between)
    {
        foreach (ref readonly var item in between)
        {
            if (item.Is(verbGroup))
                return true;
        }

        return false;
    }
}
