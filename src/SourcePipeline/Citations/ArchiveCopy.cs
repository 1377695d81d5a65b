using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SourcePipeline.Citations;

/// <summary>A copy of a page in a web archive.</summary>
/// <param name="Taken">When the archive took it, where its address or the archive tells.</param>
public sealed record ArchiveCopy(string Url, DateOnly? Taken);

/// <summary>Finds archive copies, and refuses those that are none.</summary>
public static partial class ArchiveCopies
{
    /// <summary>The address that asks the Wayback Machine's availability interface for the copy nearest a day.</summary>
    /// <param name="service">Its base: <c>https://archive.org/wayback/available</c>, or a stand-in.</param>
    public static Uri Query(Uri service, string url, DateOnly? near) =>
        new($"{service}?url={Uri.EscapeDataString(url)}{(near is { } day ? $"&timestamp={day:yyyyMMdd}" : "")}");

    /// <summary>Reads the interface's answer; null where it knows no copy that was once a page.</summary>
    /// <exception cref="JsonException">It is not the interface's answer.</exception>
    public static ArchiveCopy? ParseAnswer(string json)
    {
        using var answer = JsonDocument.Parse(json);
        return answer.RootElement.TryGetProperty("archived_snapshots", out var snapshots) && snapshots.ValueKind is JsonValueKind.Object
            && snapshots.TryGetProperty("closest", out var closest)
            && (!closest.TryGetProperty("available", out var available) || available.ValueKind is JsonValueKind.True)
            // The archive keeps errors and redirects as well; neither is a copy of the page.
            && (!closest.TryGetProperty("status", out var status) || status.ToString().StartsWith('2'))
            && closest.TryGetProperty("url", out var url) && url.GetString() is { Length: > 0 } copy
            ? new(copy, Taken(closest.TryGetProperty("timestamp", out var stamp) ? stamp.ToString() : copy))
            : null;
    }

    /// <summary>The copy that a reference names.</summary>
    public static ArchiveCopy? Named(string? archiveUrl) =>
        archiveUrl is { Length: > 0 } ? new(archiveUrl, Taken(archiveUrl)) : null;

    /// <summary>Of several copies, the one nearest the day; one whose day is unknown comes last.</summary>
    public static ArchiveCopy? Nearest(IEnumerable<ArchiveCopy> copies, DateOnly? day) =>
        copies.OrderBy(c => c.Taken is { } taken && day is { } wanted ? Math.Abs(taken.DayNumber - wanted.DayNumber) : int.MaxValue)
            .ThenBy(c => c.Url, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Why what the archive gave is not a copy of the page, or null where it is one.</summary>
    /// <param name="original">The page's own address.</param>
    public static string? Refusal(string original, LinkVisit visit) => visit switch
    {
        { Result: not VisitResult.Page } => $"the archive copy cannot be read: {visit.Why ?? visit.Result.ToString()}",
        { Condition: PageCondition.ErrorPage or PageCondition.Unrelated or PageCondition.Empty } => "the archive copy is an error page",
        { Condition: PageCondition.HomePage } => "the archive copy is the site's home page",
        { Condition: PageCondition.Paywall or PageCondition.BotWall or PageCondition.CookieWall } => "the archive copy is a wall",
        _ when visit.FinalUrl is { } final && LedHome(original, final) => "the archive copy leads to the site's home page",
        _ => null,
    };

    private static bool LedHome(string original, string final) =>
        LinkStates.LedHome(new(default, original, VisitResult.Page, FinalUrl: Original(final) ?? final, Redirects: 1));

    /// <summary>The address of the page inside an archive's address: <c>…/web/20120210093012/https://example.org/a</c>.</summary>
    private static string? Original(string archived) => Inside().Match(archived) is { Success: true } m ? m.Groups[2].Value : null;

    private static DateOnly? Taken(string text) =>
        Stamp().Match(text) is { Success: true } m && DateOnly.TryParseExact(m.Groups[1].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    [GeneratedRegex(@"(?:^|/)((?:19|20)\d{6})\d{0,6}(?:[a-z_]{0,5})?(?:/|$)")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"/((?:19|20)\d{6}\d{0,6})(?:[a-z_]{0,5})?/(https?:/{1,2}.+)$")]
    private static partial Regex Inside();
}
