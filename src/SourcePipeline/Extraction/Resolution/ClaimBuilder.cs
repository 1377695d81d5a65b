using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>Makes claims of drafts and gives them their ids.</summary>
internal sealed class ClaimBuilder(Document document, PartyRegistry registry)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<ClaimDraft, string> built = new(ReferenceEqualityComparer.Instance);

    /// <summary>A claim of which others are parts has to be built before them.</summary>
    public Claim Build(ClaimDraft draft)
    {
        var claim = new Claim
        {
            Id = "",
            Document = document.Id,
            Section = draft.Section,
            Line = draft.Line,
            Span = draft.Span,
            Quote = draft.Span.In(document.Text),
            Sentence = draft.Sentence,
            Rule = draft.Rule,
            Kind = draft.Kind,
            Outcome = draft.Outcome,
            Victims = draft.Kind == ClaimKind.Casualty ? draft.Object ?? "" : null,
            Actor = draft.Actor,
            Party = registry.PartyOf(draft.Side ?? (draft.Kind == ClaimKind.Control ? draft.Actor : draft.Object)) ?? draft.Side,
            Action = draft.Action,
            EquipmentAction = draft.EquipmentAction,
            Item = draft.Kind == ClaimKind.Equipment ? draft.Object : null,
            Group = draft.Kind == ClaimKind.Strength ? draft.Object : null,
            Unit = draft.Unit,
            Quantity = draft.Quantity,
            Claimant = draft.Claimant,
            ClaimantRole = draft.ClaimantRole,
            ClaimantParty = registry.PartyOf(draft.Claimant),
            Stance = draft.Stance,
            Date = draft.Date,
            Place = draft.Kind == ClaimKind.Control ? draft.Place : draft.EventPlace,
            Citations = draft.Citations,
            CitationNeeded = draft.CitationNeeded,
            PartOf = draft.Whole is { } whole ? built.GetValueOrDefault(whole) : null,
        };
        var id = IdOf(claim);
        built[draft] = id;
        return claim with { Id = id };
    }

    private string IdOf(Claim claim)
    {
        var slots = string.Join('\u001F', claim.Document, claim.Kind, claim.Outcome, claim.Victims, claim.Actor, claim.Action, claim.EquipmentAction, claim.Item, claim.Group, claim.Unit,
            claim.Quantity?.Low?.ToString(CultureInfo.InvariantCulture), claim.Quantity?.High?.ToString(CultureInfo.InvariantCulture), claim.Claimant, claim.Stance, claim.Place, claim.Quote);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slots)).AsSpan(0, 8));
        var times = seen[id] = seen.GetValueOrDefault(id) + 1;
        return times == 1 ? id : $"{id}-{times}";
    }
}
