using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules;

/// <summary>
/// The range of comparable figures. Low and high are the lowest and the highest reliable estimate (UCDP's terms): a side's figure for its
/// enemy's losses and an unnamed report count as reliable only where nobody else gives one.
/// </summary>
internal static class Range
{
    public static string Of(IReadOnlyList<Statement> accounts, Reconcile reconcile)
    {
        var reliable = accounts.Where(IsReliable).ToArray();
        var all = $"the range is {Span(accounts)}";
        var told = reliable.Length > 0 && Span(reliable) != Span(accounts) ? $"{all}, and {Span(reliable)} by named voices other than the enemy's" : all;
        return reconcile switch
        {
            Reconcile.Majority => $"{told}; most voices say {Figures.Words(Majority(accounts))}",
            Reconcile.Hierarchy => $"{told}; the strongest role says {Figures.Words(Strongest(accounts))}",
            _ => told,
        };
    }

    private static bool IsReliable(Statement account) =>
        account.Claim.Stance != Stance.Hedged && !(account.Voice.IsBelligerent && account.Voice.Claimant.Opposes(account.Subject));

    private static string Span(IEnumerable<Statement> accounts) => Figures.Span(accounts.Select(a => a.Claim.Quantity!.Value));

    private static Quantity Majority(IReadOnlyList<Statement> accounts) => accounts
        .GroupBy(a => a.Claim.Quantity!.Value)
        .OrderByDescending(g => g.Select(a => a.Voice.Folded).Distinct().Count())
        .ThenBy(g => g.Key.Low)
        .First().Key;

    private static Quantity Strongest(IReadOnlyList<Statement> accounts) => accounts
        .OrderBy(a => Rank(a.Claim.ClaimantRole))
        .ThenBy(a => a.Claim.Quantity!.Value.Low)
        .First().Claim.Quantity!.Value;

    private static int Rank(ClaimantRole? role) => role switch
    {
        ClaimantRole.Organisation => 0,
        ClaimantRole.Witness or ClaimantRole.Expert => 1,
        ClaimantRole.Media or null => 2,
        ClaimantRole.Official => 3,
        _ => 4,
    };
}
