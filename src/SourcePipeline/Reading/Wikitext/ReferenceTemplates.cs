using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Templates that cite: notes, shortened footnotes, lists of references, and works outside of a reference.</summary>
internal static class ReferenceTemplates
{
    public static bool Write(WikitextWriter writer, TemplateCall call)
    {
        switch (call.Name)
        {
            case "efn" or "efn-la" or "notetag":
                Note(writer, call, "lower-alpha");
                return true;
            case "efn-ua":
                Note(writer, call, "upper-alpha");
                return true;
            case "efn-lr":
                Note(writer, call, "lower-roman");
                return true;
            case "refn" or "#tag:ref":
                Note(writer, call, Value(writer, call["group"]));
                return true;
            case "note label" or "ref label" or "ref" or "note":
                return true;
            case "sfn" or "sfnp" or "sfnm":
                var words = ShortFootnote.Print(writer, call);
                writer.References?.Cite(writer, "", words, null, words + ".", ShortFootnote.KeyOf(writer, call));
                return true;
            case "harvnb" or "harv" or "harvp" or "harvtxt" or "harvcol" or "harvcoltxt":
                var names = ShortFootnote.Print(writer, call);
                writer.Document.Append(call.Name is "harv" or "harvcol" ? $"({names})" : names);
                return true;
            case "r":
                for (var i = 1; i <= call.Positional; i++)
                    writer.References?.Cite(writer, "", Value(writer, call[i]), null, null);

                return true;
            case "reflist" or "references" or "notelist" or "notelist-ua" or "notelist-lr" or "notefoot" or "reflist-talk" or "refs":
                WriteList(writer, call);
                return true;
            default:
                return CitationTemplate.Is(call.Name) && WriteWork(writer, call);
        }
    }

    private static void Note(WikitextWriter writer, TemplateCall call, string group) =>
        writer.References?.Cite(writer, group, Value(writer, call["name"]), call[1], null);

    private static void WriteList(WikitextWriter writer, TemplateCall call)
    {
        if (call["refs"] is { } refs)
            writer.References?.Define(writer, refs.Start, refs.End);

        var group = call.Name switch { "notelist" or "notefoot" => "lower-alpha", "notelist-ua" => "upper-alpha", "notelist-lr" => "lower-roman", _ => Value(writer, call["group"]) };
        writer.References?.WriteList(writer, group);
    }

    /// <summary>A work in a list is printed, and remembered for the footnotes that lead to it.</summary>
    private static bool WriteWork(WikitextWriter writer, TemplateCall call)
    {
        writer.Document.Append(CitationTemplate.Print(CitationTemplate.Read(writer, "", call)));
        return true;
    }

    private static string Value(WikitextWriter writer, TextSpan? span) => span is { } value ? writer.Plain(value) : "";
}
