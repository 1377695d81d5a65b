using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Whose dead a rule counts, where the people's own words are a bare count: <c>whose</c>, <c>loser</c> or <c>owned</c> in its claim.</summary>
/// <param name="Slot">Capture of the people whose dead are counted; -1 for none.</param>
/// <param name="OnlyWhereBare">It is told only where the people's words are "men" or nothing ("cost the regiment 300 men").</param>
/// <param name="IsInNoun">The outcome's noun tells whose losses they are ("Ruthenian losses were 300").</param>
internal sealed record OwnerSource(int Slot, bool OnlyWhereBare, bool IsInNoun)
{
    /// <exception cref="RuleFileException">What it names is no capture.</exception>
    public static OwnerSource Of(Rule rule)
    {
        var isLoser = rule.Get("loser") is not null;
        return new OwnerSource(CasualtyRule.Slot(rule, isLoser ? "loser" : "whose"), isLoser, CasualtyRule.Is(rule, "owned"));
    }
}
