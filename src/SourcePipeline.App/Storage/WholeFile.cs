namespace SourcePipeline.App.Storage;

/// <summary>Writes a file so that whoever reads it, after a crash too, finds the old content or the new one and nothing between.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">It cannot be written; what was there is whole.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var unfinished = file + ".unfinished";
        using (var output = File.Create(unfinished))
        {
            output.Write(content);
            output.Flush(flushToDisk: true);
        }
        File.Move(unfinished, file, overwrite: true);
    }
}
