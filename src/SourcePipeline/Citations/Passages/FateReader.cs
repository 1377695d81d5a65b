using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Tells what became of those whom a figure counts: the nearest word of fate that no other figure owns.</summary>
internal static class FateReader
{
    /// <summary>Classes of nouns that tell a fate.</summary>
    private static readonly string[] NounFates = ["killed-noun", "wounded-noun", "captured-noun", "hostage-noun", "displaced-noun"];

    /// <summary>How far a word of fate may stand behind its figure.</summary>
    private const int FateAhead = 16;

    /// <summary>The fates of the figure; several where the word tells several, none where no word tells any.</summary>
    /// <param name="figures">The passage's figures, of which it is number <paramref name="f"/>.</param>
    /// <param name="isPlain">Only fates that stand right at the figure; none is shared with a figure before.</param>
    public static List<string> Of(Passage passage, List<(int Start, int End, Quantity Value)> figures, int f, bool isPlain)
    {
        (int start, int end, _) = figures[f];
        List<Word> words = passage.Words;

        if (FateOfCount(words, start, figures, f) is { } counted)
        {
            return [counted];
        }

        // "160 bodies", "46 civilian deaths".
        for (int i = end; i < Math.Min(end + 3, words.Count) && (i == end || words[i].Break == '\0'); i++)
        {
            if (Array.Find(NounFates, n => PassageWords.Is(n, words, i)) is { } noun)
            {
                return [LaterFate(words, start, i, noun) ?? noun[..^"-noun".Length]];
            }
        }

        // "26 captured soldiers came home".
        if (end < words.Count && words[end].Break is '\0' && FatesAt(words, end, out _) is ["captured" or "hostage", ..] && LaterFate(words, start, end, "captured-noun") is { } later)
        {
            return [later];
        }

        // "killed 12 soldiers", "the bodies of 47", "lost close to 70", with nothing between.
        for (int i = start - 1, steps = 0; i >= 0 && steps < 4; i--, steps++)
        {
            if (words[i + 1].Break is ',' or ';' or ':' or '(' or ')')
            {
                break;
            }

            if (FatesAt(words, i, out int length) is { Count: > 0 } close && i + length <= start)
            {
                return close;
            }

            if (words[i].Folded is not ("of" or "the" or "another" or "de" or "des" or "les" or "up" or "down" or "to" or "four" or "its" or "their" or "off" or "with") || passage.IsInDay(i))
            {
                break;
            }
        }

        // Ahead, past other figures only where these are counted along with it: "76 Russians and 39 Malians were killed".
        int stop = Math.Min(words.Count, end + FateAhead);
        int g = f + 1;
        for (int i = end; i < stop; i++)
        {
            if (words[i].Break == '(' && i > end && Closing(words, i) is { } closing)
            {
                while (g < figures.Count && figures[g].Start < closing)
                {
                    g++;
                }

                i = closing;
            }

            if (words[i].Break is ';' or ':' or '\t' || (words[i].Break == '(' && i > end))
            {
                break;
            }

            if (g < figures.Count && i == figures[g].Start)
            {
                if (IsAmong(words, end, i))
                {
                    return Of(passage, figures, g, isPlain);
                }

                if (!IsCoordinated(words, i))
                {
                    break;
                }

                i = figures[g].End - 1;
                g++;
                continue;
            }

            if (FatesAt(words, i, out _) is { Count: > 0 } ahead)
            {
                return ahead;
            }
        }

        if (OtherFate(words, start, end))
        {
            return ["other"];
        }

        // Behind: the fate of the figure before, which it shares: "70 dead in one village and 30 in the other", "first of 13 dead, then of 46".
        for (int i = start - 1; i >= 0 && !isPlain; i--)
        {
            // "… have been evacuated; the other side speaks of 4,280": past a semicolon only for a figure that ends its clause bare.
            if (words[i + 1].Break is ';' && !IsBare(words, end))
            {
                break;
            }

            if (FatesAt(words, i, out _) is { Count: > 0 } back)
            {
                return back;
            }
        }

        return [];
    }

    /// <summary>What became of those whom the noun tells to be captives, refugees, wounded: "freed 50 captives", "12 prisoners were killed".</summary>
    private static string? LaterFate(List<Word> words, int start, int noun, string kind)
    {
        if (kind == "killed-noun")
        {
            return null;
        }

        int first = start > 1 && words[start - 1].Folded is "the" or "of" or "another" ? start - 2 : Math.Max(0, start - 1);
        for (int i = first; i < Math.Min(noun + 6, words.Count); i++)
        {
            if (i > noun && words[i].Break is not '\0')
            {
                break;
            }

            if ((i < start || i > noun) && words[i].Number is null)
            {
                string? fate = PassageWords.Is("freed", words, i) || PassageWords.Is("home-again", words, i) ? "freed" : PassageWords.Is("killed", words, i) && !PassageWords.Is("killed-noun", words, i) ? "killed" : null;
                if (fate is not null && (i > noun || words[Math.Min(i + 1, start)].Break is '\0'))
                {
                    return fate;
                }
            }
        }

        return null;
    }

