namespace SourcePipeline.Reading;

/// <summary>The entry that citation marks point to. Dates are as the entry gives them, EDTF where they could be read.</summary>
/// <param name="Number">The mark that leads here: <c>129</c>.</param>
/// <param name="File">A saved page, relative to the document, where one was given.</param>
public sealed record Reference(
    string Number,
    string? Title = null,
    string? Url = null,
    string? ArchiveUrl = null,
    string? UrlStatus = null,
    string? Published = null,
    string? Accessed = null,
    string? ArchiveDate = null,
    string? Publisher = null,
    string? Agency = null,
    string? Author = null,
    string? Quote = null,
    string? Language = null,
    string? Isbn = null,
    string? Issn = null,
    string? Doi = null,
    string? File = null,
    string? Text = null);
