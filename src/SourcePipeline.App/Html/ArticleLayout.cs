using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary>One paragraph with its marks.</summary>
internal sealed record ArticleParagraph(Paragraph Paragraph, string Anchor, List<Stretch> Stretches);

/// <summary>
/// A paragraph with the findings that stand in the margin beside it, and as many of the paragraphs after it, which have none, as are read
/// beside these.
/// </summary>
internal sealed record ArticleRow(List<ArticleParagraph> Paragraphs, List<int> Notes)
{
    /// <summary>How tall the paragraphs will be on a wide screen, roughly, in lines.</summary>
    public double TextLines => Paragraphs.Sum(p => LinesOf(p.Paragraph));

    public static double LinesOf(Paragraph paragraph) => 1 + Math.Ceiling(paragraph.Span.Length / 80.0);
}

/// <summary>A document laid out as it reads: the rows of each section, and the findings for which there is no row.</summary>
internal sealed record ArticleLayout(ImmutableArray<ImmutableArray<ArticleRow>> Sections, ImmutableArray<int> Elsewhere)
{
    /// <summary>The rule whose findings are about a document as a whole: its opening, where they are placed for want of a better place, is not at fault.</summary>
    private const string OfTheWhole = "no-references";

    public static ArticleLayout Of(ArticleReport article)
    {
        var document = article.Document;
        var findings = article.Findings.ToDictionary(f => f.Number);
        var paragraphs = document.Paragraphs;
        int[] starts = [.. paragraphs.Select(p => p.Span.Start)];
        var passages = ByParagraph<(Text.TextSpan, int)>(paragraphs.Length);
        var claims = ByParagraph<(Claim, string)>(paragraphs.Length);
        var marks = ByParagraph<CitationMark>(paragraphs.Length);
        var notes = ByParagraph<int>(paragraphs.Length);
        var elsewhere = ImmutableArray.CreateBuilder<int>();

        foreach (var finding in article.Findings)
        {
            var number = finding.Number;
            if (finding.Finding.Rule == OfTheWhole)
            {
                elsewhere.Add(number);
                continue;
            }
            foreach (var passage in finding.Passages.Where(p => p.Document == document.Id))
                Put(passages, passage.Span.Start, (passage.Span, number));
            // A finding over several documents has its note in the first of them.
            if (finding.Passages[0].Document == document.Id && !Put(notes, finding.Passages[0].Span.Start, number))
                elsewhere.Add(number);
        }
        foreach (var claim in article.Extracted.Claims)
            Put(claims, claim.Span.Start, (claim, Anchors.Claim(claim.Id)));
        foreach (var mark in document.Citations)
            Put(marks, mark.Span.Start, mark);

        var sections = Enumerable.Range(0, document.Sections.Length).Select(_ => ImmutableArray.CreateBuilder<ArticleRow>()).ToArray();
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (paragraphs[i].Kind == ParagraphKind.Heading && notes[i] is null)
                continue;
            ArticleParagraph paragraph = new(paragraphs[i], $"{article.Report.Anchor}-l{paragraphs[i].Line}", MarkedText.Of(paragraphs[i].Span, passages[i] ?? [], claims[i] ?? [], marks[i] ?? []));
            var rows = sections[paragraphs[i].Section];
            if (notes[i] is null && rows is [.., var last] && last.TextLines < NoteLines(last.Notes, findings))
                last.Paragraphs.Add(paragraph);
            else
                rows.Add(new([paragraph], notes[i] ?? []));
        }
        return new([.. sections.Select(s => s.ToImmutable())], elsewhere.ToImmutable());

        bool Put<T>(List<T>?[] by, int offset, T item)
        {
            var at = Array.BinarySearch(starts, offset);
            at = at >= 0 ? at : ~at - 1;
            if (at < 0 || offset > paragraphs[at].Span.End)
                return false;
            (by[at] ??= []).Add(item);
            return true;
        }
    }

    /// <summary>How tall the notes will be beside the text, roughly, in its lines.</summary>
    private static double NoteLines(List<int> notes, Dictionary<int, FindingReport> findings) =>
        notes.Sum(n => 3.5 + (Math.Ceiling(findings[n].Finding.Message.Length / 50.0) * 0.75) + (0.7 * findings[n].Accounts.Length));

    private static List<T>?[] ByParagraph<T>(int count) => new List<T>?[count];
}
