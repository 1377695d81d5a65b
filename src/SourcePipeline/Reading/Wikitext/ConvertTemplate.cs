using System.Collections.Frozen;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Prints the first half of <c>{{convert|120|km|mi}}</c>: "120 kilometres". The converted value repeats the first and is left out.</summary>
internal static class ConvertTemplate
{
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["km"] = "kilometres",
        ["m"] = "metres",
        ["mi"] = "miles",
        ["ft"] = "feet",
        ["yd"] = "yards",
        ["in"] = "inches",
        ["cm"] = "centimetres",
        ["mm"] = "millimetres",
        ["nmi"] = "nautical miles",
        ["km2"] = "square kilometres",
        ["sqkm"] = "square kilometres",
        ["sqmi"] = "square miles",
        ["mi2"] = "square miles",
        ["ha"] = "hectares",
        ["acre"] = "acres",
        ["acres"] = "acres",
        ["sqft"] = "square feet",
        ["m2"] = "square metres",
        ["kg"] = "kilograms",
        ["lb"] = "pounds",
        ["lbs"] = "pounds",
        ["t"] = "tonnes",
        ["LT"] = "long tons",
        ["ST"] = "short tons",
        ["ton"] = "tons",
        ["oz"] = "ounces",
        ["g"] = "grams",
        ["km/h"] = "kilometres per hour",
        ["mph"] = "miles per hour",
        ["kn"] = "knots",
        ["C"] = "°C",
        ["F"] = "°F",
        ["L"] = "litres",
        ["USgal"] = "US gallons",
        ["pdr"] = "pounder",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Ranges = new Dictionary<string, string>
    {
        ["-"] = "–",
        ["–"] = "–",
        ["to"] = " to ",
        ["and"] = " and ",
        ["or"] = " or ",
        ["to about"] = " to about ",
        ["x"] = " × ",
        ["by"] = " by ",
        ["to(-)"] = "–",
        ["+/-"] = " ± ",
    }.ToFrozenDictionary();

    public static void Write(WikitextWriter writer, TemplateCall call)
    {
        string words = "";
        int place = 1;
        for (; place <= call.Positional; place++)
        {
            string value = writer.Plain(call[place]!.Value);
            if (Ranges.TryGetValue(value, out string? range))
            {
                words += range;
            }
            else if (value.Length > 0 && (char.IsAsciiDigit(value[0]) || value[0] is '-' or '−' or '.' or '+'))
            {
                words += value;
            }
            else
            {
                break;
            }
        }

        string symbol = place <= call.Positional ? writer.Plain(call[place]!.Value) : "";
        bool abbreviated = call.Name == "cvt" || (call["abbr"] is { } abbr && writer.Plain(abbr) is "on" or "in" or "y" or "yes");
        string unit = abbreviated || !Units.TryGetValue(symbol, out string? name) ? symbol : name;
        if (call["sp"] is { } spelling && writer.Plain(spelling) == "us")
        {
            unit = unit.Replace("metre", "meter", StringComparison.Ordinal).Replace("litre", "liter", StringComparison.Ordinal);
        }

        if (words == "1" && unit.EndsWith('s') && unit.Length > 2)
        {
            unit = unit == "feet" ? "foot" : unit[..^1];
        }

        bool adjective = call["adj"] is { } adj && writer.Plain(adj) is "on";
        writer.Document.Append(adjective ? $"{words}-{unit.TrimEnd('s')}" : $"{words} {unit}");
    }
}
