using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>
/// Finds the casualty claims of a sentence: the rules tell where an outcome and its people stand; this level takes coordinated people apart,
/// finds the people of a bare number, and keeps two rules from telling one thing twice.
/// </summary>
internal sealed class CasualtyLevel
{
    private readonly RuleTable table;
    private readonly RuleAutomaton automaton;
    private readonly CasualtyRule[] rules;
    private readonly OutcomeReader outcomes;
    private readonly VictimReader reader;
    private readonly ClauseReader clauses;
    private readonly PartyResolver parties;
    private readonly PeopleMemory memory;
    private readonly LossOwner owner;
    private readonly VictimWords words;
    private readonly List<CasualtyMatch> found = [];
    private readonly List<Victims> members = [];
    private readonly int verbGroup;
    private readonly int takesNames;
    private readonly int people;
    private readonly int name;
    private readonly int preposition;
    private readonly int plural;
    private readonly int body;
    private readonly int state;
    private readonly int auxiliary;
    private readonly int adverb;
    private readonly int infinitiveTo;
    private readonly int pronoun;
    private readonly int be;
    private readonly int group;
    private readonly int person;

    public CasualtyLevel(RuleSet set, ClauseReader clauses, PartyResolver parties)
    {
        this.clauses = clauses;
        this.parties = parties;
        table = set.Table("claim/casualty");
        automaton = new RuleAutomaton(table, set);
        rules = [.. table.Rules.Select(r => CasualtyRule.Of(r, set.Names))];
        outcomes = new OutcomeReader(set);
        reader = new VictimReader(set);
        memory = new PeopleMemory(set, reader);
        owner = new LossOwner(set, clauses, parties, reader);
        words = new VictimWords(set, reader, owner, memory);
        verbGroup = set.Class("verb-group");
        takesNames = set.Class("takes-names");
        people = set.Class("people");
        name = set.Class("name");
        preposition = set.Class("preposition");
        plural = set.Class("plural");
        body = set.Class("body-noun");
        state = set.Class("sufferer-state");
        auxiliary = set.Class("auxiliary");
        adverb = set.Class("adverb");
        infinitiveTo = set.Class("infinitive-to");
        pronoun = set.Class("pronoun");
        be = set.Class("be");
        group = set.Class("group");
        person = set.Class("person");
    }

    /// <summary>Whether the sentence has a word that some casualty rule waits for.</summary>
    public bool IsTriggered(SentenceScan scan) => table.IsTriggered(scan.Classes);

    /// <summary>Adds the sentence's drafts, in the order of the text.</summary>
    public void Run(SentenceScan scan, List<ClaimDraft> drafts)
    {
        Collect(scan);
        var first = drafts.Count;
        for (var i = 0; i < found.Count; i++)
        {
            if (IsBest(scan, i))
                Make(scan, found[i], drafts, first);
        }

        memory.EndSentence(scan, drafts, first);
    }

    /// <summary>A sentence without a casualty: its people may be those of the next.</summary>
    public void Pass(SentenceScan scan) => memory.Pass(scan);

    public void EndParagraph() => memory.Clear();

    private void Collect(SentenceScan scan)
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
        var (first, behind) = rule.Subject ? SubjectItems(items, outcomeStart) : (matcher.StartOf(rule.VictimsSlot), matcher.EndOf(rule.VictimsSlot));
        if (rule.Subject && (first < 0 || behind > outcomeStart))
            return;
        if (rule.Inside >= 0 && !HasWord(scan, items[first], rule.Inside))
            return;
        // "Killed the leader's sons": not the leader.
        if (first >= 0 && behind < items.Length && scan.CharsOf(items[behind].First) is "'s" or "’s")
            return;
        if (IsLoneNameOfMany(scan, items, outcomeStart, first, behind) || IsNameInPassing(scan, items, outcomeStart, first, behind))
            return;
        if (IsAside(scan, items, first, behind, outcomeStart) || IsBodyAlone(items, first, behind))
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

    /// <summary>"… from Kharkiv were killed": one name and a verb in the plural do not belong together.</summary>
    private bool IsLoneNameOfMany(SentenceScan scan, ReadOnlySpan<Item> items, int verb, int start, int end) =>
        start >= 0 && end == start + 1 && verb >= end && items[start].Is(name) && !items[start].Is(people) && scan.CharsOf(items[verb].First) is "were" or "are";

