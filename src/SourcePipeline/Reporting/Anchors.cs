using System.Globalization;

namespace SourcePipeline.Reporting;

/// <summary>Names of places in the HTML report, for links into it. Made of ids and hashes only, never of an article's words.</summary>
public static class Anchors
{
    public static string Document(int index) => string.Create(CultureInfo.InvariantCulture, $"d{index}");

    public static string Claim(string id) => "c-" + Safe(id);

    public static string Incident(string id) => "i-" + Safe(id);

    public static string Finding(string identity) => "f-" + Safe(identity);

    private static string Safe(string id) =>
        string.Create(id.Length, id, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiLetterOrDigit(from[i]) || from[i] is '-' or '_' ? from[i] : '_';
        });
}
