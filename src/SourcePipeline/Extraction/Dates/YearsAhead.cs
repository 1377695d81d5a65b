using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Looks ahead for the next paragraph of the section that opens with its year. Where that year is before the one that the narrative seemed to
/// have reached, a heading between them was lost. Every character is looked at once, however often it is asked.
/// </summary>
internal sealed class YearsAhead
{
    /// <summary>A year further into its paragraph is not what the paragraph opens with.</summary>
    private const int Opening = 40;

    private Document? document;
    private int known;
    private int? year;

    public void Begin(Document next)
    {
        document = next;
        known = -1;
        year = null;
    }

    /// <summary>The year with which the next paragraph behind <paramref name="paragraph"/> that has one opens; null where the section has none.</summary>
    public int? After(int paragraph)
    {
        if (document is null)
            return null;
        var section = document.Paragraphs[paragraph].Section;
        if (known <= paragraph)
        {
            known = paragraph + 1;
            while (known < document.Paragraphs.Length && (year = OpeningYear(document.Paragraphs[known])) is null)
                known++;
        }

        return known < document.Paragraphs.Length && document.Paragraphs[known].Section == section ? year : null;
    }

    private int? OpeningYear(in Paragraph paragraph)
    {
        if (paragraph.Kind != ParagraphKind.Prose)
            return null;
        var text = document!.Text.AsSpan(paragraph.Span.Start, Math.Min(Opening, paragraph.Span.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - i == 4 && text[i] is '1' or '2' && (i == 0 || text[i - 1] is ' ' or '('))
                return int.Parse(text[i..end]);
            i = end;
        }

        return null;
    }
}
