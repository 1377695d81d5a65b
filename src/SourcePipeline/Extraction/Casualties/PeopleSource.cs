using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Where the people of a rule stand.</summary>
internal enum PeopleAt
{
    /// <summary>In a capture, before the outcome or around it.</summary>
    Capture,

    /// <summary>In a capture that stands behind the verb ("side: object").</summary>
    Object,

    /// <summary>They are the subject of the outcome's verb, wherever the clause has it.</summary>
    Subject,
}

/// <summary>The people of a rule: <c>victims</c> in its claim, and how their words are read.</summary>
/// <param name="Slot">Capture of the people; -1 for a subject.</param>
/// <param name="AreApart">Words stand between the people and their verb: the nearest people count.</param>
/// <param name="NeedNoun">A number needs people behind it ("counted"): "lost ten tanks" is nobody's death.</param>
/// <param name="ArePart">They are a part of those of the claim before.</param>
/// <param name="MayBeBare">A number alone is that of nobody told ("305 killed").</param>
/// <param name="ArePronoun">A pronoun stands for the one person told of last ("again").</param>
/// <param name="Inside">A word class that has to stand within the people's phrase; -1 for none.</param>
internal sealed record PeopleSource(PeopleAt At, int Slot, bool AreApart, bool NeedNoun, bool ArePart, bool MayBeBare, bool ArePronoun, int Inside)
{
    public bool AreSubject => At == PeopleAt.Subject;

    public bool AreObject => At == PeopleAt.Object;

    /// <exception cref="RuleFileException">What it names is no capture or no class.</exception>
    public static PeopleSource Of(Rule rule, ClassNames names)
    {
        var victims = rule.Get("victims");
        var areSubject = victims == "subject";
        var areOutcome = victims is not null && victims == rule.Get("outcome") && rule.Pattern.SlotOf(victims) >= 0;
        return new PeopleSource(
            areSubject ? PeopleAt.Subject : rule.Get("side") == "object" ? PeopleAt.Object : PeopleAt.Capture,
            areSubject ? -1 : CasualtyRule.Slot(rule, "victims"),
            CasualtyRule.Is(rule, "apart"),
            CasualtyRule.Is(rule, "counted"),
            CasualtyRule.Is(rule, "part"),
            CasualtyRule.Is(rule, "bare") || areOutcome,
            CasualtyRule.Is(rule, "again"),
            rule.ClassIn("inside", names));
    }
}
