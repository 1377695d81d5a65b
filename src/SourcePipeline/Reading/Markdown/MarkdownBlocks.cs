using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourcePipeline.Reading.Marks;
using SourcePipeline.Reading.PlainText;
using SourcePipeline.Reading.References;

namespace SourcePipeline.Reading.Markdown;

/// <summary>Writes Markdig's blocks as paragraphs.</summary>
internal sealed class MarkdownBlocks(DocumentBuilder document, string markdown)
{
    private ParagraphKind? endMatter;

    /// <summary>Whether a line is a paragraph, as in a flattened article; else Markdown's paragraphs go on over lines.</summary>
    public bool KeepsLines { get; init; }

    public void Write(ContainerBlock blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or HtmlBlock or LinkReferenceDefinitionGroup:
                return;
            case HeadingBlock heading:
                OpenSection(heading);
                return;
            case Table table:
                WriteTable(table);
                return;
            case FootnoteGroup footnotes:
                WriteFootnotes(footnotes);
                return;
            case ListItemBlock item:
                var outer = document.Kind;
                document.Kind = endMatter ?? ParagraphKind.ListItem;
                Write(item);
                document.Kind = outer;
                return;
            case ContainerBlock container:
                Write(container);
                return;
            case CodeBlock code:
                foreach (var line in code.Lines.Lines.AsSpan(0, code.Lines.Count))
                    document.Write(line.Slice.AsSpan(), document.Kind);

                return;
            case LeafBlock { Inline: { } words }:
                WriteParagraph(words);
                return;
        }
    }

    private void OpenSection(HeadingBlock heading)
    {
        if (heading.Inline is { } words)
            WriteInline(words);

        var title = document.OpenText();
        if (heading.Level == 1 && document.Heading.Length == 0 && title.Length > 0)
        {
            // The one heading of the first level is the article's title.
            document.Title = title;
            document.Write(title, ParagraphKind.Heading);
            return;
        }

        document.OpenSection(title, Math.Max(2, heading.Level));
        endMatter = EndMatter.Is(title, out var kind) && kind != ParagraphKind.Prose ? kind : heading.Level > 2 ? endMatter : null;
        document.Kind = endMatter is ParagraphKind.ReferenceEntry ? ParagraphKind.ReferenceEntry : ParagraphKind.Prose;
    }

    private void WriteParagraph(ContainerInline words)
    {
        var outer = document.Kind;
        WriteInline(words);
        var text = document.PeekOpenText();
        if (outer == ParagraphKind.Prose && Banner.TryRead(text, out var kind, out var date))
        {
            document.DropParagraph();
            document.WriteBanner(text, kind, date);
        }
        else if (outer == ParagraphKind.Prose && Hatnote.Is(text))
        {
            document.Kind = ParagraphKind.Hatnote;
        }

        EndParagraph();
        document.Kind = outer;
    }

    private void WriteInline(ContainerInline words)
    {
        foreach (var inline in words)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    document.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    document.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    document.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline line:
                    document.Append(" ");
                    if (KeepsLines && document.Kind != ParagraphKind.ReferenceEntry)
                        EndParagraph();

                    if (document.Kind == ParagraphKind.ListItem && line.Span.End + 1 < markdown.Length && !char.IsWhiteSpace(markdown[line.Span.End + 1]))
                    {
                        // An item's second line is indented; words at the margin are the next paragraph, though Markdown would take them in.
                        EndParagraph();
                        document.Kind = ParagraphKind.Prose;
                    }

                    break;
                case FootnoteLink { IsBackLink: false } link:
                    document.AppendMark(link.Footnote.Order.ToString());
                    break;
                case AutolinkInline address:
                    document.Append(address.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case DelimiterInline delimiter:
                    // A bracket that opens nothing ("[2][3]", of which neither is a link) is a letter of the text.
                    document.Append(delimiter.ToLiteral());
                    WriteInline(delimiter);
                    break;
                case ContainerInline container:
                    WriteInline(container);
                    break;
            }
        }
    }

    private void WriteTable(Table table)
    {
        document.EndParagraph();
        var outer = document.Kind;
        document.Kind = ParagraphKind.TableRow;
        foreach (var row in table)
        {
            foreach (var cell in (TableRow)row)
            {
                if (document.HasContent)
                    document.AppendRaw("\t");

                foreach (var part in (TableCell)cell)
                {
                    if (part is LeafBlock { Inline: { } words })
                        WriteInline(words);
                }
            }

            EndParagraph();
        }

        document.Kind = outer;
    }

    private void EndParagraph()
    {
        document.ScanParagraph();
        document.EndParagraph();
    }

    private void WriteFootnotes(FootnoteGroup footnotes)
    {
        var outer = document.Kind;
        document.Kind = ParagraphKind.ReferenceEntry;
        foreach (var footnote in footnotes.OfType<Footnote>().Where(f => f.Order > 0).OrderBy(f => f.Order))
        {
            var links = new CitationLinks();
            foreach (var link in footnote.Descendants<LinkInline>())
                links.Take(link.Url ?? "", (link.FirstChild as LiteralInline)?.Content.ToString() ?? "");

            foreach (var part in footnote.OfType<LeafBlock>())
            {
                if (part.Inline is { } words)
                {
                    WriteInline(words);
                    document.Append(" ");
                }
            }

            var number = footnote.Order.ToString();
            var entry = EntryText.Read(number, document.PeekOpenText().Trim());
            document.EndParagraph();
            document.Add(entry with { Url = links.Url ?? entry.Url, ArchiveUrl = links.ArchiveUrl, UrlStatus = links.UrlStatus, Title = entry.Title ?? links.Title });
        }

        document.Kind = outer;
    }
}
