using System.Collections.Frozen;

namespace SourcePipeline.Reading;

/// <summary>Names the fields of an infobox as its rendered form labels them, and tells which are no facts of the article.</summary>
internal static class InfoboxFields
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["place"] = "Location",
        ["location"] = "Location",
        ["territory"] = "Territorial changes",
        ["result"] = "Result",
        ["status"] = "Status",
        ["date"] = "Date",
        ["combatant"] = "Belligerents",
        ["commander"] = "Commanders and leaders",
        ["units"] = "Units involved",
        ["strength"] = "Strength",
        ["casualties"] = "Casualties and losses",
        ["partof"] = "Part of",
        ["combatants"] = "Belligerents",
        ["causes"] = "Caused by",
        ["side"] = "Parties",
        ["howmany"] = "Number",
        ["fatalities"] = "Deaths",
        ["injuries"] = "Injured",
        ["perps"] = "Perpetrators",
    }.ToFrozenDictionary();

    /// <summary>Fields that lay out the box or point to pictures.</summary>
    private static readonly string[] Furniture =
    [
        "image", "caption", "map", "coord", "width", "campaignbox", "module", "alt", "label", "mark", "relief", "pushpin", "colwidth", "longitude", "latitude", "lat_", "long_", "lon_", "conflict", "name", "title", "embed", "footnote",
        "image_size", "imagesize", "logo", "website", "url", "signature", "color", "bgcolor", "background", "native_name", "flag", "symbol", "coa", "postal", "timezone", "utc_offset", "area_code", "iso_code",
    ];

    /// <summary>A field's label and its column: <c>casualties2</c> is "Casualties and losses" in column 1 (the second).</summary>
    public static (string Label, int Column) LabelOf(string field)
    {
        var stem = field.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b').Length > 2 ? field.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') : field;
        var last = field[^1];
        var column = stem.Length < field.Length && last is >= '1' and <= '9' ? last - '1' : 0;
        if (Labels.TryGetValue(stem, out var label))
            return (label, column);

        var words = stem.Replace('_', ' ').Replace('-', ' ').Trim();
        return (words.Length == 0 ? field : string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1)), column);
    }

    public static bool IsFurniture(string field)
    {
        foreach (var name in Furniture)
        {
            if (field.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the values of this label stand side by side, a column for each party.</summary>
    public static bool IsColumned(string label) => label is "Belligerents" or "Commanders and leaders" or "Units involved" or "Strength" or "Casualties and losses";
}
