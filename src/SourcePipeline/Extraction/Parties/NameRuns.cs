using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Parties;

/// <summary>Tells where runs of capitalised words end ("Front for the Liberation of Lindau", "Jan K. Roe"), and what stands between two of them.</summary>
internal sealed class NameRuns(RuleSet rules, NameTokens tokens)
{
    private readonly int group = rules.Class("group");
    private readonly int particle = rules.Class("name-particle");
    private readonly int preposition = rules.Class("preposition");

    /// <summary>Behind the run that begins at <paramref name="i"/>; <paramref name="i"/> itself where none does.</summary>
    public int End(int i)
    {
        if (!tokens.IsProper(i))
            return i;
        var end = i + 1;
        while (end < tokens.Count)
        {
            if (tokens.IsProper(end))
            {
                end++;
            }
            else if (tokens.IsInitial(end - 1) && tokens.IsProper(end + 1))
            {
                end += 2;
            }
            else if (tokens.IsWord(end, "of") || tokens.IsWord(end, "for"))
            {
                var next = tokens.IsWord(end + 1, "the") ? end + 2 : end + 1;
                if (!tokens.IsProper(next) || !tokens.Is(end - 1, group))
                    return end;
                end = next + 1;
            }
            else if (tokens.Is(end, particle) && !tokens.IsWord(end, "in") && !tokens.IsWord(end, "and") && !tokens.IsWord(end, "the") && tokens.IsProper(end + 1))
            {
                end += 2;
            }
            else
            {
                return end;
            }
        }

        return end;
    }

    /// <summary>"In X, Y and Z met": the comma behind an opening adverbial joins no list.</summary>
    public NameGap GapBetween(int end, int next)
    {
        if (end == 0)
            return NameGap.Other;
        if (next == end + 1)
            return tokens.IsWord(end, "and") ? NameGap.And : tokens.SignAt(end) == ',' && !IsOpeningAdverbial(end - 1) ? NameGap.Comma : NameGap.Other;
        return next == end + 2 && tokens.SignAt(end) == ',' && tokens.IsWord(end + 1, "and") ? NameGap.And : NameGap.Other;
    }

    private bool IsOpeningAdverbial(int last)
    {
        while (last > 0 && tokens.IsProper(last))
            last--;
        return last >= 0 && tokens[last].Has(TokenFlags.Capital) && tokens.Is(last, preposition);
    }
}
