using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Dates;

/// <summary>The years that the headings above a section's own name; sections are asked for in the order of the document, each looked at once.</summary>
internal sealed class YearsAbove
{
    /// <summary>By level, the years of the sections that are open there; null where a heading names none.</summary>
    private YearSpan?[] open = new YearSpan?[8];
    private int deepest;
    private int next;

    /// <summary>A new document begins.</summary>
    public void Begin() => (deepest, next) = (0, 0);

    /// <summary>The years of the nearest heading above that names some; null where none does.</summary>
    public YearSpan? Of(Document document, int section)
    {
        for (; next <= section; next++)
            Enter(document.Sections[next]);
        for (var level = document.Sections[section].Level - 1; level > 0; level--)
        {
            if (open[level] is { } years)
                return years;
        }

        return null;
    }

    private void Enter(Section section)
    {
        if (section.Level >= open.Length)
            Array.Resize(ref open, section.Level + 1);
        // Of a level that is skipped no section is open.
        for (var level = deepest + 1; level < section.Level; level++)
            open[level] = null;
        open[section.Level] = section.Years;
        deepest = section.Level;
    }
}
