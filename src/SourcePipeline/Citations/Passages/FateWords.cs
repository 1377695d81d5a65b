namespace SourcePipeline.Citations.Passages;

/// <summary>Which fates a word tells: killed, wounded, captured and so on; none of most.</summary>
internal static class FateWords
{
    /// <summary>"Lost" and "took" tell several, which the thing counted decides between.</summary>
    /// <param name="length">Words that tell them, from this one on.</param>
    public static List<string> At(List<PageWord> words, int at, out int length)
    {
        if (IsUndivided(words, at, out length))
            return ["killed-or-wounded"];

        var longest = 0;
        List<string> fates = [];
        foreach (var fate in Classes.Fates)
        {
            var match = PassageWords.Match(fate, words, at);
            if (match > longest)
                (longest, fates) = (match, [fate]);
            else if (match == longest && match > 0)
                fates.Add(fate);
        }

        var survived = PassageWords.Match("survived", words, at);
        if (survived > longest)
            (longest, fates) = (survived, [HasBefore(words, at, "none", "no", "nobody", "neither", "aucun", "aucune") ? "killed" : "survived"]);

        length = longest;
        return fates;
    }

    /// <summary>The word is in a phrase for dead and wounded in one figure: "killed or wounded 40", but not "12 were killed and wounded 40".</summary>
    /// <param name="length">Words from this one to the phrase's end.</param>
    private static bool IsUndivided(List<PageWord> words, int at, out int length)
    {
        for (var start = at; start >= Math.Max(0, at - 2); start--)
        {
            var end = start + PassageWords.Match("killed-or-wounded", words, start);
            if (end <= at)
                continue;

            length = end - at;
            return end >= words.Count || PageNumbers.Read(words, end).Length == 0 || !HasFigure(words, Math.Max(0, start - 6), start);
        }

        length = 0;
        return false;
    }

    private static bool HasFigure(List<PageWord> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (PageNumbers.Read(words, i).Length > 0)
                return true;
        }

        return false;
    }

    private static bool HasBefore(List<PageWord> words, int at, params ReadOnlySpan<string> any)
    {
        for (var i = 0; i < at; i++)
        {
            if (any.Contains(words[i].Folded))
                return true;
        }

        return false;
    }
}
