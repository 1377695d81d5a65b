namespace SourcePipeline.Reading;

/// <summary>What a web page says of itself beside its text.</summary>
/// <param name="Title">The headline; empty where there is none.</param>
/// <param name="Byline">Who wrote it, as printed.</param>
/// <param name="Published">The day of publication as EDTF.</param>
/// <param name="Language">The language tag of the page (<c>en-GB</c>), as the page claims it.</param>
public sealed record PageSource(string Title, string? Byline, string? Published, string? SiteName, string? Language);
