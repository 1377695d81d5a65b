using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>The words by which the enumerations go in every report: lower case, kebab-case where there are two words.</summary>
public static class Terms
{
    public static string Of(Family family) => family switch
    {
        Family.Contested => "contested",
        Family.OneSided => "one-sided",
        Family.Unconfirmed => "unconfirmed",
        Family.Inconsistent => "inconsistent",
        Family.Stale => "stale",
        Family.Citation => "citation",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, null),
    };

    public static string Of(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        Level.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.New => "new",
        FindingStatus.Unchanged => "unchanged",
        FindingStatus.Changed => "changed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Supported => "supported",
        VerdictKind.OtherFigure => "other-figure",
        VerdictKind.Silent => "silent",
        VerdictKind.CouldNotCheck => "could-not-check",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    public static string Of(ClaimKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    public static string Of(ControlAction action) => action.ToString().ToLowerInvariant();

    public static string Of(EquipmentAction action) =>
        action == EquipmentAction.ShotDown ? "shot-down" : action.ToString().ToLowerInvariant();

    public static string Of(Stance stance) => stance.ToString().ToLowerInvariant();

    public static string Of(ClaimantRole role) => role.ToString().ToLowerInvariant();

    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.CitationNeeded => "citation-needed",
        NoticeKind.FailedVerification => "failed-verification",
        NoticeKind.DeadLink => "dead-link",
        NoticeKind.MoreCitations => "more-citations",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
