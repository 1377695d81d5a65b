namespace SourcePipeline.App.Inputs;

/// <summary>One thing to read: a file, or standard input.</summary>
/// <param name="Path">As the user gave it, or found under what was given; <c>-</c> is standard input.</param>
/// <param name="Id">Of its document: the file's name, with folders before it as far as two inputs share it.</param>
internal sealed record Input(string Path, string Id)
{
    public bool IsStandardInput => Path == "-";
}
