using SourcePipeline.App.Terminal;
using SourcePipeline.Extraction;

namespace SourcePipeline.App.Importing;

/// <summary>Where a table that is imported stands among those that the store holds: imported again it takes its own place, and never that of another file with its name.</summary>
/// <param name="Id">Of its document: the file's name, with the folders before it where another file's claims have that name.</param>
/// <param name="Before">What the store holds of this very file; null where it is new.</param>
/// <param name="Namesake">The other file of this name; null where there is none.</param>
internal sealed record ImportedTable(string Id, ExtractedDocument? Before, string? Namesake)
{
    /// <param name="path">As the user named it.</param>
    /// <param name="held">The tables that the store holds.</param>
    public static ImportedTable Of(string path, IEnumerable<ExtractedDocument> held)
    {
        var file = Path.GetFullPath(path);
        var name = Path.GetFileName(path);
        ExtractedDocument? before = null;
        string? namesake = null;
        foreach (var table in held)
        {
            var origin = Path.GetFullPath(table.Document.Origin[ClaimsImport.Scheme.Length..]);
            if (origin == file)
                before = table;
            else if (table.Document.Id == name)
                namesake = origin;
        }
        return new(before?.Document.Id ?? (namesake is null ? name : Path.GetRelativePath(".", file).Replace('\\', '/')), before, namesake);
    }

    /// <summary>What becomes of what was there, to be put behind the number of claims; empty where nothing was.</summary>
    public string Told => (Before, Namesake) switch
    {
        ({ Claims.Length: > 0 and var count }, _) => $" in the place of the {Words.Count(count, "claim")} of this file that {(count == 1 ? "was" : "were")} there",
        (_, { } other) => $" beside those of {other}",
        _ => "",
    };
}
