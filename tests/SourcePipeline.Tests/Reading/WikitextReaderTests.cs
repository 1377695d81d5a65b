using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

public sealed class WikitextReaderTests
{
    private static Document Read(string wikitext) => WikitextReader.Read("winter-war.wiki", "winter-war.wiki", wikitext, "Winter War", "7");

    [Theory]
    [InlineData("It '''began''' in ''1939''.", "It began in 1939.", "bold and italics")]
    [InlineData("The [[Red Army|army]] took [[Vyborg]] and [[Gao (city)|]].", "The army took Vyborg and Gao.", "links by their words, the pipe trick")]
    [InlineData("It fell.[[Category:Wars]][[fr:Guerre]]", "It fell.", "categories and other languages")]
    [InlineData("See [https://a.example/1 the report] of [https://a.example/2].", "See the report of .", "links out of the encyclopedia")]
    [InlineData("About&nbsp;1,200 men &ndash; or more.", "About 1,200 men – or more.", "entities")]
    [InlineData("It fell<!-- or not -->.", "It fell.", "a comment")]
    [InlineData("Use <nowiki>[[this]] {{that}}</nowiki>.", "Use [[this]] {{that}}.", "no markup inside nowiki")]
    [InlineData("{{flag|Northland}} sent {{nowrap|1,200 men}}.", "Northland sent 1,200 men.", "templates that leave a value")]
    [InlineData("The {{lang|fr|armée}}{{rp|12}} left.", "The armée left.", "the second value; a page number")]
    [InlineData("It is {{convert|125|km|mi}} away.", "It is 125 kilometres away.", "a measure as it is given")]
    [InlineData("A {{convert|10|to|20|km|mi|abbr=on}} march.", "A 10 to 20 km march.", "a range, abbreviated")]
    [InlineData("A {{convert|10|-|20|km|mi}} march.", "A 10–20 kilometres march.", "a range with a dash")]
    [InlineData("Between {{convert|10|and|20|km|mi}}.", "Between 10 and 20 kilometres.", "a range with and")]
    [InlineData("He stood {{convert|5|ft|10|in|cm|abbr=on}}.", "He stood 5 ft 10 in.", "feet and inches")]
    [InlineData("It weighed {{convert|2|lb|4|oz|kg}}.", "It weighed 2 pounds 4 ounces.", "pounds and ounces")]
    [InlineData("A {{convert|120|km|mi|adj=on|sp=us}} pipe.", "A 120-kilometer pipe.", "an adjective, spelled the American way")]
    [InlineData("A {{convert|3|m|ft|adj=mid|-deep|order=flip|lk=on|sigfig=2}} trench.", "A 3-metre-deep trench.", "a word after the unit; what orders and links changes nothing")]
    [InlineData("It flew {{cvt|900|km/h|mph|0}}, then {{convert|1|ft|m}}.", "It flew 900 km/h, then 1 foot.", "abbreviated by its name; one foot")]
    [InlineData("Some {{convert|2+1/2|mi|km|disp=number}}.", "Some 2 1/2.", "the number alone, with a fraction")]
    [InlineData("{{nts|1200}} men, {{val|5|-|7|u=km}}, {{gaps|12|345}}, {{frac|1|2}}.", "1200 men, 5–7 km, 12345, 1/2.", "other templates of numbers")]
    [InlineData("{{US$|5 million}} and {{GBP|300}}.", "US$5 million and £300.", "money")]
    [InlineData("{{circa|1200}}{{snd}}{{dts|2012|1|16|format=dmy}}", "c. 1200 – January 16, 2012", "about; a date in a table")]
    [InlineData("{{USS|Cole|DDG-67|6}}, {{USS|Cole|DDG-67}}, a {{sclass|Udaloy|destroyer}}.", "USS Cole, USS Cole (DDG-67), a Udaloy-class destroyer.", "ships by name, number and class")]
    [InlineData("Fought {{Start and end dates|1920|8|13|1920|8|25|df=y}}.", "Fought 13 August 1920 – 25 August 1920.", "a span of dates")]
    [InlineData("{{As of|2020|5}}, it holds.", "As of May 2020, it holds.", "as of")]
    [InlineData("On {{start date|2012|1|16|df=y}} it began.", "On 16 January 2012 it began.", "a date, the day first")]
    [InlineData("Losses {{unknown thing|a|b}} were high.", "Losses were high.", "a template that is not known, with two values")]
    [InlineData("The {{USS|Maine}} sank.", "The USS Maine sank.", "a ship")]
    [InlineData("Broken {{template and [[link.", "Broken {{template and [[link.", "brackets that never close")]
    [InlineData("{{small|1 {{nowrap|2 {{small|3}}}}}}", "1 2 3", "templates in templates")]
    [InlineData("One\ntwo", "One two", "a single line end is a space")]
    [InlineData("It<ref name=\"a\" />", "It[1]", "a mark")]
    [InlineData("I said ''[[War and Peace|War]]''__NOTOC__.", "I said War.", "a switch")]
    public void The_words_of_a_line(string wikitext, string expected, string reason)
    {
        var words = Read(wikitext).Lines()[0];
        Assert.True(words == expected, $"{reason}: {words}");
    }

