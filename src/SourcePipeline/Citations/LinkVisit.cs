namespace SourcePipeline.Citations;

/// <summary>What one try to read an address came to.</summary>
public enum VisitResult { Page, Status, TimedOut, Unreachable, CertificateBad, NotAPage, NotAttempted }

/// <summary>One visit to an address, as kept in its history.</summary>
/// <param name="Status">The HTTP status, where one was given.</param>
/// <param name="FinalUrl">Where the redirects led, where they led anywhere.</param>
/// <param name="Redirects">How many were followed.</param>
/// <param name="Condition">What was read, where a page was.</param>
/// <param name="Why">Words for people.</param>
public sealed record LinkVisit(
    DateTimeOffset At,
    string Url,
    VisitResult Result,
    int? Status = null,
    string? FinalUrl = null,
    int Redirects = 0,
    PageCondition? Condition = null,
    string? Why = null);
