using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Finds where in a sentence the casualty rules fit: an outcome, and people who suffer it.</summary>
internal sealed class CasualtyFinder(RuleSet set, RuleTable table, CasualtyRule[] rules, ClauseReader clauses)
{
    private readonly RuleAutomaton automaton = new(table, set);
    private readonly OutcomeReader outcomes = new(set);
    private readonly Bystanders bystanders = new(set);
    private readonly int people = set.Class("people");
    private readonly int name = set.Class("name");

    /// <summary>Fills <paramref name="found"/> with the places where a rule fits, in the order of the text.</summary>
    public void Find(SentenceScan scan, List<CasualtyMatch> found)
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
                if (IsGuarded(scan, rule, items, i, end))
                    continue;
                matcher.GoBackTo(rule.Pattern, items, i);
                Add(scan, r, i, end, found);
            }
        }
    }

    private void Add(SentenceScan scan, int index, int start, int end, List<CasualtyMatch> found)
    {
        var matcher = scan.Matcher;
        var rule = rules[index];
        var outcomeStart = matcher.StartOf(rule.OutcomeSlot);
        var outcomeEnd = matcher.EndOf(rule.OutcomeSlot);
        var items = scan.Items.Span;
        var trigger = outcomeStart < 0 ? -1 : items[outcomeEnd - 1].Head;
        var outcome = rule.Fixed ?? (outcomeStart < 0 ? null : outcomes.Read(items[outcomeStart..outcomeEnd]));
        if (outcome is null && !rule.Same)
            return;
        var (first, behind) = rule.Subject ? SubjectItems(items, outcomeStart) : (matcher.StartOf(rule.VictimsSlot), matcher.EndOf(rule.VictimsSlot));
        if (rule.Subject && (first < 0 || behind > outcomeStart))
            return;
        if (rule.Inside >= 0 && !HasWord(scan, items[first], rule.Inside))
            return;
        // "Killed the leader's sons": not the leader.
        if (first >= 0 && behind < items.Length && scan.CharsOf(items[behind].First) is "'s" or "’s")
            return;
        if (bystanders.IsLoneNameOfMany(scan, items, outcomeStart, first, behind) || bystanders.IsNameInPassing(scan, items, outcomeStart, first, behind))
            return;
        if (bystanders.IsAside(scan, items, first, behind, outcomeStart) || bystanders.IsBodyAlone(items, first, behind))
            return;
        found.Add(new CasualtyMatch(
            index, start, end, outcomeStart, outcomeEnd, first, behind,
            matcher.StartOf(rule.WhoseSlot), matcher.EndOf(rule.WhoseSlot), trigger, outcome));
    }

    /// <summary>The people that a verb has for its subject; nothing where it is not people who suffer.</summary>
    private (int First, int End) SubjectItems(ReadOnlySpan<Item> items, int verb)
    {
        var subject = clauses.SubjectOf(verb);
        return subject.IsNone || !(items[subject.Head].Is(people) || items[subject.Head].Is(name)) ? (-1, -1) : (subject.Head, subject.Head + 1);
    }

    private static bool IsGuarded(SentenceScan scan, Rule rule, ReadOnlySpan<Item> items, int start, int end)
    {
        foreach (var guard in rule.Guards)
        {
            if (guard.Holds(scan.Matcher, items, start, end))
                return true;
        }

        return false;
    }

    private static bool HasWord(SentenceScan scan, in Item item, int wordClass)
    {
        for (var t = item.First; t < item.End; t++)
        {
            if (scan.Rules.Vocabulary.ClassesOf(scan.Tokens[t].Lexeme).Has(wordClass))
                return true;
        }

        return false;
    }
}
