using SourcePipeline.Citations;

namespace SourcePipeline.Tests.Citations;

public sealed class PageConditionsTests
{
    private const string Report =
        "Shelling killed eleven villagers on the northern bank of the river on Tuesday, the regional governor said, and wounded at least thirty others who were carried to the hospital in the next town.";

    [Theory]
    [InlineData("<title>Eleven killed at the river</title><h1>Eleven killed at the river</h1><p>" + Report + "</p>", Report, PageCondition.Readable)]
    [InlineData("<title>404 - Page not found</title><h1>Sorry</h1><p>Try our search.</p>", "Try our search.", PageCondition.ErrorPage)]
    [InlineData("<title>The Gazette</title><body class='error404'><p>It is not here, look elsewhere or write to us.</p>", "It is not here.", PageCondition.ErrorPage)]
    [InlineData("<title>Gazette</title><h1>Gazette</h1><p>This page is no longer available.</p>", "This page is no longer available.", PageCondition.ErrorPage)]
    [InlineData("<title>Attention Required!</title><h1>One more step</h1><p>Please complete the security check to access the site.</p>", "", PageCondition.BotWall)]
    [InlineData("<title>Gazette</title><p>Please verify you are human. We have seen unusual traffic from your network.</p>", "", PageCondition.BotWall)]
    [InlineData("<title>Gazette</title><h1>Before you go on</h1><p>We and our partners use cookies and process personal data with your consent. See our privacy policy.</p><button>Accept all</button><button>Reject all</button>", "", PageCondition.CookieWall)]
    [InlineData("<title>The long siege</title><h1>The long siege</h1><p>When the first shells fell, nobody ran.</p><div>This article is for subscribers only. Already a subscriber? Sign in.</div>", "When the first shells fell, nobody ran.", PageCondition.Paywall)]
    [InlineData("<title>Le siège</title><h1>Le siège</h1><p>Les premiers obus.</p><div>Article réservé aux abonnés. Déjà abonné ? Abonnez-vous dès 1 €.</div>", "Les premiers obus.", PageCondition.Paywall)]
    [InlineData("<title>Gazette</title><body class='home page'><h1>Gazette</h1><ul><li><a href=1>Bridge opens to traffic again after the floods</a><li><a href=2>Harvest is late</a></ul>", "Bridge opens Harvest is late", PageCondition.HomePage)]
    [InlineData("<title>x</title><p></p>", "", PageCondition.Empty)]
    public void A_page_is_told_from_what_stands_in_its_place(string html, string mainText, PageCondition expected) =>
        Assert.Equal(expected, PageConditions.Of(PageSignals.Read(html), mainText));

    [Fact]
    public void A_whole_report_stays_one_whatever_its_footer_sells()
    {
        var report = string.Join(' ', Enumerable.Repeat(Report, 6));
        var html = $"<title>Report not found in archives, says minister</title><p>{report}</p><footer>Cookies. Consent. Our partners. Subscribe now. Already have an account?</footer>";
        Assert.Equal(PageCondition.Readable, PageConditions.Of(PageSignals.Read(html), report));
    }
}
