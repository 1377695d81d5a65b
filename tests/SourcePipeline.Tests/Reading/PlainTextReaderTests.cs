using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Reading;

public sealed class PlainTextReaderTests
{
    private static Document Read(params string[] lines) => PlainTextReader.Read("winter-war.txt", "winter-war.txt", string.Join('\n', lines));

    [Fact]
    public void The_text_is_the_file_character_for_character()
    {
        const string text = "  First line. \r\n\r\n\tSecond\u00a0line.\n";
        Assert.Equal(text, PlainTextReader.Read("a.txt", "a.txt", text).Text);
    }

    [Theory]
    [InlineData("\n", "LF")]
    [InlineData("\r\n", "CRLF, which belongs to no paragraph")]
    public void Lines_are_counted_from_one_whatever_ends_them(string end, string reason)
    {
        var document = PlainTextReader.Read("a.txt", "a.txt", $"The siege began.{end}{end}It ended in May.{end}");
        Assert.Equal(["The siege began.", "It ended in May."], document.Lines());
        Assert.True(document.Paragraphs.Select(p => p.Line).SequenceEqual([1, 3]), reason);
    }

    [Theory]
    [InlineData("For the fighting of May 1920 see Battle of Tarsk (1920).", ParagraphKind.Hatnote, "it only points to another article")]
    [InlineData("For the garrison it was too late to see help come.", ParagraphKind.Prose, "nobody is pointed anywhere")]
    [InlineData("Aftermath: 2022–present", ParagraphKind.Heading, "a label and years are a heading")]
    [InlineData("Casualties: 24 killed", ParagraphKind.Prose, "a label and its figure are none")]
    public void What_a_line_is_shows_in_its_words(string line, ParagraphKind kind, string reason)
    {
        var document = Read("The war began in May 2014 in the hills of Velia, and it went on for a year.", line, "The town of Belgora was taken by the rebels on 3 May 2014, after a siege of a week.");
        Assert.True(document.Paragraphs[1].Kind == kind, $"{reason}: {document.Paragraphs[1].Kind}");
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("\n\n\r\n", "a file of empty lines")]
    [InlineData(" \t ", "a file of blanks")]
    public void A_document_with_nothing_in_it_has_a_lead_and_no_paragraphs(string text, string reason)
    {
        var document = PlainTextReader.Read("empty.txt", "empty.txt", text);
        Assert.True(document.Paragraphs.IsEmpty, reason);
        Assert.Single(document.Sections);
    }

    [Theory]
    [InlineData("Course of the war", "PHP", "short and without a full stop")]
    [InlineData("1917", "PHP", "a bare year")]
    [InlineData("2016–2017: War spreads to neighbouring countries", "PHP", "years with a colon")]
    [InlineData("Background[edit]", "PHP", "says itself that it is one")]
    [InlineData("Twelve soldiers were killed", "PPP", "a sentence that lost its full stop")]
    [InlineData("The convoy was hit.", "PPP", "a sentence")]
    [InlineData("Three things led to it:", "PPP", "announces a list")]
    [InlineData("the river crossing", "PPP", "begins small")]
    [InlineData("• Two tanks lost", "PLP", "a bullet")]
    [InlineData("– The minister condemned it.", "PLP", "a dash before an item")]
    [InlineData("Strength\t1,200 men", "PTP", "cells kept apart by a tab")]
    [InlineData("Main article: Battle of the Lake", "PNP", "leads to another article")]
    [InlineData("For the later conflict, see Continuation War.", "PNP", "leads to another article")]
    [InlineData("^ Smith, John (2003). A History of the War. London.", "PRP", "an entry of the reference list")]
    [InlineData("This section needs additional citations for verification. (May 2019)", "PBP", "a maintenance banner")]
    [InlineData("This section of the front was held by two companies.", "PPP", "opens like a banner, complains of nothing")]
    [InlineData("This article of the treaty ended the war.", "PPP", "opens like a banner, complains of nothing")]
    public void The_kind_of_a_line_between_two_paragraphs(string line, string kinds, string reason) =>
        Assert.True(Read("The army crossed the border.", line, "It was repulsed.").Kinds() == kinds, reason);

    [Theory]
    [InlineData("Winter War", "HPP", "Winter War", "the first paragraph defines it")]
    [InlineData("Origins", "HPP", "Winter War", "a heading; the id's words stand in the first paragraph")]
    [InlineData("1939 invasion of one neighbour by the other", "NPP", "Winter War", "a description above the article")]
    public void What_stands_above_the_first_sentence(string first, string kinds, string title, string reason)
    {
        var document = Read(first, "The Winter War was a conflict between two neighbours.", "It began in November.");
        Assert.True((document.Kinds(), document.Title) == (kinds, title), reason);
    }

