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
    private readonly SentenceScan scan;
    private readonly RuleTable table;
    private readonly CasualtyRule[] rules;
    private readonly CasualtyFinder finder;
    private readonly CasualtyChoice choice;
    private readonly OutcomeReader outcomes;
    private readonly VictimReader reader;
    private readonly PeopleText texts;
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
    private readonly int plural;
    private readonly int body;
    private readonly int state;
    private readonly int auxiliary;
    private readonly int adverb;
    private readonly int infinitiveTo;

    public CasualtyLevel(RuleSet set, SentenceScan scan, ClauseReader clauses, PartyResolver parties)
    {
        this.scan = scan;
        this.clauses = clauses;
        this.parties = parties;
        table = set.Table("claim/casualty");
        rules = [.. table.Rules.Select(r => CasualtyRule.Of(r, set.Names))];
        var names = new PersonNames(set, scan);
        finder = new CasualtyFinder(set, scan, table, rules, clauses, names);
        choice = new CasualtyChoice(set, scan, rules);
        outcomes = new OutcomeReader(set);
        texts = new PeopleText(set, scan);
        reader = new VictimReader(set, scan, texts, names, new BareNumbers(set, scan, names));
        memory = new PeopleMemory(set, scan, texts);
        owner = new LossOwner(set, scan, clauses, parties, texts);
        words = new VictimWords(set, scan, texts, owner, memory);
        verbGroup = set.Class("verb-group");
        takesNames = set.Class("takes-names");
        people = set.Class("people");
        plural = set.Class("plural");
        body = set.Class("body-noun");
        state = set.Class("sufferer-state");
        auxiliary = set.Class("auxiliary");
        adverb = set.Class("adverb");
        infinitiveTo = set.Class("infinitive-to");
    }

    /// <summary>Whether the sentence has a word that some casualty rule waits for.</summary>
    public bool IsTriggered() => table.IsTriggered(scan.Classes);

    /// <summary>Adds the sentence's drafts, in the order of the text.</summary>
    public void Run(List<ClaimDraft> drafts)
    {
        finder.Find(found);
        var first = drafts.Count;
        for (var i = 0; i < found.Count; i++)
        {
            if (choice.IsBest(found, i))
                Make(found[i], drafts, first);
        }

        memory.EndSentence(drafts, first);
    }

    /// <summary>A sentence without a casualty: its people may be those of the next.</summary>
    public void Pass() => memory.Pass();

    public void EndParagraph() => memory.Clear();

    private void Make(in CasualtyMatch match, List<ClaimDraft> drafts, int first)
    {
        var rule = rules[match.Rule];
        var items = scan.Items.Span;
        var before = drafts.Count > first ? drafts[^1] : null;
        if (rule.IsOfNobody)
        {
            MakeNone(match, drafts);
            return;
        }

        if ((match.Outcome ?? before?.Outcome ?? OutcomeTold(rule.Outcome.From)) is not { } outcome)
            return;
        if (rule.People.ArePronoun)
        {
            MakeAgain(match, outcome, drafts, first);
            return;
        }

        members.Clear();
        var reading = new VictimReading
        {
            AreObject = rule.People.AreObject,
            AreOfNoun = IsOfBodies(items, match),
            NeedNoun = rule.People.NeedNoun || outcome is not (Outcome.Killed or Outcome.Wounded or Outcome.Casualties),
            NamesToo = match.OutcomeStart < 0 || TakesNames(items, match) || IsHimself(items, match.VictimsEnd),
            RanksToo = outcome != Outcome.Surrendered,
            OneOnly = IsOfOne(items, match),
            ArePart = rule.People.ArePart && match.OutcomeStart < 0,
        };
        reader.Read(match.VictimsStart, match.VictimsEnd, reading, members);
        var whose = match.WhoseStart >= 0 ? owner.WordsOf(match.WhoseStart, match.WhoseEnd) : null;
        foreach (var member in members)
        {
            if (HasOtherState(items, match, member, outcome) || (rule.Outcome.From == OutcomeFrom.SentenceBefore && before is null && !memory.MayHold(member.Quantity)))
                continue;
            if (IsTold(drafts, first, member, items[member.Item], rule.Outcome.From == OutcomeFrom.Paragraph || rule.People.Inside >= 0 ? null : outcome))
                continue;
            // "Seven of the wounded died", "killed 600 wounded": told as dead.
            if (outcome == Outcome.Wounded && member.QuantityIndex >= 0 && IsTold(drafts, first, member, items[member.Item], Outcome.Killed))
                continue;
            var draft = Draft(match, member, FateOf(items.Slice(member.Item, 1), outcome, rule.People.ArePart));
            words.Find(draft, member, whose, before, rule, match);
            if (rule.People.ArePart)
                draft.Whole = before;
            drafts.Add(draft);
        }
    }

    /// <summary>What befell those told of before this sentence, as far back as the rule looks.</summary>
    private Outcome? OutcomeTold(OutcomeFrom from) => from switch
    {
        OutcomeFrom.Paragraph => memory.LastOutcome,
        OutcomeFrom.SentenceBefore => memory.OutcomeBefore,
        _ => null,
    };

    /// <summary>"X, a sergeant, was killed": the verb tells of one.</summary>
    private bool IsOfOne(ReadOnlySpan<Item> items, in CasualtyMatch match) =>
        match.OutcomeStart >= match.VictimsEnd && scan.CharsOf(items[match.OutcomeStart].First) is "was" or "is";

    /// <summary>"Roe himself (was captured)": no town.</summary>
    private bool IsHimself(ReadOnlySpan<Item> items, int i) => i >= 0 && i < items.Length && scan.CharsOf(items[i].First) is "himself" or "herself";

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

    /// <summary>Whether a figure's own words tell another fate than that of the match.</summary>
    private bool HasOtherState(ReadOnlySpan<Item> items, in CasualtyMatch match, in Victims member, Outcome outcome)
    {
        ref readonly var item = ref items[member.Item];
        if (!item.Is(state))
            return false;
        // "500 missing, 30,000 wounded and 66,000 captured": each figure has its own state.
        if (!item.Is(body) && match.OutcomeStart >= match.VictimsEnd && member.Item < match.VictimsEnd - 1)
            return true;
        // "Leaving 17 dead, including a child, and 32 injured".
        return match.Outcome is null && outcomes.Read(items.Slice(member.Item, 1)) is { } own && own != outcome;
    }

    private Outcome FateOf(ReadOnlySpan<Item> people, Outcome outcome, bool arePart) => outcome switch
    {
        // "30 bodies were handed back": of the dead.
        Outcome.Freed or Outcome.Displaced when people[0].Is(body) => Outcome.Killed,
        // "1,000 casualties, including 800 prisoners".
        Outcome.Casualties when arePart && outcomes.Read(people) is { } told => told,
        _ => outcome,
    };

    /// <summary>"The bodies of (12 men)".</summary>
    private bool IsOfBodies(ReadOnlySpan<Item> items, in CasualtyMatch match) =>
        match.OutcomeStart >= 0 && match.OutcomeEnd < match.VictimsStart && items[match.OutcomeStart].Is(body) && scan.CharsOf(items[match.VictimsStart - 1].First) is "of";

    /// <param name="outcome">Null where any outcome told of them will do.</param>
    private static bool IsTold(List<ClaimDraft> drafts, int first, in Victims member, in Item item, Outcome? outcome)
    {
        for (var i = first; i < drafts.Count; i++)
        {
            var told = drafts[i];
            var areSame = member.QuantityIndex >= 0 ? told.QuantityIndex == member.QuantityIndex : told.QuantityIndex < 0 && told.PeopleFirst == item.First;
            if (areSame && (outcome is null || told.Outcome == outcome))
                return true;
        }

        return false;
    }

    private ClaimDraft Draft(in CasualtyMatch match, in Victims member, Outcome outcome)
    {
        var items = scan.Items.Span;
        var first = items[member.Item].First;
        if (member.QuantityIndex >= 0)
            first = Math.Max(first, Math.Min(scan.Quantities[member.QuantityIndex].First, items[member.EndItem - 1].End - 1));
        var end = items[(rules[match.Rule].QuotesAll ? match.End : member.EndItem) - 1].End;
        if (match.OutcomeStart >= 0)
        {
            first = Math.Min(first, OutcomeFirst(items, match));
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
            IsOfSentenceBefore = rules[match.Rule].Outcome.From == OutcomeFrom.SentenceBefore,
            Actor = rules[match.Rule].People.AreObject && match.OutcomeStart >= 0 ? SubjectOf(match.OutcomeStart) : null,
        };
    }

    /// <summary>Where the quote begins at the outcome's side: behind auxiliaries of a verb that stands before its object ("have killed").</summary>
    private int OutcomeFirst(ReadOnlySpan<Item> items, in CasualtyMatch match)
    {
        ref readonly var item = ref items[match.OutcomeStart];
        if (match.VictimsStart < match.OutcomeEnd || item.Phrase < 0 || !item.Is(verbGroup))
            return item.First;
        var first = item.First;
        while (first < item.Head && IsAuxiliary(first))
            first++;
        return first;
    }

    private bool IsAuxiliary(int token)
    {
        ref readonly var classes = ref scan.Rules.Vocabulary.ClassesOf(scan.Tokens[token].Lexeme);
        if (scan.CharsOf(token) is "so" or "far")
            return true;
        return classes.Has(auxiliary) || classes.Has(adverb) || classes.Has(infinitiveTo);
    }

    private string? SubjectOf(int verb)
    {
        var phrase = clauses.SubjectOf(verb);
        // "The Lindau Massacre killed 30": what killed them is no party.
        return phrase.IsNone || parties.IsEvent(phrase) ? null : parties.WordsOf(phrase, verb);
    }

    /// <summary>
    /// "He was released", "killing him": the person told of last, where the one can follow the other, else whoever was spoken of last. Only
    /// somebody told to be held is set free.
    /// </summary>
    private void MakeAgain(in CasualtyMatch match, Outcome outcome, List<ClaimDraft> drafts, int first)
    {
        if (IsTold(drafts, first, new Victims(match.VictimsStart, match.VictimsEnd, -1, Quantity.Exactly(1), null), scan.Items[match.VictimsStart], outcome))
            return;
        var isOfSentence = drafts.Count > first;
        var (told, before) = isOfSentence ? PeopleMemory.PersonOf(drafts, first) : memory.LastPerson;
        var meant = isOfSentence && told is not null || memory.IsPersonOfSentenceBefore ? null : WithoutArticle(parties.PersonAt(match.VictimsStart, match.OutcomeStart));
        var isOther = meant is not null && (told is null || !IsSamePerson(told, meant));
        var follows = outcome == Outcome.Freed ? before is Outcome.Captured or Outcome.Hostage : before is not Outcome.Killed;
        if (isOther ? outcome is Outcome.Freed or Outcome.Displaced : !follows || (told is null && outcome == Outcome.Freed))
            return;
        var person = isOther ? meant : told;
        var draft = Draft(match, new Victims(match.VictimsStart, match.VictimsEnd, -1, Quantity.Exactly(1), person), outcome);
        draft.Object = person ?? "";
        drafts.Add(draft);
    }

    /// <summary>"Roe" is "Captain Jan Roe".</summary>
    private static bool IsSamePerson(string one, string other) =>
        one.EndsWith(other, StringComparison.OrdinalIgnoreCase) || other.EndsWith(one, StringComparison.OrdinalIgnoreCase);

    private static string? WithoutArticle(string? words) =>
        words is null ? null
        : words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..]
        : words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? words[2..]
        : words;

    private void MakeNone(in CasualtyMatch match, List<ClaimDraft> drafts)
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
            Object = match.VictimsStart >= 0 && items[match.VictimsStart].Is(people) ? texts.TextOf(items[match.VictimsStart]) : "",
        });
    }
}
