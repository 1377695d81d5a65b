using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

public sealed class MainTextTests
{
    private const string Story = """
        <p>BAMAKO, Jan 26 — The army said on Thursday that seventy soldiers had died in the fall of the camp, two days after rebels swept into the town.</p>
        <p>A second source gave the same number, and said that thirteen men, most of them wounded, were prisoners of the rebels.</p>
        <p>Residents, reached by telephone, said that bodies still lay around the water tower on Wednesday morning.</p>
        """;

    private static (Document Document, PageSource Source) Read(string body, string head = "") =>
        HtmlReader.ReadPage("1", "https://courier.example/1", $"<html lang=\"en-GB\"><head><title>Camp falls | The Courier</title>{head}</head><body>{body}</body></html>");

    [Theory]
    [InlineData("<nav><ul><li><a href='/'>World</a></li></ul></nav>", "a menu")]
    [InlineData("<div id='cookie-wall' role='dialog'><p>We use cookies to measure how our pages are read, and share them with our partners.</p></div>", "a cookie banner")]
    [InlineData("<div class='comments'><p>Reader: I think that this is wrong, very wrong, and that they should all resign, every one of them.</p></div>", "comments")]
    [InlineData("<aside><h3>Most read</h3><p>Twelve killed in another town, officials say, as fighting goes on in the north.</p></aside>", "related stories in an aside")]
    [InlineData("<h2>More on this story</h2><ul><li>Twelve killed in another town</li></ul>", "related stories under a heading")]
    [InlineData("<footer><p>© The Courier. All rights reserved. Registered in London, number 12345, at some address.</p></footer>", "the foot of the page")]
    [InlineData("<div class='share'><a href='#'>Share</a> <a href='#'>Tweet</a></div>", "buttons for sharing")]
    [InlineData("<form><input name='q'><p>Sign up for our newsletter, every Friday, with news of the week.</p></form>", "a form")]
    public void What_stands_beside_the_story_is_left_out(string beside, string reason)
    {
        var lines = Read($"{beside}<article><h1>Camp falls</h1>{Story}{beside}</article>{beside}").Document.Lines();
        Assert.True(lines is ["Camp falls", _, _, _], $"{reason}: {string.Join(" | ", lines)}");
    }

    [Fact]
    public void Lists_tables_headings_and_captions_of_the_story_are_read()
    {
        var document = Read($"""
            <article><h1>Camp falls</h1><figure><img src="a.jpg"><figcaption>Soldiers at the gate</figcaption></figure>{Story}<h2>The toll</h2>
            <table><tr><th>Side</th><th>Dead</th></tr><tr><td>Army</td><td>70</td></tr></table><ul><li>Two vehicles burnt, one seized.</li></ul></article>
            """).Document;
        Assert.Equal("HCPPPHTTL", document.Kinds());
        Assert.Contains("Army\t70", document.Lines());
        Assert.Equal("The toll", document.Sections[1].Title);
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs_in_a_page_laid_out_by_a_table()
    {
        var document = Read("""
            <table width=760><tr><td><a href="/">Home</a> | <a href="/w">World</a></td></tr><tr><td><b>Camp falls</b><br><br>
            BAMAKO, Jan 26 (ACP) - The army has lost close to 70 soldiers, an officer said on Thursday, two days after the attack.<br><br>
            The rebels, who began their rising last week, have denied it, and spoke of 40 dead.<br>&nbsp;<br>Residents fled.</td></tr></table>
            """).Document;
        Assert.Equal(["BAMAKO, Jan 26 (ACP) - The army has lost close to 70 soldiers, an officer said on Thursday, two days after the attack.",
            "The rebels, who began their rising last week, have denied it, and spoke of 40 dead.", "Residents fled."], document.Lines()[^3..]);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2012-01-26T18:42:00Z'>", "", "2012-01-26", "the page's own field")]
    [InlineData("<script type='application/ld+json'>{\"datePublished\": \"2012-01-26\"}</script>", "", "2012-01-26", "linked data")]
    [InlineData("", "<time datetime='2012-01-26'>yesterday</time>", "2012-01-26", "a time element")]
    [InlineData("", "<div class='when'>Published 26 January 2012</div>", "2012-01-26", "a printed date")]
    [InlineData("", "<p>Jeudi 26 janvier 2012</p>", "2012-01-26", "a French one")]
    [InlineData("", "<font size=1>26/01/2012 18:42 GMT</font>", "2012-01-26", "numbers of which only one can be the month")]
    [InlineData("", "<font size=1>06/01/2012 18:42 GMT</font>", null, "numbers that leave a doubt")]
    [InlineData("", "", null, "a page that does not tell")]
    public void The_date_of_publication(string head, string body, string? expected, string reason) =>
        Assert.True(Read($"<article><h1>Camp falls</h1>{body}{Story}</article>", head).Source.Published == expected, reason);

    [Fact]
    public void Title_byline_site_and_language()
    {
        var source = Read($"<h1>Camp falls</h1><p class='byline'>By A. Touré in Bamako</p>{Story}", "<meta property='og:site_name' content='The Courier'>").Source;
        Assert.Equal(("Camp falls", "By A. Touré in Bamako", "The Courier", "en-GB"), (source.Title, source.Byline, source.SiteName, source.Language));
    }

    [Theory]
    [InlineData("", "nothing at all")]
    [InlineData("<<<>>><", "no markup")]
    [InlineData("<p", "a tag that never closes")]
    [InlineData("<!-- ", "a comment that never closes")]
    [InlineData("plain words only", "no tags")]
    [InlineData("<script>var a = '<p>';", "a script that never closes")]
    public void Any_text_is_read(string html, string reason) =>
        Assert.True(HtmlReader.Read("1", "1", html).Sections.Length == 1, reason);
}