    /// <summary>"A reporter for the Post, was killed", "who worked at ABC, was killed": a name behind a preposition only describes the one further left.</summary>
    private bool IsNameInPassing(SentenceScan scan, ReadOnlySpan<Item> items, int verb, int start, int end)
    {
        if (start < 2 || end != start + 1 || verb <= end || !items[start].Is(name) || items[start].Is(people) || scan.CharsOf(items[end].First) is not ",")
            return false;
        var before = scan.CharsOf(items[start - 1].First) is "the" ? start - 2 : start - 1;
        return items[before].Is(preposition) && scan.CharsOf(items[before].First) is not ("of" or "that" or "after" or "before" or "including");
    }

    /// <summary>"Eight people, two of them children, died": words between commas that only describe a group further left.</summary>
    private bool IsAside(SentenceScan scan, ReadOnlySpan<Item> items, int start, int end, int verb)
    {
        if (start < 2 || verb < end)
            return false;
        if (IsPairAside(scan, items, start))
            return true;
        if (end != start + 1)
            return false;
        if (items[start].Quantity >= 0)
            return scan.CharsOf(items[end].First) is "as" || !items[start].Is(people) && scan.CharsOf(items[end].First) is "of" && items[end + 1].Is(pronoun) && HasComma(scan, items[end..verb]);
        return items[start].Is(people) && items[start].Is(plural)
            && (items[start - 1].Is(adverb) || items[start - 1].Is(pronoun) || items[start - 1].Is(be) || scan.CharsOf(items[start - 1].First) is "as");
    }

    /// <summary>"Mostly women and children": one of a pair of which nobody is counted, behind an adverb.</summary>
    private bool IsPairAside(SentenceScan scan, ReadOnlySpan<Item> items, int start)
    {
        var first = start >= 2 && scan.CharsOf(items[start - 1].First) is "and" or "or" ? start - 2 : start;
        return first > 0 && first + 2 < items.Length && items[first - 1].Is(adverb) && scan.CharsOf(items[first + 1].First) is "and" or "or" && IsManyUncounted(items[first]) && IsManyUncounted(items[first + 2]);
    }

    private bool IsManyUncounted(in Item item) => item.Is(people) && item.Is(plural) && item.Quantity < 0;

    /// <summary>"Roe, the commander of the 5th Brigade, was killed": a body of men without a number is no sufferer, and hides none.</summary>
    private bool IsBodyAlone(ReadOnlySpan<Item> items, int start, int end) =>
        start >= 0 && end == start + 1 && items[start].Is(group) && items[start].Is(people) && !items[start].Is(person) && !items[start].Is(plural) && items[start].Quantity < 0;

    private static bool HasComma(SentenceScan scan, ReadOnlySpan<Item> items)
    {
        foreach (ref readonly var item in items)
        {
            if (scan.CharsOf(item.First) is ",")
                return true;
        }

        return false;
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
    private bool IsBest(SentenceScan scan, int index)
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
            // "A captain of the 4th Brigade and 14 guards (from Lindau were killed)": one group, whose last member alone fits as well.
            if (other.Rule == match.Rule && IsLastMember(scan, other, match))
                continue;
            // "A captain and a corporal (from Lindau surrendered)": the nearest group, all of it.
            if (other.Rule == match.Rule && i > index && IsInGroup(scan, other, match))
                continue;
            if (other.Rule == match.Rule && (IsLastMember(scan, match, other) || (rules[match.Rule].Apart && !IsInGroup(scan, match, other) ? i > index : i < index)))
                return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="one"/> has only the last of the people of <paramref name="whole"/>, whose first are described ("a captain of …").</summary>
    private bool IsLastMember(SentenceScan scan, in CasualtyMatch one, in CasualtyMatch whole) =>
        whole.VictimsStart >= 0 && one.VictimsStart > whole.VictimsStart + 1 && one.VictimsEnd == whole.VictimsEnd
            && scan.Items[whole.VictimsStart].Is(people) && scan.CharsOf(scan.Items[whole.VictimsStart + 1].First) is "of" or "from";

    /// <summary>Whether <paramref name="one"/> has only the last of the people of <paramref name="whole"/>, whom "and" joins to the others.</summary>
    private bool IsInGroup(SentenceScan scan, in CasualtyMatch one, in CasualtyMatch whole) =>
        whole.VictimsStart >= 0 && one.VictimsStart > whole.VictimsStart + 1 && one.VictimsEnd == whole.VictimsEnd
            && scan.CharsOf(scan.Items[one.VictimsStart - 1].First) is "and" && scan.CharsOf(scan.Items[one.VictimsStart - 2].First) is not ","
            && (scan.Items[one.VictimsStart].Quantity >= 0 || !scan.Items[one.VictimsStart].Is(plural));

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

        if ((match.Outcome ?? before?.Outcome ?? (rule.Last ? memory.LastOutcome : null)) is not { } outcome)
            return;
        members.Clear();
        var namesToo = match.OutcomeStart < 0 || TakesNames(items, match) || IsHimself(scan, items, match.VictimsEnd);
        var needsPeople = rule.Counted || outcome is not (Outcome.Killed or Outcome.Wounded or Outcome.Casualties);
        reader.Read(scan, match.VictimsStart, match.VictimsEnd, rule.ObjectSide, needsPeople, namesToo, IsOfOne(scan, items, match), members);
        var whose = match.WhoseStart >= 0 ? owner.WordsOf(scan, match.WhoseStart, match.WhoseEnd) : null;
        foreach (var member in members)
        {
            // "500 missing, 30,000 wounded and 66,000 captured": each figure has its own state.
            if (items[member.Item].Is(state) && !items[member.Item].Is(body) && match.OutcomeStart >= match.VictimsEnd && member.Item < match.VictimsEnd - 1)
                continue;
            if (IsTold(drafts, first, member, items[member.Item], rule.Last || rule.Inside >= 0 ? null : outcome))
                continue;
            // "Seven of the wounded died", "killed 600 wounded": told as dead.
            if (outcome == Outcome.Wounded && member.QuantityIndex >= 0 && IsTold(drafts, first, member, items[member.Item], Outcome.Killed))
                continue;
            var draft = Draft(scan, match, member, outcome);
            words.Find(scan, draft, member, whose, before, rule, match);
            if (rule.Part)
                draft.Whole = before;
            drafts.Add(draft);
        }
    }

