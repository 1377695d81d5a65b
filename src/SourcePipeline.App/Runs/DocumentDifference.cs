using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.App.Runs;

/// <summary>What changed in one document. Claims, sentences and sections are the same while their words are, wherever they stand and however their citations are numbered.</summary>
/// <param name="Added">Claims that are new, and take no earlier one's place.</param>
/// <param name="Removed">Claims that are no longer there, and that none has taken the place of.</param>
internal sealed record DocumentDifference(
    string Id,
    ImmutableArray<ClaimChange> Changed,
    ImmutableArray<Claim> Added,
    ImmutableArray<Claim> Removed,
    ImmutableArray<StatementChange> Statements,
    SectionDifference Sections)
{
    /// <summary>The casualty figures among <see cref="Changed"/>.</summary>
    public IEnumerable<ClaimChange> Tolls => Changed.Where(c => c.IsToll);

    /// <summary>Whether the earlier run has not read it.</summary>
    public bool IsNew { get; init; }

    public static DocumentDifference Between(string id, ExtractedDocument? before, ExtractedDocument after)
    {
        var statements = StatementChange.Between(before, after);
        var earlier = before?.Claims ?? [];
        var later = after.Claims;
        var changed = ClaimChange.Between(earlier, later, statements);
        HashSet<Claim> paired = new(changed.SelectMany(c => new[] { c.Before, c.After }), ReferenceEqualityComparer.Instance);
        HashSet<string> known = [.. earlier.Select(c => c.Id)];
        HashSet<string> kept = [.. later.Select(c => c.Id)];
        return new(
            id,
            changed,
            [.. later.Where(c => !known.Contains(c.Id) && !paired.Contains(c))],
            [.. earlier.Where(c => !kept.Contains(c.Id) && !paired.Contains(c))],
            statements,
            SectionDifference.Between(before?.Document, after.Document))
        {
            IsNew = before is null,
        };
    }
}
