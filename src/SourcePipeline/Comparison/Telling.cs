using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>
/// What one voice tells in one sentence of what is counted: one figure, or a list ("12 died, and 3 more at the bridge") of which each may be of
/// another part. A list contradicts nobody whose figure is one of it or its sum, and never itself.
/// </summary>
internal sealed class Telling
{
    private readonly List<Quantity> figures = [];

    /// <summary>The telling that each claim is of; null for one without a figure, and for a denial.</summary>
    public static Telling?[] Of(IReadOnlyList<Claim> claims)
    {
        var tellings = new Dictionary<(string, TextSpan, string?), Telling>();
        var of = new Telling?[claims.Count];
        for (var i = 0; i < of.Length; i++)
        {
            if (claims[i] is not { Quantity: { } figure, Stance: not Stance.Denied } claim)
                continue;
            var key = (claim.Document, claim.Sentence, claim.Claimant);
            if (!tellings.TryGetValue(key, out var telling))
                tellings[key] = telling = new();
            telling.figures.Add(figure);
            of[i] = telling;
        }
        return of;
    }

    /// <summary>Whether two of the claims, all of one thing, cannot both hold.</summary>
    public static bool CannotAllHold(IReadOnlyList<Claim> claims)
    {
        // Of a thousand voices that tell the same figure one is enough: none of them contradicts another.
        HashSet<Quantity> single = [];
        List<Quantity[]> tellings = [];
        foreach (var telling in Of(claims).OfType<Telling>().Distinct())
        {
            Quantity[] values = [.. telling.Values()];
            if (values.Length > 1 || single.Add(values[0]))
                tellings.Add(values);
        }
        for (var i = 0; i < tellings.Count; i++)
        {
            for (var j = i + 1; j < tellings.Count; j++)
            {
                if (Conflict(tellings[i], tellings[j]))
                    return true;
            }
        }
        return false;
    }

    public bool Conflicts(Telling other) => this != other && Conflict([.. Values()], [.. other.Values()]);

    private static bool Conflict(Quantity[] some, Quantity[] others) => some.All(a => others.All(b => Figures.Conflict(a, b)));

    private IEnumerable<Quantity> Values()
    {
        // "Dozens of dead, 46 bodies": the loose figure is the exact one told before.
        Quantity[] parts = [.. figures.Where(f => f.High is not null || !figures.Exists(exact => exact.High is not null && exact.Meets(f)))];
        return parts.Length == 1 ? parts : parts.Append(Sum(parts));
    }

    private static Quantity Sum(Quantity[] parts) => parts.Skip(1).Aggregate(parts[0], static (sum, f) => new(sum.Low + f.Low, sum.High + f.High, sum.Approximate || f.Approximate));
}
