using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Lays the claims that the cascade reads in a page beside the figures of its passages.</summary>
internal static class PageClaims
{
    /// <summary>The mentions, each with what the cascade tells to have become of those counted, where it reads one claim of that figure in the sentence.</summary>
    public static List<FigureMention> Beside(ImmutableArray<Claim> claims, List<FigureMention> mentions)
    {
        var bySentence = claims.Where(c => c.Kind is ClaimKind.Casualty or ClaimKind.Equipment && c.Quantity is not null).ToLookup(c => c.Sentence.Start);
        return [.. mentions.Select(m => bySentence[m.Passage.At].Where(c => IsOf(c, m)).ToArray() is [var told] ? m with { ToldFates = FatesOf(told) } : m)];
    }

    /// <summary>What a page calls lost may be destroyed or taken; it does not say which.</summary>
    private static string[] FatesOf(Claim told) => told.EquipmentAction is EquipmentAction.Lost ? ["lost-thing"] : Classes.FatesOf(told);

    private static bool IsOf(Claim claim, FigureMention mention) =>
        claim.Quantity is { } quantity && quantity.Low == mention.Value.Low && quantity.High == mention.Value.High;
}
