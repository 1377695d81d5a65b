namespace SourcePipeline.Extraction.Parties;

/// <summary>What a document calls a place ("the village of X", "X, a town", "the X mountain"); a place may be called several things.</summary>
[Flags]
internal enum PlaceKinds
{
    None = 0,
    City = 1,
    Town = 2,
    Village = 4,

    /// <summary>A part of a town, a hill, a river, a road: nothing that "the town" could mean.</summary>
    Other = 8,
}
