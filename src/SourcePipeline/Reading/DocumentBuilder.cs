using System.Collections.Immutable;
using System.Text;
using SourcePipeline.Reading.Marks;

namespace SourcePipeline.Reading;

/// <summary>
/// Lays out the text taken out of some markup, a paragraph a line, and notes where marks and notices stand in it. Runs of white space
/// become one space; a paragraph with nothing in it is not there.
/// </summary>
internal sealed class DocumentBuilder(string id, string origin)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
    private readonly ImmutableArray<CitationMark>.Builder citations = ImmutableArray.CreateBuilder<CitationMark>();
    private readonly ImmutableArray<Notice>.Builder notices = ImmutableArray.CreateBuilder<Notice>();
    private readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();
    private readonly MarkNames names = new();
    private int start;
    private bool spacePending;
    private bool breakPending;

    /// <summary>Written for a line break inside a paragraph, before the next words; nothing but a space unless set.</summary>
    public string LineBreak { get; set; } = " ";

    /// <summary>What the next paragraph is; holds until it is changed.</summary>
    public ParagraphKind Kind { get; set; }

    public string Title { get; set; } = "";

    public string? Revision { get; set; }

    /// <summary>The heading that is open; empty in the lead.</summary>
    public string Heading => sections.Count == 0 ? "" : sections[^1].Title;

    /// <summary>Whether the open paragraph holds anything yet.</summary>
    public bool HasContent => text.Length > start;

    /// <summary>Characters in the open paragraph.</summary>
    public int OpenLength => text.Length - start;

    private int Line => paragraphs.Count + 1;

    private int SectionIndex => sections.Count;

    /// <summary>Appends words; white space at the edges of a paragraph is dropped.</summary>
    public void Append(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var run = 0;
            while (run < words.Length && !IsBlank(words[run]))
                run++;

            if (run > 0)
            {
                FlushSpace();
                text.Append(words[..run]);
            }

            spacePending |= run < words.Length;
            words = words[Math.Min(run + 1, words.Length)..];
        }
    }

    /// <summary>Ends a line inside a paragraph.</summary>
    public void AppendLineBreak()
    {
        spacePending = true;
        breakPending = HasContent && LineBreak != " ";
    }

    /// <summary>Finds the marks and tags that stand in brackets in the open paragraph, as flattened text has them, beside those that are noted.</summary>
    public void ScanParagraph()
    {
        var words = PeekOpenText();
        if (!words.Contains('['))
            return;

        var citations = ImmutableArray.CreateBuilder<CitationMark>();
        var notices = ImmutableArray.CreateBuilder<Notice>();
        new BracketScanner(words, citations, notices).Scan(new(0, words.Length), Line, SectionIndex);
        foreach (var mark in citations)
        {
            var span = mark.Span.Shift(start);
            var at = this.citations.Count;
            while (at > 0 && this.citations[at - 1].Span.Start >= span.Start)
                at--;

            if (at == this.citations.Count || this.citations[at].Span != span)
                this.citations.Insert(at, new(span, mark.Mark));
        }

        this.notices.AddRange(notices.Select(n => n with { Span = n.Span.Shift(start) }));
    }

    /// <summary>What the open paragraph holds.</summary>
    public string PeekOpenText() => text.ToString(start, text.Length - start);

    /// <summary>What the open paragraph holds, which is dropped.</summary>
    public string OpenText()
    {
        var words = PeekOpenText();
        DropParagraph();
        return words;
    }

    /// <summary>Appends a separator as it is, such as the tab between two cells; spaces around it are dropped.</summary>
    public void AppendRaw(string separator)
    {
        spacePending = false;
        text.Append(separator);
    }

    /// <summary>Appends a citation mark in its brackets.</summary>
    public void AppendMark(ReadOnlySpan<char> mark)
    {
        FlushSpace();
        var at = text.Length;
        text.Append('[').Append(mark).Append(']');
        citations.Add(new(new(at, text.Length), names.Of(mark)));
    }

    /// <summary>Appends an inline tag in its brackets.</summary>
    public void AppendTag(string words, NoticeKind kind, string? date)
    {
        FlushSpace();
        var at = text.Length;
        text.Append('[').Append(words).Append(']');
        notices.Add(new(new(at, text.Length), Line, kind, date, $"[{words}]", SectionIndex, IsBanner: false));
    }

    /// <summary>Appends words that a notice is about, such as "As of May 2020".</summary>
    public void AppendNoted(string words, NoticeKind kind, string? date)
    {
        FlushSpace();
        var at = text.Length;
        Append(words);
        notices.Add(new(new(at, text.Length), Line, kind, date, words, SectionIndex, IsBanner: false));
    }

    /// <summary>Ends the open paragraph.</summary>
    public void EndParagraph()
    {
        spacePending = false;
        breakPending = false;
        if (!HasContent)
            return;

        paragraphs.Add(new(new(start, text.Length), Line, SectionIndex, Kind));
        text.Append('\n');
        start = text.Length;
    }

    /// <summary>Drops what the open paragraph holds, and the marks in it.</summary>
    public void DropParagraph()
    {
        text.Length = start;
        spacePending = false;
        breakPending = false;
        while (citations.Count > 0 && citations[^1].Span.Start >= start)
            citations.RemoveAt(citations.Count - 1);

        while (notices.Count > 0 && notices[^1].Span.Start >= start)
            notices.RemoveAt(notices.Count - 1);
    }

    /// <summary>Writes a whole paragraph of one kind.</summary>
    public void Write(ReadOnlySpan<char> words, ParagraphKind kind)
    {
        EndParagraph();
        var outer = Kind;
        Kind = kind;
        Append(words);
        EndParagraph();
        Kind = outer;
    }

    /// <summary>Opens a section: <paramref name="level"/> 2 for a top heading.</summary>
    public void OpenSection(ReadOnlySpan<char> title, int level)
    {
        EndParagraph();
        title = title.Trim();
        if (!title.IsEmpty)
        {
            sections.Add(new(title.ToString(), level, Line, HeadingYears.Of(title)));
            Write(title, ParagraphKind.Heading);
        }
    }

    /// <summary>Writes a maintenance banner.</summary>
    public void WriteBanner(ReadOnlySpan<char> words, NoticeKind kind, string? date)
    {
        EndParagraph();
        var line = Line;
        var start = text.Length;
        Write(words, ParagraphKind.Banner);
        if (text.Length > start)
        {
            var span = paragraphs[^1].Span;
            notices.Add(new(span, line, kind, date, text.ToString(span.Start, span.Length), SectionIndex, IsBanner: true));
        }
    }

    public void Add(Reference reference) => references.Add(reference);

    /// <summary>The document; the lead's section goes before the others.</summary>
    public Document Build()
    {
        EndParagraph();
        sections.Insert(0, new(Title, 1, 1, null));
        return new(
            id, Title, origin, Revision, text.ToString(), paragraphs.DrainToImmutable(), sections.DrainToImmutable(),
            citations.DrainToImmutable(), notices.DrainToImmutable(), references.DrainToImmutable());
    }

    private void FlushSpace()
    {
        if (breakPending)
            text.Append(text[^1] is ':' or ';' or ',' ? " " : LineBreak);
        else if (spacePending && HasContent && text[^1] is not ('\t' or ' '))
            text.Append(' ');

        spacePending = false;
        breakPending = false;
    }

    /// <summary>White space, and the characters that only steer line breaking.</summary>
    private static bool IsBlank(char c) => c is ' ' or '\n' or '\t' or '\r' || (c >= '\u00a0' && (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')) || c is '\f' or '\v' or '\u0085';
}
