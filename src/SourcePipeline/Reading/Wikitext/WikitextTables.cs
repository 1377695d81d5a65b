
namespace SourcePipeline.Reading.Wikitext;

/// <summary>Tables: a row a paragraph, its cells apart by tabs.</summary>
internal sealed partial class WikitextWriter
{
    private void WriteTable(int start, int end)
    {
        document.EndParagraph();
        var outer = document.Kind;
        document.Kind = ParagraphKind.TableRow;
        // The first line holds the table's attributes, the last two characters close it.
        var at = NextLine(start, end);
        var stop = end - 2;
        while (at < stop)
        {
            var lineStart = at;
            while (lineStart < stop && Text[lineStart] is ' ' or '\t')
                lineStart++;

            var contentEnd = EndOfCell(lineStart, stop);
            switch (lineStart < stop ? Text[lineStart] : '\0')
            {
                case '|' when lineStart + 1 < stop && Text[lineStart + 1] == '-':
                    document.EndParagraph();
                    contentEnd = Math.Min(contentEnd, NextLine(lineStart, stop));
                    break;
                case '|' when lineStart + 1 < stop && Text[lineStart + 1] == '+':
                    document.EndParagraph();
                    document.Kind = ParagraphKind.Caption;
                    WriteCell(lineStart + 2, contentEnd);
                    document.EndParagraph();
                    document.Kind = ParagraphKind.TableRow;
                    break;
                case '|' or '!':
                    WriteCells(lineStart + 1, contentEnd, Text[lineStart]);
                    break;
            }

            at = Math.Max(contentEnd, at + 1);
        }

        document.EndParagraph();
        document.Kind = outer;
    }

    /// <summary>A cell ends where a line begins with a bar or an exclamation mark; brackets are jumped over.</summary>
    private int EndOfCell(int from, int stop)
    {
        for (var newline = source.IndexOutside('\n', from, stop); newline >= 0; newline = source.IndexOutside('\n', newline + 1, stop))
        {
            var next = newline + 1;
            while (next < stop && Text[next] is ' ' or '\t')
                next++;

            if (next < stop && Text[next] is '|' or '!')
                return newline + 1;
        }

        return stop;
    }

    private void WriteCells(int from, int end, char kind)
    {
        for (var at = from; at <= end;)
        {
            var separator = CellSeparator(at, end, kind);
            var stop = separator < 0 ? end : separator;
            WriteCell(at, stop);
            if (separator < 0)
                return;

            at = separator + 2;
        }
    }

    private int CellSeparator(int from, int end, char kind)
    {
        for (var at = from; at + 1 < end; at++)
        {
            var c = Text[at];
            if ((c == '|' && Text[at + 1] == '|') || (kind == '!' && c == '!' && Text[at + 1] == '!'))
                return at;

            if (c is '{' or '[' && source.EndOf(at) is > 0 and var close && close <= end)
                at = close - 1;
        }

        return -1;
    }

    private void WriteCell(int start, int end)
    {
        var bar = source.IndexOutside('|', start, end);
        // Attributes stand before a single bar: | align="left" | 12
        if (bar > 0 && !(bar + 1 < end && Text[bar + 1] == '|'))
            start = bar + 1;

        if (document.Kind == ParagraphKind.TableRow && document.HasContent)
            document.AppendRaw("\t");

        WriteInline(new(start, end));
    }

    private int NextLine(int from, int end)
    {
        var length = source.Span(from, end).IndexOf('\n');
        return length < 0 ? end : from + length + 1;
    }
}
