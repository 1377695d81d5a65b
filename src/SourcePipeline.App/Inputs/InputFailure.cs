namespace SourcePipeline.App.Inputs;

/// <summary>An input that could not be read.</summary>
/// <param name="Input">The same for the same input in every run.</param>
/// <param name="IsNetwork">It may well be read in the next run.</param>
internal sealed record InputFailure(string Input, string Message, bool IsNetwork);