    [Fact]
    public void Blocks_become_paragraphs_under_their_sections()
    {
        var document = Read("""
            {{Short description|A war}}
            {{Other uses}}
            [[File:A.jpg|thumb|left|200px|Soldiers at the [[lake]]]]
            It began.

            ==Course (1939–1940)==
            {{Main|Battle of the Lake}}
            * An item
            ** A sub-item
            : An indent
            ===Losses===
            {| class="wikitable"
            |+ Losses
            ! Side !! Dead
            |-
            | North || align="right" | 1,200
            |-
            | South
            | 300
            |}
            After.
            """);
        Assert.Equal(["Soldiers at the lake", "It began.", "Course (1939–1940)", "Main article: Battle of the Lake", "An item", "A sub-item", "An indent", "Losses", "Losses",
            "Side\tDead", "North\t1,200", "South\t300", "After."], document.Lines());
        Assert.Equal("CPHNLLLHCTTTP", document.Kinds());
        Assert.Equal([("Winter War", 1), ("Course (1939–1940)", 2), ("Losses", 3)], document.Sections.Select(s => (s.Title, s.Level)));
        Assert.Equal("7", document.Revision);
    }

    [Fact]
    public void References_are_numbered_in_the_order_of_their_use()
    {
        var document = Read("""
            One.<ref>First.</ref> Two.<ref name=b/> Three.{{efn|A note.}} One again.<ref name="b" /> Four.{{refn|group=note|Other.}} Five.{{sfn|Smith|2003|p=5}} Six.{{sfn|Smith|2003|p=5}}
            ==References==
            {{reflist|refs=<ref name=b>{{cite web|title=Second}}</ref>}}
            {{cite book|last=Smith|year=2003|title=A History|isbn=978-3-16-148410-0}}
            """);
        Assert.Equal("1 2 a 2 note 1 3 3", document.Marks());
        Assert.Equal([("1", null), ("2", "Second"), ("a", null), ("note 1", null), ("3", "A History")], document.References.Select(r => (r.Number, r.Title)));
        Assert.Equal("Smith 2003, p. 5.", document.References[^1].Text);
        Assert.All(document.Citations, c => Assert.Equal($"[{c.Mark}]", c.Span.In(document.Text)));
    }

    [Fact]
    public void A_citation_template_gives_every_field()
    {
        var document = Read("""
            It fell.<ref>{{Cite news |last=Smith |first=John |title=Town ''falls'' |url=https://courier.example/1 |work=[[The Courier]] |agency=Reuters |date=4 March 2013
            |access-date=5 April 2013 |archive-url=https://web.archive.org/web/20130501000000/https://courier.example/1 |archive-date=1 May 2013 |url-status=live |language=fr |quote=It fell at dawn. |issn=1234-5679 |doi=10.1000/x}}</ref>
            """);
        Assert.Equal(
            new Reference("1", "Town falls", "https://courier.example/1", "https://web.archive.org/web/20130501000000/https://courier.example/1", "live", "2013-03-04", "2013-04-05", "2013-05-01",
                "The Courier", "Reuters", "Smith, John", "It fell at dawn.", "fr", Issn: "1234-5679", Doi: "10.1000/x"),
            Assert.Single(document.References) with { Text = null });
    }

