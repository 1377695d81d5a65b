using SourcePipeline.Citations.Checks;
using SourcePipeline.Reading;

namespace SourcePipeline.Citations;

/// <summary>How far a publisher is trusted, in the words of Wikipedia's list of perennial sources.</summary>
public enum Reliability { Reliable, Marginal, Unreliable, Deprecated, Blacklisted }

/// <summary>A row of the settings' table.</summary>
/// <param name="Source">A host (<c>example.org</c>, its subdomains included) or a publisher's name.</param>
/// <param name="From">First year for which it holds; null for all before.</param>
/// <param name="To">Last year for which it holds; null for all after.</param>
public sealed record SourceRating(string Source, Reliability Reliability, int? From = null, int? To = null, string? Note = null);

/// <summary>Looks references up in the table.</summary>
public static class SourceRatings
{
    /// <summary>The first row that fits host or publisher and the year of publication; a row with years does not fit a reference without one.</summary>
    public static SourceRating? Of(Reference reference, IReadOnlyList<SourceRating> ratings)
    {
        var host = Uri.TryCreate(reference.Url, UriKind.Absolute, out var url) ? url.IdnHost : null;
        var year = ReferenceDays.Read(reference.Published)?.First.Year;
        return ratings.FirstOrDefault(r => Names(r.Source, host, reference)
            && (r.From is null || year >= r.From) && (r.To is null || year <= r.To));
    }

    private static bool Names(string source, string? host, Reference reference) =>
        (host is not null && (host.Equals(source, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{source}", StringComparison.OrdinalIgnoreCase)))
        || source.Equals(reference.Publisher, StringComparison.OrdinalIgnoreCase) || source.Equals(reference.Agency, StringComparison.OrdinalIgnoreCase);
}
