using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>
/// A casualty rule as the level runs it: <c>claim: { kind: casualty, outcome: killed, victims: victims, whose: whose, … }</c>.
/// </summary>
/// <param name="Fixed">The outcome that the rule itself names; null where the words of a capture tell it, or the claim before (<c>same</c>).</param>
/// <param name="Same">The outcome is that of the claim before in the sentence.</param>
/// <param name="Last">The outcome is that of the claim before in the sentence, or of the last one in the paragraph.</param>
/// <param name="Before">The outcome is that of the claim before in the sentence, or of those told in the sentence right before.</param>
/// <param name="OutcomeSlot">Capture of the words that state it.</param>
/// <param name="VictimsSlot">Capture of the people.</param>
/// <param name="Subject">The people are the subject of the outcome's verb, wherever the clause has it.</param>
/// <param name="WhoseSlot">Capture of the people whose dead are counted, where the victims are a bare count.</param>
/// <param name="ObjectSide">The people stand behind the verb.</param>
/// <param name="Apart">Words stand between the people and their verb: the nearest people count.</param>
/// <param name="Counted">A number needs people behind it: "lost ten tanks" is nobody's death.</param>
/// <param name="Extra">It adds to what another rule finds at the same word.</param>
/// <param name="Part">Its people are a part of those of the claim before.</param>
/// <param name="None">Nobody suffered it.</param>
/// <param name="Bare">A number alone is that of nobody told ("305 killed").</param>
/// <param name="Loser">The captured owner is told only where the people's words are "men" or nothing ("cost the regiment 300 men").</param>
/// <param name="Owned">The people are those whose losses the outcome's noun tells ("Ruthenian losses were 300").</param>
/// <param name="ToEnd">The quote goes on to the end of what the pattern matched ("five near the bridge").</param>
/// <param name="Again">A pronoun stands for the one person told of last.</param>
/// <param name="Inside">A word class that has to stand within the people's phrase; -1 for none.</param>
internal sealed record CasualtyRule(
    Rule Rule, Outcome? Fixed, bool Same, bool Last, bool Before, int OutcomeSlot, int VictimsSlot, bool Subject, int WhoseSlot, bool ObjectSide, bool Apart, bool Counted, bool Extra, bool Part, bool None, bool Bare, bool Loser, bool Owned, bool ToEnd, bool Again, int Inside)
{
    /// <exception cref="RuleFileException">A name in the output is neither an outcome nor a capture.</exception>
    public static CasualtyRule Of(Rule rule, ClassNames names)
    {
        var outcome = rule.Get("outcome") ?? throw rule.Error("claim", "a casualty needs an 'outcome'.");
        var captured = rule.Pattern.SlotOf(outcome);
        var named = Rule.ValueOf<Outcome>(outcome);
        if (captured < 0 && named is null && outcome is not ("same" or "last" or "before"))
            throw rule.Error("claim", $"outcome '{outcome}' is none of {Rule.NamesOf<Outcome>()}, 'same', 'last', 'before' or a capture.");
        return new CasualtyRule(
            rule,
            named,
            outcome is "same" or "last" or "before",
            outcome == "last",
            outcome == "before",
            captured >= 0 ? captured : rule.Pattern.SlotOf("outcome"),
            rule.Get("victims") == "subject" ? -1 : Slot(rule, "victims"),
            rule.Get("victims") == "subject",
            Slot(rule, rule.Get("loser") is null ? "whose" : "loser"),
            rule.Get("side") == "object",
            Is(rule, "apart"),
            Is(rule, "counted"),
            Is(rule, "extra"),
            Is(rule, "part"),
            Is(rule, "none"),
            Is(rule, "bare") || (captured >= 0 && rule.Get("victims") == outcome),
            rule.Get("loser") is not null,
            Is(rule, "owned"),
            Is(rule, "to-end"),
            Is(rule, "again"),
            rule.ClassIn("inside", names));
    }

    private static bool Is(Rule rule, string name) => rule.Get(name) == "yes";

    private static int Slot(Rule rule, string name)
    {
        if (rule.Get(name) is not { } capture)
            return -1;
        var slot = rule.Pattern.SlotOf(capture);
        return slot >= 0 ? slot : throw rule.Error("claim", $"'{capture}' is no capture of the pattern.");
    }
}
