using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Reads the figures of passages. What a figure counts stands behind it; what became of it is told by the nearest word of fate that no other figure owns.</summary>
internal static class FigureReader
{
    /// <summary>Words that a noun phrase behind a figure reaches at the most.</summary>
    private const int Reach = 7;

    public static List<FigureMention> Read(PageText page)
    {
        List<FigureMention> mentions = [];
        for (var i = 0; i < page.Passages.Length; i++)
        {
            if (page.Passages[i].Kind is PassageKind.Row)
            {
                var end = i;
                while (end < page.Passages.Length && page.Passages[end].Kind is PassageKind.Row)
                    end++;

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
        var figures = Figures(passage);
        for (var f = 0; f < figures.Count; f++)
        {
            var (start, end, value) = figures[f];
            var next = f + 1 < figures.Count ? figures[f + 1].Start : passage.Words.Count;
            // "Eighteen of 31 lorries": what the second counts, the first counts too; the second is the whole, of which nothing is told.
            var isShare = f + 1 < figures.Count && IsShare(passage, end, figures[f + 1].Start);
            var isWhole = f > 0 && IsShare(passage, figures[f - 1].End, start);
            var counted = isShare ? figures[f + 1].End : end;
            var nounEnd = NounEnd(passage, counted, isShare && f + 2 < figures.Count ? figures[f + 2].Start : isShare ? passage.Words.Count : next);
            var (kinds, names) = Counted(passage, start, counted, nounEnd);
            // "Twelve more were wounded": of those of whom the figure before tells.
            if (kinds is ["anybody"] && end < passage.Words.Count && passage.Words[end].Folded is "more" or "others" or "other" or "autres"
                && (mentions is [.., var earlier] ? earlier : passage.Before is { } sentence && !isPlain ? Read(sentence).LastOrDefault() : null) is { } same)
            {
                kinds = same.Kinds;
            }

            var isFar = false;
            IReadOnlyList<string> fate = isWhole ? FateReader.OfWhole(passage, end, nounEnd) : FateReader.Of(passage, figures, f, isPlain, out isFar);
            if (fate.Count == 0 && kinds.All(k => k == "anybody") && !isPlain && FateReader.FromBefore(passage, start) is { } before)
                fate = before;
            else if (fate.Count == 0 && !isPlain && f == 0)
                fate = FateReader.FromAnnouncement(passage);

            var isOfThem = IsOfThem(passage, end);
            if (isOfThem && end + 3 < passage.Words.Count && passage.Words[end + 2].Folded is "were" or "are")
                kinds = KindsSaid(passage.Words, end + 3);

            var isPart = isOfThem || IsPart(passage, start, end);
            if ((isOfThem || (isPart && fate.Count == 0)) && (mentions is [.., var told] ? told : passage.Before is { } last && !isPlain ? Read(last).LastOrDefault() : null) is { } whole)
                fate = whole.Fate;

            mentions.Add(new(passage, value, start, end, fate, kinds, names, Superseding.Is(passage, start, next)) { IsPart = isPart, IsShare = isShare, IsFateFar = isFar });
        }

        return mentions;
    }

    /// <summary>"of", "of the", "of its" between two figures.</summary>
    private static bool IsShare(Passage passage, int end, int next) =>
        next > end && next - end <= 2 && passage.Words[end].Folded is "of" or "von" or "из" && passage.Words[end].Break is '\0'
        && (next - end == 1 || passage.Words[end + 1].Folded is "the" or "its" or "their" or "his" or "those" or "these");

    /// <summary>"…, ten of them civilians": a part of the figure before, where no verb of its own follows.</summary>
    private static bool IsOfThem(Passage passage, int end)
    {
        var words = passage.Words;
        if (end + 2 >= words.Count || words[end].Folded != "of" || words[end + 1].Folded is not ("them" or "whom" or "these") || words[end].Break is not '\0')
            return false;

        for (var i = end + 2; i < words.Count && words[i].Break is '\0'; i++)
        {
            if (words[i].Folded is "were" or "was" or "had" or "have" or "has" or "are" or "is" or "died" or "could" or "would")
            {
                // "Nine of them were pupils" tells who they were, not what became of them.
                return words[i].Folded is "were" or "are" && KindsSaid(words, i + 1).Count > 0;
            }
        }

        return true;
    }

    /// <summary>The kinds of people whom the words behind "were" say them to be.</summary>
    private static List<string> KindsSaid(List<PageWord> words, int at) =>
        at < words.Count && words[at].Break is '\0' && FateWords.At(words, at, out _).Count == 0 ? [.. Classes.People.Where(kind => kind != "anybody" && PassageWords.Is(kind, words, at))] : [];

    /// <summary>"…, among them 30 children": a part of the figure before.</summary>
    private static bool IsPart(Passage passage, int start, int end)
    {
        for (var i = Math.Max(0, start - 5); i < start; i++)
        {
            if (PassageWords.Match("among", passage.Words, i) is var length and > 0 && i + length <= start && start - i - length <= 1)
                return true;
        }

        // "82 civilians, 11 women and 13 children among them"
        for (var i = end; i + 1 < passage.Words.Count && i < end + 6 && passage.Words[i].Break is '\0'; i++)
        {
            if (passage.Words[i].Folded is "among" && passage.Words[i + 1].Folded is "them")
                return true;
        }

        return false;
    }

    private static List<(int Start, int End, Quantity Value)> Figures(Passage passage)
    {
        List<(int, int, Quantity)> figures = [];
        for (var i = 0; i < passage.Words.Count; i++)
        {
            if (passage.IsInDay(i))
                continue;

            var (value, length) = PageNumbers.Read(passage.Words, i);
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
        var next = end < passage.Words.Count && passage.Words[end].Break is '\0' ? passage.Words[end].Folded : "";
        var before = start > 0 ? passage.Words[start - 1].Folded : "";
        return (next.Length > 0 && PassageWords.Is("measured", passage.Words, end))
            || (next is "in" && end + 1 < passage.Words.Count && PageNumbers.Read(passage.Words, end + 1).Length == 1 && passage.Words[end + 1].Number is null)
            || before is "per" or "aged" || IsName(passage.Words, start, end)
            || (end - start == 1 && passage.Words[start].Folded is "one" or "un" or "une" && next is "of" or "des" or "de" or "by" or "day" or "another");
    }

    /// <summary>The number is a name's: "Resolution 2085", "in folder 38"; not where "the dead number 64".</summary>
    private static bool IsName(List<PageWord> words, int start, int end)
    {
        if (start == 0 || words[start].Break is not '\0' || !PassageWords.Is("numbered", words, start - 1))
            return false;

        // "In Ward 12 people died", "in folder 38 men are named": what is named by a number ends there.
        var isCounted = end < words.Count && words[end].Break is '\0'
            && (words[end].Folded is "were" or "was" or "had" or "have" || Classes.Kinds.Any(kind => PassageWords.Is(kind, words, end)) || FateWords.At(words, end, out _).Count > 0);
        return words[start - 1].Folded is "number" or "numbered"
            ? start < 2 || words[start].Number is not null && !(words[start - 2].Folded.EndsWith('s') || Classes.Kinds.Any(kind => PassageWords.Is(kind, words, start - 2)) || PageDates.IsWeekday(words[start - 2].Folded))
            : !isCounted;
    }

    private static int NounEnd(Passage passage, int end, int next)
    {
        var to = Math.Min(next, Math.Min(end + Reach, passage.Words.Count));
        for (var i = end; i < to; i++)
        {
            if (passage.Words[i].Break is ',' or ';' or ':' || (i > end && passage.Words[i].Break is '(' or ')'))
                return i;

            if (PassageWords.Is("ends-counted", passage.Words, i))
                return i;
        }

        return to;
    }

    private static (IReadOnlyList<string> Kinds, IReadOnlyList<string> Names) Counted(Passage passage, int start, int end, int nounEnd)
    {
        HashSet<string> kinds = [];
        List<string> names = [];
        var isOwned = false;
        for (var i = end; i < nounEnd; i++)
        {
            // "Four occupants of the car", "nine men of its boats": what they belong to is not what is counted.
            isOwned |= i > end && i + 1 < nounEnd && passage.Words[i].Folded is "of" && passage.Words[i + 1].Folded is "the" or "a" or "an" or "its" or "their" or "his" or "one";
            var fate = Classes.Fates.Any(c => PassageWords.Is(c, passage.Words, i)) && !PassageWords.Is("anybody", passage.Words, i);
            if (fate && kinds.Count > 0)
                break;

            foreach (var kind in Classes.Kinds)
            {
                if (PassageWords.Is(kind, passage.Words, i) && !(isOwned && Classes.Things.Contains(kind)))
                    kinds.Add(kind);
            }

            if (passage.Words[i].Capital && i > 0 && !passage.IsInDay(i))
                names.Add(passage.Words[i].Folded);
        }

        // "five from Ruthenia"
        if (nounEnd + 1 < passage.Words.Count && passage.Words[nounEnd].Folded is "from" or "of" && passage.Words[nounEnd + 1].Capital)
            names.Add(passage.Words[nounEnd + 1].Folded);

        // "civilians: 13,870", "tanks (38, of which …".
        if (kinds.Count == 0 && start > 0 && passage.Words[start].Break is ':' or '(' or ')')
        {
            for (var i = Math.Max(0, start - 8); i < start; i++)
                kinds.UnionWith(Classes.Kinds.Where(kind => PassageWords.Is(kind, passage.Words, i)));
        }

        // "As for civilians, we have established the killing of at least 260."
        if (kinds.Count == 0 && (FateReader.IsBare(passage.Words, end) || passage.Words[end].Folded is "were" or "was" or "had" or "have"))
        {
            for (var i = start - 1; i >= Math.Max(0, start - 14) && kinds.Count == 0 && passage.Words[i].Number is null && passage.Words[i].Break is not ';'; i--)
                kinds.UnionWith(Classes.People.Where(kind => kind != "anybody" && PassageWords.Is(kind, passage.Words, i)));
        }

        return ([.. kinds], names);
    }
}
