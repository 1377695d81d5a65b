using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A statement is marked as lacking a citation.</summary>
internal sealed class CitationNeeded : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "citation-needed",
        Family.Citation,
        Level.Warning,
        "A statement marked [citation needed].",
        "Fires on [citation needed] and its like, once a sentence, and names the claims that stand on it.",
        """
        On 3 May 2014, at least 27 soldiers were killed at Belgora.[citation needed]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var marked = document.Document.Notices
            .Where(n => !n.IsBanner && n.Kind is NoticeKind.CitationNeeded or NoticeKind.FailedVerification)
            .GroupBy(n => (At: document.SentenceAt(Math.Max(0, n.Span.Start - 1)), n.Kind));
        foreach (var marks in marked)
        {
            var at = marks.Key.At;
            if (at < 0)
                continue;
            var first = marks.First();
            var claims = document.ClaimsOf(at).Where(c => c.CitationNeeded).ToArray();
            var words = document.Document.Text[first.Span.Start..first.Span.End];
            var often = marks.Count() is > 1 and var count ? $" {count} times" : "";
            sink.Add(
                $"Marked {words}{often}: {string.Join(", ", What(document, at, [.. marks.Select(m => m.Span)]).Select(w => $"“{w}”"))}.",
                [FindingSink.At(document.Id, document.Sentences[at], first.Span)],
                claims,
                [document.Gist(at)],
                [document.Short(at, 400)]);
        }
    }

    /// <summary>What is marked: in a row that lists several things those that the marks stand at, else the sentence.</summary>
    private static IEnumerable<string> What(DocumentView document, int sentence, TextSpan[] marks)
    {
        if (document.KindOf(sentence) is not (ParagraphKind.InfoboxRow or ParagraphKind.TableRow))
            return [document.Around(sentence, marks[0])];
        var start = document.Sentences[sentence].Span.Start;
        return marks.Select(mark =>
        {
            var before = document.Document.Text[start..mark.Start];
            return DocumentView.Shorten(before[(before.LastIndexOfAny([';', ':']) + 1)..]);
        }).Where(w => w.Length > 0).Distinct();
    }
}
