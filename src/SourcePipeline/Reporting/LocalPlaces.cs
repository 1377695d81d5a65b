using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>
/// Where the articles that are files lie, as whoever attaches something to them needs it: relative to the folder that the report is made in,
/// which is a repository's root where a code host asks; of files elsewhere, relative to the folder that they have in common.
/// </summary>
internal sealed class LocalPlaces
{
    /// <summary>The names by which SARIF speaks of the two folders.</summary>
    public const string Root = "%SRCROOT%", Outside = "INPUTS";

    private readonly string? folder;

    public LocalPlaces(ReportModel model)
    {
        folder = model.Folder is { } made ? Slashed(made).TrimEnd('/') + "/" : null;
        string? common = null;
        foreach (var document in model.Documents)
        {
            if (!IsAddress(document.Origin) && IsAbsolute(Slashed(document.Origin)) && InFolder(document.Origin) is null)
                common = Common(common, Slashed(document.Origin));
        }

        CommonFolder = common;
    }

    /// <summary>The folder that holds all files outside of <see cref="ReportModel.Folder"/>, with its last slash; null where there are none.</summary>
    public string? CommonFolder { get; }

    /// <summary>The path relative to the folder that the report is made in; null for a file outside of it, and for an address.</summary>
    public string? InFolder(string origin)
    {
        if (IsAddress(origin))
            return null;

        var path = Slashed(origin);
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];

        // "../NAME" lies outside, and "-" nowhere.
        return path == "-" || path.StartsWith("../", StringComparison.Ordinal) ? null
            : !IsAbsolute(path) ? path
            : folder is not null && path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..]
            : null;
    }

    /// <summary>The document's place as a URI reference, and the name of the folder that it is relative to; null for what is an address of its own.</summary>
    public (string Uri, string? Base) Of(Document document)
    {
        if (InFolder(document.Origin) is { } inside)
            return (Escaped(inside), Root);

        var path = Slashed(document.Origin);
        return CommonFolder is { } common && !IsAddress(document.Origin) && path.StartsWith(common, StringComparison.Ordinal)
            ? (Escaped(path[common.Length..]), Outside)
            : (TextPlace.Address(document), null);
    }

    public static string Escaped(string path) => string.Join('/', Shown.Of(path).Split('/').Select(Uri.EscapeDataString));

    public static bool IsAddress(string origin) => origin.StartsWith("http://", StringComparison.Ordinal) || origin.StartsWith("https://", StringComparison.Ordinal);

    private static string Slashed(string path) => path.Replace('\\', '/');

    private static bool IsAbsolute(string path) => path is ['/', ..] or [_, ':', '/', ..];

    /// <summary>The folder that the path shares with another folder; its own where there is none yet.</summary>
    private static string Common(string? folder, string path)
    {
        var length = path.LastIndexOf('/') + 1;
        if (folder is not null)
        {
            var same = folder.AsSpan().CommonPrefixLength(path.AsSpan(0, length));
            length = path.LastIndexOf('/', Math.Max(0, same - 1)) + 1;
        }

        return path[..length];
    }
}
