namespace SourcePipeline.Citations;

/// <summary>What a page is that came as an answer: the page that was meant, or something put in its place.</summary>
public enum PageCondition
{
    Readable,
    /// <summary>No text, or hardly any.</summary>
    Empty,
    /// <summary>A teaser with an offer to subscribe.</summary>
    Paywall,
    /// <summary>A check that the reader is a person.</summary>
    BotWall,
    /// <summary>Nothing but a question of consent.</summary>
    CookieWall,
    /// <summary>"Page not found" and its kin.</summary>
    ErrorPage,
    /// <summary>A list of headlines: the site's front page.</summary>
    HomePage,
    /// <summary>A page on something else than the reference names.</summary>
    Unrelated,
}
