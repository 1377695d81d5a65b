using SourcePipeline.Citations;
using SourcePipeline.Citations.Checks;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Reading.PlainText;

namespace SourcePipeline.App.Fetching;

/// <summary>Makes pages for checking out of markup or plain text.</summary>
internal static class PageReading
{
    /// <summary>What a page's markup is, its main text read.</summary>
    public static PageCondition Condition(string html) => PageConditions.Of(PageSignals.Read(html), MainText(html));

    /// <summary>A page's main text, a paragraph a line.</summary>
    public static string MainText(string html) => HtmlReader.Read("page", "page", html).Text;

    /// <param name="url">Where it was read.</param>
    public static SourcePage Read(Reference reference, string url, string text, Cascade cascade)
    {
        var isMarkup = text.AsSpan().TrimStart().StartsWith('<') || text.Contains("</", StringComparison.Ordinal);
        var (page, source) = isMarkup ? HtmlReader.ReadPage(url, url, text) : (PlainTextReader.Read(url, url, HardLines.Joined(text)), null);
        var condition = isMarkup ? PageConditions.Of(PageSignals.Read(text), page.Text)
            : string.IsNullOrWhiteSpace(text) ? PageCondition.Empty : PageCondition.Readable;
        return new(
            url,
            condition is PageCondition.Readable ? cascade.Run(page, CascadeScope.Sentences | CascadeScope.Claims) : null,
            condition,
            null,
            (ReferenceDays.Read(reference.Published) ?? ReferenceDays.Read(source?.Published))?.Last,
            LanguageCheck.Identify(page.Text));
    }

    /// <summary>
    /// Why a page was not read: one word (<c>gone</c>, <c>timed-out</c>, <c>no-saved-page</c>), and behind it what exactly was met, where the word
    /// leaves that open: <c>not-fetched: the robots.txt of lindau.example does not allow it</c>.
    /// </summary>
    public static string Unread(ReferenceReading reading)
    {
        var isOpen = reading.State is LinkState.Blocked or LinkState.TimedOut or LinkState.Unreachable or LinkState.CertificateBad or LinkState.NotAPage or LinkState.NotAttempted
            && reading.Reference.Url is { Length: > 0 };
        return isOpen && reading.Why is { } why && !why.StartsWith(OfflineFetcher.NeverFetched, StringComparison.Ordinal)
            ? $"{(reading.State == LinkState.NotAttempted ? "not-fetched" : Unread(reading.State))}: {why}"
            : Unread(reading.State);
    }

    private static string Unread(LinkState state) => state switch
    {
        LinkState.Soft404 => "error-page",
        LinkState.MovedHome => "home-page",
        LinkState.Gone => "gone",
        LinkState.Blocked => "blocked",
        LinkState.Paywalled => "paywall",
        LinkState.TimedOut => "timed-out",
        LinkState.Unreachable => "unreachable",
        LinkState.CertificateBad => "certificate-bad",
        LinkState.NotAPage => "not-a-page",
        _ => "no-saved-page",
    };
}
