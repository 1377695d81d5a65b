using System.Collections.Immutable;
using SourcePipeline.App.Baselines;
using SourcePipeline.App.Runs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Storage;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Serving;

/// <summary>What the pages read and the one thing that they write. The store is opened for each request: a worker may write to it at the same time.</summary>
internal sealed class SiteStore(AppSettings settings, TimeProvider clock)
{
    private readonly Lock writing = new();

    public string BaselineFile => settings.BaselineFile;

    public string StoreFile => settings.Store.File;

    public string FeedFile => Path.Combine(settings.Reports.Folder, "feed.xml");

    public IClaimStore Open() => StoreOpening.OpenExisting(settings.Store);

    public Baseline Baseline() => Baselines.Baseline.Read(BaselineFile, mustExist: false);

    /// <summary>Fingerprints of the accepted findings.</summary>
    public HashSet<string> Accepted() => [.. Baseline().Accepted.Select(a => a.Fingerprint)];

    public void Accept(Finding finding, string who, string why)
    {
        var day = settings.Today(clock);
        lock (writing)
        {
            Baseline().With([finding], who, day, why).Write(BaselineFile);
        }
    }

    public void Undo(string fingerprint)
    {
        lock (writing)
        {
            Baseline().Without(a => a.Fingerprint == fingerprint).Write(BaselineFile);
        }
    }

    /// <summary>The completed run of this number, or the last one; null where there is none.</summary>
    public static RunRecord? Run(IClaimStore store, long? number) => store.Runs().LastOrDefault(r => r.IsComplete && (number is null || r.Number == number));

    /// <summary>For each document the last run that has a report on it.</summary>
    public static Dictionary<string, long> LastRuns(IClaimStore store, IReadOnlyCollection<string> documents) => FindingHistory.LastRuns(store.Runs(), documents);

    /// <summary>Some findings and incidents of a run with the documents that they rest on, and no more of it: a run may be large.</summary>
    public static ReportModel Part(IClaimStore store, RunRecord run, ImmutableArray<Finding> findings, ImmutableArray<Incident> incidents)
    {
        string[] documents = [.. findings.SelectMany(f => f.Locations.Select(l => l.Document)).Concat(incidents.SelectMany(i => i.Accounts.Select(a => a.Claim.Document))).Distinct()];
        return ReportModel.From(new(
            run.Start.AsOf, [.. documents.Select(d => store.Document(run.Number, d)).OfType<ExtractedDocument>()], incidents, [], findings, []));
    }
}
