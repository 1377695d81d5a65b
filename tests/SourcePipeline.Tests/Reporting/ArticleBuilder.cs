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
    private readonly StringBuilder text = new();
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<Section> sections = [new(title, 1, 1, null)];
    private readonly List<Sentence> sentences = [];
    private readonly List<Sentence> unread = [];
    private readonly List<DateMention> dates = [];
    private readonly List<CitationMark> marks = [];
    private readonly List<Notice> notices = [];
    private readonly List<Reference> references = [];
    private readonly List<Claim> claims = [];

    public int Line => paragraphs.Count;

    public ArticleBuilder Section(string heading, int level = 2, YearSpan? years = null)
    {
        sections.Add(new(heading, level, paragraphs.Count + 1, years));
        return Paragraph(ParagraphKind.Heading, heading);
    }

    /// <summary>A paragraph of prose, given as its sentences.</summary>
    public ArticleBuilder Prose(params string[] sentences) => Paragraph(ParagraphKind.Prose, sentences);

    public ArticleBuilder Paragraph(ParagraphKind kind, params string[] sentences)
    {
        var start = text.Length;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (i > 0)
                text.Append(' ');
            var from = text.Length;
            text.Append(sentences[i]);
            if (kind is ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.InfoboxRow)
                this.sentences.Add(new(new(from, text.Length), paragraphs.Count, paragraphs.Count + 1, sections.Count - 1));
        }
        paragraphs.Add(new(new(start, text.Length), paragraphs.Count + 1, sections.Count - 1, kind));
        foreach (Match mark in Regex.Matches(text.ToString(start, text.Length - start), @"\[(\d+|[a-z])\]"))
            marks.Add(new(new(start + mark.Index, start + mark.Index + mark.Length), mark.Groups[1].Value));
        text.Append('\n');
        return this;
    }

    public ArticleBuilder Banner(NoticeKind kind, string words, string? date)
    {
        Paragraph(ParagraphKind.Banner, words);
        notices.Add(new(paragraphs[^1].Span, Line, kind, date, words, sections.Count - 1, IsBanner: true));
        return this;
    }

    /// <summary>A date in the last paragraph, as EDTF: a day, a month or a year.</summary>
    public ArticleBuilder Date(string words, string edtf)
    {
        dates.Add(new(SpanOf(words), Line, DateOf(edtf), edtf));
        return this;
    }

    public ArticleBuilder Unread(string words)
    {
        var span = SpanOf(words);
        unread.Add(sentences.Last(s => s.Span.Contains(span)));
        return this;
    }

    public ArticleBuilder Reference(Reference reference)
    {
        references.Add(reference);
        return this;
    }

    /// <summary>A claim whose quote stands in the last paragraph.</summary>
    public ArticleBuilder Claim(string claimId, string quote, ClaimKind kind, Func<Claim, Claim> with)
    {
        var span = SpanOf(quote);
        claims.Add(with(new()
        {
            Id = claimId,
            Document = id,
            Section = sections.Count - 1,
            Line = Line,
            Span = span,
            Quote = quote,
            Sentence = sentences.FindLast(s => s.Span.Contains(span)).Span,
            Rule = "by-hand",
            Kind = kind,
        }));
        return this;
    }

    public Claim this[string claimId] => claims.FindLast(c => c.Id == claimId)!;

    /// <summary>The passage of a claim.</summary>
    public Location At(string claimId)
    {
        var claim = this[claimId];
        return new(id, claim.Section, claim.Line, claim.Span, claim.Sentence);
    }

    /// <summary>The passage with these words in the last paragraph that has them.</summary>
    public Location Where(string words)
    {
        var paragraph = paragraphs.FindLast(p => text.ToString(p.Span.Start, p.Span.Length).Contains(words, StringComparison.Ordinal));
        var at = paragraph.Span.Start + text.ToString(paragraph.Span.Start, paragraph.Span.Length).IndexOf(words, StringComparison.Ordinal);
        TextSpan span = new(at, at + words.Length);
        var sentence = sentences.FindLastIndex(s => s.Span.Contains(span));
        return new(id, paragraph.Section, paragraph.Line, span, sentence < 0 ? paragraph.Span : sentences[sentence].Span);
    }

    public ExtractedDocument Build() => new(
        new(id, title, $"articles/{id}", "1047", text.ToString(), [.. paragraphs], [.. sections], [.. marks], [.. notices], [.. references]),
        [.. claims],
        [.. sentences],
        [.. dates],
        [],
        [.. unread]);

    public static DateValue DateOf(string edtf)
    {
        var ends = edtf.Split('/');
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
        var line = paragraphs[^1].Span;
        var at = text.ToString(line.Start, line.Length).IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
            throw new ArgumentException($"\"{words}\" does not stand in line {Line}.", nameof(words));
        return new(line.Start + at, line.Start + at + words.Length);
    }
}
