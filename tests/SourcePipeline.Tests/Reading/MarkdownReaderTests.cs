using FsCheck;
using FsCheck.Fluent;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

public sealed class MarkdownReaderTests
{
    private static Document Read(string markdown) => MarkdownReader.Read("winter-war.md", "winter-war.md", markdown);

    [Fact]
    public void Two_marks_in_a_row_are_no_link()
    {
        var document = Read("The army left.[1][2] The next day it was back.[3]");
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
    [InlineData("It cost five men.[1][2]", "two citations of one sentence")]
    [InlineData("A [b][c] d", "brackets that name no link")]
    [InlineData("Then [a] and [[b]] and [c", "one that never closes")]
    [InlineData("Six fell[1][note 2][citation needed] | none rose", "marks before a bar")]
    public void Brackets_that_make_no_link_stay(string markdown, string reason) => Assert.True(Read(markdown).Text == markdown + "\n", $"{reason}: {Read(markdown).Text}");

    [Fact]
    public void Text_without_Markdown_is_read_character_for_character()
    {
        string[] parts = ["men", "5", "1,200", "[1]", "[2]", "[a]", "[note 3]", "[citation needed]", "[", "]", "(", ")", "“", "”", "\"", "'", "–", ".", ";", "%", "|", "é", "$"];
        var sentences = from first in Gen.Constant("Then")
                        from rest in Gen.ListOf(from glue in Gen.Elements("", " ") from part in Gen.Elements(parts) select glue + part)
                        let text = first + string.Concat(rest)
                        where !text.Contains("](", StringComparison.Ordinal)
                        select text;
        Prop.ForAll(sentences.ToArbitrary(), text => Read(text).Text == text + "\n").QuickCheckThrowOnFailure();
    }

    private const string Unmarked = """
        The siege of Orvany was a battle of the war. Five men were killed.[1][2]
        Background
        The army said that 12 soldiers were killed.[3]
        See also
        40 killed at Lindau Bridge
        - List of sieges with 300 dead
        Bibliography
        Roe, Jan (2014). 300 Killed in One Night. Lindau Press
        Category:Battles with 500 killed
        """;

    [Fact]
    public void An_article_saved_without_marked_headings_has_the_sections_that_plain_text_has()
    {
        var document = Read(Unmarked);
        Assert.Equal(["Winter war", "Background", "See also", "Bibliography"], document.Sections.Select(s => s.Title));
        Assert.Equal("PHPHNNHRR", document.Kinds());
        Assert.Equal(PlainTextReader.Read("winter-war.md", "", Unmarked).Kinds(), document.Kinds());
        Assert.Equal(["1", "2", "3"], document.Citations.Select(c => c.Mark));
    }

    [Fact]
    public void Lines_broken_at_a_width_are_one_paragraph()
    {
        var document = Read("The siege of Orvany was a battle of the war that began in the spring\nof 2013 and ended when the last of the defenders had left the town and\nits bridge.\n\n**Background**\n\nIt was told.");
        Assert.Equal("PHP", document.Kinds());
    }

    [Fact]
    public void A_category_is_no_prose() => Assert.Equal("PN", Read("The siege was long.\n\nCategory:Battles with 500 killed").Kinds());

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
