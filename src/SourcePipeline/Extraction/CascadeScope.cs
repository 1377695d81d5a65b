namespace SourcePipeline.Extraction;

/// <summary>How far up the cascade to go: what is not asked for is not computed.</summary>
[Flags]
public enum CascadeScope
{
    Dates = 1,
    Quantities = 2,
    Claims = 4,
    Sentences = 8,
    Everything = Dates | Quantities | Claims | Sentences,
}
