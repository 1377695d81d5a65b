using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>
/// Sums up comparable figures. Low and high are the lowest and the highest reliable estimate (UCDP's terms): a side's figure for its enemy's losses
/// and an unnamed report count as reliable only where nobody else gives one. A figure that its own voice has revised stands for nothing.
/// </summary>
internal static class Reconciling
{
    private const int MostNamed = 3;

    /// <summary>What the figures of a slot come to; null where fewer than two accounts have one.</summary>
    public static SlotFigures? Of(Slot slot, Reconcile reconcile)
    {
        Statement[] accounts = [.. slot.Accounts.Where(a => a.Claim is { Quantity: not null, Stance: not Stance.Denied })];
        if (accounts.Length < 2)
            return null;
        var reliable = accounts.Where(IsReliable).ToArray();
        var revised = accounts.Where(a => a.Claim.Stance == Stance.Revised).ToArray();
        var standing = revised.Length == 0 ? accounts : [.. accounts.Where(a => !revised.Any(later => later.Order > a.Order && later.Voice.IsSameAs(a.Voice)))];
        var chosen = accounts.Select(a => a.Claim.Quantity).Distinct().Count() == 1 ? null : reconcile switch
        {
            Reconcile.Majority => Majority(standing),
            Reconcile.Hierarchy => Strongest(standing),
            _ => null,
        };
        return new(slot.Label, Span(accounts), reliable.Length > 0 ? Span(reliable) : null, chosen);
    }

    /// <summary>"the range is 14–60, or 14 without the enemy's claims and unnamed reports".</summary>
    public static string Range(SlotFigures figures) => $"the range is {figures.Range}{(figures.ReliableInWords is { } reliable ? $", or {reliable}" : "")}";

    /// <summary>"22 is chosen, told by 2 of 4 voices: …"; null where nothing was to be chosen.</summary>
    public static string? Choice(SlotFigures figures) => figures.Chosen switch
    {
        { Quantity: { } quantity, Why: var why } => $"{Figures.Words(quantity)} is chosen, {why}",
        { Why: var why } => $"none is chosen, {why}",
        null => null,
    };

    private static bool IsReliable(Statement account) =>
        account.Claim.Stance != Stance.Hedged && !(account.Voice.IsBelligerent && account.Voice.Claimant.Opposes(account.Subject));

    private static string Span(IEnumerable<Statement> accounts) => Figures.Span(accounts.Select(a => a.Claim.Quantity!.Value));

    private static ChosenFigure Majority(Statement[] accounts)
    {
        var voices = accounts.Select(Voice).Distinct(StringComparer.Ordinal).Count();
        var told = accounts.GroupBy(a => a.Claim.Quantity!.Value)
            .Select(g => (Figure: g.Key, Voices: g.Select(Voice).Distinct(StringComparer.Ordinal).ToArray()))
            .OrderByDescending(f => f.Voices.Length).ThenBy(f => f.Figure.Low).ThenBy(f => f.Figure.High)
            .ToArray();
        return told.Length > 1 && told[0].Voices.Length == told[1].Voices.Length
            ? new(null, $"for no figure has more voices than another ({string.Join(", ", told.TakeWhile(f => f.Voices.Length == told[0].Voices.Length).Select(f => Figures.Words(f.Figure)))})")
            : new(told[0].Figure, $"told by {told[0].Voices.Length} of {voices} voices: {Named(told[0].Voices)}");
    }

    private static ChosenFigure Strongest(Statement[] accounts)
    {
        var best = accounts.Min(a => Rank(a.Claim));
        Statement[] strongest = [.. accounts.Where(a => Rank(a.Claim) == best)];
        Quantity[] figures = [.. strongest.Select(a => a.Claim.Quantity!.Value).Distinct()];
        var who = $"told by the strongest role that speaks, {Role(best)}: {Named([.. strongest.Select(Voice).Distinct(StringComparer.Ordinal)])}";
        return new(figures.Length == 1 ? figures[0] : Hull(figures), who);
    }

    private static Quantity Hull(Quantity[] figures) => new(
        figures.Min(f => f.Low ?? 0), figures.Any(f => f.High is null) ? null : figures.Max(f => f.High), figures.Any(f => f.Approximate), figures.Any(f => f.Vague));

    private static string Voice(Statement statement) => statement.Claim.Claimant ?? (statement.Claim.Stance == Stance.Hedged ? "unnamed reports" : "the article itself");

    private static string Named(string[] voices) =>
        string.Join(", ", voices.Take(MostNamed)) + (voices.Length > MostNamed ? $" and {voices.Length - MostNamed} more" : "");

    /// <summary>Nobody named is weaker than any who is, but for the article's own voice, which stands for its sources.</summary>
    private static int Rank(Claim claim) => claim.ClaimantRole switch
    {
        ClaimantRole.Organisation => 0,
        ClaimantRole.Witness or ClaimantRole.Expert => 1,
        ClaimantRole.Media => 2,
        null when claim.Stance != Stance.Hedged => 2,
        ClaimantRole.Official => 3,
        null => 5,
        _ => 4,
    };

    private static string Role(int rank) => rank switch { 0 => "organisations", 1 => "witnesses and experts", 2 => "media and the article itself", 3 => "officials", 4 => "belligerents", _ => "unnamed reports" };
}
