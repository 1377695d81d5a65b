using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>A claim as one account among others.</summary>
/// <param name="Slot">Accounts are comparable only within one slot; null outside an incident.</param>
/// <param name="Sentence">The sentence that the claim stands in.</param>
/// <param name="Anchor">Of the claim in the HTML report.</param>
/// <param name="IndependentSources">How many independent sources its citations come to; null where the document's references are not known.</param>
public sealed record AccountReport(Claim Claim, string? Slot, string Sentence, string SectionTitle, string Anchor, int? IndependentSources)
{
    /// <param name="document">The claim's own.</param>
    public static AccountReport Of(Claim claim, string? slot, Document document) => new(
        claim, slot, claim.Sentence.In(document.Text), document.Sections[claim.Section].Title, Anchors.Claim(claim.Id),
        document.References.IsEmpty ? null : Independence.Count(document.References.Where(r => claim.Citations.Contains(r.Number)).DistinctBy(r => r.Number)));

    /// <summary>Who speaks; the article itself where nobody is named.</summary>
    public string Voice => Claim.Claimant ?? "the article";

    /// <summary>Who speaks, as it stands inside a sentence: "the army".</summary>
    public string VoiceInside => Claim.Claimant is { } claimant ? Naming.Inside(claimant) : Voice;

    /// <summary>Who acts, as it stands inside a sentence; null where nobody is named.</summary>
    public string? ActorInside => Claim.Actor is { Length: > 0 } actor ? Naming.Inside(actor) : null;

    /// <summary>The figure with its bounds; for control what happened; for a quotation nothing.</summary>
    public string? Figure => Claim switch
    {
        { Quantity: { } quantity } => Reporting.Figure.Of(quantity),
        { Action: { } action } => Terms.Of(action),
        _ => null,
    };

    /// <summary>Whom or what the figure counts: victims, group, item or unit; for control the actor.</summary>
    public string? Subject => Claim.Kind switch
    {
        ClaimKind.Casualty => Claim.Victims,
        ClaimKind.Control => Claim.Actor,
        ClaimKind.Equipment => Claim.Item,
        ClaimKind.Strength => Claim.Group,
        ClaimKind.Quantity => Claim.Unit,
        _ => null,
    };

    /// <summary>Of a claim about control who did what where, in words: "the rebels withdrew from Belgora"; else null.</summary>
    public string? Deed => Claim.Kind == ClaimKind.Control ? Accounts.Control(Claim) : null;

    /// <summary>What became of the subject: killed, recaptured, shot-down; null where nothing is said to have happened.</summary>
    public string? Happened => Claim switch
    {
        { Outcome: { } outcome } => Terms.Of(outcome),
        { EquipmentAction: { } action } => Terms.Of(action),
        { Action: { } action } => Terms.Of(action),
        _ => null,
    };
}
