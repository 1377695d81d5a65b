using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Inputs;

/// <summary>A small file that stands beside the inputs or the settings (references, corrections, rules, a baseline): read whole, or refused in words.</summary>
internal static class BesideFile
{
    /// <param name="wanted">What the file has to be, for the message.</param>
    /// <exception cref="RefusedException">It cannot be read; the message names it and says what to do.</exception>
    public static string Text(string file, string wanted) => TextDecoding.Decode(Bytes(file), file, null, wanted);

    /// <exception cref="RefusedException">As for <see cref="Text"/>.</exception>
    public static byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new RefusedException($"{file}: {(Directory.Exists(file) ? "a folder stands there, not a file. Move it away." : "may not be read by this user. Allow reading it, or move it away.")}", e);
        }
        catch (IOException e)
        {
            throw new RefusedException($"{file}: cannot be read: {e.Message}", e);
        }
    }
}
