namespace SourcePipeline.Reading;

/// <summary>A part of a document under one heading.</summary>
/// <param name="Title">The heading's words without marks; for the lead, the document's title.</param>
/// <param name="Level">1 for the lead, 2 for a top heading, 3 below it and so on; plain text knows only 1 and 2.</param>
/// <param name="Line">1-based line of the heading; of the first paragraph for the lead.</param>
/// <param name="Years">The years that the heading itself names ("2023–present"), or null.</param>
public sealed record Section(string Title, int Level, int Line, YearSpan? Years);

/// <summary>Years named by a heading; <paramref name="To"/> is null for "present".</summary>
public readonly record struct YearSpan(int From, int? To);
