namespace SourcePipeline.App.Records;

/// <summary>What <c>extract --records</c> asks for.</summary>
[Flags]
internal enum RecordKinds
{
    None = 0,
    Claims = 1,
    Dates = 2,
    Quantities = 4,
    Citations = 8,
    Notices = 16,
    /// <summary>The paragraphs, a blank line between them; not a record.</summary>
    Text = 32,
    All = Claims | Dates | Quantities | Citations | Notices,
}