    /// <summary>"The number of dead at about 400", "the wounded to 90": the noun that is counted stands before, a word or two between.</summary>
    private static string? FateOfCount(List<Word> words, int start, List<(int Start, int End, Quantity Value)> figures, int f)
    {
        int end = figures[f].End;
        if (start < 2 || (end < words.Count && words[end].Break is '\0' && Array.Exists(NounFates, n => PassageWords.Is(n, words, end))) || words[start - 1].Folded is not ("at" or "to" or "is" or "was" or "as" or "reached") || words[start].Break is not '\0')
        {
            return null;
        }

        int first = Math.Max(f > 0 ? figures[f - 1].End : 0, start - 7);
        for (int i = start - 2; i >= first && words[i + 1].Break is '\0'; i--)
        {
            if (Array.Find(NounFates, n => PassageWords.Is(n, words, i)) is { } noun)
            {
                return noun[..^"-noun".Length];
            }
        }

        return null;
    }

    /// <summary>The word behind a bracket's close, where it closes soon.</summary>
    private static int? Closing(List<Word> words, int open)
    {
        for (int i = open + 1; i < Math.Min(words.Count, open + 13); i++)
        {
            if (words[i].Break == ')')
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"68 children were among the 126 people killed": what became of the whole became of the part.</summary>
    private static bool IsAmong(List<Word> words, int end, int next)
    {
        int last = next > 0 && words[next - 1].Folded is "the" or "its" or "their" ? next - 2 : next - 1;
        return last > end && words[last].Folded == "among" && words[last - 1].Folded is "were" or "was" or "are" or "is";
    }

    private static bool IsCoordinated(List<Word> words, int at) =>
        at > 0 && (words[at - 1].Folded is "and" or "et" or "or" or "plus" or "of" || words[at].Break == ',' || (at > 1 && words[at - 2].Folded == "of" && words[at - 1].Folded is "the" or "its" or "their" or "his" or "those"));

    /// <summary>The fates that the word tells; "lost" and "took" tell several, which the thing counted decides between.</summary>
    private static List<string> FatesAt(List<Word> words, int at, out int length)
    {
        if (IsUndivided(words, at, out length))
        {
            return ["killed-or-wounded"];
        }

        int longest = 0;
        List<string> fates = [];
        foreach (string fate in Classes.Fates)
        {
            int match = PassageWords.Match(fate, words, at);
            if (match > longest)
            {
                (longest, fates) = (match, [fate]);
            }
            else if (match == longest && match > 0)
            {
                fates.Add(fate);
            }
        }

        int survived = PassageWords.Match("survived", words, at);
        if (survived > longest)
        {
            (longest, fates) = (survived, [HasBefore(words, at, "none", "no", "nobody", "neither", "aucun", "aucune") ? "killed" : "survived"]);
        }

        length = longest;
        return fates;
    }

    /// <summary>The word is in a phrase for dead and wounded in one figure: "killed or wounded 40", but not "12 were killed and wounded 40".</summary>
    /// <param name="length">Words from this one to the phrase's end.</param>
    private static bool IsUndivided(List<Word> words, int at, out int length)
    {
        for (int start = at; start >= Math.Max(0, at - 2); start--)
        {
            int end = start + PassageWords.Match("killed-or-wounded", words, start);
            if (end <= at)
            {
                continue;
            }

            length = end - at;
            return end >= words.Count || NumberWords.Read(words, end).Length == 0 || !HasFigure(words, Math.Max(0, start - 6), start);
        }

        length = 0;
        return false;
    }

    private static bool HasFigure(List<Word> words, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (NumberWords.Read(words, i).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBefore(List<Word> words, int at, params ReadOnlySpan<string> any)
    {
        for (int i = 0; i < at; i++)
        {
            if (any.Contains(words[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The whole of which a figure before is a share has a fate only in its own words: "five of the 12 men killed".</summary>
    public static List<string> OfWhole(Passage passage, int end, int nounEnd)
    {
        for (int i = end; i < nounEnd; i++)
        {
            if (FatesAt(passage.Words, i, out _) is { Count: > 0 } fates)
            {
                return fates;
            }
        }

        return ["other"];
    }

    /// <summary>"It has since raised the number to 47" is on those of whom the sentence before tells; null where the sentence is not of that kind.</summary>
    public static IReadOnlyList<string>? FromBefore(Passage passage, int start)
    {
        bool counts = false;
        for (int i = Math.Max(0, start - 8); i < start; i++)
        {
            counts |= PassageWords.Is("count", passage.Words, i);
        }

        return counts && passage.Before is { } before && FigureReader.Read(before) is [.., var last] ? last.Fate : null;
    }

    /// <summary>Nothing but a word or two stands between the figure and the end of its clause.</summary>
    public static bool IsBare(List<Word> words, int end) =>
        end >= words.Count || words[end].Break is not '\0' || end + 1 >= words.Count || words[end + 1].Break is not '\0';

    /// <summary>What the clause tells of them is none of the fates: "400,000 more may need help", "it had deployed 100 planes and 150,000 soldiers".</summary>
    private static bool OtherFate(List<Word> words, int start, int end)
    {
        for (int i = end; i < Math.Min(words.Count, end + 12) && words[i].Break is not (',' or ';' or ':'); i++)
        {
            if (PassageWords.Is("other-fate", words, i))
            {
                return true;
            }
        }

        // "The village had 1,430 inhabitants."
        if (start > 0 && end < words.Count && words[start - 1].Folded is "had" or "has" or "of" or "with" && words[end].Folded is "inhabitants" or "residents" or "habitants")
        {
            return true;
        }

        for (int i = start - 1; i >= Math.Max(0, start - 6) && words[i + 1].Break is not (',' or ';' or ':'); i--)
        {
            if (PassageWords.Match("other-fate", words, i) is var length and > 0 && i + length <= start)
            {
                return true;
            }
        }

        return false;
    }
}
