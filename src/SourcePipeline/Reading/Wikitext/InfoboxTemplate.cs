using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Writes an infobox a field a paragraph, as the rendered box is read.</summary>
internal static class InfoboxTemplate
{
    public static void Write(WikitextWriter writer, TemplateCall call)
    {
        var document = writer.Document;
        document.EndParagraph();
        var outer = document.Kind;
        var outerBreak = document.LineBreak;
        var parties = new InfoboxLabels { Heading = "Belligerents" };
        var columns = 0;
        foreach (var field in call.Names)
        {
            if (field.StartsWith("combatant", StringComparison.OrdinalIgnoreCase) && call[field] is { } party && InfoboxFields.LabelOf(field).Column is var column)
            {
                columns = Math.Max(columns, column + 1);
                parties.Note(column, FirstLine(writer, party));
            }
        }

        foreach (var field in call.Names)
        {
            if (call[field] is not { } value)
                continue;

            if (field is "caption")
            {
                document.Write(writer.Plain(value), ParagraphKind.Caption);
            }
            else if (!InfoboxFields.IsFurniture(field))
            {
                document.Kind = ParagraphKind.InfoboxRow;
                document.LineBreak = "; ";
                WriteField(writer, field, value, parties, columns);
                document.LineBreak = outerBreak;
            }
        }

        document.Kind = outer;
    }

    private static void WriteField(WikitextWriter writer, string field, TextSpan value, InfoboxLabels parties, int columns)
    {
        var (label, column) = InfoboxFields.LabelOf(field);
        if (label != "Belligerents" && InfoboxFields.IsColumned(label) && column < columns)
        {
            parties.Heading = label;
            label = parties.For(column, columns);
        }

        var document = writer.Document;
        document.Append(label);
        document.AppendRaw(": ");
        var lead = $"{label}: ";
        BlockTemplates.WriteLines(writer, value);
        if (document.OpenLength <= lead.Length)
            document.DropParagraph();

        document.EndParagraph();
    }

    private static string FirstLine(WikitextWriter writer, TextSpan value)
    {
        var words = writer.Source.Span(value.Start, value.End);
        var line = writer.Source.IndexOutside('\n', value.Start, value.End);
        var end = line < 0 ? value.End : line;
        var br = words[..(end - value.Start)].IndexOf("<br", StringComparison.OrdinalIgnoreCase);
        return writer.Plain(new(value.Start, br > 0 ? value.Start + br : end)).TrimStart('*', ' ');
    }
}
