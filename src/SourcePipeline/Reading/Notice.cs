using SourcePipeline.Text;

namespace SourcePipeline.Reading;

public enum NoticeKind
{
    /// <summary>"needs to be updated", <c>{{update}}</c>.</summary>
    Update,
    /// <summary>[citation needed], <c>{{cn}}</c>.</summary>
    CitationNeeded,
    /// <summary>[when?], [as of?].</summary>
    When,
    /// <summary>[who?], [by whom?], [according to whom?].</summary>
    Who,
    /// <summary>[dubious], [disputed], [contradictory].</summary>
    Dubious,
    /// <summary>[failed verification], [not in citation given].</summary>
    FailedVerification,
    /// <summary>[dead link].</summary>
    DeadLink,
    /// <summary>"is missing information", "Please expand", [clarification needed].</summary>
    Missing,
    /// <summary>"needs additional citations", "does not cite any sources".</summary>
    MoreCitations,
    Other,
}

/// <summary>A maintenance banner or an inline tag.</summary>
/// <param name="Span">The banner's line, or the tag with its brackets.</param>
/// <param name="Date">The month that it was placed, as EDTF (<c>2018-08</c>), where it tells.</param>
/// <param name="Section">Index into <see cref="Document.Sections"/>; for a banner the section it stands over.</param>
/// <param name="IsBanner">Over a whole section or article rather than at a statement.</param>
public sealed record Notice(TextSpan Span, int Line, NoticeKind Kind, string? Date, string Text, int Section, bool IsBanner);
