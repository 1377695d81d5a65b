using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>The people of whom a paragraph last spoke, for "two others were injured" and "two were killed".</summary>
internal sealed class PeopleMemory(RuleSet rules, SentenceScan scan, PeopleText texts)
{
    private readonly int people = rules.Class("people");
    private readonly int person = rules.Class("person");
    private readonly int plural = rules.Class("plural");
    private readonly int group = rules.Class("group");

    /// <summary>Those who only tell of it: "officials said", "activists reported".</summary>
    private readonly int[] tellers = Array.ConvertAll(["role-official", "role-media", "role-expert", "role-organisation"], rules.Class);
    private string? victims;
    private bool isNamed;
    private string? subject;
    private decimal mostBefore;

    /// <summary>What befell those of whom the paragraph last told a figure; null where it has told none.</summary>
    public Outcome? LastOutcome { get; private set; }

    /// <summary>What befell those whom the sentence right before counts; null where it counts nobody.</summary>
    public Outcome? OutcomeBefore { get; private set; }

    /// <summary>The one person of whom the paragraph last told something, and what; nobody where those told of last were several.</summary>
    public (string? Words, Outcome? Outcome) LastPerson { get; private set; }

    /// <summary>Whether that person was told of in the sentence right before: "he" goes on to be him.</summary>
    public bool IsPersonOfSentenceBefore => OutcomeBefore is not null && LastPerson.Words is not null;

    /// <summary>Whether so many may be a part of those of the sentence right before.</summary>
    public bool MayHold(in Quantity part) => (part.Low ?? part.High) <= mostBefore;

    public bool HasVictims => victims is not null;

    /// <summary>Who a bare number counts; "" where the paragraph tells nobody, or only one man by his name.</summary>
    public string Recall(Outcome outcome, in Quantity number)
    {
        if (victims is not null && isNamed && (number.Low ?? number.High) > 1)
            return "";
        return victims ?? (outcome is Outcome.Killed or Outcome.Wounded ? subject : null) ?? "";
    }

    public void EndSentence(List<ClaimDraft> drafts, int first)
    {
        OutcomeBefore = null;
        if (drafts.Count > first)
        {
            OutcomeBefore = drafts[^1].Outcome;
            mostBefore = 0;
            for (var i = first; i < drafts.Count; i++)
                mostBefore = Math.Max(mostBefore, drafts[i].Quantity?.High ?? drafts[i].Quantity?.Low ?? 0);
            LastOutcome = drafts[^1].Outcome;
            LastPerson = PersonOf(drafts, first);
            for (var i = drafts.Count - 1; i >= first; i--)
            {
                if (drafts[i].Object is { Length: > 0 } told)
                {
                    victims = told;
                    isNamed = drafts[i].Quantity is { Low: 1, High: 1 } && drafts[i].QuantityIndex < 0 && char.IsUpper(told[0]) && char.IsUpper(told[told.LastIndexOf(' ') + 1]);
                    return;
                }
            }

            // Nobody knows who they were: those who acted in the sentence were others.
            subject = null;
            return;
        }

        foreach (ref readonly var item in scan.Items.Span)
        {
            if (!item.Is(people) || !item.Is(plural) || item.Is(group) || Tell(item.Classes))
                continue;
            subject = texts.TextOf(item);
            return;
        }
    }

    /// <summary>The one person whom the drafts from <paramref name="first"/> tell of; nobody where it is another number of people.</summary>
    public static (string? Words, Outcome? Outcome) PersonOf(List<ClaimDraft> drafts, int first)
    {
        var last = drafts[^1];
        for (var i = first; i < drafts.Count; i++)
        {
            if (drafts[i].Quantity is not { Low: 1, High: 1 } || drafts[i].QuantityIndex >= 0 || drafts[i].Object is not { Length: > 0 } || drafts[i].Object != last.Object)
                return (null, null);
        }

        return (last.Object, last.Outcome);
    }

    /// <summary>A sentence of other things goes by: its first persons may be those meant next.</summary>
    public void Pass()
    {
        OutcomeBefore = null;
        subject = null;
        for (var i = scan.First; i < scan.End; i++)
        {
            ref readonly var token = ref scan.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Lexeme == 0)
                continue;
            ref readonly var classes = ref rules.Vocabulary.ClassesOf(token.Lexeme);
            if (!classes.Has(person) || !classes.Has(plural) || classes.Has(group) || Tell(classes))
                continue;
            subject = scan.TextOf(i, i + 1);
            return;
        }
    }

    private bool Tell(in ClassSet words)
    {
        foreach (var teller in tellers)
        {
            if (words.Has(teller))
                return true;
        }

        return false;
    }

    public void Clear() => (victims, subject, LastOutcome, OutcomeBefore, LastPerson) = (null, null, null, null, (null, null));
}
