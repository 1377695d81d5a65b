namespace SourcePipeline.Extraction.Parties;

/// <summary>What stands between two names that follow each other.</summary>
internal enum NameGap
{
    Other,
    Comma,
    And,
}
