namespace SourcePipeline.Extraction.Rules;

/// <summary>A rule or lexicon file that cannot be used; the message names file, line, field and what was expected.</summary>
public sealed class RuleFileException(string file, int line, string? field, string problem)
    : Exception(field is null ? $"{file}({line}): {problem}" : $"{file}({line}): field '{field}': {problem}")
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string? Field { get; } = field;
}
