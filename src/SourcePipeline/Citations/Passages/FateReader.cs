using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Tells what became of those whom a figure counts: the nearest word of fate that no other figure owns.</summary>
internal static class FateReader
{
    /// <summary>Classes of nouns that tell a fate.</summary>
    private static readonly string[] NounFates = ["killed-noun", "wounded-noun", "captured-noun", "hostage-noun", "displaced-noun"];

    /// <summary>How far a word of fate may stand behind its figure.</summary>
    private const int FateAhead = 16;

    /// <summary>Farther off it may be the fate of others.</summary>
    private const int FateNear = 9;

    /// <summary>The fates of the figure; several where the word tells several, none where no word tells any.</summary>
    /// <param name="figures">The passage's figures, of which it is number <paramref name="f"/>.</param>
    /// <param name="isPlain">Only fates that stand right at the figure; none is shared with a figure before.</param>
    /// <param name="isFar">The word stands so far off, or behind so much, that it may be of others.</param>
    public static List<string> Of(Passage passage, List<(int Start, int End, Quantity Value)> figures, int f, bool isPlain, out bool isFar)
    {
        var (start, end, _) = figures[f];
        var words = passage.Words;
        isFar = false;
        if ((FateOfCount(words, start, figures, f) ?? FateOfNoun(words, start, end) ?? FateOfCaptives(words, start, end)) is { } counted)
            return [counted];

        if ((CloseBefore(passage, start) ?? Ahead(passage, figures, f, isPlain, out isFar)) is { } near)
            return near;

        isFar = !OtherFate(words, start, end);
        return !isFar ? ["other"] : isPlain ? [] : Shared(words, start, end);
    }

    /// <summary>"160 bodies", "46 civilian deaths".</summary>
    private static string? FateOfNoun(List<PageWord> words, int start, int end)
    {
        for (var i = end; i < Math.Min(end + 3, words.Count) && (i == end || words[i].Break == '\0'); i++)
        {
            if (Array.Find(NounFates, n => PassageWords.Is(n, words, i)) is { } noun)
                return LaterFate(words, start, i, noun) ?? noun[..^"-noun".Length];
        }

        return null;
    }

    /// <summary>"26 captured soldiers came home".</summary>
    private static string? FateOfCaptives(List<PageWord> words, int start, int end) =>
        end < words.Count && words[end].Break is '\0' && FateWords.At(words, end, out _) is ["captured" or "hostage", ..] ? LaterFate(words, start, end, "captured-noun") : null;

    /// <summary>"Killed 12 soldiers", "the bodies of 47", "lost close to 70", with nothing between.</summary>
    private static List<string>? CloseBefore(Passage passage, int start)
    {
        var words = passage.Words;
        for (int i = start - 1, steps = 0; i >= 0 && steps < 4; i--, steps++)
        {
            if (words[i + 1].Break is ',' or ';' or ':' or '(' or ')')
                return null;

            if (FateWords.At(words, i, out var length) is { Count: > 0 } close && i + length <= start)
                return close;

            if (!PassageWords.Is("leads-to-figure", words, i) || passage.IsInDay(i))
                return null;
        }

        return null;
    }

    /// <summary>Behind the figure, past other figures only where these are counted along with it: "76 Russians and 39 Malians were killed".</summary>
    private static List<string>? Ahead(Passage passage, List<(int Start, int End, Quantity Value)> figures, int f, bool isPlain, out bool isFar)
    {
        isFar = false;
        var words = passage.Words;
        var end = figures[f].End;
        var stop = Math.Min(words.Count, end + FateAhead);
        var g = f + 1;
        for (var i = end; i < stop; i++)
        {
            if (words[i].Break == '(' && i > end && Closing(words, i) is { } closing)
            {
                while (g < figures.Count && figures[g].Start < closing)
                    g++;

                i = closing;
            }

            if (words[i].Break is ';' or ':' or '\t' || (words[i].Break == '(' && i > end))
                return null;

            if (g < figures.Count && i == figures[g].Start)
            {
                if (IsAmong(words, end, i))
                    return Of(passage, figures, g, isPlain, out isFar);

                if (!IsCoordinated(words, i))
                    return null;

                i = figures[g].End - 1;
                g++;
                continue;
            }

            isFar |= i > end && words[i].Break is ',';
            if (FateWords.At(words, i, out var length) is { Count: > 0 } ahead)
            {
                // "Took part" takes nothing.
                if (PassageWords.Match("other-fate", words, i) > length)
                {
                    isFar = false;
                    return ["other"];
                }

                isFar |= i - end > FateNear;
                return ahead;
            }
        }

        return null;
    }

    /// <summary>The fate of the figure before, which it shares: "70 dead in one village and 30 in the other", "first of 13 dead, then of 46".</summary>
    private static List<string> Shared(List<PageWord> words, int start, int end)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            // "… have been evacuated; the other side speaks of 4,280": past a semicolon only for a figure that ends its clause bare.
            if (words[i + 1].Break is ';' && !IsBare(words, end))
                break;

