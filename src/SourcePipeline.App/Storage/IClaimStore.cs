using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.App.Storage;

/// <summary>
/// Documents with their claims, and the runs over them. Every method is one transaction: after a crash the store holds the state after the
/// last method that returned. A provider refuses (<see cref="Commands.RefusedException"/>) what it cannot open or write, and says why.
/// </summary>
internal interface IClaimStore : IDisposable
{
    /// <summary>
    /// Puts a document with its claims in the place of what the store holds under its id. The same document again changes nothing.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    bool Save(ExtractedDocument document);

    /// <summary>The documents as last saved, by id; all of them, or those whose origin begins so.</summary>
    ImmutableArray<ExtractedDocument> Documents(string origin = "");

    /// <summary>The document as last saved; null where the store has none of this id.</summary>
    ExtractedDocument? Document(string id);

    /// <summary>What there is to read, by id.</summary>
    ImmutableArray<StoredArticle> Articles();

    /// <summary>Claims that fit by their quote, their sentence or a slot, best first.</summary>
    ClaimHits Search(ClaimQuery query, int skip, int most);

    /// <summary>Records that a run has begun; it counts as interrupted until it is finished.</summary>
    /// <returns>The run's number: 1, 2, 3 …</returns>
    long Begin(RunStart start);

    /// <summary>Records how a run ended, with everything that it found where it was completed.</summary>
    /// <param name="result">
    /// Null where the run failed or was cancelled. Of documents that are read when they are asked for (<see cref="DocumentsById"/>) what was saved last
    /// is recorded, and none is read for it.
    /// </param>
    void Finish(long run, RunOutcome outcome, DateTimeOffset ended, RunResult? result);

    /// <summary>Every run, the oldest first.</summary>
    ImmutableArray<RunRecord> Runs();

    /// <summary>What a completed run found; null for an unknown or unfinished run.</summary>
    RunResult? Result(long run);

    /// <summary>The findings of a completed run, without its documents; empty for others.</summary>
    ImmutableArray<Finding> Findings(long run);

    /// <summary>The incidents of a completed run, without its documents; empty for others.</summary>
    ImmutableArray<Incident> Incidents(long run);

    /// <summary>A document as a completed run read it; null where the run did not cover it.</summary>
    ExtractedDocument? Document(long run, string id);

    /// <summary>Forgets runs, and what only they hold.</summary>
    void Forget(IReadOnlyCollection<long> runs);
}
