using SourcePipeline.Text;

namespace SourcePipeline.Reading.PlainText;

/// <summary>A text as the lines that hold something, with what each looks like on its own; what sections they make up is still open.</summary>
internal sealed class FlatText
{
    private FlatText(string text, int lines)
    {
        Text = text;
        Lines = new(lines);
        Numbers = new(lines);
        Shapes = new(lines);
    }

    public string Text { get; }

    public List<TextSpan> Lines { get; }

    /// <summary>Of each line, counted from 1 with those that hold nothing.</summary>
    public List<int> Numbers { get; }

    public List<LineShape> Shapes { get; }

    /// <summary>Splits at line feeds; a carriage return before one belongs to the line's end. Lines with nothing on them are only counted.</summary>
    public static FlatText Of(string text)
    {
        var flat = new FlatText(text, 0);
        var number = 1;
        for (var start = 0; start < text.Length; number++)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var next = end + 1;
            if (end > start && text[end - 1] == '\r')
                end--;

            var words = text.AsSpan(start, end - start).Trim();
            if (!words.IsEmpty)
                flat.Add(new(start, end), number, LineShapes.Of(words));

            start = next;
        }

        return flat;
    }

    /// <summary>The paragraphs of a markup that left its headings unmarked. What the markup says of a paragraph stands; of the others the words are asked.</summary>
    public static FlatText Of(Document written)
    {
        var flat = new FlatText(written.Text, written.Paragraphs.Length);
        foreach (var paragraph in written.Paragraphs)
            flat.Add(paragraph.Span, paragraph.Line, ShapeOf(paragraph, written.Text));

        return flat;
    }

    private void Add(TextSpan line, int number, LineShape shape)
    {
        Lines.Add(line);
        Numbers.Add(number);
        Shapes.Add(shape);
    }

    private static LineShape ShapeOf(Paragraph paragraph, string text) => paragraph.Kind switch
    {
        ParagraphKind.ListItem => LineShape.ListItem,
        ParagraphKind.TableRow => LineShape.TableRow,
        ParagraphKind.InfoboxRow => LineShape.InfoboxRow,
        ParagraphKind.Caption => LineShape.Caption,
        ParagraphKind.ReferenceEntry => LineShape.ReferenceEntry,
        _ => LineShapes.Of(text.AsSpan(paragraph.Span.Start, paragraph.Span.Length)),
    };
}
