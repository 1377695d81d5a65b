using System.Collections.Immutable;
using SourcePipeline.Reading.Marks;
using SourcePipeline.Text;

namespace SourcePipeline.Reading.PlainText;

/// <summary>What a line of flattened text looks like on its own, before its neighbours are asked.</summary>
internal enum LineShape : byte
{
    Prose,
    /// <summary>Short and without a full stop: a heading, unless its neighbours speak against it.</summary>
    HeadingLike,
    /// <summary>Says itself that it is a heading (<c>Background[edit]</c>).</summary>
    MarkedHeading,
    ListItem,
    /// <summary>"State crisis: …", which is an item only below a line that announces a list.</summary>
    LabelledItem,
    TableRow,
    /// <summary>"Casualties and losses (Sarnia): 24 killed": a line of the box beside the article.</summary>
    InfoboxRow,
    Hatnote,
    Banner,
    ReferenceEntry,
    Caption,
}

/// <summary>Tells the shape of a line by its first and last characters, its length and a few words.</summary>
internal static class LineShapes
{
    /// <summary>Longest heading in UTF-16 units and in words; the longest in the articles measured have 78 and 11.</summary>
    private const int MaxHeadingLength = 110;
    private const int MaxHeadingWords = 12;
    private const int MaxLabelWords = 4;

    private static readonly string[] EditMarks = ["[edit]", "[edit source]", "[ edit ]"];

    /// <summary>Words that a sentence has and a heading hardly ever.</summary>
    private static readonly string[] SentenceWords = [" was ", " were ", " is ", " are ", " has ", " have ", " had ", " said ", " says ", " been "];

    private static readonly ImmutableArray<string> CountEndings =
        [.. ListedWords.Of("Reading/PlainText/infobox.words.txt", "count-of").Concat(ListedWords.Of("Reading/PlainText/infobox.words.txt", "counter")).Select(w => " " + w)];

    private static readonly ImmutableArray<string> BoxLabels = ListedWords.Of("Reading/PlainText/infobox.words.txt", "label");

    private static readonly string[] CaptionOpenings = ["File:", "Image:", "Map of ", "Map showing ", "Pictured:"];

    /// <summary>The shape of a line that holds something; <paramref name="line"/> is trimmed.</summary>
    public static LineShape Of(ReadOnlySpan<char> line)
    {
        if (StripEdit(line).Length < line.Length)
            return LineShape.MarkedHeading;

        var first = line[0];
        if (first is '^' or '↑')
            return LineShape.ReferenceEntry;

        if (IsBullet(line))
            return LineShape.ListItem;

        if (line.Contains('\t'))
            return LineShape.TableRow;

        // Banners and hatnotes open with a capital or a quotation mark; most lines are long prose that opens so too,
        // therefore the cheap questions come first.
        if (first is 'T' or 'P' or 'S' or 'A' or 'I' && Banner.TryRead(line, out _, out _))
            return LineShape.Banner;

        if (Hatnote.Is(line))
            return LineShape.Hatnote;

        if (line.Length <= MaxHeadingLength * 2 && AnyPhrase.Opens(line, CaptionOpenings) && line[^1] != '.')
            return LineShape.Caption;

        return IsInfoboxRow(line) ? LineShape.InfoboxRow
            : IsHeadingLike(line) ? LineShape.HeadingLike
            : IsLabelled(line) ? LineShape.LabelledItem
            : LineShape.Prose;
    }

    /// <summary>The line without a trailing "[edit]".</summary>
    public static ReadOnlySpan<char> StripEdit(ReadOnlySpan<char> line)
    {
        if (line[^1] == ']')
        {
            foreach (var mark in EditMarks)
            {
                if (line.EndsWith(mark, StringComparison.OrdinalIgnoreCase) && line.Length > mark.Length)
                    return line[..^mark.Length].TrimEnd();
            }
        }

        return line;
    }

