using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Storage;

/// <summary>What holds for the file of any provider.</summary>
internal static class StoreFile
{
    /// <summary>Asked of the file itself: the superuser may write to a file that its owner has made read-only, and should not.</summary>
    public static bool IsMarkedReadOnly(string file) => File.Exists(file) && new FileInfo(file).IsReadOnly;

    /// <summary>Makes the file's folder; refuses a file that cannot be written.</summary>
    public static void RefuseUnwritable(string file)
    {
        try
        {
            if (Directory.Exists(file))
                throw new RefusedException($"{file}: a folder, not a store's file. Give a file: --store .sourcepipeline/claims.db");
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            if (IsMarkedReadOnly(file))
                throw new RefusedException($"{file}: the store is read-only. Allow writing to it, or give another file: --store.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file}: the store's folder cannot be made: {e.Message}", e);
        }
    }
}
