using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Currency;

/// <summary>A banner says that the passage is out of date or incomplete.</summary>
internal sealed class UpdateBanner : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "under-update-banner",
        Family.Stale,
        Level.Warning,
        "A passage stands under a maintenance banner, with its age.",
        """
        Fires on every banner that says that the article or section needs to be updated or lacks information, and on inline tags such as
        [needs update]. The message says how old the banner is, where it tells.
        """,
        """
        This section needs to be updated. Please help update this article to reflect recent events or newly available information.(August 2018)
        On 3 May 2014, the army captured Belgora.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        foreach (var notice in document.Document.Notices)
        {
            if (notice.Kind is not (NoticeKind.Update or NoticeKind.Missing) || (!notice.IsBanner && notice.Kind == NoticeKind.Missing))
                continue;
            var at = document.SentenceAt(notice.Span.Start);
            var sentence = at >= 0 ? document.Sentences[at].Span : notice.Span;
            var age = Age.OfMonth(notice.Date, evidence.AsOf) is { } since ? $"has stood here for {since}, since {DateInWords.Of(notice.Date!)}" : "stands here";
            sink.Add(
                $"The {(notice.IsBanner ? "banner" : "tag")} “{(DocumentView.Shorten(notice.Text) is { Length: > 0 } words ? words : notice.Text.Trim('[', ']'))}” {age}.",
                [new(document.Id, notice.Section, notice.Line, notice.Span, sentence)],
                [],
                [notice.Kind.ToString(), document.Document.Sections.IsEmpty ? "" : document.Document.Sections[notice.Section].Title],
                [notice.Text],
                null,
                null,
                notice.Date);
        }
    }
}
