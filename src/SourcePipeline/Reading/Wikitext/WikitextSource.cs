using System.Buffers;
using System.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>
/// Wikitext without its comments, and where each bracket in it closes. Found once, in one pass, so that nothing later looks for an end
/// twice, however the brackets nest or fail to.
/// </summary>
internal sealed class WikitextSource
{
    /// <summary>The signs that open, part and close markup.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("{}[]|<");

    private readonly Dictionary<int, int> ends = [];
    private readonly List<int> refEnds = [];

    public WikitextSource(string wikitext)
    {
        Text = WithoutComments(wikitext);
        Pair();
        for (var at = 0; Text.AsSpan(at).IndexOf("</ref", StringComparison.OrdinalIgnoreCase) is >= 0 and var offset; at += offset + 5)
            refEnds.Add(at + offset);
    }

    public string Text { get; }

    public ReadOnlySpan<char> Span(int start, int end) => Text.AsSpan(start, end - start);

    /// <summary>Where the bracket that opens at <paramref name="open"/> ends, its closing characters counted; −1 if it never closes.</summary>
    public int EndOf(int open) => ends.GetValueOrDefault(open, -1);

    /// <summary>The start of the first <c>&lt;/ref&gt;</c> at or after a place, or −1.</summary>
    public int RefEndFrom(int at)
    {
        var index = refEnds.BinarySearch(at);
        index = index < 0 ? ~index : index;
        return index < refEnds.Count ? refEnds[index] : -1;
    }

    /// <summary>
    /// The first place in a stretch where <paramref name="wanted"/> stands outside of all brackets, or −1. Brackets are jumped over.
    /// </summary>
    public int IndexOutside(char wanted, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var c = Text[at];
            if (c == wanted)
                return at;

            if (c is '{' or '[' && EndOf(at) is > 0 and var close && close <= end)
                at = close - 1;
        }

        return -1;
    }

    private void Pair()
    {
        var open = new List<int>();
        int templates = 0, links = 0, tables = 0;
        var text = Text;
        for (var at = 0; at + 1 < text.Length;)
        {
            var offset = text.AsSpan(at).IndexOfAny(Marks);
            if (offset < 0 || at + offset + 1 >= text.Length)
                break;

            at += offset;
            var c = text[at];
            var next = text[at + 1];
            switch (c)
            {
                case '<' when NowikiEnd(at) is > 0 and var end:
                    at = end;
                    break;
                case '{' when next == '{':
                    open.Add(at);
                    templates++;
                    at += 2;
                    break;
                case '{' when next == '|' && AtLineStart(at):
                    open.Add(at);
                    tables++;
                    at += 2;
                    break;
                case '[' when next == '[':
                    open.Add(at);
                    links++;
                    at += 2;
                    break;
                case '}' when next == '}' && templates > 0:
                    Close("{{", at + 2);
                    at += 2;
                    break;
                case ']' when next == ']' && links > 0 && text[open[^1]] == '[':
                    Close("[[", at + 2);
                    at += 2;
                    break;
                case '|' when next == '}' && tables > 0 && AtLineStart(at) && !(at + 2 < text.Length && text[at + 2] == '}'):
                    Close("{|", at + 2);
                    at += 2;
                    break;
                default:
                    at++;
                    break;
            }
        }

        void Close(string kind, int end)
        {
            // What was opened inside and never closed is given up.
            while (true)
            {
                var start = open[^1];
                open.RemoveAt(open.Count - 1);
                var same = text[start] == kind[0] && text[start + 1] == kind[1];
                _ = text[start] == '[' ? links-- : text[start + 1] == '{' ? templates-- : tables--;
                if (same)
                {
                    ends[start] = end;
                    return;
                }
            }
        }
    }

    private bool AtLineStart(int at)
    {
        while (at > 0 && Text[at - 1] is ' ' or '\t' or ':')
            at--;

        return at == 0 || Text[at - 1] == '\n';
    }

    /// <summary>The end of a <c>&lt;nowiki&gt;</c> stretch that opens here, or −1; the brackets in it are none.</summary>
    private int NowikiEnd(int at)
    {
        const string open = "<nowiki>";
        if (!Text.AsSpan(at).StartsWith(open, StringComparison.OrdinalIgnoreCase))
            return -1;

        var length = Text.AsSpan(at).IndexOf("</nowiki>", StringComparison.OrdinalIgnoreCase);
        return length < 0 ? at + open.Length : at + length;
    }

    private static string WithoutComments(string text)
    {
        var at = text.IndexOf("<!--", StringComparison.Ordinal);
        if (at < 0)
            return text;

        var kept = new StringBuilder(text.Length);
        var copied = 0;
        while (at >= 0)
        {
            kept.Append(text, copied, at - copied);
            var end = text.IndexOf("-->", at, StringComparison.Ordinal);
            copied = end < 0 ? text.Length : end + 3;
            at = copied < text.Length ? text.IndexOf("<!--", copied, StringComparison.Ordinal) : -1;
        }

        return kept.Append(text, copied, text.Length - copied).ToString();
    }
}
