using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Reporting;

/// <summary>Puts an extracted document together by hand: the reports are tested without the cascade.</summary>
public sealed class ArticleBuilder(string id, string title)
{
    private readonly StringBuilder _text = new();
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Section> _sections = [new(title, 1, 1, null)];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Sentence> _unread = [];
    private readonly List<DateMention> _dates = [];
    private readonly List<CitationMark> _marks = [];
    private readonly List<Notice> _notices = [];
    private readonly List<Reference> _references = [];
    private readonly List<Claim> _claims = [];

    public int Line => _paragraphs.Count;

    public ArticleBuilder Section(string heading, int level = 2, YearSpan? years = null)
    {
        _sections.Add(new(heading, level, _paragraphs.Count + 1, years));
        return Paragraph(ParagraphKind.Heading, heading);
    }

    /// <summary>A paragraph of prose, given as its sentences.</summary>
    public ArticleBuilder Prose(params string[] sentences) => Paragraph(ParagraphKind.Prose, sentences);

    public ArticleBuilder Paragraph(ParagraphKind kind, params string[] sentences)
    {
        int start = _text.Length;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (i > 0)
                _text.Append(' ');
            int from = _text.Length;
            _text.Append(sentences[i]);
            if (kind is ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.InfoboxRow)
                _sentences.Add(new(new(from, _text.Length), _paragraphs.Count, _paragraphs.Count + 1, _sections.Count - 1));
        }
        _paragraphs.Add(new(new(start, _text.Length), _paragraphs.Count + 1, _sections.Count - 1, kind));
        foreach (Match mark in Regex.Matches(_text.ToString(start, _text.Length - start), @"\[(\d+|[a-z])\]"))
            _marks.Add(new(new(start + mark.Index, start + mark.Index + mark.Length), mark.Groups[1].Value));
        _text.Append('\n');
        return this;
    }

    public ArticleBuilder Banner(NoticeKind kind, string words, string? date)
    {
        Paragraph(ParagraphKind.Banner, words);
        _notices.Add(new(_paragraphs[^1].Span, Line, kind, date, words, _sections.Count - 1, IsBanner: true));
        return this;
    }

    /// <summary>A date in the last paragraph, as EDTF: a day, a month or a year.</summary>
    public ArticleBuilder Date(string words, string edtf)
    {
        _dates.Add(new(SpanOf(words), Line, DateOf(edtf), edtf));
        return this;
    }

    public ArticleBuilder Unread(string words)
    {
        TextSpan span = SpanOf(words);
        _unread.Add(_sentences.Last(s => s.Span.Contains(span)));
        return this;
    }

    public ArticleBuilder Reference(Reference reference)
    {
        _references.Add(reference);
        return this;
    }

    /// <summary>A claim whose quote stands in the last paragraph.</summary>
    public ArticleBuilder Claim(string claimId, string quote, ClaimKind kind, Func<Claim, Claim> with)
    {
        TextSpan span = SpanOf(quote);
        _claims.Add(with(new()
        {
            Id = claimId,
            Document = id,
            Section = _sections.Count - 1,
            Line = Line,
            Span = span,
            Quote = quote,
            Sentence = _sentences.FindLast(s => s.Span.Contains(span)).Span,
            Rule = "by-hand",
            Kind = kind,
        }));
        return this;
    }

    public Claim this[string claimId] => _claims.FindLast(c => c.Id == claimId)!;

    /// <summary>The passage of a claim.</summary>
    public Location At(string claimId)
    {
        Claim claim = this[claimId];
        return new(id, claim.Section, claim.Line, claim.Span, claim.Sentence);
    }

    /// <summary>The passage with these words in the last paragraph that has them.</summary>
    public Location Where(string words)
    {
        Paragraph paragraph = _paragraphs.FindLast(p => _text.ToString(p.Span.Start, p.Span.Length).Contains(words, StringComparison.Ordinal));
        int at = paragraph.Span.Start + _text.ToString(paragraph.Span.Start, paragraph.Span.Length).IndexOf(words, StringComparison.Ordinal);
        TextSpan span = new(at, at + words.Length);
        int sentence = _sentences.FindLastIndex(s => s.Span.Contains(span));
        return new(id, paragraph.Section, paragraph.Line, span, sentence < 0 ? paragraph.Span : _sentences[sentence].Span);
    }

    public ExtractedDocument Build() => new(
        new(id, title, $"articles/{id}", "1047", _text.ToString(), [.. _paragraphs], [.. _sections], [.. _marks], [.. _notices], [.. _references]),
        [.. _claims],
        [.. _sentences],
        [.. _dates],
        [],
        [.. _unread]);

    public static DateValue DateOf(string edtf)
    {
        string[] ends = edtf.Split('/');
        return new(edtf, First(ends[0]), Last(ends[^1]));
    }

    private static int First(string edtf) => DateOnly.ParseExact(edtf.Length == 4 ? edtf + "-01-01" : edtf.Length == 7 ? edtf + "-01" : edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static int Last(string edtf) => edtf.Length switch
    {
        4 => First(edtf + "-12-31"),
        7 => DateOnly.FromDayNumber(First(edtf)).AddMonths(1).DayNumber - 1,
        _ => First(edtf),
    };

    private TextSpan SpanOf(string words)
    {
        TextSpan line = _paragraphs[^1].Span;
        int at = _text.ToString(line.Start, line.Length).IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
            throw new ArgumentException($"\"{words}\" does not stand in line {Line}.", nameof(words));
        return new(line.Start + at, line.Start + at + words.Length);
    }
}
