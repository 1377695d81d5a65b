using SourcePipeline.Reading;

namespace SourcePipeline.Citations;

/// <summary>Counts sources as a careful reader does: ten papers that print one agency's report are one source.</summary>
public static class Independence
{
    /// <summary>How many independent sources stand behind the references.</summary>
    public static int Count(IEnumerable<Reference> references) => references.Select(Origin).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whose report a reference carries: the agency's where it names one, else the publisher's, else the host's; at last its own.</summary>
    public static string Origin(Reference reference) =>
        Fold(reference.Agency) ?? Fold(reference.Publisher) ?? Host(reference.Url) ?? Fold(reference.Title) ?? $"[{reference.Number}]";

    private static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? (uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost) : null;

    /// <summary>"The Agence France-Presse (AFP)" and "Agence France Presse" are one name; where an abbreviation stands in brackets, it is left out.</summary>
    private static string? Fold(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;

        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var bare = (bracket > 0 ? name[..bracket] : name).Trim().ToLowerInvariant();
        bare = bare.StartsWith("the ", StringComparison.Ordinal) ? bare[4..] : bare;
        return string.Concat(bare.Where(char.IsLetterOrDigit));
    }
}
