using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Findings;

public enum Family { Contested, OneSided, Unconfirmed, Inconsistent, Stale, Citation }

public enum Level { Note, Warning, Error }

/// <summary>Against the last run over the same document.</summary>
public enum FindingStatus { New, Unchanged, Changed }

/// <summary>A rule's result.</summary>
/// <param name="Rule">Id in kebab-case, documented by <c>sourcepipeline rules ID</c>.</param>
/// <param name="Message">One or two sentences a person can judge on the spot.</param>
/// <param name="Locations">The sentences that it rests on, no more; a contested finding has one for each account.</param>
/// <param name="Claims">Ids of the claims that it rests on.</param>
/// <param name="Suggestion">A maintenance template to paste, or null.</param>
/// <param name="Incident">Id of the incident, where it is about one.</param>
/// <param name="StaleSince">EDTF date from which it is stale (family stale).</param>
public sealed record Finding(
    string Rule,
    Family Family,
    Level Level,
    string Message,
    Fingerprint Fingerprint,
    ImmutableArray<Location> Locations,
    ImmutableArray<string> Claims,
    string? Suggestion = null,
    string? Incident = null,
    string? StaleSince = null,
    FindingStatus Status = FindingStatus.New);

/// <summary>Two hashes: what the finding is about, and the values that it rests on, so that "changed" is told from "gone and new".</summary>
public readonly record struct Fingerprint(string Identity, string Content)
{
    public override string ToString() => $"{Identity}:{Content}";
}

/// <summary>A passage that a finding rests on.</summary>
/// <param name="Sentence">The one sentence of its line that holds the passage.</param>
public sealed record Location(string Document, int Section, int Line, TextSpan Span, TextSpan Sentence);
