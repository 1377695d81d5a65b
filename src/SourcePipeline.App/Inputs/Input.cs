namespace SourcePipeline.App.Inputs;

/// <summary>One thing to read: a file, or standard input.</summary>
/// <param name="Path">As the user gave it, or found under what was given; <c>-</c> is standard input.</param>
internal sealed record Input(string Path)
{
    public bool IsStandardInput => Path == "-";

    /// <summary>Short and stable: the file's name.</summary>
    public string Name => IsStandardInput ? "-" : System.IO.Path.GetFileName(Path);
}
