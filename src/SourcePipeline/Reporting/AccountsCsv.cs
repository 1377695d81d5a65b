namespace SourcePipeline.Reporting;

/// <summary>
/// <c>accounts.csv</c>: every account of every incident; rows with the same incident and slot are comparable, and bear what their figures come to,
/// with the figure that the settings ask for and why it was chosen.
/// </summary>
public static class AccountsCsv
{
    private static readonly string[] Header =
    [
        "incident", "incidentDate", "incidentPlace", "slot", "claimant", "role", "stance", "kind", "happened", "subject", "low", "high", "figure",
        "date", "place", "citations", "independentSources", "document", "line", "quote", "claim",
        "range", "reliableRange", "chosen", "why",
    ];

    public static void Write(ReportModel model, Stream output) =>
        Csv.Write(output, Header, model.Incidents.SelectMany(i => i.Accounts.Select(a => (i.Incident, Account: a))), static row =>
        {
            var (incident, account) = row;
            var figures = incident.Figures.FirstOrDefault(f => f.Slot == account.Slot);
            return
            [
                incident.Name,
                incident.Date?.Edtf,
                incident.Place,
                account.Slot,
                account.Claim.Claimant,
                account.Claim.ClaimantRole is { } role ? Terms.Of(role) : null,
                Terms.Of(account.Claim.Stance),
                Terms.Of(account.Claim.Kind),
                account.Happened,
                account.Subject,
                ClaimsCsv.Bound(account.Claim.Quantity?.Low),
                ClaimsCsv.Bound(account.Claim.Quantity?.High),
                account.Figure,
                account.Claim.Date?.Edtf,
                account.Claim.Place,
                string.Join(' ', account.Claim.Citations),
                account.IndependentSources is { } sources ? ClaimsCsv.Number(sources) : null,
                account.Claim.Document,
                ClaimsCsv.Number(account.Claim.Line),
                account.Claim.Quote,
                account.Claim.Id,
                figures?.Range,
                figures?.Reliable,
                figures?.Chosen?.Quantity is { } chosen ? Figure.Of(chosen) : null,
                figures?.Chosen?.Why,
            ];
        });
}
