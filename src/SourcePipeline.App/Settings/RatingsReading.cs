using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SourcePipeline.Citations;

namespace SourcePipeline.App.Settings;

/// <summary>
/// Reads the table of sources, <c>Ratings</c>: a host or a publisher's name, and how far it is trusted, with years where it holds for some
/// only: <c>"tabloid.example": "deprecated 2010-2020"</c>, <c>"The Gazette": "marginal since 2015"</c>, <c>"Old Paper": "unreliable until 1999"</c>.
/// </summary>
internal static partial class RatingsReading
{
    public static ImmutableArray<SourceRating> Read(SettingsValues values) =>
        [.. values.Table("Ratings").ConvertAll(row => Read(row.Key, row.Value) ?? throw values.Wrong("Ratings", $"{row.Key}: {row.Value}",
            "reliable, marginal, unreliable, deprecated or blacklisted, with years such as 2010-2020, since 2010 or until 2020"))];

    private static SourceRating? Read(string source, string value)
    {
        var match = Form().Match(value);
        if (!match.Success)
            return null;

        int? Year(string group) => match.Groups[group] is { Success: true } year ? int.Parse(year.ValueSpan) : null;
        return new(source, Enum.Parse<Reliability>(match.Groups["word"].Value, ignoreCase: true), Year("from") ?? Year("since"), Year("to") ?? Year("until"));
    }

    [GeneratedRegex(@"^(?<word>reliable|marginal|unreliable|deprecated|blacklisted)(?: (?:(?<from>\d{4})[-–](?<to>\d{4})|since (?<since>\d{4})|until (?<until>\d{4})))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
