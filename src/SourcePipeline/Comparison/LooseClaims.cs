using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>
/// Claims that are of no incident (strengths, quantities, quotations), put side by side by place and day, or else by article, so that they can
/// be asked for too.
/// </summary>
public static class LooseClaims
{
    public static bool AreOf(ClaimKind kind) => kind is ClaimKind.Strength or ClaimKind.Quantity or ClaimKind.Quotation;

    /// <summary>The claims of one kind as incidents, in the order of the documents and texts.</summary>
    public static ImmutableArray<Incident> Of(ImmutableArray<ExtractedDocument> documents, ClaimKind kind)
    {
        var incidents = ImmutableArray.CreateBuilder<Incident>();
        var claims = documents.SelectMany(d => d.Claims).Where(c => c.Kind == kind);
        foreach (var group in claims.GroupBy(c => (Place: c.Place is { } place ? Fold.Name(place) : c.Document, c.Date?.Edtf)))
        {
            var first = group.First();
            ImmutableArray<Account> accounts = [.. group.Select(c => new Account(c, Slot(c)))];
            var where = first.Place ?? first.Document;
            incidents.Add(new(
                $"{kind}-{group.Key.Place}-{group.Key.Edtf}", first.Date is { } date ? $"{where}, {IncidentName.Days(date)}" : where, first.Date, first.Place,
                [.. group.Select(c => c.Party ?? c.ClaimantParty).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], accounts));
        }
        return incidents.ToImmutable();
    }

    private static string Slot(Claim claim) => claim.Kind switch
    {
        ClaimKind.Strength => $"strength: {claim.Group}",
        ClaimKind.Quotation => "quoted",
        _ => $"quantity: {claim.Unit}",
    };
}
