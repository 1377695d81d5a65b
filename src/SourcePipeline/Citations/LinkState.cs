namespace SourcePipeline.Citations;

/// <summary>What an address led to, in the words that an editor uses.</summary>
public enum LinkState
{
    Alive,
    /// <summary>Alive at another address.</summary>
    Redirected,
    /// <summary>Leads to the site's home page, where the page is not.</summary>
    MovedHome,
    /// <summary>An error page, or an unrelated one, served as if all were well.</summary>
    Soft404,
    /// <summary>The server says that it is not there.</summary>
    Gone,
    /// <summary>There, but not for programs: a bot wall, a cookie wall, a refusal.</summary>
    Blocked,
    /// <summary>There, but only for those who pay or sign in.</summary>
    Paywalled,
    TimedOut,
    Unreachable,
    CertificateBad,
    /// <summary>A file that is not read: a PDF, a film, something too large.</summary>
    NotAPage,
    NotAttempted,
}
