namespace SourcePipeline.Extraction.Control;

/// <summary>Where the captures of an equipment or strength rule stand, in items; -1 for one that the rule has not or that was not matched.</summary>
/// <param name="Group">Whose strength it is.</param>
/// <param name="Figure">The number.</param>
/// <param name="Things">First item of what is counted.</param>
/// <param name="ThingsEnd">Index behind its last item.</param>
/// <param name="Deed">What befell it.</param>
internal readonly record struct ThingSlots(int Group, int Figure, int Things, int ThingsEnd, int Deed);