            if (FateWords.At(words, i, out _) is { Count: > 0 } back)
                return back;
        }

        return [];
    }

    /// <summary>What became of those whom the noun tells to be captives, refugees, wounded: "freed 50 captives", "12 prisoners were killed".</summary>
    private static string? LaterFate(List<PageWord> words, int start, int noun, string kind)
    {
        if (kind == "killed-noun")
            return null;

        var first = start > 1 && words[start - 1].Folded is "the" or "of" or "another" ? start - 2 : Math.Max(0, start - 1);
        for (var i = first; i < Math.Min(noun + 6, words.Count); i++)
        {
            if (i > noun && words[i].Break is not '\0')
                break;

            if ((i < start || i > noun) && words[i].Number is null)
            {
                var fate = PassageWords.Is("freed", words, i) || PassageWords.Is("home-again", words, i) ? "freed"
                    : PassageWords.Is("killed", words, i) && !PassageWords.Is("killed-noun", words, i) ? "killed" : null;
                if (fate is not null && (i > noun || words[Math.Min(i + 1, start)].Break is '\0'))
                    return fate;
            }
        }

        return null;
    }

    /// <summary>"The number of dead at about 400", "the wounded to 90": the noun that is counted stands before, a word or two between.</summary>
    private static string? FateOfCount(List<PageWord> words, int start, List<(int Start, int End, Quantity Value)> figures, int f)
    {
        var end = figures[f].End;
        if (start < 2 || (end < words.Count && words[end].Break is '\0' && Array.Exists(NounFates, n => PassageWords.Is(n, words, end)))
            || !PassageWords.Is("tells-count", words, start - 1) || words[start].Break is not '\0')
        {
            return null;
        }

        var first = Math.Max(f > 0 ? figures[f - 1].End : 0, start - 12);
        for (var i = start - 2; i >= first && words[i + 1].Break is '\0'; i--)
        {
            if (Array.Find(NounFates, n => PassageWords.Is(n, words, i)) is { } noun)
                return noun[..^"-noun".Length];
        }

        return null;
    }

    /// <summary>The word behind a bracket's close, where it closes soon.</summary>
    private static int? Closing(List<PageWord> words, int open)
    {
        for (var i = open + 1; i < Math.Min(words.Count, open + 13); i++)
        {
            if (words[i].Break == ')')
                return i;
        }

        return null;
    }

    /// <summary>"68 children were among the 126 people killed": what became of the whole became of the part.</summary>
    private static bool IsAmong(List<PageWord> words, int end, int next)
    {
        var last = next > 0 && words[next - 1].Folded is "the" or "its" or "their" ? next - 2 : next - 1;
        return last > end && words[last].Folded == "among" && words[last - 1].Folded is "were" or "was" or "are" or "is";
    }

    private static bool IsCoordinated(List<PageWord> words, int at) =>
        at > 0 && (words[at - 1].Folded is "and" or "et" or "or" or "plus" or "of" || words[at].Break == ',' || (at > 1 && words[at - 2].Folded == "of" && words[at - 1].Folded is "the" or "its" or "their" or "his" or "those"));

    /// <summary>The whole of which a figure before is a share has a fate only in its own words: "five of the 12 men killed".</summary>
    public static List<string> OfWhole(Passage passage, int end, int nounEnd)
    {
        for (var i = end; i < nounEnd; i++)
        {
            if (FateWords.At(passage.Words, i, out _) is { Count: > 0 } fates)
                return fates;
        }

        return ["other"];
    }

    /// <summary>"It has since raised the number to 47" is on those of whom the sentence before tells; null where the sentence is not of that kind.</summary>
    public static IReadOnlyList<string>? FromBefore(Passage passage, int start)
    {
        var counts = false;
        for (var i = Math.Max(0, start - 8); i < start; i++)
            counts |= PassageWords.Is("count", passage.Words, i);

        return counts && passage.Before is { } before && FigureReader.Read(before) is [.., var last] ? last.Fate : null;
    }

    /// <summary>"… documented the death of the following:" tells what became of those whom the items below it count; nothing where it tells several things.</summary>
    public static IReadOnlyList<string> FromAnnouncement(Passage passage)
    {
        if (passage.Lead is not { } lead || !lead.Text.AsSpan().TrimEnd().EndsWith(':'))
            return [];

        List<string>? told = null;
        for (var i = 0; i < lead.Words.Count; i++)
        {
            if (FateWords.At(lead.Words, i, out _) is { Count: > 0 } fates)
            {
                if (told is not null && !told.SequenceEqual(fates))
                    return [];

                told = fates;
            }
        }

        return told ?? [];
    }

    /// <summary>Nothing but a word or two stands between the figure and the end of its clause.</summary>
    public static bool IsBare(List<PageWord> words, int end) =>
        end >= words.Count || words[end].Break is not '\0' || end + 1 >= words.Count || words[end + 1].Break is not '\0';

    /// <summary>What the clause tells of them is none of the fates: "400,000 more may need help", "it had deployed 100 planes and 150,000 soldiers".</summary>
    private static bool OtherFate(List<PageWord> words, int start, int end)
    {
        for (var i = end; i < Math.Min(words.Count, end + 12) && words[i].Break is not (',' or ';' or ':'); i++)
        {
            if (PassageWords.Is("other-fate", words, i))
                return true;
        }

        // "The village had 1,430 inhabitants."
        if (start > 0 && end < words.Count && words[start - 1].Folded is "had" or "has" or "of" or "with" && words[end].Folded is "inhabitants" or "residents" or "habitants")
            return true;

        for (var i = start - 1; i >= Math.Max(0, start - 6) && words[i + 1].Break is not (',' or ';' or ':'); i--)
        {
            if (PassageWords.Match("other-fate", words, i) is var length and > 0 && i + length <= start)
                return true;
        }

        return false;
    }
}
