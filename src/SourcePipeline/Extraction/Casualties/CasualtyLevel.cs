using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>
/// Finds the casualty claims of a sentence: the rules tell where an outcome and its people stand; this level takes coordinated people apart,
/// finds the people of a bare number, and keeps two rules from telling one thing twice.
/// </summary>
internal sealed class CasualtyLevel
{
    private readonly RuleTable table;
    private readonly CasualtyRule[] rules;
    private readonly OutcomeReader outcomes;
    private readonly VictimReader reader;
    private readonly SubjectReader subjects;
    private readonly PeopleMemory memory;
    private readonly List<CasualtyMatch> found = [];
    private readonly List<Victims> members = [];
    private readonly int suffers;
    private readonly int losing;
    private readonly int verbGroup;
    private readonly int takesNames;
    private readonly int people;

    public CasualtyLevel(RuleSet set)
    {
        table = set.Table("claim/casualty");
        rules = [.. table.Rules.Select(r => CasualtyRule.Of(r, set.Names))];
        outcomes = new OutcomeReader(set);
        reader = new VictimReader(set);
        subjects = new SubjectReader(set);
        memory = new PeopleMemory(set, reader);
        suffers = set.Class("suffers");
        losing = set.Class("loses-people");
        verbGroup = set.Class("verb-group");
        takesNames = set.Class("takes-names");
        people = set.Class("people");
    }

    /// <summary>Whether the sentence has a word that some casualty rule waits for.</summary>
    public bool IsTriggered(SentenceScan scan)
    {
        foreach (var rule in table.Rules)
        {
            if (rule.IsTriggered(scan.Classes))
                return true;
        }

        return false;
    }

    /// <summary>Adds the sentence's drafts, in the order of the text.</summary>
    public void Run(SentenceScan scan, List<ClaimDraft> drafts)
    {
        Collect(scan);
        var first = drafts.Count;
        for (var i = 0; i < found.Count; i++)
        {
            if (IsBest(i))
                Make(scan, found[i], drafts, first);
        }

        memory.EndSentence(scan, drafts, first);
    }

    /// <summary>A sentence without a casualty: its people may be those of the next.</summary>
    public void Pass() => memory.Forget();

    public void EndParagraph() => memory.Clear();

    private void Collect(SentenceScan scan)
    {
        found.Clear();
        var items = scan.Items.Span;
        var matcher = scan.Matcher;
        for (var i = 0; i < items.Length; i++)
        {
            if (!table.CanBegin(items[i]))
                continue;
            for (var r = 0; r < rules.Length; r++)
            {
                var rule = table.Rules[r];
                if (!rule.IsTriggered(scan.Classes) || !matcher.TryMatch(rule.Pattern, items, i))
                    continue;
                var end = matcher.End;
                if (IsGuarded(scan, rule, items, i, end))
                    continue;
                // Once more, so that the captures are not those of a guard.
                matcher.TryMatch(rule.Pattern, items, i);
                Add(scan, r, i, end);
            }
        }
    }

    private void Add(SentenceScan scan, int index, int start, int end)
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
        found.Add(new CasualtyMatch(
            index, start, end, outcomeStart, outcomeEnd, matcher.StartOf(rule.VictimsSlot), matcher.EndOf(rule.VictimsSlot),
            matcher.StartOf(rule.WhoseSlot), matcher.EndOf(rule.WhoseSlot), trigger, outcome));
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

    /// <summary>Of several rules at one word the first counts; of one rule's matches the widest group, or where words stand between, the nearest.</summary>
    private bool IsBest(int index)
    {
        var match = found[index];
        if (match.Trigger < 0 || rules[match.Rule].Extra)
            return true;
        for (var i = 0; i < found.Count; i++)
        {
            var other = found[i];
            if (i == index || other.Trigger != match.Trigger || rules[other.Rule].Extra)
                continue;
            if (other.Rule < match.Rule)
                return false;
            if (other.Rule == match.Rule && (rules[match.Rule].Apart ? i > index : i < index))
                return false;
        }

        return true;
    }

    private void Make(SentenceScan scan, in CasualtyMatch match, List<ClaimDraft> drafts, int first)
    {
        var rule = rules[match.Rule];
        var items = scan.Items.Span;
        var before = drafts.Count > first ? drafts[^1] : null;
        if (rule.None)
        {
            MakeNone(scan, match, drafts);
            return;
        }

        if (match.Outcome is null && before is null)
            return;
        var outcome = match.Outcome ?? before!.Outcome!.Value;
        members.Clear();
        var namesToo = match.OutcomeStart < 0 || TakesNames(items, match);
        reader.Read(scan, match.VictimsStart, match.VictimsEnd, rule.ObjectSide, rule.Counted, namesToo, members);
        var whose = match.WhoseStart >= 0 ? reader.TextOf(scan, items[match.WhoseEnd - 1]) : null;
        foreach (var member in members)
        {
            if (rule.Inside >= 0 && !HasWord(scan, items[member.Item], rule.Inside))
                continue;
            if (IsTold(drafts, first, member, items[member.Item], outcome))
                continue;
            var draft = Draft(scan, match, member, outcome);
            Name(scan, draft, member, whose, before, rule, match);
            if (rule.Part)
                draft.Whole = before;
            drafts.Add(draft);
        }
    }

