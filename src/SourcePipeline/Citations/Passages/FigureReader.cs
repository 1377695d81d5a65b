using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Reads the figures of passages. What a figure counts stands behind it; what became of it is told by the nearest word of fate that no other figure owns.</summary>
internal static class FigureReader
{
    /// <summary>Classes of nouns that tell a fate.</summary>
    private static readonly string[] NounFates = ["killed-noun", "wounded-noun", "captured-noun", "hostage-noun", "displaced-noun"];

    /// <summary>Words that a noun phrase behind a figure reaches at the most.</summary>
    private const int Reach = 7;

    /// <summary>How far a word of fate may stand behind its figure.</summary>
    private const int FateAhead = 16;

    public static List<FigureMention> Read(PageText page)
    {
        List<FigureMention> mentions = [];
        for (int i = 0; i < page.Passages.Length; i++)
        {
            if (page.Passages[i].Kind is PassageKind.Row)
            {
                int end = i;
                while (end < page.Passages.Length && page.Passages[end].Kind is PassageKind.Row)
                {
                    end++;
                }

                TableReader.Read(page.Passages.AsSpan()[i..end], mentions);
                i = end - 1;
            }
            else
            {
                mentions.AddRange(Read(page.Passages[i]));
            }
        }

        return mentions;
    }

    /// <summary>The figures of one passage that is no row of a table.</summary>
    /// <param name="isPlain">Only fates that stand right at the figure; none is shared with a figure before.</param>
    public static List<FigureMention> Read(Passage passage, bool isPlain = false)
    {
        List<FigureMention> mentions = [];
        List<(int Start, int End, Quantity Value)> figures = Figures(passage);
        for (int f = 0; f < figures.Count; f++)
        {
            (int start, int end, Quantity value) = figures[f];
            int next = f + 1 < figures.Count ? figures[f + 1].Start : passage.Words.Count;
            int nounEnd = NounEnd(passage, end, next);
            (IReadOnlyList<string> kinds, IReadOnlyList<string> names) = Counted(passage, start, end, nounEnd);
            mentions.Add(new(passage, value, start, end, Fate(passage, figures, f, isPlain), kinds, names, IsSuperseded(passage, start, next)));
        }

        return mentions;
    }

    private static List<(int Start, int End, Quantity Value)> Figures(Passage passage)
    {
        List<(int, int, Quantity)> figures = [];
        for (int i = 0; i < passage.Words.Count; i++)
        {
            if (passage.IsInDay(i))
            {
                continue;
            }

            (Quantity value, int length) = NumberWords.Read(passage.Words, i);
            if (length > 0 && !passage.IsInDay(i + length - 1) && !IsOther(passage, i, i + length))
            {
                figures.Add((i, i + length, value));
                i += length - 1;
            }
        }

        return figures;
    }

    /// <summary>Numbers that count nothing here: a time, an age, a distance, a share, "one of them", a name's number.</summary>
    private static bool IsOther(Passage passage, int start, int end)
    {
        string next = end < passage.Words.Count ? passage.Words[end].Folded : "";
        string before = start > 0 ? passage.Words[start - 1].Folded : "";
        return next is "km" or "kilometres" or "kilometers" or "kilometre" or "miles" or "metres" or "meters" or "hours" or "hour" or "heures" or "days" or "jours" or "weeks" or "semaines" or "months" or "mois"
                or "years" or "ans" or "year" or "minutes" or "per" or "percent" or "dollars" or "euros" or "tonnes" or "tons" or "p" or "a" or "am" or "pm" or "h" or "rooms" or "st" or "nd" or "rd" or "th" or "seconds" or "mm"
            || before is "no" or "number" or "article" or "aged" or "resolution" or "chapter"
            || (passage.Words[start].Folded is "one" or "un" or "une" && next is "of" or "des" or "de" or "by" or "day" or "another");
    }

    private static int NounEnd(Passage passage, int end, int next)
    {
        int to = Math.Min(next, Math.Min(end + Reach, passage.Words.Count));
        for (int i = end; i < to; i++)
        {
            if (i > end && passage.Words[i].Break is ',' or ';' or ':' or '(' or ')')
            {
                return i;
            }

            if (passage.Words[i].Folded is "were" or "was" or "are" or "is" or "have" or "has" or "had" or "who" or "which" or "that" or "when" or "while" or "in" or "at" or "on" or "near" or "by" or "from" or "ont" or "sont" or "dans" or "a")
            {
                return i;
            }
        }

        return to;
    }

