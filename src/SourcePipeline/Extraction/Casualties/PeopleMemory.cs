using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>The people of whom a paragraph last spoke, for "two others were injured" and "two were killed".</summary>
internal sealed class PeopleMemory(RuleSet rules, VictimReader reader)
{
    private readonly int people = rules.Class("people");
    private readonly int plural = rules.Class("plural");
    private readonly int group = rules.Class("group");
    private string? victims;
    private string? subject;

    /// <summary>Who a bare number counts; "" where the paragraph tells nobody.</summary>
    public string Recall(Outcome outcome) => victims ?? (outcome is Outcome.Killed or Outcome.Wounded ? subject : null) ?? "";

    public void EndSentence(SentenceScan scan, List<ClaimDraft> drafts, int first)
    {
        for (var i = drafts.Count - 1; i >= first; i--)
        {
            if (drafts[i].Object is { Length: > 0 } told)
            {
                victims = told;
                return;
            }
        }

        foreach (ref readonly var item in scan.Items.Span)
        {
            if (!item.Is(people) || !item.Is(plural) || item.Is(group))
                continue;
            subject = reader.TextOf(scan, item);
            return;
        }
    }

    /// <summary>A sentence of other things went by.</summary>
    public void Forget() => subject = null;

    public void Clear() => (victims, subject) = (null, null);
}