    private bool TakesNames(ReadOnlySpan<Item> items, in CasualtyMatch match)
    {
        for (var i = match.OutcomeStart; i < match.OutcomeEnd; i++)
        {
            if (items[i].Is(takesNames))
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

    private static bool IsTold(List<ClaimDraft> drafts, int first, in Victims member, in Item item, Outcome outcome)
    {
        for (var i = first; i < drafts.Count; i++)
        {
            var told = drafts[i];
            if (told.Outcome == outcome && (member.QuantityIndex >= 0 ? told.QuantityIndex == member.QuantityIndex : told.QuantityIndex < 0 && told.PeopleFirst == item.First))
                return true;
        }

        return false;
    }

    private ClaimDraft Draft(SentenceScan scan, in CasualtyMatch match, in Victims member, Outcome outcome)
    {
        var items = scan.Items.Span;
        var first = items[member.Item].First;
        if (member.QuantityIndex >= 0)
            first = Math.Max(first, Math.Min(scan.Quantities[member.QuantityIndex].First, items[member.EndItem - 1].End - 1));
        var end = items[member.EndItem - 1].End;
        if (match.OutcomeStart >= 0)
        {
            first = Math.Min(first, OutcomeFirst(scan, items, match));
            end = Math.Max(end, items[match.OutcomeEnd - 1].End);
        }

        return new ClaimDraft
        {
            Kind = ClaimKind.Casualty,
            Rule = rules[match.Rule].Rule.Id,
            First = first,
            End = end,
            Anchor = match.Trigger >= 0 ? match.Trigger : items[member.Item].Head,
            PeopleFirst = items[member.Item].First,
            QuantityIndex = member.QuantityIndex,
            Quantity = member.Quantity,
            Outcome = outcome,
            Actor = rules[match.Rule].ObjectSide ? subjects.Find(scan, match.OutcomeStart >= 0 ? match.OutcomeStart : match.VictimsStart) : null,
        };
    }

    /// <summary>Where the quote begins at the outcome's side: behind auxiliaries of a verb that stands before its object ("have killed").</summary>
    private static int OutcomeFirst(SentenceScan scan, ReadOnlySpan<Item> items, in CasualtyMatch match)
    {
        ref readonly var item = ref items[match.OutcomeStart];
        return match.VictimsStart >= match.OutcomeEnd && item.Head >= item.First && item.Quantity < 0 ? item.Head < scan.End ? Math.Min(item.Head, item.End - 1) : item.First : item.First;
    }

    private void Name(SentenceScan scan, ClaimDraft draft, in Victims member, string? whose, ClaimDraft? before, CasualtyRule rule, in CasualtyMatch match)
    {
        if (member.Text is { Length: > 0 } text && whose is null)
        {
            draft.Object = text;
            return;
        }

        if (whose is { Length: > 0 })
        {
            draft.Object = whose;
            return;
        }

        // "Suffered only one dead": the subject's people.
        if (member.Text == "" && Sufferer(scan, match) is { } subject)
        {
            draft.Object = subject;
            return;
        }

        if (member.Text == "")
            draft.Object = "";
        else
            draft.Object = before is { Object: { } same } ? same : memory.Recall(draft.Outcome!.Value);
    }

    private string? Sufferer(SentenceScan scan, in CasualtyMatch match)
    {
        var items = scan.Items.Span;
        for (var i = match.Start - 1; i >= 0; i--)
        {
            if (!items[i].Is(verbGroup))
                continue;
            return items[i].Is(suffers) || items[i].Is(losing) ? subjects.Find(scan, i) : null;
        }

        return null;
    }

    private void MakeNone(SentenceScan scan, in CasualtyMatch match, List<ClaimDraft> drafts)
    {
        var items = scan.Items.Span;
        drafts.Add(new ClaimDraft
        {
            Kind = ClaimKind.Casualty,
            Rule = rules[match.Rule].Rule.Id,
            First = items[match.Start].First,
            End = items[match.End - 1].End,
            Anchor = match.Trigger,
            PeopleFirst = items[match.Start].First,
            Quantity = Quantity.Exactly(0),
            Outcome = match.Outcome,
            Object = match.VictimsStart >= 0 && items[match.VictimsStart].Is(people) ? reader.TextOf(scan, items[match.VictimsStart]) : "",
        });
    }
}
