using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Templates that print paragraphs or lists: hatnotes, quotations, pictures, plain lists.</summary>
internal static class BlockTemplates
{
    public static bool Write(WikitextWriter writer, TemplateCall call)
    {
        switch (call.Name)
        {
            case "main" or "main article" or "main articles":
                return Hatnote(writer, call, call.Positional > 1 ? "Main articles: " : "Main article: ");
            case "see also" or "see":
                return Hatnote(writer, call, "See also: ");
            case "further" or "further information" or "details":
                return Hatnote(writer, call, "Further information: ");
            case "about" when call.Positional > 0:
                var about = writer.Plain(call[1]!.Value);
                writer.Document.Write($"This article is about {about}.{(call.Positional > 2 ? $" For {writer.Plain(call[2]!.Value)}, see {writer.Plain(call[3]!.Value)}." : "")}", ParagraphKind.Hatnote);
                return true;
            case "for" when call.Positional > 1:
                writer.Document.Write($"For {writer.Plain(call[1]!.Value)}, see {writer.Plain(call[2]!.Value)}.", ParagraphKind.Hatnote);
                return true;
            case "hatnote" or "dablink" or "rellink" or "italic title" or "redirect" or "other uses" or "distinguish" or "otheruses" or "redirect2" or "for":
                if (call.Name is "hatnote" or "dablink" or "rellink" && call[1] is { } note)
                    writer.Document.Write(writer.Plain(note), ParagraphKind.Hatnote);

                return true;
            case "quote" or "blockquote" or "quotation" or "cquote" or "bquote":
                if ((call["text", "quote"] ?? call[1]) is { } quote)
                {
                    // The page sets it apart; in a text only quotation marks tell that these are somebody else's words.
                    var marked = writer.Plain(quote).AsSpan().TrimStart() is ['"' or '“' or '\'', ..];
                    writer.Document.EndParagraph();
                    writer.Document.Append(marked ? "" : "“");
                    writer.WriteInline(quote);
                    writer.Document.Append(marked ? "" : "”");
                    writer.Document.EndParagraph();
                }

                return true;
            case "multiple image" or "double image":
                foreach (var name in call.Names)
                {
                    if (name.StartsWith("caption", StringComparison.Ordinal) || name == "footer")
                        WriteParagraph(writer, call[name], ParagraphKind.Caption);
                }

                return true;
            case "plainlist" or "plain list" or "flatlist" or "nowrap begin":
                WriteLines(writer, call[1]);
                return true;
            case "unbulleted list" or "ubl" or "ublist" or "hlist" or "bulleted list" or "flagdeco list" or "tree list" or "collapsible list":
                if (call["title"] is { } title)
                {
                    writer.WriteInline(title);
                    writer.Document.AppendLineBreak();
                }

                for (var i = 1; i <= call.Positional; i++)
                {
                    Templates.WriteValue(writer, call, i);
                    writer.Document.AppendLineBreak();
                }

                return true;
            case "br" or "break" or "-" or "clear":
                writer.Document.AppendLineBreak();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes a value a line after another, without the bullets before them.</summary>
    public static void WriteLines(WikitextWriter writer, TextSpan? value)
    {
        if (value is not { } span)
            return;

        var source = writer.Source;
        for (var at = span.Start; at < span.End;)
        {
            var newline = source.IndexOutside('\n', at, span.End);
            var stop = newline < 0 ? span.End : newline;
            while (at < stop && source.Text[at] is '*' or '#' or ':' or ';' or ' ')
                at++;

            writer.WriteInline(new(at, stop));
            writer.Document.AppendLineBreak();
            at = stop + 1;
        }
    }

    private static bool Hatnote(WikitextWriter writer, TemplateCall call, string lead)
    {
        string[] articles = [.. Enumerable.Range(1, call.Positional).Select(i => call[$"l{i}", $"label {i}"] is { } label ? writer.Plain(label) : writer.Plain(call[i]!.Value)).Where(a => a.Length > 0)];
        if (articles.Length > 0)
            writer.Document.Write(lead + string.Join(", ", articles), ParagraphKind.Hatnote);

        return true;
    }

    private static void WriteParagraph(WikitextWriter writer, TextSpan? value, ParagraphKind kind)
    {
        if (value is { } span && !writer.Document.HasContent)
        {
            var outer = writer.Document.Kind;
            writer.Document.Kind = kind;
            writer.WriteInline(span);
            writer.Document.EndParagraph();
            writer.Document.Kind = outer;
        }
    }
}
