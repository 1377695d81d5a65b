namespace SourcePipeline.Extraction.Casualties;

/// <summary>A place where a casualty rule fits: item indexes of its parts.</summary>
/// <param name="Rule">Index of the rule.</param>
/// <param name="Trigger">Token of the word that states the outcome.</param>
internal readonly record struct CasualtyMatch(
    int Rule, int Start, int End, int OutcomeStart, int OutcomeEnd, int VictimsStart, int VictimsEnd, int WhoseStart, int WhoseEnd, int Trigger, Outcome? Outcome);
