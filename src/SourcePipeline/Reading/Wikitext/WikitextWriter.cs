using System.Buffers;
using System.Net;
using SourcePipeline.Reading.Marks;
using SourcePipeline.Reading.PlainText;
using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Writes stretches of wikitext into the document: blocks by their lines, and in them words, links, templates and tags.</summary>
internal sealed partial class WikitextWriter
{
    /// <summary>How deep templates, links and tables are followed into each other; what nests deeper is left out.</summary>
    private const int MaxDepth = 40;

    private static readonly SearchValues<char> Special = SearchValues.Create("\n{[<'&_~");

    private readonly WikitextSource source;
    private readonly DocumentBuilder document;
    private readonly WikitextReferences? references;
    private ParagraphKind? endMatter;
    private int depth;

    /// <param name="references">Null where marks are to be left out.</param>
    public WikitextWriter(WikitextSource source, DocumentBuilder document, WikitextReferences? references)
    {
        this.source = source;
        this.document = document;
        this.references = references;
    }

    public WikitextSource Source => source;

    public DocumentBuilder Document => document;

    public WikitextReferences? References => references;

    private string Text => source.Text;

    /// <summary>Writes a stretch as blocks.</summary>
    public void WriteBlocks(int start, int end)
    {
        if (depth >= MaxDepth)
            return;

        depth++;
        var baseKind = document.Kind;
        var lineStart = true;
        for (var at = start; at < end;)
        {
            if (lineStart)
            {
                lineStart = false;
                if (TakeBlock(ref at, end, baseKind))
                {
                    lineStart = true;
                    continue;
                }
            }

            if (at >= end)
                break;

            if (Text[at] == '\n')
            {
                at++;
                lineStart = true;
                EndLine(at, end, baseKind);
                continue;
            }

            at = WriteInlineStep(at, end);
        }

        document.EndParagraph();
        document.Kind = baseKind;
        depth--;
    }

    /// <summary>Writes a stretch into the open paragraph; line ends are spaces.</summary>
    public void WriteInline(TextSpan span)
    {
        if (depth >= MaxDepth)
            return;

        depth++;
        for (var at = span.Start; at < span.End;)
        {
            if (Text[at] == '\n')
            {
                document.Append(" ");
                at++;
            }
            else
            {
                at = WriteInlineStep(at, span.End);
            }
        }

        depth--;
    }

    /// <summary>The words of a stretch without marks, as one line.</summary>
    public string Plain(TextSpan span)
    {
        var words = source.Span(span.Start, span.End);
        if (words.IndexOfAny(Special) < 0)
            return words.Trim().ToString();

        var scratch = new DocumentBuilder("", "");
        new WikitextWriter(source, scratch, null) { depth = depth }.WriteInline(span);
        return scratch.OpenText();
    }

    /// <summary>Takes what only a line's start can hold: a heading, a table, a list's bullets, a rule. True if the line is done.</summary>
    private bool TakeBlock(ref int at, int end, ParagraphKind baseKind)
    {
        var line = at;
        while (line < end && Text[line] is ' ' or '\t')
            line++;

        if (line >= end)
        {
            at = end;
            return true;
        }

        switch (Text[line])
        {
            case '=' when line == at && TakeHeading(ref at, end):
                return true;
            case '{' when line + 1 < end && Text[line + 1] == '|' && source.EndOf(line) is > 0 and var close && close <= end:
                WriteTable(line, close);
                at = close;
                return true;
            case '*' or '#' or ':' or ';':
                at = line;
                while (at < end && Text[at] is '*' or '#' or ':' or ';' or ' ')
                    at++;

                if (at < end && Text[at] == '{' && at + 1 < end && Text[at + 1] == '|')
                    return false;

                document.EndParagraph();
                document.Kind = baseKind == ParagraphKind.Prose ? endMatter ?? ParagraphKind.ListItem : baseKind;
                return false;
            case '-' when line == at && source.Span(at, end).StartsWith("----"):
                document.EndParagraph();
                while (at < end && Text[at] == '-')
                    at++;

                return false;
        }

        return false;
    }