    /// <summary>Whether the line, marks aside, ends with a colon and so announces a list.</summary>
    public static bool AnnouncesList(ReadOnlySpan<char> line)
    {
        while (line.Length > 0 && line[^1] == ']' && line.LastIndexOf('[') is >= 0 and var open)
            line = line[..open].TrimEnd();

        return line.Length > 0 && line[^1] == ':';
    }

    private static bool IsBullet(ReadOnlySpan<char> line) =>
        line.Length > 1 && (line[0] is '•' or '▪' or '‣' or '◦' or '·' or '●' || (line[0] is '-' or '–' or '—' or '*' && line[1] is ' ' or '\u00a0'));

    private static bool IsHeadingLike(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxHeadingLength || line[^1] is '.' or '!' or '?' or ';' or ':' or ',' or ']' or '"' or '”' or '…')
            return false;

        if (!char.IsUpper(line[0]) && !char.IsAsciiDigit(line[0]) && line[0] is not ('"' or '“' or '(' or '\'' or '‘'))
            return false;

        return WordsUpTo(line, MaxHeadingWords + 1) <= MaxHeadingWords
            && !IsFigureRow(line)
            && !IsCount(line)
            && !AnyPhrase.IsIn(line, SentenceWords)
            && (HasLetter(line) || HeadingYears.Of(line) is not null);
    }

    /// <summary>"Casualties: 24 killed": a label and its figure are a row of a table, no heading.</summary>
    private static bool IsFigureRow(ReadOnlySpan<char> line) =>
        line.IndexOf(": ") is > 0 and var colon && char.IsAsciiDigit(line[colon + 2]) && IsLabelled(line) && !line[..colon].ContainsAnyInRange('0', '9')
        // "Aftermath: 2022–present" is one.
        && !(line[(colon + 2)..].ContainsAny('–', '-') && HeadingYears.Of(line[(colon + 2)..]) is not null);

    /// <summary>"20,000 policemen": a number of thousands opens no heading.</summary>
    private static bool IsCount(ReadOnlySpan<char> line) => line.IndexOf(' ') is > 4 and var end && line[end - 4] == ',' && char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[end - 1]);

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    /// <summary>A label that only the box has, with the side in brackets where it has columns.</summary>
    private static bool IsInfoboxRow(ReadOnlySpan<char> line)
    {
        if (line[..Math.Min(line.Length, MaxHeadingLength)].IndexOf(": ") is not (> 0 and var colon))
            return false;

        var label = line[..colon];
        if (label[^1] == ')' && label.IndexOf(" (") is > 0 and var open)
            label = label[..open];

        foreach (var box in BoxLabels)
        {
            // "Casualties and losses of Sarnia: 24 killed"
            if (label.Equals(box, StringComparison.OrdinalIgnoreCase)
                || (label.StartsWith(box, StringComparison.OrdinalIgnoreCase) && label[box.Length..].StartsWith(" of ", StringComparison.Ordinal) && line.Length <= MaxHeadingLength * 4))
            {
                return true;
            }
        }

        return IsCountOfOne(line, label);
    }

    /// <summary>"Per Sarnian sources: 91 killed", "Velian claim: 560 killed": under the label of a side, one row for each who counts.</summary>
    private static bool IsCountOfOne(ReadOnlySpan<char> line, ReadOnlySpan<char> label)
    {
        if (line.Length < label.Length + 3 || !char.IsAsciiDigit(line[label.Length + 2]) || !char.IsUpper(label[0]))
            return false;

        if (label.StartsWith("Per ", StringComparison.Ordinal))
            return true;

        foreach (var ending in CountEndings)
        {
            if (label.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsLabelled(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, 60)].IndexOf(": ");
        return colon > 0 && WordsUpTo(line[..colon], MaxLabelWords + 1) <= MaxLabelWords;
    }

    /// <summary>The number of words, but at most <paramref name="limit"/>.</summary>
    public static int WordsUpTo(ReadOnlySpan<char> line, int limit)
    {
        var words = 0;
        var inside = false;
        foreach (var c in line)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inside && ++words == limit)
                break;

            inside = !space;
        }

        return words;
    }
}
