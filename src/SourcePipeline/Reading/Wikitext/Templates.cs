using System.Collections.Frozen;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Writes what a template leaves on the page. A template that is not known leaves its only value where it stands in a line, else nothing.</summary>
internal static class Templates
{
    /// <summary>Templates that leave one of their values: by its place, or 0 for the last one.</summary>
    private static readonly FrozenDictionary<string, int> Values = new Dictionary<string, int>
    {
        ["flag"] = 1,
        ["flagu"] = 1,
        ["flagcountry"] = 1,
        ["flagdeco"] = 99,
        ["flagicon"] = 99,
        ["flag icon"] = 99,
        ["flagicon image"] = 99,
        ["noflag"] = 1,
        ["flaglist"] = 1,
        ["flag+link"] = 0,
        ["country data"] = 99,
        ["army"] = 1,
        ["navy"] = 1,
        ["air force"] = 1,
        ["lang"] = 2,
        ["transl"] = 0,
        ["transliteration"] = 0,
        ["ill"] = 1,
        ["interlanguage link"] = 1,
        ["illm"] = 1,
        ["link-interwiki"] = 1,
        ["nowrap"] = 1,
        ["nobr"] = 1,
        ["nobreak"] = 1,
        ["small"] = 1,
        ["smaller"] = 1,
        ["big"] = 1,
        ["nobold"] = 1,
        ["nocaps"] = 1,
        ["no italic"] = 1,
        ["noitalic"] = 1,
        ["em"] = 1,
        ["strong"] = 1,
        ["italics correction"] = 1,
        ["center"] = 1,
        ["resize"] = 0,
        ["font"] = 1,
        ["color"] = 2,
        ["abbr"] = 1,
        ["tooltip"] = 1,
        ["hover title"] = 2,
        ["sc"] = 1,
        ["smallcaps"] = 1,
        ["nts"] = 1,
        ["number table sorting"] = 1,
        ["ntsh"] = 99,
        ["hs"] = 99,
        ["hidden sort"] = 99,
        ["sort"] = 0,
        ["native name"] = 2,
        ["formatnum"] = 1,
        ["num"] = 1,
        ["url"] = 1,
        ["visible anchor"] = 1,
        ["vanchor"] = 1,
        ["linktext"] = 0,
        ["wikt-lang"] = 2,
        ["nihongo"] = 1,
        ["zh"] = 1,
        ["not a typo"] = 1,
        ["proper name"] = 1,
        ["as written"] = 1,
        ["typo"] = 1,
        ["sic"] = 1,
        ["clarify span"] = 1,
        ["citation needed span"] = 1,
        ["dubious span"] = 1,
        ["text"] = 1,
        ["death"] = 99,
        ["kia"] = 99,
        ["wia"] = 99,
        ["pow"] = 99,
        ["executed"] = 99,
        ["mia"] = 99,
        ["increase"] = 99,
        ["decrease"] = 99,
        ["steady"] = 99,
        ["surrendered"] = 99,
        ["coord"] = 99,
        ["rp"] = 99,
        ["anchor"] = 99,
        ["audio"] = 1,
        ["ipa"] = 99,
        ["ipac-en"] = 99,
        ["portal"] = 99,
        ["commons category"] = 99,
        ["short description"] = 99,
        ["inflation"] = 99,
        ["page needed"] = 99,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Characters = new Dictionary<string, string>
    {
        ["ndash"] = "–",
        ["snd"] = " – ",
        ["snds"] = " – ",
        ["spnd"] = " – ",
        ["spaced ndash"] = " – ",
        ["spaced en dash"] = " – ",
        ["mdash"] = "—",
        ["emdash"] = "—",
        ["endash"] = "–",
        ["nbsp"] = " ",
        ["spaces"] = " ",
        ["·"] = " · ",
        ["•"] = " • ",
        ["dot"] = " · ",
        ["!"] = "|",
        ["="] = "=",
        ["'"] = "'",
        ["'\""] = "'\"",
        ["\"'"] = "\"'",
        ["thin space"] = " ",
        ["hair space"] = "",
        ["shy"] = "",
        ["zwsp"] = "",
        ["times"] = "×",
        ["dagger"] = "",
        ["dagger|alt="] = "",
        ["pound"] = "£",
        ["pi"] = "π",
        ["en dash"] = "–",
        ["em dash"] = "—",
        ["hyphen"] = "-",
        ["nbh"] = "-",
        ["nbhyph"] = "-",
        ["nbs"] = " ",
        ["crlf"] = " ",
    }.ToFrozenDictionary();

    /// <param name="ownLine">Whether the template stands alone on its line, where it is furniture unless it is known.</param>
    public static void Write(WikitextWriter writer, TemplateCall call, bool ownLine)
    {
        var name = call.Name;
        var document = writer.Document;
        if (name.Length == 0)
            return;

        if (Characters.TryGetValue(name, out var character))
        {
            document.Append(character);
        }
        else if (Values.TryGetValue(name, out var place))
        {
            WriteValue(writer, call, place == 0 ? call.Positional : place);
        }
        else if (ReferenceTemplates.Write(writer, call) || Maintenance.Write(writer, call) || DateTemplates.Write(writer, call) || BlockTemplates.Write(writer, call))
        {
            return;
        }
        else if (name.StartsWith("infobox", StringComparison.Ordinal) || name is "warbox" or "operational plan" or "civil conflict infobox")
        {
            InfoboxTemplate.Write(writer, call);
        }
        else if (name is "convert" or "cvt")
        {
            ConvertTemplate.Write(writer, call);
        }
        else if (name.StartsWith("lang-", StringComparison.Ordinal))
        {
            WriteValue(writer, call, 1);
        }
        else if (name.StartsWith("formatnum:", StringComparison.Ordinal))
        {
            // A number that another template gives is not known here.
            document.Append(name.Contains('{') ? "" : name["formatnum:".Length..]);
        }
        else if (NumberTemplates.Write(writer, call))
        {
            return;
        }
        else if (ShipTemplates.Write(writer, call))
        {
            return;
        }
        else if (!ownLine && call.Positional == 1 && name[0] != '#')
        {
            WriteValue(writer, call, 1);
        }
    }

    public static void WriteValue(WikitextWriter writer, TemplateCall call, int place)
    {
        if (place <= 50 && call[place] is { } value)
            writer.WriteInline(value);
    }
}
