using System.Collections.Frozen;
using System.Text;
using SourcePipeline.Text;

namespace SourcePipeline.Reading.PlainText;

/// <summary>
/// Puts together the lines of a text that was broken at a width, as wires, mail and text out of PDF files are. Elsewhere a line is a
/// paragraph, and the text is left as it is.
/// </summary>
public static class HardLines
{
    private static readonly FrozenSet<string> Open = ListedWords.Of("Reading/PlainText/lines.words.txt", "open").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of the lines that have another right below them, the share that breaks off within a sentence, from which on a text is broken at a width.</summary>
    private const double BrokenShare = 0.25;

    /// <summary>A single break within a sentence is chance, if not of a line so long that it was full.</summary>
    private const int FewestBroken = 2;

    private const int FullLine = 55;

    /// <summary>No printed line is longer; what is, is a paragraph.</summary>
    private const int Widest = 120;

    /// <summary>A line that falls this far short of the usual width ends its paragraph.</summary>
    private const double ShortLine = 0.6;

    /// <summary>The text with a paragraph a line, where its lines were broken at a width; else the text itself.</summary>
    public static string Joined(string text)
    {
        var lines = Lines(text);
        return AreIn(lines, out var width) ? Join(lines, width) : text;
    }

    /// <summary>Whether the text's lines were broken at a width.</summary>
    internal static bool AreIn(string text) => AreIn(Lines(text), out _);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static bool AreIn(string[] lines, out int width)
    {
        int pairs = 0, broken = 0;
        width = 0;
        var isFull = false;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]) && !string.IsNullOrWhiteSpace(lines[i + 1]) && lines[i].Length <= Widest)
            {
                pairs++;
                var isBroken = BreaksOff(lines[i]) && (RunsOn(lines[i + 1]) || EndsOpen(lines[i]));
                broken += isBroken ? 1 : 0;
                isFull |= isBroken && lines[i].TrimEnd().Length >= FullLine;
                width = Math.Max(width, lines[i].TrimEnd().Length);
            }
        }

        return (broken >= FewestBroken || isFull) && broken >= BrokenShare * pairs;
    }

    private static string Join(string[] lines, int width)
    {
        var joined = new StringBuilder();
        string? before = null;
        var gap = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || IsPageNumber(lines, i))
            {
                gap = true;
                continue;
            }

            // A page's end parts a sentence, too.
            var isSame = before is not null && !IsItem(line)
                && ((BreaksOff(before) && RunsOn(line)) || (!gap && before.Length >= ShortLine * width && Indent(lines[i]) <= Indent(lines[i - 1])));
            if (isSame && before![^1] == '-' && before.Length > 1 && char.IsLetter(before[^2]) && char.IsLower(line[0]))
            {
                // "resi-/dents" is one word; "twenty-/three" has its hyphen.
                joined.Length -= before.EndsWith("ty-", StringComparison.Ordinal) ? 0 : 1;
            }
            else if (joined.Length > 0)
            {
                joined.Append(isSame ? ' ' : '\n');
            }

            joined.Append(line);
            (before, gap) = (line, false);
        }

        return joined.ToString();
    }

    private static bool BreaksOff(string line) => line.TrimEnd() is [.., var last] && last is not ('.' or '!' or '?' or ':' or ';' or '"' or '”' or '»');

    /// <summary>A line that ends on a word behind which something must follow: "at eleven in the morning on".</summary>
    private static bool EndsOpen(string line) =>
        line.TrimEnd() is var full && full.LastIndexOf(' ') is > 0 and var space
        && Open.Contains(full[(space + 1)..]);

    private static bool RunsOn(string line) => line.TrimStart() is [var first, ..] && char.IsLower(first);

    /// <summary>A number alone between blank lines.</summary>
    private static bool IsPageNumber(string[] lines, int at) =>
        lines[at].AsSpan().Trim() is { Length: > 0 and <= 4 } alone && !alone.ContainsAnyExceptInRange('0', '9')
        && (at == 0 || string.IsNullOrWhiteSpace(lines[at - 1])) && (at + 1 == lines.Length || string.IsNullOrWhiteSpace(lines[at + 1]));

    /// <summary>"- 12 soldiers", "killed:   150", "[24] …": a line that stands for itself.</summary>
    private static bool IsItem(string line) =>
        LineShapes.Of(line) is LineShape.ListItem or LineShape.TableRow || line[0] is '[' or '*' || (line.IndexOf(':') is > 0 and < 30 and var colon && line.AsSpan(colon + 1).TrimStart() is [>= '0' and <= '9', ..]);

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
