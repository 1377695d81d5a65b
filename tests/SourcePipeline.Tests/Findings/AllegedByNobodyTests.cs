namespace SourcePipeline.Tests.Findings;

/// <summary>What is alleged, or only reported, by nobody who is named.</summary>
public sealed class AllegedByNobodyTests
{
    [Theory]
    [InlineData("On 3 May 2014, an alleged air strike killed 21 civilians in Belgora.[1]", true, "an alleged act that people died of")]
    [InlineData("Several tanks were allegedly seized by the rebels in Belgora.[1]", true, "allegedly, and nobody is named")]
    [InlineData("Several tanks were allegedly seized by the rebels in Belgora, the mayor said.[1]", false, "the mayor says it")]
    [InlineData("By 3 May 2014, the rebels had reportedly captured Belgora.", true, "a town changes hands by a report of nobody's")]
    [InlineData("By 3 May 2014, the rebels had reportedly captured Belgora.[1]", false, "the citation tells whose report it is")]
    [InlineData("On 2 May 2014, the army left Arvela.[1] By 3 May 2014, the rebels had reportedly captured Belgora.", true, "the citation stands before it")]
    [InlineData("On 3 May 2014, 12 rebels were reportedly killed in Belgora.", false, "in an article without citations losses are told so throughout")]
    [InlineData("On 2 May 2014, the army left Arvela.[1] Two of the rebels' cars were estimated to have been destroyed in Belgora.", false, "an estimate reports nothing")]
    [InlineData("In 1214, the duke is said to have replied that he feared nobody.[1]", false, "what tradition tells of a duke of old waits for nobody to confirm it")]
    [InlineData("By 3 May 2014, the rebels had captured Belgora.", false, "the article says it itself")]
    [InlineData("The town was reportedly held by the rebels.", false, "no place changes hands")]
    public void An_allegation_names_who_makes_it(string text, bool fires, string because) =>
        Judged.Fires("alleged-by-nobody", text, fires, because);
}
