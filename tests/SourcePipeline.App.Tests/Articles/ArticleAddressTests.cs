using SourcePipeline.App.Articles;

namespace SourcePipeline.App.Tests.Articles;

public sealed class ArticleAddressTests
{
    private const string Wikipedia = "https://{language}.wikipedia.org/w/rest.php";

    [Theory]
    [InlineData("https://en.wikipedia.org/wiki/Battle_of_the_Bridge", "Battle of the Bridge", "https://en.wikipedia.org/w/rest.php/v1/page/Battle_of_the_Bridge")]
    [InlineData("https://de.wikipedia.org/wiki/Schlacht_bei_%C3%96sel", "Schlacht bei Ösel", "https://de.wikipedia.org/w/rest.php/v1/page/Schlacht_bei_%C3%96sel")]
    [InlineData("wikipedia:en:\"Battle of the Bridge\"", "Battle of the Bridge", "https://en.wikipedia.org/w/rest.php/v1/page/Battle_of_the_Bridge")]
    [InlineData("wikipedia:fr:Bataille du pont", "Bataille du pont", "https://fr.wikipedia.org/w/rest.php/v1/page/Bataille_du_pont")]
    [InlineData("wikipedia:\"Battle of the Bridge\"", "Battle of the Bridge", "https://en.wikipedia.org/w/rest.php/v1/page/Battle_of_the_Bridge")]
    [InlineData("http://wiki.example/wiki/Battle/Bridge", "Battle/Bridge", "http://wiki.example/w/rest.php/v1/page/Battle%2FBridge")]
    public void A_wikis_article_is_asked_for_by_its_title(string given, string title, string request)
    {
        var address = ArticleAddress.Parse(given, Wikipedia)!;
        Assert.Equal(title, address.Title);
        Assert.Equal(request, address.Request(bare: false).AbsoluteUri);
    }

    [Fact]
    public void Any_other_address_is_a_page() => Assert.Null(ArticleAddress.Parse("https://paper.example/2013/a", Wikipedia)!.Title);

    [Theory]
    [InlineData("wikipedia:")]
    [InlineData("https://")]
    public void What_is_no_address_is_none(string given) => Assert.Null(ArticleAddress.Parse(given, Wikipedia));
}