    private static (IReadOnlyList<string> Kinds, IReadOnlyList<string> Names) Counted(Passage passage, int start, int end, int nounEnd)
    {
        HashSet<string> kinds = [];
        List<string> names = [];
        for (int i = end; i < nounEnd; i++)
        {
            bool fate = Classes.Fates.Any(c => PassageWords.Is(c, passage.Words, i)) && !PassageWords.Is("anybody", passage.Words, i);
            if (fate && kinds.Count > 0)
            {
                break;
            }

            foreach (string kind in Classes.Kinds)
            {
                if (PassageWords.Is(kind, passage.Words, i))
                {
                    kinds.Add(kind);
                }
            }

            if (passage.Words[i].Capital && i > 0 && !passage.IsInDay(i))
            {
                names.Add(passage.Words[i].Folded);
            }
        }

        // "civilians: 13,870", "the bodies of 47 gendarmes".
        if (kinds.Count == 0 && start > 0 && passage.Words[start].Break is ':' or ')')
        {
            for (int i = Math.Max(0, start - 8); i < start; i++)
            {
                kinds.UnionWith(Classes.Kinds.Where(kind => PassageWords.Is(kind, passage.Words, i)));
            }
        }

        return ([.. kinds], names);
    }

    private static List<string> Fate(Passage passage, List<(int Start, int End, Quantity Value)> figures, int f, bool isPlain)
    {
        (int start, int end, _) = figures[f];
        List<Word> words = passage.Words;

        // "160 bodies", "46 civilian deaths".
        for (int i = end; i < Math.Min(end + 3, words.Count) && (i == end || words[i].Break == '\0'); i++)
        {
            if (Array.Find(NounFates, n => PassageWords.Is(n, words, i)) is { } noun)
            {
                return [LaterFate(words, start, i, noun) ?? noun[..^"-noun".Length]];
            }
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
            if (words[i].Break is ';' or ':' or '\t' || (words[i].Break == '(' && i > end))
            {
                break;
            }

            if (g < figures.Count && i == figures[g].Start)
            {
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

        // Behind: the fate of the figure before, which it shares: "70 dead in one village and 30 in the other", "first of 13 dead, then of 46".
        for (int i = start - 1; i >= 0 && !isPlain; i--)
        {
            if (words[i + 1].Break is ';')
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
                string? fate = PassageWords.Is("freed", words, i) ? "freed" : PassageWords.Is("killed", words, i) && !PassageWords.Is("killed-noun", words, i) ? "killed" : null;
                if (fate is not null && (i > noun || words[Math.Min(i + 1, start)].Break is '\0'))
                {
                    return fate;
                }
            }
        }

        return null;
    }

    private static bool IsCoordinated(List<Word> words, int at) =>
        at > 0 && (words[at - 1].Folded is "and" or "et" or "or" or "plus" || words[at].Break == ',');

    /// <summary>The fates that the word tells; "lost" and "took" tell several, which the thing counted decides between.</summary>
    private static List<string> FatesAt(List<Word> words, int at, out int length)
    {
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

    private static bool IsSuperseded(Passage passage, int start, int next)
    {
        for (int i = Math.Max(0, start - 9); i < Math.Min(next, start + 8) && i < passage.Words.Count; i++)
        {
            // "for the first time", "the first two days" count no earlier toll.
            if (PassageWords.Match("superseded", passage.Words, i) is var length and > 0
                && !(passage.Words[i].Folded == "first" && i + 1 < passage.Words.Count && passage.Words[i + 1].Folded is "time" or "two" or "three" or "day" or "days" or "village" or "quarter" or "months" or "assault" or "of" or "attack" or "light" or "units")
                && (i + length <= start ? NoOtherFigure(passage, i + length, start) : i < start + 8 && passage.Words[i].Folded is not "first"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NoOtherFigure(Passage passage, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (passage.Words[i].Break is ';' || (!passage.IsInDay(i) && NumberWords.Read(passage.Words, i).Length > 0))
            {
                return false;
            }
        }

        return true;
    }
}
