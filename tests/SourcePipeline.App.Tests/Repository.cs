namespace SourcePipeline.App.Tests;

/// <summary>Folders of the clone that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SourcePipeline.sln")))
                return Path.Combine(folder.FullName, name);
        }
        throw new DirectoryNotFoundException("The tests run outside of a clone: no SourcePipeline.sln above them.");
    }
}
