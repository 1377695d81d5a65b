using SourcePipeline.Text;

namespace SourcePipeline.Reading.PlainText;

/// <summary>Decides, by a line's neighbours, which lines without marks are headings and which are items of a list.</summary>
internal sealed class Outline(string id, string text, List<TextSpan> lines, List<LineShape> shapes)
{
    /// <summary>Three headings may follow one another (one a level); more short lines in a row are a list.</summary>
    private const int MaxNested = 3;

    /// <summary>The title that stands above the article, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>The kind of each line; a title is a heading too, and <see cref="Title"/> tells.</summary>
    public ParagraphKind[] Decide()
    {
        var kinds = new ParagraphKind[lines.Count];
        var marked = shapes.Exists(s => s == LineShape.MarkedHeading);
        ParagraphKind? endMatter = null;
        var inList = false;
        for (var i = DecideOpening(kinds); i < kinds.Length; i++)
        {
            var shape = shapes[i];
            var line = Trimmed(i);
            if (shape is LineShape.HeadingLike or LineShape.MarkedHeading && EndMatter.Is(LineShapes.StripEdit(line), out var under))
            {
                kinds[i] = ParagraphKind.Heading;
                endMatter = under;
                inList = false;
                continue;
            }

            if (endMatter is { } closing and not ParagraphKind.Prose && shape is not (LineShape.MarkedHeading or LineShape.Banner or LineShape.ReferenceEntry))
            {
                kinds[i] = closing;
                continue;
            }

            var listBefore = inList;
            inList = false;
            if (shape == LineShape.HeadingLike && !marked)
            {
                var run = RunFrom(i);
                var list = listBefore || run > MaxNested || (i + run == kinds.Length && i == 0);
                for (var k = i; k < i + run; k++)
                    kinds[k] = !list || (k == i && run > MaxNested && !listBefore) ? ParagraphKind.Heading : ParagraphKind.ListItem;

                // A document of one line is what somebody typed, not a heading.
                if (kinds.Length == 1)
                    kinds[0] = ParagraphKind.Prose;

                i += run - 1;
                inList = listBefore;
                continue;
            }

            kinds[i] = shape switch
            {
                LineShape.MarkedHeading => ParagraphKind.Heading,
                LineShape.ListItem => ParagraphKind.ListItem,
                LineShape.LabelledItem when listBefore => ParagraphKind.ListItem,
                LineShape.TableRow => ParagraphKind.TableRow,
                LineShape.InfoboxRow => ParagraphKind.InfoboxRow,
                LineShape.Hatnote => ParagraphKind.Hatnote,
                LineShape.Banner => ParagraphKind.Banner,
                LineShape.ReferenceEntry => ParagraphKind.ReferenceEntry,
                LineShape.Caption => ParagraphKind.Caption,
                _ => ParagraphKind.Prose,
            };
            endMatter = shape == LineShape.MarkedHeading ? null : endMatter;
            inList = LineShapes.AnnouncesList(line) || (listBefore && shape == LineShape.LabelledItem);
        }

        return kinds;
    }

    /// <summary>Decides the lines above the first paragraph; gives the index of the first line that is still open.</summary>
    private int DecideOpening(ParagraphKind[] kinds)
    {
        var prose = 0;
        while (prose < kinds.Length && (shapes[prose] is not (LineShape.Prose or LineShape.LabelledItem) || IsPartOf(prose)))
            prose++;

        if (prose is 0 || prose == kinds.Length)
            return 0;

        var next = 0;
        if (shapes[0] is LineShape.HeadingLike && (FileTitle.IsOf(id, Trimmed(0)) || Opening.IsTitle(Trimmed(0), Trimmed(prose))))
        {
            Title = Trimmed(0).ToString();
            kinds[next++] = ParagraphKind.Heading;
        }

        if (IsPartOf(next))
            kinds[next++] = ParagraphKind.Hatnote;

        var described = shapes[next] is LineShape.HeadingLike
            && (shapes[next + 1] is LineShape.Hatnote or LineShape.Banner || Opening.IsShortDescription(Trimmed(next), Trimmed(next + 1)));
        if (described && !EndMatter.Is(Trimmed(next), out _) && LineShapes.WordsUpTo(Trimmed(next), 4) == 4)
            kinds[next++] = ParagraphKind.Hatnote;

        return next;
    }

    /// <summary>"Part of the Ruthenian war" at the top or below the title: a row of the box beside the article, which has no label.</summary>
    private bool IsPartOf(int i) => i <= 1 && Trimmed(i) is [.., not '.'] line && line.StartsWith("Part of ", StringComparison.Ordinal) && Opening.NamesEvent(line);

    /// <summary>How many heading-like lines stand in a row from <paramref name="i"/>, end matter not counted.</summary>
    private int RunFrom(int i)
    {
        var end = i + 1;
        while (end < shapes.Count && shapes[end] == LineShape.HeadingLike && !EndMatter.Is(Trimmed(end), out _))
            end++;

        return end - i;
    }

    private ReadOnlySpan<char> Trimmed(int i) => text.AsSpan(lines[i].Start, lines[i].Length).Trim();
}
