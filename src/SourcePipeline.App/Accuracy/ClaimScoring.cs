using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Accuracy;

/// <summary>
/// Scores claims against labels. A claim is right when its line and what it is about are those of a label: outcome and interval for casualties,
/// action and place for control, interval and thing for equipment and strength.
/// </summary>
internal static class ClaimScoring
{
    /// <summary>A place said in more words than this is not named but described.</summary>
    private const int MostWordsOfAPlace = 12;

    public static ImmutableArray<Score> Casualties(ImmutableArray<ClaimLabel> labels, ImmutableArray<Claim> claims) =>
        [Score("casualties", labels, [.. claims.Where(c => c.Kind == ClaimKind.Casualty)], RankCasualty)];

    public static ImmutableArray<Score> Control(ImmutableArray<ClaimLabel> labels, ImmutableArray<Claim> claims) =>
        [.. new[] { ClaimKind.Control, ClaimKind.Equipment, ClaimKind.Strength }.Where(kind => labels.Any(l => l.Kind == Terms.Of(kind)) || claims.Any(c => c.Kind == kind)).Select(kind => Score(
            Terms.Of(kind), [.. labels.Where(l => l.Kind == Terms.Of(kind))], [.. claims.Where(c => c.Kind == kind)], RankOther))];

    private static Score Score(string what, ImmutableArray<ClaimLabel> labels, ImmutableArray<Claim> claims, Func<ClaimLabel, Claim, bool[]?> rank)
    {
        var pairs = Pairing.Greedy(labels, claims, rank);
        HashSet<int> found = [.. pairs.Select(p => p.Label)], used = [.. pairs.Select(p => p.Found)];
        return new(
            what,
            pairs.Count(p => !labels[p.Label].IsOptional),
            [.. labels.Where((l, i) => !l.IsOptional && !found.Contains(i)).Select(l => $"line {l.Line}: {l.Quote}")],
            [.. claims.Where((_, j) => !used.Contains(j)).Select(c => $"line {c.Line}: {c.Quote}")]);
    }

    private static bool[]? RankCasualty(ClaimLabel label, Claim claim)
    {
        if (label.Line != claim.Line || claim.Outcome is not { } outcome || label.Outcome != Terms.Of(outcome) || !SameQuantity(label, claim.Quantity))
            return null;
        return
        [
            !label.IsOptional,
            claim.Quote.Length > 0 && (label.Quote.Contains(claim.Quote, StringComparison.Ordinal) || claim.Quote.Contains(label.Quote, StringComparison.Ordinal)),
            Likeness.SamePeople(label.Victims, claim.Victims),
            Likeness.Alike(label.Claimant, claim.Claimant),
            (label.Date ?? "") == (claim.Date?.Edtf ?? ""),
            Likeness.Alike(label.Quote, claim.Quote),
        ];
    }

    private static bool[]? RankOther(ClaimLabel label, Claim claim)
    {
        var same = label.Line == claim.Line && claim.Kind switch
        {
            ClaimKind.Control => claim.Action is { } action && label.Action == Terms.Of(action)
                && (claim.Place ?? "").Split(' ').Length <= MostWordsOfAPlace && Likeness.Alike(label.Place, claim.Place),
            ClaimKind.Equipment => SameQuantity(label, claim.Quantity) && Likeness.Alike(label.Item, claim.Item),
            _ => SameQuantity(label, claim.Quantity) && Likeness.Alike(label.Group, claim.Group),
        };
        return same
            ? [!label.IsOptional, Likeness.Alike(label.Actor, claim.Actor), Likeness.Alike(label.Quote, claim.Quote), Likeness.Alike(label.Claimant, claim.Claimant)]
            : null;
    }

    /// <summary>The same interval; of a vague label only that it is vague and open.</summary>
    private static bool SameQuantity(ClaimLabel label, Quantity? quantity) => label.IsVague
        ? quantity is { Vague: true, High: null }
        : (label.Low, label.High) == (quantity?.Low, quantity?.High);
}
