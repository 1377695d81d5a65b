using System.Collections.Immutable;
using SourcePipeline.Reading.Marks;
using SourcePipeline.Reading.PlainText;
using SourcePipeline.Text;

namespace SourcePipeline.Reading;

/// <summary>
/// Reads a flattened article: a paragraph a line, headings without marks, reference marks and banners run into the text. The document's
/// text is the given text, character for character. Takes time linear in the text and little memory beyond it.
/// </summary>
public static class PlainTextReader
{
    /// <param name="id">The document's id, as a rule its file's name; the title is drawn from it where the text has none.</param>
    /// <param name="references">What the marks point to, from a list beside the article; entries in the text are read where it is empty.</param>
    public static Document Read(string id, string origin, string text, ImmutableArray<Reference> references = default) =>
        Read(id, origin, FlatText.Of(text), title: null, references);

    /// <param name="title">Given beside the text; null where the text or the id tells it.</param>
    internal static Document Read(string id, string origin, FlatText flat, string? title, ImmutableArray<Reference> references)
    {
        var (text, lines, numbers) = (flat.Text, flat.Lines, flat.Numbers);
        var outline = new Outline(id, text, lines, flat.Shapes);
        var kinds = outline.Decide();

        title ??= outline.Title ?? FileTitle.From(id, FirstProse(text, lines, kinds), text);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(lines.Count);
        var sections = ImmutableArray.CreateBuilder<Section>();
        var citations = ImmutableArray.CreateBuilder<CitationMark>();
        var notices = ImmutableArray.CreateBuilder<Notice>();
        var scanner = new BracketScanner(text, citations, notices);
        var entries = new ReferenceEntries();
        sections.Add(new(title, 1, numbers.Count > 0 ? numbers[0] : 1, null));

        for (var i = 0; i < kinds.Length; i++)
        {
            var line = lines[i].In(text, out var words);
            var isTitle = i == 0 && outline.Title is not null;
            if (kinds[i] == ParagraphKind.Heading && !isTitle)
            {
                var heading = HeadingWords(words);
                sections.Add(new(heading, 2, numbers[i], HeadingYears.Of(heading)));
            }
            else if (kinds[i] == ParagraphKind.Banner)
            {
                ReadBanner(words, i);
            }
            else if (kinds[i] == ParagraphKind.ReferenceEntry)
            {
                entries.Add(words, sections[^1].Title);
            }

            var section = sections.Count - 1;
            paragraphs.Add(new(PictureName.Behind(text, line), numbers[i], section, kinds[i]));
            scanner.Scan(line, numbers[i], section);
        }

        var cited = references.IsDefaultOrEmpty ? entries.ToImmutable(citations) : references;
        return new(
            id, title, origin, Revision: null, text, paragraphs.MoveToImmutable(), sections.DrainToImmutable(),
            citations.DrainToImmutable(), notices.DrainToImmutable(), cited);

        void ReadBanner(ReadOnlySpan<char> words, int i)
        {
            Banner.TryRead(words, out var kind, out var date);
            // A banner over a section stands right below its heading. Where prose or a list comes before it, the flattening has lost
            // the heading, and the banner is the only sign that a section begins.
            var headingLost = i > 0 && kinds[i - 1] is ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.TableRow;
            if (headingLost && words.StartsWith("This section", StringComparison.Ordinal))
                sections.Add(new("(untitled section)", 2, numbers[i], null));

            notices.Add(new(lines[i], numbers[i], kind, date, words.ToString(), sections.Count - 1, IsBanner: true));
        }
    }

    private static TextSpan In(this TextSpan line, string text, out ReadOnlySpan<char> words)
    {
        words = text.AsSpan(line.Start, line.Length).Trim();
        return line;
    }

    private static string HeadingWords(ReadOnlySpan<char> line)
    {
        line = LineShapes.StripEdit(line);
        while (line.Length > 1 && line[^1] == ']' && line.LastIndexOf('[') is > 0 and var open)
            line = line[..open].TrimEnd();

        return line.ToString();
    }

    private static ReadOnlySpan<char> FirstProse(string text, List<TextSpan> lines, ParagraphKind[] kinds)
    {
        var i = Array.IndexOf(kinds, ParagraphKind.Prose);
        return i < 0 ? "" : text.AsSpan(lines[i].Start, lines[i].Length);
    }
}
