namespace SourcePipeline.Citations;

/// <summary>What is known of a reference's address.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Number">The reference's mark.</param>
/// <param name="Dead">It has failed often and long enough.</param>
/// <param name="TextChanged">The day on which its text was first found changed against an earlier visit, or null.</param>
public sealed record LinkReport(string Document, string Number, LinkState State, bool Dead, DateOnly? TextChanged = null);
