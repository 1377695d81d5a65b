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
    [InlineData("The Front and the Sarnian government held six sessions and dinners on border talks in Belgora.[2]", false, "not of them alone")]
    public void A_count_of_the_lead_is_held_against_the_body(string body, bool fires, string because) =>
        Judged.Fires("count-told-twice", Lead + body, fires, because);

    [Theory]
    [InlineData("47 people died and several mills burned in shelling that hit Tarsk's outlying quarters.[1]", true, "one shelling, told with its toll")]
    [InlineData("47 people died and two mills burned in shelling that hit Tarsk's outlying quarters.[1]", false, "two and two")]
    public void A_day_that_is_told_again_is_known_by_its_toll(string again, bool fires, string because)
    {
        var text = $"The war of Belgora began in 1990.[1]\nWar\nOn 3 May 2014, shelling hit the outlying quarters of Tarsk and two mills. 47 people died.[1]\nOn 5 May 2014 a truce was signed.[1]\n"
            + $"On 6 May 2014 it was broken.[1]\nAftermath\nThe army left Belgora.[1]\nOn 3 May 2014, {again}";
        Judged.Fires("count-told-twice", text, fires, because);
    }

    [Fact]
    public void The_rows_of_a_flattened_infobox_are_told_again_by_the_lead()
    {
        var finding = Judged.Single("count-told-twice", "Battle of Belgora\nSarnian victory\n230,000 Velians, Tarskans and other highland shepherds displaced[1]\nThe battle of Belgora was fought in May 2014.[1] It ended the war.[1] Around 180,000 Velians, Tarskans and other highland shepherds fled.[1]\nBattle\n" + string.Concat(Enumerable.Repeat("It rained.[1] ", 30)));
        Assert.Equal([3, 4], finding.Locations.Select(l => l.Line));
    }

    [Fact]
    public void Brigades_of_nobody_named_may_be_those_of_the_other_side()
    {
        const string Armies = "The war of Belgora began in 1990.[1] Along the western Tarn ridge the Front deployed eight brigades.[1]\nArmies\nIt rained.[1]\nAlong the western Tarn ridge nine brigades were deployed in trenches.[2]";
        Judged.Fires("count-told-twice", Armies, fires: false, "nothing tells whose they are");
    }
}
