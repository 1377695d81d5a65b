namespace SourcePipeline.Extraction.Parties;

/// <summary>What a name is, as the document uses it.</summary>
internal enum NameKind
{
    /// <summary>The document does not tell.</summary>
    Unknown,
    Place,
    Party,
    Person,

    /// <summary>A ship, a vehicle or an aircraft, or a make of them.</summary>
    Vessel,
}
