using System.Collections.Frozen;
using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Templates that print numbers: fractions, sums of money, values with a unit, ordinals.</summary>
internal static class NumberTemplates
{
    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>
    {
        ["us$"] = "US$",
        ["usd"] = "US$",
        ["a$"] = "A$",
        ["c$"] = "C$",
        ["cad"] = "C$",
        ["gbp"] = "£",
        ["£"] = "£",
        ["eur"] = "€",
        ["euro"] = "€",
        ["€"] = "€",
        ["rub"] = "₽",
        ["inr"] = "₹",
    }.ToFrozenDictionary();

    public static bool Write(WikitextWriter writer, TemplateCall call)
    {
        var document = writer.Document;
        string[] values = [.. Enumerable.Range(1, call.Positional).Select(i => writer.Plain(call[i] ?? new TextSpan(0, 0)))];
        if (Currencies.TryGetValue(call.Name, out var sign))
        {
            document.Append(values is [var sum, ..] ? sign + sum : sign);
            return true;
        }

        var words = call.Name switch
        {
            // {{frac|2}} is a half, {{frac|3|4}}, {{frac|1|3|4}} one and three quarters.
            "frac" or "fraction" or "sfrac" => values switch
            {
                [var d] => $"1/{d}",
                [var n, var d] => $"{n}/{d}",
                [var w, var n, var d, ..] => $"{w} {n}/{d}",
                _ => "",
            },
            "val" => values is [] ? "" : $"{Ranged(values)}{(call["u", "ul", "up"] is { } unit ? $" {writer.Plain(unit)}" : "")}",
            // The parts of a number that are only set apart: {{gaps|12|345}}.
            "gaps" => string.Concat(values),
            "ordinal" or "nth" when values is [var number] => number + Suffix(number),
            _ => null,
        };
        if (words is not null)
            document.Append(words);

        return words is not null;
    }

    /// <summary>{{val|5|-|7}} is a range, {{val|5|2}} a number with what it may be off by.</summary>
    private static string Ranged(string[] values) => values switch
    {
        [var from, "-" or "–" or "to", var to, ..] => $"{from}–{to}",
        [var number, "x" or "by", var other, ..] => $"{number} × {other}",
        [var number, var error, ..] when error.Length > 0 && char.IsAsciiDigit(error[0]) => $"{number} ± {error}",
        _ => values[0],
    };

    private static string Suffix(string number) => number switch
    {
        [.., '1', _] => "th",
        [.., '1'] => "st",
        [.., '2'] => "nd",
        [.., '3'] => "rd",
        _ => "th",
    };
}
