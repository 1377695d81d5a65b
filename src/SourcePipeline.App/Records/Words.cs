using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Records;

/// <summary>The words that records and the store use for the library's enumerations; kebab-case, fixed by the contract.</summary>
internal static class Words
{
    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Casualty => "casualty",
        ClaimKind.Control => "control",
        ClaimKind.Equipment => "equipment",
        ClaimKind.Strength => "strength",
        ClaimKind.Quantity => "quantity",
        _ => "quotation",
    };

    public static string Of(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    public static string Of(ControlAction action) => action.ToString().ToLowerInvariant();

    public static string Of(EquipmentAction action) => action == EquipmentAction.ShotDown ? "shot-down" : action.ToString().ToLowerInvariant();

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

    public static string Of(Family family) => family == Family.OneSided ? "one-sided" : family.ToString().ToLowerInvariant();

    public static string Of(Level level) => level.ToString().ToLowerInvariant();

    public static string Of(FindingStatus status) => status.ToString().ToLowerInvariant();
}
