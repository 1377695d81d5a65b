using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

public sealed class EncyclopediaPageTests
{
    private static Document Read(string content, string head = "<title>Winter War - Wikipedia</title>") =>
        HtmlReader.Read("Winter War", "https://en.wikipedia.org/wiki/Winter_War", $"<html><head>{head}</head><body><h1 id=\"firstHeading\">Winter War</h1><div id=\"mw-content-text\"><div class=\"mw-parser-output\">{content}</div></div></body></html>");

    private const string Mark = """<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span>[</span>1<span>]</span></a></sup>""";

    [Fact]
    public void A_page_becomes_a_paragraph_a_line_under_its_sections()
    {
        var document = Read("""
            <p>The <b>Winter War</b> began
            in&nbsp;1939.</p><h2><span class="mw-headline" id="x">Aftermath (1940–present)</span><span class="mw-editsection">[edit]</span></h2>
            <ul><li>Peace was <a href="/wiki/Peace">signed</a>.<ul><li>It held.</li></ul></li></ul><h3>Losses</h3><p>Many.</p>
            """);
        Assert.Equal(["The Winter War began in 1939.", "Aftermath (1940–present)", "Peace was signed.", "It held.", "Losses", "Many."], document.Lines());
        Assert.Equal("PHLLHP", document.Kinds());
        Assert.Equal([("Winter War", 1, 1), ("Aftermath (1940–present)", 2, 2), ("Losses", 3, 5)], document.Sections.Select(s => (s.Title, s.Level, s.Line)));
        Assert.Equal(new YearSpan(1940, null), document.Sections[1].Years);
        Assert.All(document.Paragraphs, p => Assert.Equal(document.Text.AsSpan(0, p.Span.Start).Count('\n') + 1, p.Line));
    }

    [Fact]
    public void Marks_stand_in_the_text_in_brackets_and_never_as_page_numbers()
    {
        var document = Read($"""<p>It fell.{Mark}<sup class="reference nowrap"><span title="Page: 12">:&#8202;12&#8202;</span></sup> It rose.<sup class="reference"><a href="#cite_note-2">[c]</a></sup></p>""");
        Assert.Equal("It fell.[1] It rose.[c]", Assert.Single(document.Lines()));
        Assert.Equal(["[1]", "[c]"], document.Citations.Select(c => c.Span.In(document.Text)));
        Assert.Equal("1 c", document.Marks());
    }

    [Fact]
    public void An_inline_tag_is_a_notice_with_the_month_of_its_title()
    {
        var document = Read("""<p>Dozens fled.<sup class="noprint Inline-Template Template-Fact">[<i><a href="/wiki/X"><span title="This claim needs references. (August 2015)">citation needed</span></a></i>]</sup> More came.</p>""");
        var notice = Assert.Single(document.Notices);
        Assert.Equal((NoticeKind.CitationNeeded, "2015-08", "[citation needed]", false), (notice.Kind, notice.Date, notice.Span.In(document.Text), notice.IsBanner));
    }

    [Fact]
    public void A_banner_is_a_notice_over_its_section_and_multiple_issues_are_one_each()
    {
        var document = Read("""
            <table class="box-Multiple_issues ambox"><tr><td class="mbox-text">This article has multiple issues.
              <table class="ambox"><tr><td>This article needs to be updated.<small> (September 2024)</small> (Learn how and when to remove this message)</td></tr></table>
              <table class="ambox"><tr><td>This article needs additional citations for verification.<small> (May 2019)</small></td></tr></table>
            </td></tr></table><p>It began.</p>
            """);
        Assert.Equal([(NoticeKind.Update, "2024-09", true), (NoticeKind.MoreCitations, "2019-05", true)], document.Notices.Select(n => (n.Kind, n.Date, n.IsBanner)));
        Assert.Equal("BBP", document.Kinds());
    }

    [Fact]
    public void What_is_no_article_is_left_out()
    {
        var document = Read("""
            <div class="shortdescription" style="display:none">War of 1939</div><div role="note" class="hatnote">For the film, see X.</div>
            <style>.a{}</style><p>It began.</p><div id="toc" class="toc"><h2>Contents</h2><ul><li>1 History</li></ul></div>
            <div class="navbox"><p>Wars</p></div><p style="display: none">hidden</p><script>var a = "<p>no</p>";</script>
            """);
        Assert.Equal(["For the film, see X.", "It began."], document.Lines());
        Assert.Equal("NP", document.Kinds());
    }

    [Fact]
    public void Tables_and_captions()
    {
        var document = Read("""
            <table class="wikitable"><caption>Losses</caption><tr><th>Side</th><th>Dead</th></tr><tr><td>North</td><td>1,200<br>to 1,400</td></tr></table>
            <div class="thumb"><div class="thumbcaption">A tank</div></div><figure><figcaption>A ship</figcaption></figure>
            """);
        Assert.Equal(["Losses", "Side\tDead", "North\t1,200 to 1,400", "A tank", "A ship"], document.Lines());
        Assert.Equal("CTTCC", document.Kinds());
    }

