namespace SourcePipeline.Citations;

/// <summary>Tells living links from dead, blocked and paid ones.</summary>
public static class LinkStates
{
    /// <summary>A link is dead only after this many failures …</summary>
    public const int FailuresToDie = 3;

    /// <summary>… each at least so long after the one before (as InternetArchiveBot has it).</summary>
    public static readonly TimeSpan BetweenFailures = TimeSpan.FromDays(3);

    /// <summary>What one visit tells.</summary>
    public static LinkState Of(LinkVisit visit) => visit.Result switch
    {
        VisitResult.Page => OfPage(visit),
        VisitResult.Status => OfStatus(visit.Status ?? 0),
        VisitResult.TimedOut => LinkState.TimedOut,
        VisitResult.CertificateBad => LinkState.CertificateBad,
        VisitResult.NotAPage => LinkState.NotAPage,
        VisitResult.NotAttempted => LinkState.NotAttempted,
        _ => LinkState.Unreachable,
    };

    /// <summary>Whether the visits, oldest first, show a dead link: enough failures far enough apart since the last success.</summary>
    public static bool IsDead(IEnumerable<LinkVisit> visits)
    {
        var failures = 0;
        var last = DateTimeOffset.MinValue;
        foreach (var visit in visits)
        {
            switch (Of(visit))
            {
                case LinkState.Alive or LinkState.Redirected or LinkState.NotAPage:
                    (failures, last) = (0, DateTimeOffset.MinValue);
                    break;
                // A wall or a till says nothing of what stands behind it; what was not tried says nothing at all.
                case LinkState.Blocked or LinkState.Paywalled or LinkState.NotAttempted:
                    break;
                case var _ when visit.At - last >= BetweenFailures:
                    (failures, last) = (failures + 1, visit.At);
                    break;
            }
        }

        return failures >= FailuresToDie;
    }

    private static LinkState OfPage(LinkVisit visit) => visit.Condition switch
    {
        PageCondition.Paywall => LinkState.Paywalled,
        PageCondition.BotWall or PageCondition.CookieWall => LinkState.Blocked,
        _ when LedHome(visit) || visit.Condition is PageCondition.HomePage => LinkState.MovedHome,
        PageCondition.ErrorPage or PageCondition.Unrelated or PageCondition.Empty => LinkState.Soft404,
        _ => visit.Redirects > 0 ? LinkState.Redirected : LinkState.Alive,
    };

    private static LinkState OfStatus(int status) => status switch
    {
        404 or 410 => LinkState.Gone,
        401 or 402 => LinkState.Paywalled,
        // Paywalls, bot walls and throttles answer with these; none of them says that the page is gone.
        403 or 405 or 406 or 412 or 425 or 428 or 429 or 440 or 449 or 451 or 999 => LinkState.Blocked,
        _ => LinkState.Unreachable,
    };

    /// <summary>Whether an address with a path of its own led to a site's front door.</summary>
    public static bool LedHome(LinkVisit visit) =>
        visit.Redirects > 0
        && Uri.TryCreate(visit.Url, UriKind.Absolute, out var asked) && Uri.TryCreate(visit.FinalUrl, UriKind.Absolute, out var got)
        && !IsFrontDoor(asked) && IsFrontDoor(got);

    private static bool IsFrontDoor(Uri url)
    {
        var path = url.AbsolutePath.Trim('/').ToLowerInvariant();
        // A language's own front door is one too: /en, /fr-fr.
        return url.Query.Length == 0
            && (path is "" or "index.html" or "index.htm" or "index.php" or "default.aspx" or "home" or "home.html" or "accueil"
                || (path.Length is 2 or 5 && path.All(c => c is (>= 'a' and <= 'z') or '-')));
    }
}