    [Theory]
    [InlineData("Dozens fled.{{citation needed|date=May 2020}}", NoticeKind.CitationNeeded, "2020-05", "[citation needed]", false)]
    [InlineData("Then{{when|date=June 2019}} it fell.", NoticeKind.When, "2019-06", "[when?]", false)]
    [InlineData("It holds.{{Update inline|date=May 2020}}", NoticeKind.Update, "2020-05", "[needs update]", false)]
    [InlineData("{{Update|date=August 2018}}\nIt fell.", NoticeKind.Update, "2018-08", "This article needs to be updated. (August 2018)", true)]
    [InlineData("{{Multiple issues|{{refimprove|date=May 2019}}}}\nIt fell.", NoticeKind.MoreCitations, "2019-05", "This article needs additional citations for verification. (May 2019)", true)]
    [InlineData("{{As of|2020|5}}, it holds.", NoticeKind.Other, "2020-05", "As of May 2020", false)]
    public void Maintenance_templates_are_notices(string wikitext, NoticeKind kind, string date, string words, bool banner)
    {
        var document = Read(wikitext);
        var notice = Assert.Single(document.Notices);
        Assert.Equal((kind, date, words, banner), (notice.Kind, notice.Date, notice.Span.In(document.Text), notice.IsBanner));
    }

    [Fact]
    public void An_infobox_gives_a_field_a_line_with_its_label_and_its_side()
    {
        var document = Read("""
            {{Infobox military conflict
            | conflict = Winter War
            | image = A.jpg
            | caption = Soldiers
            | date = 30 November 1939 – 13 March 1940
            | combatant1 = {{flag|Northland}}<br />Volunteers
            | combatant2 = {{flag|Southland}}
            | casualties1 = 120 killed<ref>A.</ref><br>40 captured
            | casualties2 = {{plainlist|
            * 300 killed
            * 2 tanks
            }}
            | casualties3 = 500 civilians killed
            | notes =
            }}
            It began.
            """);
        Assert.Equal(
            [
                "Soldiers", "Date: 30 November 1939 – 13 March 1940", "Belligerents: Northland; Volunteers", "Belligerents: Southland",
                "Casualties and losses (Northland): 120 killed[1]; 40 captured", "Casualties and losses (Southland): 300 killed; 2 tanks",
                "Casualties and losses: 500 civilians killed", "It began.", "A.",
            ],
            document.Lines());
        Assert.Equal("CIIIIIIPR", document.Kinds());
    }

    [Theory]
    [InlineData("{{", "templates that never close")]
    [InlineData("[[", "links that never close")]
    [InlineData("{{a|", "values that never end")]
    [InlineData("}}", "ends without a start")]
    [InlineData("<ref>", "references that never close")]
    [InlineData("<math>", "tags that never close")]
    [InlineData("<!-- ", "comments that never close")]
    [InlineData("{|\n|", "tables that never close")]
    [InlineData("[http://a ", "addresses that never close")]
    [InlineData("'''", "quotes")]
    [InlineData("&", "entities that are none")]
    [InlineData("\n*", "empty items")]
    public void Markup_that_never_closes_is_read_in_linear_time(string markup, string reason) =>
        Assert.True(Read(string.Concat(Enumerable.Repeat(markup, 50_000)) + "\n\nIt fell.").Sections.Length >= 1, reason);

    [Theory]
    [InlineData("{{small|", "}}", "templates")]
    [InlineData("[[a|", "]]", "links")]
    [InlineData("{|\n|\n", "\n|}", "tables")]
    [InlineData("{{infobox|a=", "}}", "infoboxes")]
    public void Markup_however_deep_is_read(string open, string close, string reason) =>
        Assert.True(Read(string.Concat(Enumerable.Repeat(open, 20_000)) + "x" + string.Concat(Enumerable.Repeat(close, 20_000)) + "\n\nIt fell.").Lines().Contains("It fell."), reason);
}
