namespace SourcePipeline.App.Inputs;

/// <summary>An input that could not be read.</summary>
/// <param name="Input">As it was named, or the path of a file of what was named: the same in every run.</param>
/// <param name="IsNetwork">It may well be read in the next run.</param>
internal sealed record InputFailure(string Input, string Message, bool IsNetwork);
