using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Finds the words for the people of a casualty.</summary>
internal sealed class VictimWords(RuleSet rules, SentenceScan scan, PeopleText texts, LossOwner owner, PeopleMemory memory)
{
    private readonly int people = rules.Class("people");
    private readonly int plural = rules.Class("plural");
    private readonly int body = rules.Class("body-noun");
    private readonly int pronoun = rules.Class("pronoun");
    private readonly int speech = rules.Class("speech");
    private readonly int suffers = rules.Class("suffers");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int preposition = rules.Class("preposition");
    private readonly int subset = rules.Class("subset-word");
    private readonly int expert = rules.Class("role-expert");

    /// <summary>Gives the draft its people: in their phrase, behind it, as the subject of losing, or where the number alone leans on.</summary>
    public void Find(ClaimDraft draft, in Victims member, string? whose, ClaimDraft? before, CasualtyRule rule, in CasualtyMatch match)
    {
        var items = scan.Items.Span;
        var isBare = member.Text is null or "" or "man" or "men";
        if (draft.Outcome is Outcome.Killed or Outcome.Wounded or Outcome.Freed && texts.Prisoners(items[member.Item]) is { } prisoners)
            draft.Object = prisoners;
        else if (whose is { Length: > 0 } && (isBare || !rule.Owner.OnlyWhereBare))
            draft.Object = whose;
        else if (isBare && member.Text != "" && owner.OfLosing(items, match.OutcomeStart) is { } loser)
            draft.Object = loser;
        else if (isBare && rule.Owner.IsInNoun && owner.OfToll(match.OutcomeStart) is { } owning)
            draft.Object = owning;
        else if ((member.Text == "" || (rule.People.MayBeBare && isBare)) && owner.Before(member.Item) is { } sufferer)
            draft.Object = sufferer;
        else if (member.Text is { Length: > 0 } text)
            draft.Object = text.StartsWith("own ", StringComparison.Ordinal) && owner.OfDoing(match.OutcomeStart, member.Item) is { } self ? self : text;
        else if (isBare && rule.People.MayBeBare && match.OutcomeStart >= 0 && texts.DescribedIn(items[member.Item].End, items[match.OutcomeEnd - 1].First) is { Length: > 0 } described)
            draft.Object = described;
        else if (before is { Object: not null } && (IsJoined(before, member) || IsPart(items, member)) || (before is not null && items[member.Item].Is(body)))
            draft.Object = (IsPart(items, member) || IsOfThem(member) ? before : before.Whole ?? before).Object;
        else if (member.Text == "" || (rule.People.MayBeBare && !texts.IsVague(items[member.Item])))
            draft.Object = texts.DescribedIn(items[member.Item].End, items[match.OutcomeStart >= 0 ? match.OutcomeEnd - 1 : member.Item].First);
        else
            draft.Object = before?.Object ?? SpokenOf(rule, member, draft);
    }

    private string SpokenOf(CasualtyRule rule, in Victims member, ClaimDraft draft) =>
        (rule.Outcome.From == OutcomeFrom.Paragraph ? null : Antecedent(member, draft.Actor)) ?? memory.Recall(draft.Outcome!.Value, member.Quantity);

    /// <summary>"One civilian killed and two wounded": the claim before ends where this one's number begins.</summary>
    private bool IsJoined(ClaimDraft before, in Victims member)
    {
        var first = scan.Items[member.Item].First;
        if (before.End > first || before.End < scan.First)
            return false;
        if (first <= before.End + 2)
            return true;
        // "Ten soldiers were killed in the attack, 48 wounded": only where it was stands between.
        var isPlace = false;
        for (var i = member.Item - 1; i >= 0 && scan.Items[i].First >= before.End; i--)
        {
            ref readonly var item = ref scan.Items[i];
            if (item.Is(people) || item.Is(verbGroup) || item.Quantity >= 0 || (item.Is(ClassNames.Punctuation) && scan.CharsOf(item.First) is not ","))
                return false;
            isPlace = scan.Items[i].First == before.End && item.Is(preposition);
        }

        return isPlace;
    }

    /// <summary>"1,200 rebels, among them over 600 captured": part of those before.</summary>
    private bool IsPart(ReadOnlySpan<Item> items, in Victims member) => member.Item > 0 && items[member.Item - 1].Is(subset);

    /// <summary>"The fighters said that one of them was killed": the speakers themselves.</summary>
    private bool IsOfThem(in Victims member) =>
        member.EndItem + 1 < scan.Items.Count && scan.CharsOf(scan.Items[member.EndItem].First) is "of" && scan.Items[member.EndItem + 1].Is(pronoun);

    /// <summary>"Shelling by both the rebels and the army": those who did it.</summary>
    private bool IsAgent(int i)
    {
        var k = i - 1;
        while (k > 0 && (scan.Items[k].Is(people) || scan.CharsOf(scan.Items[k].First) is "and" or "both" or "the" or "either" or "or"))
            k--;
        return k > 0 && scan.CharsOf(scan.Items[k].First) is "by" && !scan.Items[k - 1].Is(suffers);
    }

    /// <summary>The nearest people before a number alone, but not those who did it: "clashed with protesters, killing one".</summary>
    private string? Antecedent(in Victims member, string? actor)
    {
        if (texts.IsVague(scan.Items[member.Item]) && memory.HasVictims)
            return null;
        for (var i = member.Item - 1; i >= 0; i--)
        {
            ref readonly var item = ref scan.Items[i];
            if (!item.Is(people) || !(item.Is(plural) || item.Quantity >= 0) || item.Is(body) || item.Is(expert))
                continue;
            if ((item.Quantity < 0 && IsAgent(i)) || (scan.Items[i + 1].Is(speech) && !IsOfThem(member)))
                continue;
            var text = texts.TextOf(item);
            if (text.Length > 0 && actor?.EndsWith(text, StringComparison.OrdinalIgnoreCase) != true)
                return text;
        }

        return null;
    }
}
