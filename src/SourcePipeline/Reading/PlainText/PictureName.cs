using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Reading.PlainText;

/// <summary>The name of a picture's file that flattening left at the head of a paragraph: "Lindau map.png On 18 October the army …".</summary>
internal static class PictureName
{
    private static readonly ImmutableArray<string> Endings = ListedWords.Of("Reading/PlainText/lines.words.txt", "pictures");

    /// <summary>No file's name is longer, up to its dot.</summary>
    private const int Longest = 100;

    /// <summary>The paragraph behind the names of pictures at its head; the paragraph itself where it has none, or nothing else.</summary>
    public static TextSpan Behind(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        while (EndOf(text.AsSpan(start, Math.Min(paragraph.End - start, Longest))) is > 0 and var length)
            start += length;
        return start == paragraph.Start ? paragraph : new TextSpan(start, paragraph.End);
    }

    /// <summary>How many characters a picture's name takes up with the space behind it; 0 for what is none.</summary>
    private static int EndOf(ReadOnlySpan<char> words)
    {
        var dot = words.IndexOf('.');
        var behind = dot < 1 ? -1 : words[dot..].IndexOfAny(' ', '\t');
        if (behind < 2 || !ListedWords.Has(Endings, words[(dot + 1)..(dot + behind)]))
            return 0;
        var next = dot + behind;
        while (next < words.Length && words[next] is ' ' or '\t')
            next++;
        // "The map in lindau.png shows": a sentence about the picture.
        return next < words.Length && (char.IsUpper(words[next]) || char.IsDigit(words[next])) ? next : 0;
    }
}