    /// <summary>At a line's end: a blank line or a block ends the paragraph, one more line of words goes on with it.</summary>
    private void EndLine(int next, int end, ParagraphKind baseKind)
    {
        var ends = document.Kind != baseKind || next >= end || Text[next] is '\n' or '*' or '#' or ':' or ';' or '='
            || (Text[next] == '{' && next + 1 < end && Text[next + 1] == '|');
        if (ends)
        {
            document.EndParagraph();
            document.Kind = baseKind == ParagraphKind.Prose ? endMatter ?? baseKind : baseKind;
        }
        else
        {
            document.Append(" ");
        }
    }

    private bool TakeHeading(ref int at, int end)
    {
        var newline = source.IndexOutside('\n', at, end);
        var lineEnd = newline < 0 ? end : newline;
        var line = source.Span(at, lineEnd).TrimEnd();
        var level = 0;
        while (level < 6 && level < line.Length && line[level] == '=')
            level++;

        var closing = 0;
        while (closing < level && line.Length - closing > level && line[^(closing + 1)] == '=')
            closing++;

        level = Math.Min(level, closing);
        if (level == 0 || line.Length <= 2 * level)
            return false;

        var title = Plain(new(at + level, at + line.Length - level));
        document.OpenSection(title, Math.Max(2, level));
        endMatter = EndMatter.Is(title, out var kind) && kind != ParagraphKind.Prose ? kind : level > 2 ? endMatter : null;
        document.Kind = endMatter ?? ParagraphKind.Prose;
        at = Math.Min(end, lineEnd + 1);
        return true;
    }

    /// <summary>Writes what stands at a place and gives the next place.</summary>
    private int WriteInlineStep(int at, int end)
    {
        var run = source.Span(at, end).IndexOfAny(Special);
        if (run != 0)
        {
            var stop = run < 0 ? end : at + run;
            document.Append(source.Span(at, stop));
            return stop;
        }

        var c = Text[at];
        var next = at + 1 < end ? Text[at + 1] : '\0';
        switch (c)
        {
            case '\'' when next == '\'':
                return SkipQuotes(at, end);
            case '{' when next == '{' && source.EndOf(at) is > 0 and var close && close <= end:
                WriteTemplate(at, close);
                return close;
            case '[' when next == '[' && source.EndOf(at) is > 0 and var close && close <= end:
                WriteLink(at, close);
                return close;
            case '[' when IsAddress(at + 1):
                return WriteExternalLink(at, end);
            case '<':
                return WriteTag(at, end);
            case '&':
                return WriteEntity(at, end);
            case '_' when next == '_' && SkipSwitch(at, end) is > 0 and var after:
                return after;
            case '~' when next == '~':
                return at + 2;
            default:
                document.Append(source.Span(at, at + 1));
                return at + 1;
        }
    }

    /// <summary>Bold and italics; an apostrophe too many is one.</summary>
    private int SkipQuotes(int at, int end)
    {
        var stop = at;
        while (stop < end && Text[stop] == '\'')
            stop++;

        if (stop - at == 4)
            document.Append("'");

        return stop;
    }

    private int WriteEntity(int at, int end)
    {
        var length = source.Span(at, Math.Min(end, at + 12)).IndexOf(';');
        if (length < 0)
        {
            document.Append("&");
            return at + 1;
        }

        document.Append(WebUtility.HtmlDecode(Text.Substring(at, length + 1)));
        return at + length + 1;
    }

    /// <summary><c>__NOTOC__</c> and the like.</summary>
    private int SkipSwitch(int at, int end)
    {
        var stop = at + 2;
        while (stop < end && char.IsAsciiLetterUpper(Text[stop]))
            stop++;

        return stop > at + 2 && stop + 1 < end && Text[stop] == '_' && Text[stop + 1] == '_' ? stop + 2 : -1;
    }

    private void WriteTemplate(int start, int end)
    {
        if (depth >= MaxDepth)
            return;

        depth++;
        var ownLine = (start == 0 || Text[start - 1] == '\n') && (end == Text.Length || Text[end] == '\n');
        Templates.Write(this, TemplateCall.Parse(source, start, end), ownLine);
        depth--;
    }

    /// <summary>Writes a tag such as [citation needed] with the month of its <c>date</c>.</summary>
    public void WriteInlineTag(string words, NoticeKind kind, TextSpan? date) =>
        document.AppendTag(words, kind, date is { } span ? MonthYear.FindLast(Plain(span), out _) : null);
}
