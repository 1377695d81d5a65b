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
        IReadOnlyList<FindingReport> findings,
        IReadOnlyList<DocumentReport> documents,
        ImmutableArray<IncidentReport> incidents,
        IReadOnlyList<VerdictReport> verdicts,
        int gone)
    {
        var levels = findings.CountBy(f => (f.Finding.Family, f.Finding.Level)).ToDictionary();
        var statuses = findings.CountBy(f => f.Finding.Status).ToDictionary();
        var kinds = verdicts.CountBy(v => v.Verdict.Kind).ToDictionary();
        return documents.Aggregate(
            new Tally(
                [.. Enum.GetValues<Family>().Select(family => new FamilyCount(
                    family,
                    levels.GetValueOrDefault((family, Level.Error)),
                    levels.GetValueOrDefault((family, Level.Warning)),
                    levels.GetValueOrDefault((family, Level.Note))))],
                [.. Enum.GetValues<VerdictKind>().Select(kind => new VerdictCount(kind, kinds.GetValueOrDefault(kind)))],
                0,
                0,
                incidents.Count(i => i.Findings.Any(f => f.Finding.Family == Family.Contested)),
                incidents.Length,
                0,
                0,
                statuses.GetValueOrDefault(FindingStatus.New),
                statuses.GetValueOrDefault(FindingStatus.Changed),
                statuses.GetValueOrDefault(FindingStatus.Unchanged),
                gone,
                0),
            static (tally, document) => tally with
            {
                Claims = tally.Claims + document.Claims,
                CitedClaims = tally.CitedClaims + document.CitedClaims,
                StaleSections = tally.StaleSections + document.Sections.Count(s => s.IsStale),
                Sections = tally.Sections + document.Sections.Count(s => s.IsOfTheArticle),
                Unread = tally.Unread + document.Unread.Length,
            });
    }
}
