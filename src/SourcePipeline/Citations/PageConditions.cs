namespace SourcePipeline.Citations;

/// <summary>
/// Tells a page from what is put in its place: an error page, a wall, a till, a front page. Each of them is short; the words that give them
/// away occur in real reports too, so they count only where there is hardly anything else to read.
/// </summary>
public static class PageConditions
{
    /// <summary>Words of main text from which on a page is what it is, whatever else it says about cookies and subscriptions.</summary>
    private const int EnoughToRead = 150;

    /// <summary>Fewer words than this are no page.</summary>
    private const int HardlyAnything = 12;

    private static readonly string[] Error =
    [
        "page not found", "not found", "404", "can’t be found", "can't be found", "could not be found", "couldn't be found", "cannot be found",
        "no longer available", "no longer exists", "does not exist", "doesn't exist", "has been removed", "nothing was found", "page unavailable",
        "page introuvable", "n'existe pas", "n’existe pas", "n'existe plus", "n’existe plus", "erreur 404", "seite nicht gefunden",
        "página no encontrada", "страница не найдена", "الصفحة غير موجودة", "internal server error", "service unavailable", "bad gateway",
        "something went wrong", "domain is for sale", "account suspended", "site suspended", "is parked",
        "wayback machine has not archived", "hrm. the wayback machine", "page cannot be displayed due to robots",
    ];

    private static readonly string[] Bot =
    [
        "just a moment", "checking your browser", "checking if the site connection is secure", "verify you are human", "verify that you are human",
        "verifying you are human", "are you a robot", "not a robot", "unusual traffic", "enable javascript and cookies", "security check", "captcha",
        "ddos protection", "access denied", "attention required", "pardon our interruption", "request blocked", "403 forbidden",
        "you have been blocked", "automated access", "vérifiez que vous êtes humain", "accès refusé",
    ];

    private static readonly string[] Paywall =
    [
        "subscribers only", "for subscribers", "subscribe to continue", "subscribe to read", "subscribe now", "already a subscriber",
        "already have an account", "sign in to continue", "log in to continue", "to continue reading", "keep reading for", "continue reading your article",
        "this article is reserved", "exclusive to subscribers", "premium content", "members only", "start your free trial", "unlock this article",
        "you have reached your", "free articles", "create an account to read", "register to read", "réservé aux abonnés", "réservé à nos abonnés",
        "déjà abonné", "abonnez-vous", "la suite de cet article", "nur für abonnenten", "jetzt abonnieren", "solo para suscriptores",
    ];

    private static readonly string[] Consent =
    [
        "cookie", "consent", "our partners", "your privacy", "personal data", "personalised advertising", "personalized advertising",
        "agree and close", "accept all", "reject all", "privacy policy", "legitimate interest", "nos partenaires", "vos données", "accepter",
        "store and/or access information",
    ];

    /// <summary>What the page is.</summary>
    /// <param name="mainText">Its main text, as read; menus and related stories left out.</param>
    public static PageCondition Of(PageSignals page, string mainText)
    {
        var words = PageSignals.Words(mainText);
        var head = $"{page.Title}\n{page.Heading}".ToLowerInvariant();
        var text = page.Text.ToLowerInvariant();
        var isShort = words < EnoughToRead;
        // A report may be short, too: what is told by its text alone must not have a real paragraph beside it.
        return isShort && (page.BodyClass.Contains("error404", StringComparison.Ordinal) || Count(head, Error) > 0) ? PageCondition.ErrorPage
            : isShort && (Count(head, Bot) > 0 || Count(text, Bot) >= 2) && page.LongParagraphs <= 1 ? PageCondition.BotWall
            : isShort && Count(text, Consent) >= 4 && Share(text, Consent) ? PageCondition.CookieWall
            : isShort && IsTill(page, text, words) ? PageCondition.Paywall
            : isShort && IsFrontPage(page) ? PageCondition.HomePage
            : isShort && page.LongParagraphs == 0 && Count(text, Error) > 0 && words < EnoughToRead / 3 ? PageCondition.ErrorPage
            : words < HardlyAnything ? PageCondition.Empty
            : PageCondition.Readable;
    }

    /// <summary>A till stands where the text breaks off: hardly any prose, and two signs of an offer or the page's own word.</summary>
    private static bool IsTill(PageSignals page, string text, int words) =>
        page.LockedByMark ? Count(text, Paywall) >= 1 || words < EnoughToRead / 2 : page.LongParagraphs <= 2 && Count(text, Paywall) >= 2;

    /// <summary>Headlines that lead elsewhere and no prose.</summary>
    private static bool IsFrontPage(PageSignals page) =>
        page.LongParagraphs == 0
        && (page.LinkShare > 0.5
            || Words(page.BodyClass).Any(c => c is "home" or "homepage" or "front-page" or "frontpage" or "page-home" or "is-home"));

    private static string[] Words(string classes) => classes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Count(string text, string[] phrases) => phrases.Count(p => text.Contains(p, StringComparison.Ordinal));

    /// <summary>Whether the phrases stand so close that the text is about nothing else: one for every forty words.</summary>
    private static bool Share(string text, string[] phrases)
    {
        var hits = 0;
        foreach (var phrase in phrases)
        {
            for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal))
                hits++;
        }

        return hits * 40 >= PageSignals.Words(text);
    }
}