    [Fact]
    public void An_infobox_gives_a_value_a_line_with_its_label_and_its_side()
    {
        var document = Read($"""
            <table class="infobox vevent"><tr><th colspan="2">Winter War</th></tr><tr><td colspan="2"><img src="a.jpg"><br>Soldiers at the lake</td></tr>
            <tr><td colspan="2"><table><tr><th>Date</th><td>30 November 1939 – 13 March 1940</td></tr></table></td></tr>
            <tr><th colspan="2">Belligerents</th></tr><tr><td><a>Northland</a><br>Volunteers</td><td>Southland</td></tr>
            <tr><th colspan="2">Casualties and losses</th></tr><tr><td>120 killed{Mark}<br>40 captured</td><td><ul><li>300 killed</li><li>2 tanks</li></ul></td></tr></table>
            """);
        Assert.Equal(
            [
                "Winter War: Soldiers at the lake", "Date: 30 November 1939 – 13 March 1940", "Belligerents: Northland; Volunteers", "Belligerents: Southland",
                "Casualties and losses (Northland): 120 killed[1]; 40 captured", "Casualties and losses (Southland): 300 killed; 2 tanks",
            ],
            document.Lines());
        Assert.Equal("IIIIII", document.Kinds());
    }

    [Fact]
    public void The_reference_list_gives_every_field_that_the_page_carries()
    {
        var document = Read($"""
            <p>It fell.{Mark} It rose.{Mark}</p><h2>References</h2><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0">a</a></span>
            <span class="reference-text"><cite class="citation news cs1">Smith, John (4 March 2013). <a class="external text" href="https://web.archive.org/web/20130501000000/https://courier.example/1">"Town falls"</a>. <i>The Courier</i>. Reuters.
            Archived from <a class="external text" href="https://courier.example/1">the original</a> on 1 May 2013<span class="reference-accessdate">. Retrieved 5 April 2013</span>. <q>It fell at dawn</q> (in French)</cite><span
            title="ctx_ver=Z39.88-2004&amp;rft.genre=unknown&amp;rft.jtitle=The+Courier&amp;rft.atitle=Town+falls&amp;rft.date=2013-03-04&amp;rft.aulast=Smith&amp;rft.aufirst=John&amp;rft.issn=1234-5679&amp;rft_id=info%3Adoi%2F10.1000%2Fx&amp;rft_id=https%3A%2F%2Fcourier.example%2F1" class="Z3988"></span></span></li></ol>
            """);
        var reference = Assert.Single(document.References);
        Assert.Equal(
            new Reference("1", "Town falls", "https://courier.example/1", "https://web.archive.org/web/20130501000000/https://courier.example/1", "dead", "2013-03-04", "2013-04-05",
                "2013-05-01", "The Courier", "Reuters", "Smith, John", "It fell at dawn", "French", Issn: "1234-5679", Doi: "10.1000/x"),
            reference with { Text = null });
        Assert.Equal("PHR", document.Kinds());
    }

    [Fact]
    public void A_shortened_footnote_takes_the_fields_of_the_work_that_it_leads_to()
    {
        var document = Read($"""
            <p>It fell.{Mark}</p><ol class="references"><li id="cite_note-a-1"><span class="reference-text"><a href="#CITEREFSmith2003">Smith 2003</a>, p. 5.</span></li></ol>
            <h2>Bibliography</h2><ul><li><cite id="CITEREFSmith2003" class="citation book">Smith, John (2003). <i>A History</i>. London.</cite><span class="Z3988" title="rft.btitle=A+History&amp;rft.date=2003&amp;rft.isbn=978-3-16-148410-0"></span></li></ul>
            """);
        var reference = Assert.Single(document.References);
        Assert.Equal(("1", "A History", "2003", "978-3-16-148410-0", "Smith 2003, p. 5."), (reference.Number, reference.Title, reference.Published, reference.Isbn, reference.Text));
    }

    [Theory]
    [InlineData("<script>RLCONF={\"wgRevisionId\":1234567,\"x\":1}</script>", "1234567", "a page as people see it")]
    [InlineData("<script>RLCONF={\"wgRevisionId\":0}</script>", null, "a page that was never saved")]
    [InlineData("", null, "a page that does not tell")]
    public void The_revision(string head, string? revision, string reason) =>
        Assert.True(Read("<p>It began.</p>", head).Revision == revision, reason);

    [Theory]
    [InlineData("<div>", "</div>", 100_000, "closed in order")]
    [InlineData("<b><i>", "", 50_000, "inline elements never closed")]
    [InlineData("<ul><li>x", "", 5_000, "lists never closed")]
    [InlineData("<table><tr><td>", "", 5_000, "tables in tables")]
    [InlineData("<table><tr><td><p>x", "", 5_000, "paragraphs in tables in tables")]
    public void Markup_however_deep_is_read(string open, string close, int depth, string reason)
    {
        var html = string.Concat(Enumerable.Repeat(open, depth)) + "<p>Twelve soldiers were killed.</p>" + string.Concat(Enumerable.Repeat(close, depth));
        Assert.True(Read(html).Lines().Contains("Twelve soldiers were killed."), reason);
    }
}
