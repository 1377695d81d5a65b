using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary>One paragraph with its marks, and the findings that stand in the margin beside it.</summary>
internal sealed record ArticleRow(Paragraph Paragraph, string Anchor, List<Stretch> Stretches, List<int> Notes);

/// <summary>A document laid out as it reads: the rows of each section, and the findings for which there is no row.</summary>
internal sealed record ArticleLayout(ImmutableArray<ImmutableArray<ArticleRow>> Sections, ImmutableArray<int> Elsewhere)
{
    /// <param name="report">The document.</param>
    /// <param name="numbers">The number of each finding in the model's order.</param>
    public static ArticleLayout Of(DocumentReport report, IReadOnlyDictionary<FindingReport, int> numbers)
    {
        Document document = report.Document;
        ImmutableArray<Paragraph> paragraphs = document.Paragraphs;
        int[] starts = [.. paragraphs.Select(p => p.Span.Start)];
        var passages = ByParagraph<(Text.TextSpan, int)>(paragraphs.Length);
        var claims = ByParagraph<(Claim, string)>(paragraphs.Length);
        var marks = ByParagraph<CitationMark>(paragraphs.Length);
        var notes = ByParagraph<int>(paragraphs.Length);
        var elsewhere = ImmutableArray.CreateBuilder<int>();

        foreach (FindingReport finding in report.Findings)
        {
            int number = numbers[finding];
            foreach (Passage passage in finding.Passages.Where(p => p.Document == document.Id))
                Put(passages, passage.Span.Start, (passage.Span, number));
            // A finding over several documents has its note in the first of them.
            if (finding.Passages[0].Document == document.Id && !Put(notes, finding.Passages[0].Span.Start, number))
                elsewhere.Add(number);
        }
        foreach (Claim claim in report.Extracted.Claims)
            Put(claims, claim.Span.Start, (claim, Anchors.Claim(claim.Id)));
        foreach (CitationMark mark in document.Citations)
            Put(marks, mark.Span.Start, mark);

        var sections = Enumerable.Range(0, document.Sections.Length).Select(_ => ImmutableArray.CreateBuilder<ArticleRow>()).ToArray();
        for (int i = 0; i < paragraphs.Length; i++)
        {
            if (paragraphs[i].Kind == ParagraphKind.Heading && notes[i] is null)
                continue;
            List<Stretch> stretches = MarkedText.Of(paragraphs[i].Span, passages[i] ?? [], claims[i] ?? [], marks[i] ?? []);
            sections[paragraphs[i].Section].Add(new(paragraphs[i], $"{report.Anchor}-l{paragraphs[i].Line}", stretches, notes[i] ?? []));
        }
        return new([.. sections.Select(s => s.ToImmutable())], elsewhere.ToImmutable());

        bool Put<T>(List<T>?[] by, int offset, T item)
        {
            int at = Array.BinarySearch(starts, offset);
            at = at >= 0 ? at : ~at - 1;
            if (at < 0 || offset > paragraphs[at].Span.End)
                return false;
            (by[at] ??= []).Add(item);
            return true;
        }
    }

    private static List<T>?[] ByParagraph<T>(int count) => new List<T>?[count];
}
