using SourcePipeline.Extraction;

namespace SourcePipeline.Citations;

/// <summary>A cited page as it was read for checking.</summary>
/// <param name="Url">Where it was read: the reference's address, an archive's, or a file.</param>
/// <param name="Text">Its main text with the cascade's sentences; null where nothing was read.</param>
/// <param name="Condition">What the page is.</param>
/// <param name="Unread">Why nothing was read, where nothing was: <c>no-saved-page</c>, <c>gone</c> …</param>
/// <param name="Published">The day of publication, where the page or its reference tells.</param>
/// <param name="Language">ISO 639-1, <c>und</c> for one that is not known; null for a text too short to tell.</param>
public sealed record SourcePage(
    string? Url,
    ExtractedDocument? Text,
    PageCondition Condition,
    string? Unread = null,
    DateOnly? Published = null,
    string? Language = null)
{
    /// <summary>A page that was not read.</summary>
    public static SourcePage NotRead(string? url, string reason) => new(url, null, PageCondition.Empty, reason);
}