    [Theory]
    [InlineData("winter-war.txt", "Winter War", "the words that the id spells")]
    [InlineData("winter_war_1939.txt", "Winter War (1939)", "a year tells it from others of the name")]
    [InlineData("winter_war_(1939).txt", "Winter War (1939)", "the same in brackets")]
    [InlineData("summer_war_1939.txt", "Summer War 1939", "the text spells only a word of it")]
    [InlineData("siege_of_ras_al-holm_(1939).txt", "Siege of Ras al-Holm (1939)", "a name keeps the capitals that the text gives it")]
    [InlineData("two_neighbours.txt", "Two neighbours", "a word without a capital gets none")]
    public void A_title_is_what_the_first_paragraph_calls_what_the_file_is_named_after(string id, string title, string reason)
    {
        var document = PlainTextReader.Read(id, id, "The Winter War was a conflict between two neighbours. It ended at Ras al-Holm.");
        Assert.True(document.Title == title, $"{reason}: {document.Title}");
    }

    [Fact]
    public void A_first_line_that_the_file_is_named_after_is_the_title()
    {
        var document = PlainTextReader.Read("siege_of_lindau_(1939).txt", "", "Siege of Lindau (1939)\nA map of the town and its walls, by a hand of the time; the road to the mill is in red.\nThe siege was long.\nBackground\nTalks failed.");
        Assert.Equal("Siege of Lindau (1939)", document.Title);
        Assert.Equal([0, 0, 0, 1, 1], document.Paragraphs.Select(p => p.Section));
    }

    [Fact]
    public void A_title_is_the_leads_and_opens_no_section()
    {
        var document = Read("Winter War", "The Winter War was a conflict.", "Background", "Talks failed.");
        Assert.Equal(["Winter War", "Background"], document.Sections.Select(s => s.Title));
        Assert.Equal([0, 0, 1, 1], document.Paragraphs.Select(p => p.Section));
    }

    [Fact]
    public void A_single_line_is_a_statement_and_no_heading() =>
        Assert.Equal("P", Read("Rebels killed 12 soldiers near the border").Kinds());

    [Fact]
    public void Lines_below_an_announcement_are_items() =>
        Assert.Equal("PLLP", Read("Two crises met:[4]", "State crisis: the north broke away.", "Food crisis: the harvest failed.", "Then the war began.").Kinds());

    [Fact]
    public void Many_short_lines_in_a_row_are_a_list_under_the_first() =>
        Assert.Equal("PHLLLLP", Read("The sides met.", "Order of battle", "First Army", "Second Army", "Third Corps", "Fleet", "They fought.").Kinds());

    [Fact]
    public void What_stands_in_the_end_matter_is_not_prose() =>
        Assert.Equal("PHNHRR", Read("It ended.", "See also", "Continuation War", "External links", "Timeline by a broadcaster, 13 July 2012", "Photographs").Kinds());

    [Theory]
    [InlineData("Resurgence (2023–present)", 2023, null)]
    [InlineData("2014–2015: Insurgents regroup", 2014, 2015)]
    [InlineData("Siege, 2012–13", 2012, 2013)]
    [InlineData("Relations since 1950", 1950, null)]
    [InlineData("1972 election", 1972, 1972)]
    public void A_heading_names_its_years(string heading, int from, int? to)
    {
        var document = Read("The war began.", heading, "It went on.");
        Assert.Equal(new YearSpan(from, to), document.Sections[1].Years);
    }

    [Theory]
    [InlineData("Second invasion (480-479 BC)", "years before Christ would sort wrongly")]
    [InlineData("Campaign 275", "a number of three digits")]
    [InlineData("Losses of 12,1917 men", "a part of a longer number")]
    public void A_heading_without_years(string heading, string reason) =>
        Assert.True(Read("The war began.", heading, "It went on.").Sections[1].Years is null, reason);

    [Fact]
    public void A_banner_is_a_notice_with_its_month_and_its_section()
    {
        const string banner = "This section needs to be updated. The reason given is: figures of May 2012. Please help update this article.(August 2018)";
        var document = Read("The war began.", "Aftermath", banner, "Talks went on.");
        var notice = Assert.Single(document.Notices);
        Assert.Equal((NoticeKind.Update, "2018-08", 3, 1, true), (notice.Kind, notice.Date, notice.Line, notice.Section, notice.IsBanner));
        Assert.Equal(banner, notice.Span.In(document.Text));
    }

    [Fact]
    public void A_banner_over_a_section_whose_heading_was_lost_opens_a_section()
    {
        var document = Read("The war began.", "This section is missing information about the talks. (April 2022)", "Talks went on.");
        Assert.Equal([0, 1, 1], document.Paragraphs.Select(p => p.Section));
        Assert.Equal(2, document.Sections[1].Line);
    }

