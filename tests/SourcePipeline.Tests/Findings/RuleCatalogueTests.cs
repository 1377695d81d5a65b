using SourcePipeline.Citations.Checks;
using SourcePipeline.Findings;

namespace SourcePipeline.Tests.Findings;

public sealed class RuleCatalogueTests
{
    /// <summary>All but the rules on references: their examples need a list of references and pages that were read, and have tests beside them.</summary>
    public static TheoryData<string> Ids => [.. RuleCatalogue.Rules.Where(r => r is not CitationRule).Select(r => r.Description.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_fires_on_the_example_of_its_page(string id)
    {
        var page = RuleCatalogue.Page(id)!;
        var findings = Judged.Findings(page.Example);
        Assert.True(findings.Any(f => f.Rule == id), $"{id} did not fire; fired: {string.Join(", ", findings.Select(f => f.Rule))}");
        Assert.All(findings.Where(f => f.Rule == id), f => Assert.Equal(page.Family, f.Family));
    }

    [Fact]
    public void Ids_are_words_in_kebab_case_and_stand_once()
    {
        Assert.All(RuleCatalogue.Pages, p => Assert.Matches("^[a-z]+(-[a-z]+)*$", p.Id));
        Assert.Distinct(RuleCatalogue.Pages.Select(p => p.Id));
    }
}
