using System.Collections.Immutable;
using System.Text;
using SourcePipeline.Reading.Marks;
using SourcePipeline.Text;

namespace SourcePipeline.Reading;

/// <summary>
/// Lays out the text taken out of some markup, a paragraph a line, and notes where marks and notices stand in it. Runs of white space
/// become one space; a paragraph with nothing in it is not there.
/// </summary>
internal sealed class DocumentBuilder(string id, string origin)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Paragraph>.Builder _paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();
    private readonly ImmutableArray<CitationMark>.Builder _citations = ImmutableArray.CreateBuilder<CitationMark>();
    private readonly ImmutableArray<Notice>.Builder _notices = ImmutableArray.CreateBuilder<Notice>();
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly MarkNames _names = new();
    private int _start;
    private bool _spacePending;
    private bool _breakPending;

    /// <summary>Written for a line break inside a paragraph, before the next words; nothing but a space unless set.</summary>
    public string LineBreak { get; set; } = " ";

    /// <summary>What the next paragraph is; holds until it is changed.</summary>
    public ParagraphKind Kind { get; set; }

    public string Title { get; set; } = "";

    public string? Revision { get; set; }

    /// <summary>The heading that is open; empty in the lead.</summary>
    public string Heading => _sections.Count == 0 ? "" : _sections[^1].Title;

    /// <summary>Whether the open paragraph holds anything yet.</summary>
    public bool HasContent => _text.Length > _start;

    /// <summary>Characters in the open paragraph.</summary>
    public int OpenLength => _text.Length - _start;

    private int Line => _paragraphs.Count + 1;

    private int SectionIndex => _sections.Count;

    /// <summary>Appends words; white space at the edges of a paragraph is dropped.</summary>
    public void Append(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            int run = 0;
            while (run < words.Length && !IsBlank(words[run]))
            {
                run++;
            }

            if (run > 0)
            {
                FlushSpace();
                _text.Append(words[..run]);
            }

            _spacePending |= run < words.Length;
            words = words[Math.Min(run + 1, words.Length)..];
        }
    }

    /// <summary>Ends a line inside a paragraph.</summary>
    public void AppendLineBreak()
    {
        _spacePending = true;
        _breakPending = HasContent && LineBreak != " ";
    }

    /// <summary>Finds the marks and tags that stand in brackets in the open paragraph, as flattened text has them, beside those that are noted.</summary>
    public void ScanParagraph()
    {
        string words = PeekOpenText();
        if (!words.Contains('['))
        {
            return;
        }

        var citations = ImmutableArray.CreateBuilder<CitationMark>();
        var notices = ImmutableArray.CreateBuilder<Notice>();
        new BracketScanner(words, citations, notices).Scan(new(0, words.Length), Line, SectionIndex);
        foreach (CitationMark mark in citations)
        {
            TextSpan span = mark.Span.Shift(_start);
            int at = _citations.Count;
            while (at > 0 && _citations[at - 1].Span.Start >= span.Start)
            {
                at--;
            }

            if (at == _citations.Count || _citations[at].Span != span)
            {
                _citations.Insert(at, new(span, mark.Mark));
            }
        }

        _notices.AddRange(notices.Select(n => n with { Span = n.Span.Shift(_start) }));
    }

    /// <summary>What the open paragraph holds.</summary>
    public string PeekOpenText() => _text.ToString(_start, _text.Length - _start);

    /// <summary>What the open paragraph holds, which is dropped.</summary>
    public string OpenText()
    {
        string words = PeekOpenText();
        DropParagraph();
        return words;
    }

    /// <summary>Appends a separator as it is, such as the tab between two cells; spaces around it are dropped.</summary>
    public void AppendRaw(string separator)
    {
        _spacePending = false;
        _text.Append(separator);
    }

    /// <summary>Appends a citation mark in its brackets.</summary>
    public void AppendMark(ReadOnlySpan<char> mark)
    {
        FlushSpace();
        int at = _text.Length;
        _text.Append('[').Append(mark).Append(']');
        _citations.Add(new(new(at, _text.Length), _names.Of(mark)));
    }

    /// <summary>Appends an inline tag in its brackets.</summary>
    public void AppendTag(string words, NoticeKind kind, string? date)
    {
        FlushSpace();
        int at = _text.Length;
        _text.Append('[').Append(words).Append(']');
        _notices.Add(new(new(at, _text.Length), Line, kind, date, $"[{words}]", SectionIndex, IsBanner: false));
    }

    /// <summary>Appends words that a notice is about, such as "As of May 2020".</summary>
    public void AppendNoted(string words, NoticeKind kind, string? date)
    {
        FlushSpace();
        int at = _text.Length;
        Append(words);
        _notices.Add(new(new(at, _text.Length), Line, kind, date, words, SectionIndex, IsBanner: false));
    }

    /// <summary>Ends the open paragraph.</summary>
    public void EndParagraph()
    {
        _spacePending = false;
        _breakPending = false;
        if (!HasContent)
        {
            return;
        }

        _paragraphs.Add(new(new(_start, _text.Length), Line, SectionIndex, Kind));
        _text.Append('\n');
        _start = _text.Length;
    }

    /// <summary>Drops what the open paragraph holds, and the marks in it.</summary>
    public void DropParagraph()
    {
        _text.Length = _start;
        _spacePending = false;
        _breakPending = false;
        while (_citations.Count > 0 && _citations[^1].Span.Start >= _start)
        {
            _citations.RemoveAt(_citations.Count - 1);
        }

        while (_notices.Count > 0 && _notices[^1].Span.Start >= _start)
        {
            _notices.RemoveAt(_notices.Count - 1);
        }
    }

    /// <summary>Writes a whole paragraph of one kind.</summary>
    public void Write(ReadOnlySpan<char> words, ParagraphKind kind)
    {
        EndParagraph();
        ParagraphKind outer = Kind;
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
            _sections.Add(new(title.ToString(), level, Line, HeadingYears.Of(title)));
            Write(title, ParagraphKind.Heading);
        }
    }

    /// <summary>Writes a maintenance banner.</summary>
    public void WriteBanner(ReadOnlySpan<char> words, NoticeKind kind, string? date)
    {
        EndParagraph();
        int line = Line;
        int start = _text.Length;
        Write(words, ParagraphKind.Banner);
        if (_text.Length > start)
        {
            TextSpan span = _paragraphs[^1].Span;
            _notices.Add(new(span, line, kind, date, _text.ToString(span.Start, span.Length), SectionIndex, IsBanner: true));
        }
    }

    public void Add(Reference reference) => _references.Add(reference);

    /// <summary>The document; the lead's section goes before the others.</summary>
    public Document Build()
    {
        EndParagraph();
        _sections.Insert(0, new(Title, 1, 1, null));
        return new(
            id, Title, origin, Revision, _text.ToString(), _paragraphs.DrainToImmutable(), _sections.DrainToImmutable(),
            _citations.DrainToImmutable(), _notices.DrainToImmutable(), _references.DrainToImmutable());
    }

    private void FlushSpace()
    {
        if (_breakPending)
        {
            _text.Append(_text[^1] is ':' or ';' or ',' ? " " : LineBreak);
        }
        else if (_spacePending && HasContent && _text[^1] is not ('\t' or ' '))
        {
            _text.Append(' ');
        }

        _spacePending = false;
        _breakPending = false;
    }

    /// <summary>White space, and the characters that only steer line breaking.</summary>
    private static bool IsBlank(char c) => c is ' ' or '\n' or '\t' or '\r' || (c >= '\u00a0' && (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')) || c is '\f' or '\v' or '\u0085';
}
