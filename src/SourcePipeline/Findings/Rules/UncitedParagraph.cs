using SourcePipeline.Currency;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Findings.Rules;

/// <summary>A paragraph with a checkable statement and no citation, in an article that cites.</summary>
internal sealed class UncitedParagraph : FindingRule
{
    /// <summary>Sentences below a lead that make it one.</summary>
    private const int FewestSentencesOfBody = 10;

    public override RuleDescription Description { get; } = new(
        "uncited-statement",
        Family.Citation,
        Level.Warning,
        "A checkable statement in a paragraph without any citation.",
        """
        Fires once for each paragraph of prose, and once for a list, that brings a claim, a date or a statement of what happened and no citation mark, in an article
        that has marks elsewhere. A toll without a citation is an error, anything else a warning. A lead, captions, headings and lists of books and
        links are left out.
        """,
        """
        On 3 May 2014, the army captured Belgora.[1]
        On 9 May 2014, the rebels killed 40 soldiers near Belgora.
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        if (document.Document.Citations.IsEmpty)
            return;
        var marks = document.Document.Citations;
        var m = 0;
        var isLead = true;
        var list = -1;
        for (var i = 0; i < document.Sentences.Length;)
        {
            var first = i;
            while (i < document.Sentences.Length && document.SameParagraph(first, i))
                i++;
            var paragraph = document.Document.Paragraphs[document.Sentences[first].Paragraph];
            while (m < marks.Length && marks[m].Span.Start < paragraph.Span.Start)
                m++;
            var cited = m < marks.Length && marks[m].Span.Start < paragraph.Span.End;
            isLead &= !cited && document.Sentences[first].Section == document.Sentences[0].Section;
            if (isLead && paragraph.Kind is ParagraphKind.Prose && !document.Document.Citations.IsEmpty && HasBody(document, i))
                continue;
            if (cited || document.IsClosing(document.Sentences[first].Section) || paragraph.Kind is not (ParagraphKind.Prose or ParagraphKind.ListItem))
                continue;
            if (Worst(document.Timeline, document, first, i) is not { } worst)
                continue;
            // What follows in a list is told of with its first item.
            var goesOn = list >= 0 && list == document.Sentences[first].Paragraph - 1;
            list = paragraph.Kind is ParagraphKind.ListItem ? document.Sentences[first].Paragraph : -1;
            if (goesOn && list >= 0)
                continue;
            var claims = document.ClaimsOf(worst);
            sink.Add(
                $"The paragraph carries no citation; it says: “{document.Short(worst, 160)}”.",
                Next(document.Timeline, document, worst, first, i) is { } next
                    ? [FindingSink.At(document.Id, document.Sentences[worst]), FindingSink.At(document.Id, document.Sentences[next])]
                    : [FindingSink.At(document.Id, document.Sentences[worst])],
                claims,
                [document.Gist(worst)],
                [document.Short(worst, 400)],
                Templates.Inline("Citation needed", "no citation in the paragraph", evidence.Month));
        }
    }

    /// <summary>A lead sums up what the paragraphs below it tell, and cite.</summary>
    private static bool HasBody(DocumentView document, int next) => next + FewestSentencesOfBody <= document.Sentences.Length;

    /// <summary>The other sentence that needs one most; null where there is none.</summary>
    private static int? Next(Timeline timeline, DocumentView document, int worst, int first, int end) =>
        Worst(timeline, document, worst + 1, end) ?? Worst(timeline, document, first, worst);

    /// <summary>The sentence that most needs a source: with a claim, else with a date, else the first that tells something.</summary>
    private static int? Worst(Timeline timeline, DocumentView document, int first, int end)
    {
        int? dated = null, plain = null;
        for (var i = first; i < end; i++)
        {
            if (document.ClaimsOf(i).Any(c => c.Kind is not (ClaimKind.Quotation or ClaimKind.Quantity)))
                return i;
            dated ??= timeline.OwnDate(i) is not null ? i : null;
            var text = document.TextOf(document.Sentences[i].Span).Trim();
            plain ??= text.Length >= 40 && text[^1] == '.' ? i : null;
        }
        return dated ?? plain;
    }
}
