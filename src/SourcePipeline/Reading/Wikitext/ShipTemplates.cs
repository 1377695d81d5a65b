using System.Collections.Frozen;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Templates that print the names of ships: <c>{{USS|Maine}}</c>, <c>{{USS|Cole|DDG-67}}</c>, <c>{{ship|HMS|Hood}}</c>, <c>{{sclass|Udaloy|destroyer}}</c>.</summary>
internal static class ShipTemplates
{
    private static readonly FrozenSet<string> Prefixes = new[] { "uss", "hms", "hmas", "hmcs", "hmnzs", "sms", "ins", "rms", "ss", "mv", "css", "usns", "uscgc", "ms", "hnoms", "orp", "rfs", "trs" }.ToFrozenSet();

    public static bool Write(WikitextWriter writer, TemplateCall call)
    {
        string At(int place) => call[place] is { } span ? writer.Plain(span) : "";
        var words = call.Name switch
        {
            // The last value says how much of prefix, name and number is shown.
            _ when Prefixes.Contains(call.Name) && At(1).Length > 0 => Shown(call.Name.ToUpperInvariant(), At(1), At(2), At(3)),
            "ship" when call.Positional >= 2 => Shown(At(1), At(2), At(3), At(4)),
            "sclass" or "sclass2" when call.Positional >= 2 => $"{At(1)}-class {At(2)}",
            "sclass-" or "sclass2-" when call.Positional >= 2 => $"{At(1)}-class {At(2)}s",
            _ => null,
        };
        if (words is not null)
            writer.Document.Append(words.Trim());

        return words is not null;
    }

    private static string Shown(string prefix, string name, string number, string how) => how switch
    {
        "1" => number,
        "2" => name,
        "3" when number.Length > 0 => $"{name} ({number})",
        "5" => $"{prefix} {number}",
        "6" => $"{prefix} {name}",
        _ => number.Length > 0 ? $"{prefix} {name} ({number})" : $"{prefix} {name}",
    };
}
