using SourcePipeline.Reading;

namespace SourcePipeline.Findings.Rules;

/// <summary>A statement is marked as lacking a citation.</summary>
internal sealed class CitationNeeded : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "citation-needed",
        Family.Citation,
        Level.Warning,
        "A statement marked [citation needed].",
        "Fires on every [citation needed] and its like, and names the claims that stand on it.",
        """
        On 3 May 2014, at least 27 soldiers were killed at Belgora.[citation needed]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        foreach (var notice in document.Document.Notices)
        {
            if (notice.IsBanner || notice.Kind is not (NoticeKind.CitationNeeded or NoticeKind.FailedVerification))
            {
                continue;
            }
            var at = document.SentenceAt(Math.Max(0, notice.Span.Start - 1));
            if (at < 0)
            {
                continue;
            }
            var claims = document.ClaimsOf(at).Where(c => c.CitationNeeded).ToArray();
            sink.Add(
                $"Marked {document.Document.Text[notice.Span.Start..notice.Span.End]}: “{document.Short(at, 160)}”.",
                [FindingSink.At(document.Id, document.Sentences[at], notice.Span)],
                claims,
                [document.Gist(at)],
                [document.Short(at, 400)]);
        }
    }
}
