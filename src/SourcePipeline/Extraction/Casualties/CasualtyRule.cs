using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>
/// A casualty rule as the level runs it: <c>claim: { kind: casualty, outcome: killed, victims: victims, whose: whose, … }</c>. What the fields of
/// a rule file mean stands at the head of the rule files.
/// </summary>
/// <param name="Outcome">What befell them, and where that is told.</param>
/// <param name="People">Whom it befell, and how their words are read.</param>
/// <param name="Owner">Whose dead they are, where the people's own words do not tell.</param>
/// <param name="Adds">It adds to what another rule finds at the same word ("extra").</param>
/// <param name="IsOfNobody">The words tell that nobody suffered it ("none").</param>
/// <param name="QuotesAll">The quote goes on to the end of what the pattern matched ("to-end": "five near the bridge").</param>
internal sealed record CasualtyRule(Rule Rule, OutcomeSource Outcome, PeopleSource People, OwnerSource Owner, bool Adds, bool IsOfNobody, bool QuotesAll)
{
    /// <exception cref="RuleFileException">A name in the output is neither an outcome nor a capture.</exception>
    public static CasualtyRule Of(Rule rule, ClassNames names) =>
        new(rule, OutcomeSource.Of(rule), PeopleSource.Of(rule, names), OwnerSource.Of(rule), Is(rule, "extra"), Is(rule, "none"), Is(rule, "to-end"));

    public static bool Is(Rule rule, string field) => rule.Get(field) == "yes";

    /// <summary>The capture that a field names; -1 where the rule has no such field.</summary>
    public static int Slot(Rule rule, string field)
    {
        if (rule.Get(field) is not { } capture)
            return -1;
        var slot = rule.Pattern.SlotOf(capture);
        return slot >= 0 ? slot : throw rule.Error("claim", $"'{capture}' is no capture of the pattern.");
    }
}
