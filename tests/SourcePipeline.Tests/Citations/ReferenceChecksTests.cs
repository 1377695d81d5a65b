using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Citations.Checks;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Citations;

public sealed class ReferenceChecksTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    [Fact]
    public void A_document_without_references_says_so_once()
    {
        var problem = Assert.Single(ReferenceChecks.NoReferences(Cited("The bridge fell.[1] Eleven died.[2]")));
        Assert.Contains("2 marks lead nowhere", problem.Message, StringComparison.Ordinal);
        Assert.Empty(ReferenceChecks.MarksWithoutReference(Cited("The bridge fell.[1]")));
    }

    [Fact]
    public void A_mark_without_a_reference_and_a_reference_without_a_mark()
    {
        var document = Cited("The bridge fell.[1] Eleven died.[2][a]", new("1", "Bridge"), new("3", "River"));
        Assert.Equal(["2"], ReferenceChecks.MarksWithoutReference(document).Select(p => p.About[0]));
        Assert.Equal(["River"], ReferenceChecks.ReferencesWithoutMark(document).Select(p => p.About[0]));
    }

    [Fact]
    public void One_address_under_several_numbers()
    {
        var document = Cited("A.[1] B.[2] C.[3]", new("1", Url: "http://www.p.example/a/"), new("2", Url: "https://p.example/a#top"), new("3", Url: "https://p.example/a?page=2"));
        Assert.Equal(["1", "2"], Assert.Single(ReferenceChecks.RepeatedAddresses(document)).Values);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("https://p.example/a", null, true)]
    [InlineData("A bridge falls", null, false)]
    [InlineData(null, "The Gazette", false)]
    public void Bare_addresses(string? title, string? publisher, bool bare) =>
        Assert.Equal(bare, ReferenceChecks.BareAddresses(Cited("A.[1]", new Reference("1", title, "https://p.example/a", Publisher: publisher))).Any());

    [Theory]
    [InlineData("2013-01-12", "2013-01-11", true, "read before it was published")]
    [InlineData("2013-01-12", "2013-01-12", false, "read the same day")]
    [InlineData("2013-01", "2013-01-11", false, "published some day of that month")]
    [InlineData("2013-02", "2013-01-11", true, "published in the month after")]
    [InlineData(null, "2026-11-23", true, "read tomorrow")]
    [InlineData("2027", null, true, "published next year")]
    [InlineData("spring 2013", "2013-01-11", false, "a date that cannot be read accuses nobody")]
    public void Impossible_days(string? published, string? accessed, bool wrong, string why) =>
        Assert.True(ReferenceChecks.ImpossibleDays(Cited("A.[1]", new Reference("1", "T", Published: published, Accessed: accessed)), AsOf).Any() == wrong, why);

    [Fact]
    public void Wrong_identifiers_also_those_inside_the_entrys_text()
    {
        var document = Cited("A.[1]", new Reference("1", "T", Isbn: "0-306-40615-3", Doi: "10.1000/182", Text: "A. Author, T, JSTOR 2952500, OCLC 0, S2CID 12345678901."));
        Assert.Equal(["ISBN", "OCLC", "S2CID"], ReferenceChecks.WrongIdentifiers(document).Select(p => p.Values[0]));
    }

    [Theory]
    [InlineData("2014-06-02", "2014-06-03", true)]
    [InlineData("2014-06-02", "2014-06-02", false)]
    [InlineData("2014-06", "2014-06-20", false)]
    [InlineData(null, "2014-06-20", false)]
    public void A_source_older_than_the_statement(string? published, string happened, bool older)
    {
        var day = DateOnly.Parse(happened).DayNumber;
        var document = CitedWith([Claim("Eleven died") with { Date = new DateValue(happened, day, day), Citations = ["1"] }], "Eleven died.[1]", new Reference("1", "T", Published: published));
        Assert.Equal(older, ReferenceChecks.SourcesOlderThanStatement(document).Any());
    }

    [Theory]
    [InlineData("https://news.tabloid.example/a", "2013", true)]
    [InlineData("https://tabloid.example/a", "2005", false)]
    [InlineData("https://nottabloid.example/a", "2013", false)]
    [InlineData("https://tabloid.example/a", null, false)]
    public void Weak_sources_hold_for_their_years(string url, string? published, bool weak) =>
        Assert.Equal(weak, ReferenceChecks.WeakSources(
            Cited("A.[1]", new Reference("1", "T", url, Published: published)), [new("tabloid.example", Reliability.Deprecated, From: 2010, To: 2020)]).Any());

    [Theory]
    [InlineData(1, "agency:Agence France-Presse", "agency:Agence France Presse (AFP)")]
    [InlineData(1, "publisher:Reuters", "agency:Reuters")]
    [InlineData(2, "publisher:The Gazette", "publisher:Courier")]
    [InlineData(1, "url:https://www.p.example/a", "url:http://p.example/b")]
    public void Copies_of_one_agencys_report_are_one_source(int expected, params string[] sources) =>
        Assert.Equal(expected, Independence.Count(sources.Select((s, i) => s.Split(':', 2) switch
        {
            ["agency", var agency] => new Reference($"{i}", Publisher: $"Paper {i}", Agency: agency),
            ["publisher", var publisher] => new Reference($"{i}", Publisher: publisher),
            [_, var url] => new Reference($"{i}", Url: url),
            _ => throw new InvalidOperationException(s),
        })));

    private static CitedDocument Cited(string text, params Reference[] references) => CitedWith([], text, references);

    private static CitedDocument CitedWith(ImmutableArray<Claim> claims, string text, params Reference[] references)
    {
        List<CitationMark> marks = [];
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            marks.Add(new(new(open, close + 1), text[(open + 1)..close]));
        }

        var whole = new TextSpan(0, text.Length);
        Document document = new("a.txt", "A", "a.txt", null, text, [new(whole, 1, 0, ParagraphKind.Prose)], [new("A", 1, 1, null)], [.. marks], [], [.. references]);
        return new(new(document, claims, [new(whole, 0, 1, 0)], [], [], []));
    }

    private static Claim Claim(string quote) => new()
    {
        Id = "c",
        Document = "a.txt",
        Section = 0,
        Line = 1,
        Span = new(0, quote.Length),
        Quote = quote,
        Sentence = new(0, quote.Length),
        Rule = "r",
        Kind = ClaimKind.Casualty,
    };
}