    [Theory]
    [InlineData("The accord of 2015[12] held.", "12", "a number")]
    [InlineData("It fell.[12][13][c]", "12 13 c", "several in a row")]
    [InlineData("The war[note 3] went on.", "note 3", "a mark of a named group")]
    [InlineData("It fell.[aa] It rose.[iv]", "aa iv", "notes past z, and Roman ones")]
    [InlineData("He said that \"[a]n attack\" came.", "", "an editor's change of case in a quotation")]
    [InlineData("It happened \"in [2012] and later\".", "", "a year put into a quotation")]
    [InlineData("\"They left [their] homes\", he said.", "", "a word put into a quotation")]
    [InlineData("A bracket [ left open[7]", "7", "a bracket that never closes")]
    public void Citation_marks(string line, string marks, string reason) =>
        Assert.True(Read(line, "More.").Marks() == marks, reason);

    [Theory]
    [InlineData("[citation needed]", NoticeKind.CitationNeeded, null)]
    [InlineData("[when?]", NoticeKind.When, null)]
    [InlineData("[by whom?]", NoticeKind.Who, null)]
    [InlineData("[dubious – discuss]", NoticeKind.Dubious, null)]
    [InlineData("[Clarification needed]", NoticeKind.Missing, null)]
    [InlineData("[failed verification]", NoticeKind.FailedVerification, null)]
    [InlineData("[permanent dead link]", NoticeKind.DeadLink, null)]
    [InlineData("[needs update]", NoticeKind.Update, null)]
    [InlineData("[update]", NoticeKind.Other, null)]
    [InlineData("[citation needed (May 2020)]", NoticeKind.CitationNeeded, "2020-05")]
    public void Inline_tags(string tag, NoticeKind kind, string? date)
    {
        var document = Read($"Dozens fled.{tag} More came.[3]");
        var notice = Assert.Single(document.Notices);
        Assert.Equal((kind, date, tag, false), (notice.Kind, notice.Date, notice.Span.In(document.Text), notice.IsBanner));
        Assert.Equal("3", document.Marks());
    }

    [Fact]
    public void A_whole_list_of_entries_gives_the_references_their_places_as_numbers()
    {
        var document = Read(
            "It fell.[1] It rose.[2]",
            "References",
            "^ a b Smith, John (4 March 2013). \"Town falls\". The Courier. Retrieved 5 May 2014.",
            "^ \"Town rises\". https://news.example/rise. Archived from the original on 2 June 2015.");
        Assert.Equal(
            [("1", "Town falls", "2013-03-04", "2014-05-05", null), ("2", "Town rises", null, null, "https://news.example/rise")],
            document.References.Select(r => (r.Number, r.Title, r.Published, r.Accessed, r.Url)));
    }

    [Fact]
    public void Entries_of_a_list_that_was_cut_have_no_numbers_and_are_no_references() =>
        Assert.Empty(Read("It fell.[129]", "^ \"Town falls\". The Courier.").References);

    [Fact]
    public void Given_references_come_before_those_in_the_text()
    {
        var document = PlainTextReader.Read("a.txt", "a.txt", "It fell.[1]\n^ \"Town falls\".", [new Reference("1", "From the list")]);
        Assert.Equal("From the list", Assert.Single(document.References).Title);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_one_paragraph()
    {
        var text = string.Concat(Enumerable.Repeat("The army[3] fell back [ (", 400_000));
        var document = PlainTextReader.Read("long.txt", "long.txt", text);
        Assert.Equal(new TextSpan(0, text.Length), Assert.Single(document.Paragraphs).Span);
        Assert.Equal(400_000, document.Citations.Length);
    }

    [Theory]
    [InlineData("Lindau.png On 3 May the army took the town.", "On 3 May the army took the town.")]
    [InlineData("Map of Lindau.svg Kreuz_2.JPG The army took the town.", "The army took the town.")]
    [InlineData("The map in lindau.png shows where the army stood.", "The map in lindau.png shows where the army stood.")]
    [InlineData("The army took St. John. Then it left.", "The army took St. John. Then it left.")]
    public void A_paragraph_begins_behind_the_name_of_a_picture(string line, string paragraph)
    {
        var document = PlainTextReader.Read("war.txt", "war.txt", "It was a long war, and it ended in a draw after two years.\n" + line + "\n");
        Assert.Equal(paragraph, document.Paragraphs[^1].Span.In(document.Text));
    }

    [Fact]
    public void NULs_and_lone_surrogates_survive()
    {
        const string text = "The army\0 fell\ud800 back.\n\0\nIt held.";
        var document = PlainTextReader.Read("odd.txt", "odd.txt", text);
        Assert.Equal(text, document.Text);
        Assert.Equal(3, document.Paragraphs.Length);
    }
}
