using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

public sealed class MarkdownReaderTests
{
    private static Document Read(string markdown) => MarkdownReader.Read("winter-war.md", "winter-war.md", markdown);

    [Fact]
    public void Two_marks_in_a_row_are_no_link()
    {
        Document document = Read("The army left.[1][2] The next day it was back.[3]");
        Assert.Equal(["The army left.[1][2] The next day it was back.[3]"], document.Lines());
        Assert.Equal(3, document.Citations.Length);
    }

    [Fact]
    public void Blocks_become_paragraphs_under_their_sections()
    {
        var document = Read("""
            # Winter War

            The **Winter War** began
            in [1939](https://a.example).[12]

            ## Course (1939–1940)
             * An item
             * Another
            Words at the margin.

            ### Losses

            | Side | Dead |
            | ---- | ---- |
            | North | 1,200 |

            > A quotation.
            """);
        Assert.Equal(["Winter War", "The Winter War began in 1939.[12]", "Course (1939–1940)", "An item", "Another", "Words at the margin.", "Losses", "Side\tDead", "North\t1,200", "A quotation."], document.Lines());
        Assert.Equal("HPHLLPHTTP", document.Kinds());
        Assert.Equal([("Winter War", 1), ("Course (1939–1940)", 2), ("Losses", 3)], document.Sections.Select(s => (s.Title, s.Level)));
        Assert.Equal("[12]", Assert.Single(document.Citations).Span.In(document.Text));
    }

    [Theory]
    [InlineData("---\ninfoboxes:\n  - conflict:\n      text: Winter War\n    combatant1:\n      text: Northland\n    combatant2:\n      text: Southland\n    casualties1:\n      text: |-\n        120 killed\n        * 40 captured\n---\n\nIt began.\n", "an infobox of an export")]
    [InlineData("---\ntitle: Winter War\ninfobox:\n  combatant1: Northland\n  combatant2: Southland\n  casualties1: \"120 killed\\n40 captured\"\n---\nIt began.\n", "an infobox by hand")]
    public void A_head_in_YAML_gives_the_title_and_infobox_rows(string markdown, string reason)
    {
        var document = Read(markdown);
        Assert.True(document.Title == "Winter War", reason);
        Assert.Equal(["Belligerents: Northland", "Belligerents: Southland", "Casualties and losses (Northland): 120 killed; 40 captured", "It began."], document.Lines());
        Assert.Equal("IIIP", document.Kinds());
    }

    [Fact]
    public void Footnotes_are_references()
    {
        var document = Read("It fell.[^a] It rose.[^b]\n\n[^a]: \"Town falls\". The Courier. https://courier.example/1\n[^b]: See [the report](https://b.example/2) of 2013.\n");
        Assert.Equal("It fell.[1] It rose.[2]", document.Lines()[0]);
        Assert.Equal([("1", "Town falls", "https://courier.example/1"), ("2", "the report", "https://b.example/2")], document.References.Select(r => (r.Number, r.Title, r.Url)));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("---\n: [ {\n---\nIt fell.", "a head that is no YAML")]
    [InlineData("[[[[((((", "brackets that never close")]
    public void Any_text_is_read(string markdown, string reason) => Assert.True(Read(markdown).Sections.Length == 1, reason);

    [Theory]
    [InlineData("> ", "quotations")]
    [InlineData("- ", "lists")]
    public void Markup_however_deep_is_read(string open, string reason) =>
        Assert.True(Read(string.Concat(Enumerable.Repeat(open, 10_000)) + "It fell.").Text.Contains("It fell.", StringComparison.Ordinal), reason);
}
