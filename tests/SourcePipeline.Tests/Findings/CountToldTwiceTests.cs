namespace SourcePipeline.Tests.Findings;

public sealed class CountToldTwiceTests
{
    private const string Lead = "The war of Belgora began in 1990.[1] The Front took part in four sessions of border talks with the Sarnian government.[1]\nTalks\nA truce was signed in 2002.[1] It was soon broken.[1]\n";

    [Theory]
    [InlineData("The Front and the Sarnian government held six sessions of border talks in Belgora.[2]", true, "four and six")]
    [InlineData("The Front and the Sarnian government held four sessions of border talks in Belgora.[2]", false, "four and four")]
    [InlineData("The Front and the Sarnian government held six sessions of border talks in Belgora and four sessions of border talks in Tarsk.[2]", false, "the lead's number is told as well")]
    [InlineData("The first six sessions of border talks with the Sarnian government were held in Belgora.[2]", false, "a part of them")]
    [InlineData("A mediator said that the Front and the Sarnian government held six sessions of border talks.[2]", false, "somebody else says so")]
    [InlineData("The army held six sessions of gunnery at the mill.[2]", false, "other sessions")]
    public void A_count_of_the_lead_is_held_against_the_body(string body, bool fires, string because) =>
        Assert.True(fires == Judged.Findings(Lead + body).Any(f => f.Rule == "count-told-twice"), because);
}
