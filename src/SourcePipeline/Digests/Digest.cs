using System.Collections.Immutable;

namespace SourcePipeline.Digests;

/// <summary>What a scheduled run has to tell: what changed since the last run that told anything. All words are as people read them.</summary>
/// <param name="Id">A permanent <c>urn:</c> of this digest.</param>
/// <param name="Since">The run that it compares with; null where there is none.</param>
/// <param name="FirstSeen">Titles of articles that are checked for the first time.</param>
/// <param name="Troubles">Inputs that cannot be read, each in a sentence.</param>
/// <param name="Report">Address of the run's report, relative to the reports' folder unless the settings give that an address.</param>
/// <param name="ReadAgain">Inputs that could not be read and now can, each in a sentence.</param>
/// <param name="NoLongerRead">Inputs that could not be read and now are no source any more.</param>
public sealed record Digest(
    string Id,
    long Run,
    long? Since,
    DateOnly AsOf,
    DateTimeOffset Made,
    ImmutableArray<string> FirstSeen,
    ImmutableArray<DigestEntry> New,
    ImmutableArray<DigestEntry> Changed,
    ImmutableArray<DigestEntry> Gone,
    ImmutableArray<string> Troubles,
    string? Report,
    ImmutableArray<string> ReadAgain = default,
    ImmutableArray<string> NoLongerRead = default)
{
    // A digest that was written before there were these has none of them.
    public ImmutableArray<string> ReadAgain { get; init; } = ReadAgain.IsDefault ? [] : ReadAgain;

    public ImmutableArray<string> NoLongerRead { get; init; } = NoLongerRead.IsDefault ? [] : NoLongerRead;

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => FirstSeen.IsEmpty && New.IsEmpty && Changed.IsEmpty && Gone.IsEmpty && OfInputs.All(i => i.Sentences.IsEmpty);

    /// <summary>What is told of inputs, under the words that head it.</summary>
    internal IEnumerable<(string Head, ImmutableArray<string> Sentences)> OfInputs => [("trouble with inputs", Troubles), ("inputs can be read again", ReadAgain), ("sources no longer read", NoLongerRead)];

    /// <summary>Said once of all that is new in articles not seen before; null where there are none.</summary>
    internal string? OfFirstSight => FirstSeen.IsEmpty ? null : $"Checked for the first time, so that all findings there are new: {FirstTitles}.";

    private string FirstTitles => $"{string.Join(", ", FirstSeen.Take(3))}{(FirstSeen.Length > 3 ? FormattableString.Invariant($" and {FirstSeen.Length - 3} more") : "")}";

    /// <summary>One line: <c>3 new, 1 changed, 2 gone</c>.</summary>
    public string Headline => string.Join(", ", Counts());

    private IEnumerable<string> Counts()
    {
        if (!New.IsEmpty || !Changed.IsEmpty || !Gone.IsEmpty)
            yield return FormattableString.Invariant($"{New.Length} new, {Changed.Length} changed, {Gone.Length} gone");
        if (!FirstSeen.IsEmpty)
            yield return $"first check of {FirstTitles}";
        foreach (var (head, _) in OfInputs.Where(i => !i.Sentences.IsEmpty))
            yield return head;
    }
}

/// <summary>A finding that is new, changed or gone, and why.</summary>
/// <param name="Was">The message before, where it changed.</param>
/// <param name="Fingerprint">As the report prints it; <c>baseline add</c> takes it.</param>
/// <param name="Article">The title.</param>
/// <param name="Line">1-based.</param>
/// <param name="Quote">The passage itself, within its sentence.</param>
/// <param name="Because">What triggered it, as a sentence.</param>
public sealed record DigestEntry(
    string Rule,
    string Family,
    string Level,
    string Message,
    string? Was,
    string Fingerprint,
    string Document,
    string Article,
    string Section,
    int Line,
    string Quote,
    Trigger Trigger,
    string Because)
{
    /// <summary>Where it stands, in words: the section only where it is not the whole article.</summary>
    internal string Place() => FormattableString.Invariant($"{(Section.Length == 0 || Section == Article ? Article : $"{Article}, {Section}")}, line {Line}");

    /// <summary>Why it is told; null where the article is checked for the first time, which is said once of all of them.</summary>
    internal string? Reason() => Trigger.Change == "first-sight" ? null : Because;
}
