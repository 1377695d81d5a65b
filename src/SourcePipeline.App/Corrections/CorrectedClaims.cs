using System.Collections.Immutable;
using SourcePipeline.App.Commands;
using SourcePipeline.Extraction;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Corrections;

/// <summary>Applies corrections to what was extracted. A corrected claim keeps its id, so that the correction finds it again the next night.</summary>
internal sealed class CorrectedClaims(ImmutableArray<Correction> corrections, string file)
{
    private readonly ILookup<string, Correction> byClaim = corrections.ToLookup(c => c.Claim, StringComparer.Ordinal);
    private readonly HashSet<Correction> applied = [];

    /// <exception cref="RefusedException">A value is not one of its slot's; the message names the line of the corrections.</exception>
    public ExtractedDocument Apply(ExtractedDocument extracted)
    {
        if (corrections.IsEmpty)
            return extracted;
        return extracted with { Claims = [.. extracted.Claims.Select(Apply).OfType<Claim>()] };
    }

    /// <summary>Every correction with whether it applied, for the report.</summary>
    public ImmutableArray<CorrectionNote> Notes() => [.. corrections.Select(c => new CorrectionNote(c.Claim, c.Change, c.Who, c.Why, applied.Contains(c)))];

    private Claim? Apply(Claim claim)
    {
        var corrected = claim;
        foreach (var correction in byClaim[claim.Id])
        {
            applied.Add(correction);
            corrected = correction.IsNoClaim || corrected is null ? null : Apply(corrected, correction);
        }
        return corrected;
    }

    private Claim Apply(Claim claim, Correction correction)
    {
        try
        {
            var corrected = correction.Values.Aggregate(claim, (c, v) => ClaimSlots.Set(c, v.Key, v.Value));
            ClaimSlots.RefuseCrossedBounds(corrected);
            return corrected;
        }
        catch (FormatException e)
        {
            throw new RefusedException($"{file}: line {correction.Line}: {e.Message}.", e);
        }
    }
}
