using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Voices;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>Makes claims of drafts and gives them their ids.</summary>
internal sealed class ClaimBuilder(Document document, PartyRegistry registry, Outlets outlets)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly ClaimId ids = new();

    /// <summary>A claim of which others are parts has to be built before them.</summary>
    public Claim Build(ClaimDraft draft)
    {
        var victims = draft.Kind == ClaimKind.Casualty ? draft.Object ?? "" : null;
        var item = draft.Kind == ClaimKind.Equipment ? draft.Object : null;
        var group = draft.Kind == ClaimKind.Strength ? draft.Object : null;
        var place = draft.Kind == ClaimKind.Control ? draft.Place : draft.EventPlace;
        var id = ids.Of(document.Id, document.Text.AsSpan(draft.Span.Start, draft.Span.Length), draft, victims, item, group, place);
        var times = seen[id] = seen.GetValueOrDefault(id) + 1;
        draft.Id = times == 1 ? id : $"{id}-{times}";
        return new Claim
        {
            Id = draft.Id,
            Document = document.Id,
            Section = draft.Section,
            Line = draft.Line,
            Span = draft.Span,
            Quote = draft.Span.In(document.Text),
            Sentence = draft.Sentence,
            Rule = draft.Rule,
            Kind = draft.Kind,
            Outcome = draft.Outcome,
            Victims = victims,
            Actor = draft.Actor,
            Party = registry.PartyOf(RowSide.First(draft.Side)) ?? registry.PartyOf(draft.Side ?? (draft.Kind == ClaimKind.Control ? draft.Actor : draft.Object)) ?? draft.Side,
            Action = draft.Action,
            EquipmentAction = draft.EquipmentAction,
            Item = item,
            Group = group,
            Unit = draft.Unit,
            Quantity = draft.Quantity,
            Claimant = draft.Claimant,
            ClaimantRole = draft.ClaimantRole,
            ClaimantParty = draft.Claimant is { } who && outlets.IsName(who) ? null : registry.PartyOf(draft.Claimant),
            Stance = draft.Stance,
            Date = draft.Date,
            Place = place,
            Citations = draft.Citations,
            CitationNeeded = draft.CitationNeeded,
            PartOf = draft.Whole?.Id,
        };
    }
}
