using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules;

/// <summary>Which figures of a slot are accounts of one count, rather than a list of its parts or one deed among many.</summary>
internal static class ComparedFigures
{
    /// <summary>So many figures of one voice in one sentence are a list ("910 by blasts, 6,384 by shells, 46 by gas").</summary>
    private const int ShortestList = 3;

    /// <summary>So few dead may be those of one deed that the article tells, where another voice counts many times as many.</summary>
    private const int OneDeed = 2;
    private const int ManyTimes = 5;

    /// <summary>"70" and "more than 70" tell one count.</summary>
    private const decimal Near = 0.1m;

    public static IEnumerable<Statement> Of(Slot slot)
    {
        Statement[] told = [.. slot.Accounts.Where(a => a.Claim is { Quantity: not null, Stance: not Stance.Denied })];
        return told.Where(a => !IsOfList(a, told) && !IsOneDeed(a, told) && !IsTaken(a, told));
    }

    /// <summary>Whether the two are worth setting side by side though both may hold: not "70" and "more than 70", nor "at least one" and whatever there was.</summary>
    public static bool TellDifferently(Quantity a, Quantity b) => Figures.Differ(a, b) && !IsNear(a, b) && !TellsNothing(a) && !TellsNothing(b);

    private static bool IsNear(Quantity a, Quantity b) => a is { Low: { } one } && b is { Low: { } other } && (a.High is null || b.High is null)
        && Math.Abs(one - other) <= Near * Math.Max(one, other) && (a.High ?? one) - one <= Near * one && (b.High ?? other) - other <= Near * other;

    private static bool TellsNothing(Quantity figure) => figure is { Low: <= OneDeed, High: null };

    private static bool IsOfList(Statement one, Statement[] told)
    {
        var list = told.Where(o => o.Document == one.Document && o.Claim.Sentence == one.Claim.Sentence && o.Claim.Claimant == one.Claim.Claimant).ToArray();
        // "Nine lorries burned and one taken": two fates of one kind are no list of it.
        if (one.Claim.Kind == ClaimKind.Equipment)
            return list.Count(o => o.Claim.EquipmentAction == EquipmentAction.Captured == (one.Claim.EquipmentAction == EquipmentAction.Captured)) > 1;
        return list.Length >= ShortestList && list.Max(o => o.Claim.Quantity!.Value.Low) != one.Claim.Quantity!.Value.Low;
    }

    /// <summary>What was captured is none of what was destroyed.</summary>
    private static bool IsTaken(Statement one, Statement[] told) =>
        one.Claim.EquipmentAction == EquipmentAction.Captured && told.Any(o => o.Claim.EquipmentAction is not (EquipmentAction.Captured or null));

    private static bool IsOneDeed(Statement one, Statement[] told) =>
        one is { IsWhole: false, Claim: { Claimant: null, Quantity: { Low: { } low, High: { } high } } } && high <= OneDeed && low == high
        && !one.Claim.Quote.StartsWith("only ", StringComparison.OrdinalIgnoreCase)
        && told.Any(o => o != one && o.Claim.Sentence != one.Claim.Sentence && o.Claim.Quantity!.Value.Low >= ManyTimes * high);
}
