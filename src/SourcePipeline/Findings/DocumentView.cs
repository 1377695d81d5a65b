using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Currency;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings;

/// <summary>A document as the rules read it: its sentences with the cues, claims and dates that stand in them.</summary>
internal sealed class DocumentView
{
    private const int GistWords = 12;

    private static readonly FrozenSet<string> Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    private readonly DateOnly asOf;
    private readonly bool[] closes;
    private readonly ImmutableArray<Claim>[] claims;
    private readonly ImmutableArray<CueHit>[] cues;

    /// <param name="index">Among the documents of the run.</param>
    public DocumentView(int index, ExtractedDocument extracted, CueReader reader, DateOnly asOf)
    {
        Index = index;
        Extracted = extracted;
        this.asOf = asOf;
        var sentences = extracted.Sentences;
        claims = new ImmutableArray<Claim>[sentences.Length];
        cues = new ImmutableArray<CueHit>[sentences.Length];
        closes = [.. extracted.Document.Sections.Select(section => ClosingSections.Is(section.Title))];
        var c = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            cues[i] = IsClosing(sentences[i].Section) ? [] : reader.Read(extracted.Document.Text, extracted.Document.Paragraphs[sentences[i].Paragraph].Span, sentences[i]);
            var from = c;
            while (c < extracted.Claims.Length && extracted.Claims[c].Span.Start < sentences[i].Span.End)
                c++;
            claims[i] = extracted.Claims[from..c];
        }
    }

    public int Index { get; }

    public ExtractedDocument Extracted { get; }

    public Timeline Timeline => field ??= Timeline.Of(this, asOf);

    /// <summary>The section of the lead; <see cref="ArticleLead.SectionOf"/>.</summary>
    public int Lead => ArticleLead.SectionOf(Document);

    public Document Document => Extracted.Document;

    public string Id => Extracted.Document.Id;

    public ImmutableArray<Sentence> Sentences => Extracted.Sentences;

    public ImmutableArray<Claim> ClaimsOf(int sentence) => claims[sentence];

    public ImmutableArray<CueHit> CuesOf(int sentence) => cues[sentence];

    public ReadOnlySpan<char> TextOf(TextSpan span) => Document.Text.AsSpan(span.Start, span.Length);

    /// <summary>Index of the sentence that holds the offset; -1 where none does.</summary>
    public int SentenceAt(int offset)
    {
        var low = 0;
        var high = Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= offset)
                low = middle + 1;
            else if (Sentences[middle].Span.Start > offset)
                high = middle - 1;
            else
                return middle;
        }
        return -1;
    }

    public bool SameParagraph(int a, int b) =>
        a >= 0 && b >= 0 && a < Sentences.Length && b < Sentences.Length && Sentences[a].Paragraph == Sentences[b].Paragraph;

    /// <summary>A section of books, links and the like behind the article: nothing in it is the article's statement.</summary>
    public bool IsClosing(int section) => closes[section];

    public ParagraphKind KindOf(int sentence) => Document.Paragraphs[Sentences[sentence].Paragraph].Kind;

    /// <summary>A sentence's words without citation marks, shortened for messages.</summary>
    public string Short(int sentence, int most = 120)
    {
        var span = Sentences[sentence].Span;
        return Shorten(Document.Text[span.Start..span.End], most);
    }

    /// <summary>A sentence's words around those that matter: where they stand far into a long sentence, its beginning gives way to them.</summary>
    public string Around(int sentence, TextSpan words, int most = 160)
    {
        var span = Sentences[sentence].Span;
        if (words.End - span.Start <= most)
            return Short(sentence, most);
        var from = Math.Max(span.Start, words.Start - (most / 2));
        var cut = Document.Text.IndexOf(' ', from, words.Start - from);
        return cut < 0 ? Short(sentence, most) : "…" + Shorten(Document.Text[(cut + 1)..span.End], most);
    }

    /// <summary>
    /// What a sentence is known by in a fingerprint: its document and its first words without figures, months and citation marks, so that a date or
    /// a toll that is corrected changes the finding and makes no new one.
    /// </summary>
    public string Gist(int sentence)
    {
        var words = Short(sentence, 400).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{Id}: {string.Join(' ', words.Where(w => !w.AsSpan().ContainsAnyInRange('0', '9') && !IsMonth(w)).Take(GistWords))}";
    }

    private static bool IsMonth(string word) => Months.Contains(word.TrimEnd(',', '.', ';', ':'));

    public static string Shorten(string text, int most = 120)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && text.IndexOf(']', i) is var close && close > i && close - i <= 30)
            {
                i = close;
                continue;
            }
            plain.Append(text[i]);
        }
        // The message's own full stop follows the quotation.
        var trimmed = plain.ToString().Trim().TrimEnd('.');
        if (trimmed.Length <= most)
            return trimmed;
        var cut = trimmed.LastIndexOf(' ', most);
        return trimmed[..(cut > most / 2 ? cut : most)] + "…";
    }
}
