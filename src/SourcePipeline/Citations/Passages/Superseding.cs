namespace SourcePipeline.Citations.Passages;

/// <summary>Tells the figures on which a passage itself goes back: "at first", "initially", "the earlier number".</summary>
internal static class Superseding
{
    /// <param name="start">First word of the figure.</param>
    /// <param name="next">First word of the figure after it, or the passage's end.</param>
    public static bool Is(Passage passage, int start, int next)
    {
        // "2,425, not 2,317"; "dozens, if not hundreds" takes nothing back.
        if (start > 0 && passage.Words[start - 1].Folded == "not" && !(start > 1 && passage.Words[start - 2].Folded == "if"))
            return true;

        if (PageNumbers.IsRise(passage.Words, start))
            return true;

        for (var i = Math.Max(0, start - 9); i < Math.Min(next, start + 8) && i < passage.Words.Count; i++)
        {
            // "for the first time", "the first two days" count no earlier toll.
            if (PassageWords.Match("superseded", passage.Words, i) is var length and > 0
                && !(passage.Words[i].Folded == "first" && i + 1 < passage.Words.Count && PassageWords.Is("first-of-others", passage.Words, i + 1))
                && (i + length <= start ? NoOtherFigure(passage, i + length, start) : i < start + 8 && passage.Words[i].Folded is not "first"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NoOtherFigure(Passage passage, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (passage.Words[i].Break is ';' || (!passage.IsInDay(i) && PageNumbers.Read(passage.Words, i).Length > 0))
                return false;
        }

        return true;
    }
}
