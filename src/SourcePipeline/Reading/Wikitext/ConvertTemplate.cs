using System.Collections.Frozen;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Prints what is given of <c>{{convert|120|km|mi}}</c>: "120 kilometres". The converted value repeats it and is left out, whichever stands first on the page.</summary>
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
        ["and(-)"] = " and ",
        ["±"] = " ± ",
        ["+"] = " + ",
        [","] = ", ",
        [", and"] = ", and ",
        ["*"] = " × ",
        ["xx"] = " × ",
        ["+/-"] = " ± ",
    }.ToFrozenDictionary();

    public static void Write(WikitextWriter writer, TemplateCall call)
    {
        string Value(string name) => call[name] is { } span ? writer.Plain(span) : "";
        var abbreviated = call.Name == "cvt" ? Value("abbr") is not ("off" or "none") : Value("abbr") is "on" or "in" or "y" or "yes" or "~";
        var american = Value("sp") == "us";
        var bare = Value("disp") is "number" or "output number only" || Value("abbr") == "values";
        var words = "";
        var place = 1;
        // Value and unit, and once more for what is given in two units: |5|ft|10|in|.
        for (var isFirst = true; place <= call.Positional; isFirst = false)
        {
            var number = Number(writer, call, ref place);
            if (number.Length == 0 || place > call.Positional)
            {
                words += number;
                break;
            }

            var symbol = writer.Plain(call[place++]!.Value);
            words += isFirst ? "" : " ";
            words += bare ? number : Measure(number, Unit(symbol, abbreviated, american), Value("adj"), writer.Plain(call[call.Positional]!.Value));
            if (place + 1 > call.Positional || !IsMixed(symbol, writer.Plain(call[place]!.Value), writer.Plain(call[place + 1]!.Value)))
                break;
        }

        writer.Document.Append(words);
    }

    /// <summary>The numbers and the words of a range between them, up to the unit.</summary>
    private static string Number(WikitextWriter writer, TemplateCall call, ref int place)
    {
        var words = "";
        for (; place <= call.Positional; place++)
        {
            var value = writer.Plain(call[place]!.Value);
            if (words.Length > 0 && Ranges.TryGetValue(value, out var range))
                words += range;
            else if (IsNumber(value))
                words += value.Replace("//", "/", StringComparison.Ordinal).Replace('+', ' ').TrimStart();
            else
                break;
        }

        return words;
    }

    private static string Unit(string symbol, bool abbreviated, bool american)
    {
        var unit = abbreviated || !Units.TryGetValue(symbol, out var name) ? symbol : name;
        return american ? unit.Replace("metre", "meter", StringComparison.Ordinal).Replace("litre", "liter", StringComparison.Ordinal) : unit;
    }

    /// <param name="adjective"><c>on</c>: "125-kilometre"; <c>mid</c> and <c>pre</c> put the last value behind or before the unit.</param>
    private static string Measure(string number, string unit, string adjective, string word) => adjective switch
    {
        "on" => $"{number}-{One(unit)}",
        "mid" => $"{number}-{One(unit)}{(word.StartsWith('-') ? word : $" {word}")}",
        "pre" when !Units.ContainsKey(word) => $"{number} {word} {unit}",
        _ => number == "1" ? $"1 {One(unit)}" : $"{number} {unit}",
    };

    private static string One(string unit) =>
        unit == "feet" ? "foot" : unit == "inches" ? "inch" : unit.Contains(" per ", StringComparison.Ordinal) ? unit.Replace("s per ", " per ", StringComparison.Ordinal)
        : unit.Length > 2 && unit.EndsWith('s') ? unit[..^1] : unit;

    /// <summary>Whether a second value and unit follow that belong to the first: a smaller unit of the same system.</summary>
    private static bool IsMixed(string unit, string value, string smaller) =>
        IsNumber(value) && (unit, smaller) is ("ft", "in") or ("yd", "ft") or ("mi", "ft") or ("mi", "yd") or ("lb", "oz") or ("st", "lb") or ("mi", "chain") or ("LT", "cwt");

    private static bool IsNumber(string value) =>
        value.Length > 0 && (char.IsAsciiDigit(value[0]) || (value.Length > 1 && value[0] is '-' or '−' or '.' or '+' or '–' && char.IsAsciiDigit(value[1])));
}
