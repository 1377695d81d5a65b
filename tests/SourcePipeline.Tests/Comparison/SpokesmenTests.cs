using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Comparison;

/// <summary>For whom those speak who are told by name alone, or by names that another document writes out.</summary>
public sealed class SpokesmenTests
{
    [Theory]
    [InlineData("the Sarnian president Jane Roe", ClaimantRole.Official, true, "her office is one of a state")]
    [InlineData("President of Sarnia, Jane Roe", ClaimantRole.Belligerent, true, "set off by a comma")]
    [InlineData("the Sarnian president Jane Roe", ClaimantRole.Expert, false, "she does not speak for it there")]
    [InlineData("the Sarnian president John Doe", ClaimantRole.Official, false, "the office is another's")]
    [InlineData("the novelist Jane Roe", ClaimantRole.Official, false, "no office of a state")]
    [InlineData("the Sarnian army's roe", ClaimantRole.Official, false, "no name")]
    public void A_bare_name_has_the_office_that_it_is_told_with_elsewhere(string elsewhere, ClaimantRole role, bool hasOffice, string because)
    {
        var statements = Read(
            Told.Casualty("rebels", Quantity.Exactly(12), "Jane Roe", role: ClaimantRole.Official, line: 1),
            Told.Casualty("rebels", Quantity.Exactly(40), elsewhere, role: role, line: 2));
        Assert.True(hasOffice == (statements[0].Voice.Claimant.Kind == GroupKind.State), because);
        Assert.True(hasOffice == statements[0].Voice.IsBelligerent, because);
    }

    [Theory]
    [InlineData(0, "told before the spokesman")]
    [InlineData(1, "told behind him, in a later document")]
    public void An_acronym_stands_for_its_name_wherever_that_is_told(int place, string because)
    {
        var documents = new List<ExtractedDocument>
        {
            Document("spokesman.txt", "", Told.Casualty("rebels", Quantity.Exactly(12), "FLS army general Jan Roe"), Told.Casualty("rebels", Quantity.Exactly(40), "FLS army general", line: 2)),
        };
        documents.Insert(place, Document("name.txt", "The Front for the Liberation of Sarnia (FLS) was founded in 2011."));
        var named = new StatementReader().Read(documents)[1].Voice.Claimant.Names;
        Assert.True(named.Contains("front for the liberation of sarnia"), $"{because}, but was {string.Join(", ", named)}");
    }

    private static ImmutableArray<Statement> Read(params Claim[] claims) => new StatementReader().Read([Document("invented.txt", "", claims)]);

    private static ExtractedDocument Document(string id, string text, params Claim[] claims) => new(
        new Document(id, id, id, null, text.PadRight(1000), [new(new(0, 1000), 1, 0, ParagraphKind.Prose)], [new(id, 1, 1, null)], [], [], []),
        [.. claims],
        [.. claims.Select(c => new Sentence(c.Sentence, 0, c.Line, 0)).Distinct()],
        [],
        [],
        []);
}
