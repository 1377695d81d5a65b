namespace SourcePipeline.App.Serving;

/// <summary>What a form sends along to prove that it came from a page of this program.</summary>
public sealed record FormKey(string Field, string Value);

/// <summary>An accepted finding as the pages show it.</summary>
public sealed record Acceptance(string Fingerprint, string Rule, string Message, string Who, string When, string Why);