    /// <summary>"X, a sergeant, was killed": the verb tells of one.</summary>
    private static bool IsOfOne(SentenceScan scan, ReadOnlySpan<Item> items, in CasualtyMatch match) =>
        match.OutcomeStart >= match.VictimsEnd && scan.CharsOf(items[match.OutcomeStart].First) is "was" or "is";

    /// <summary>"Roe himself (was captured)": no town.</summary>
    private static bool IsHimself(SentenceScan scan, ReadOnlySpan<Item> items, int i) => i >= 0 && i < items.Length && scan.CharsOf(items[i].First) is "himself" or "herself";

    private bool TakesNames(ReadOnlySpan<Item> items, in CasualtyMatch match)
    {
        for (var i = match.OutcomeStart; i < match.OutcomeEnd; i++)
        {
            // "Arrests of Carlists": not one man of that name.
            if (items[i].Is(takesNames))
                return items[i].Phrase >= 0 || !items[i].Is(plural);
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

    /// <param name="outcome">Null where any outcome told of them will do.</param>
    private static bool IsTold(List<ClaimDraft> drafts, int first, in Victims member, in Item item, Outcome? outcome)
    {
        for (var i = first; i < drafts.Count; i++)
        {
            var told = drafts[i];
            if ((outcome is null || told.Outcome == outcome) && (member.QuantityIndex >= 0 ? told.QuantityIndex == member.QuantityIndex : told.QuantityIndex < 0 && told.PeopleFirst == item.First))
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
        var end = items[(rules[match.Rule].ToEnd ? match.End : member.EndItem) - 1].End;
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
            Actor = rules[match.Rule].ObjectSide && match.OutcomeStart >= 0 ? SubjectOf(match.OutcomeStart) : null,
        };
    }

    /// <summary>Where the quote begins at the outcome's side: behind auxiliaries of a verb that stands before its object ("have killed").</summary>
    private int OutcomeFirst(SentenceScan scan, ReadOnlySpan<Item> items, in CasualtyMatch match)
    {
        ref readonly var item = ref items[match.OutcomeStart];
        if (match.VictimsStart < match.OutcomeEnd || item.Phrase < 0 || !item.Is(verbGroup))
            return item.First;
        var first = item.First;
        while (first < item.Head && IsAuxiliary(scan, first))
            first++;
        return first;
    }

    private bool IsAuxiliary(SentenceScan scan, int token)
    {
        ref readonly var classes = ref scan.Rules.Vocabulary.ClassesOf(scan.Tokens[token].Lexeme);
        if (scan.CharsOf(token) is "so" or "far")
            return true;
        return classes.Has(auxiliary) || classes.Has(adverb) || classes.Has(infinitiveTo);
    }

    private string? SubjectOf(int verb)
    {
        var phrase = clauses.SubjectOf(verb);
        return phrase.IsNone ? null : parties.WordsOf(phrase, verb);
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
