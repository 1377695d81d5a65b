using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>How many findings of a family, by level.</summary>
public sealed record FamilyCount(Family Family, int Errors, int Warnings, int Notes)
{
    public int Total => Errors + Warnings + Notes;
}

/// <summary>How many citations came out with a verdict.</summary>
public sealed record VerdictCount(VerdictKind Verdict, int Count);

/// <summary>The report's figures at a glance.</summary>
/// <param name="Families">Every family in the order of its name's declaration, also those without findings.</param>
/// <param name="Verdicts">Every verdict, also those that did not occur.</param>
/// <param name="Gone">Findings of the last run that this one no longer has.</param>
/// <param name="CitedClaims">Claims that carry at least one mark.</param>
public sealed record Tally(
    ImmutableArray<FamilyCount> Families,
    ImmutableArray<VerdictCount> Verdicts,
    int Claims,
    int CitedClaims,
    int ContestedIncidents,
    int Incidents,
    int StaleSections,
    int Sections,
    int New,
    int Changed,
    int Unchanged,
    int Gone,
    int Unread)
{
    public int Findings => New + Changed + Unchanged;

    /// <summary>Whether there is anything to compare with: a first run calls everything new.</summary>
    public bool HasHistory => Unchanged + Changed + Gone > 0;

    public int At(Level level) => Families.Sum(f => level switch
    {
        Level.Error => f.Errors,
        Level.Warning => f.Warnings,
        _ => f.Notes,
    });

    internal static Tally Of(
        ImmutableArray<FindingReport> findings,
        ImmutableArray<DocumentReport> documents,
        ImmutableArray<IncidentReport> incidents,
        ImmutableArray<VerdictReport> verdicts,
        int gone)
    {
        var byFamily = findings.ToLookup(f => f.Finding.Family);
        var byVerdict = verdicts.ToLookup(v => v.Verdict.Kind);
        return new(
            [.. Enum.GetValues<Family>().Select(family => new FamilyCount(
                family,
                byFamily[family].Count(f => f.Finding.Level == Level.Error),
                byFamily[family].Count(f => f.Finding.Level == Level.Warning),
                byFamily[family].Count(f => f.Finding.Level == Level.Note)))],
            [.. Enum.GetValues<VerdictKind>().Select(kind => new VerdictCount(kind, byVerdict[kind].Count()))],
            documents.Sum(d => d.Extracted.Claims.Length),
            documents.Sum(d => d.Extracted.Claims.Count(c => !c.Citations.IsEmpty)),
            incidents.Count(i => i.Findings.Any(f => f.Finding.Family == Family.Contested)),
            incidents.Length,
            documents.Sum(d => d.Sections.Count(s => s.IsStale)),
            documents.Sum(d => d.Sections.Length),
            findings.Count(f => f.Finding.Status == FindingStatus.New),
            findings.Count(f => f.Finding.Status == FindingStatus.Changed),
            findings.Count(f => f.Finding.Status == FindingStatus.Unchanged),
            gone,
            documents.Sum(d => d.Unread.Length));
    }
}
