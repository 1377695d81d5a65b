namespace SourcePipeline.Extraction.Dates;

/// <summary>The dates told last, in passing or not: what "that day", "the same year" and "until March" go back to.</summary>
internal sealed class ToldDates
{
    private int inSentence;
    private int? year;

    /// <summary>The date read last in the sentence; unknown where it has none yet.</summary>
    public CalendarDate Last { get; private set; }

    /// <summary>Index behind the last token of <see cref="Last"/>; -1 where there is none.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The only date of the sentence before; unknown where it had none or several.</summary>
    public CalendarDate OnlyOneBefore { get; private set; }

    /// <summary>"That year" means none told in another paragraph.</summary>
    public void BeginParagraph() => year = null;

    public void BeginSentence() => (OnlyOneBefore, inSentence, Last, LastEnd) = (inSentence == 1 ? Last : default, 0, default, -1);

    public void Note(in CalendarDate date, int end)
    {
        (Last, LastEnd, year) = (date, end, date.Year ?? year);
        inSentence++;
    }

    /// <summary>The year told last in the paragraph, else the one that the narrative has reached.</summary>
    public int? YearOr(int? reached) => year ?? reached;

    /// <summary>What "the same month" is counted from: the date told last in the sentence, else the one that the narrative has reached.</summary>
    public CalendarDate Or(in CalendarDate reached) => Last.Year is not null ? Last : reached;
}
