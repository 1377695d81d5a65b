using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Reading.Marks;

/// <summary>Finds citation marks and inline tags in the brackets of plain text, in one pass over it.</summary>
internal sealed class BracketScanner(string text, ImmutableArray<CitationMark>.Builder citations, ImmutableArray<Notice>.Builder notices)
{
    private readonly MarkNames names = new();

    /// <summary>Scans one line. Every bracket is looked at once, and never further than the longest tag.</summary>
    public void Scan(TextSpan span, int line, int section)
    {
        var at = span.Start;
        var lastEnd = -1;
        while (at < span.End && text.AsSpan(at, span.End - at).IndexOf('[') is >= 0 and var offset)
        {
            var open = at + offset;
            var reach = Math.Min(span.End, open + InlineTags.MaxLength + 2);
            var length = text.AsSpan(open + 1, reach - open - 1).IndexOfAny('[', ']');
            if (length < 0 || text[open + 1 + length] == '[')
            {
                at = open + 1;
                continue;
            }

            var end = open + length + 2;
            var inside = text.AsSpan(open + 1, length);
            if (CitationForm.Is(inside, Before(open), end < span.End ? text[end] : '\0', lastEnd == open))
            {
                citations.Add(new(new(open, end), names.Of(inside)));
                lastEnd = end;
            }
            else if (InlineTags.TryRead(inside, out var kind, out var date))
            {
                notices.Add(new(new(open, end), line, kind, date, text[open..end], section, IsBanner: false));
                lastEnd = end;
            }

            at = end;
        }

        char Before(int position) => position > span.Start ? text[position - 1] : '\0';
    }
}
