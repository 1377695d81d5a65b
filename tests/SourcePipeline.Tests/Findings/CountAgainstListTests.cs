namespace SourcePipeline.Tests.Findings;

public sealed class CountAgainstListTests
{
    [Theory]
    [InlineData("The army lost four aircraft: a Krov-8 helicopter, a Tarn-25 jet and a transport plane.[1]", true, "three are named")]
    [InlineData("Three regiments charged: the 8th Lancers and the 9th Lancers.[1]", true, "two are named")]
    [InlineData("The army lost three aircraft: a Krov-8 helicopter, a Tarn-25 jet and a transport plane.[1]", false, "the count is right")]
    [InlineData("The army lost at least four aircraft: a Krov-8 helicopter, a Tarn-25 jet and a transport plane.[1]", false, "more may be missing")]
    [InlineData("The army lost four aircraft, including a Krov-8 helicopter and a Tarn-25 jet.[1]", false, "examples are no list")]
    [InlineData("The army lost four aircraft: two Krov-8 helicopters, a Tarn-25 jet and a transport plane.[1]", false, "an item with a number of its own is several")]
    [InlineData("Two boats were sunk and three wharves were built: one at Tarsk, two at Arvela, and another at Lindau.[1]", true, "the numbers of the items come to four")]
    [InlineData("Three wharves were built: one at Tarsk, and two at Arvela.[1]", false, "the numbers come to the count")]
    [InlineData("The army lost four bridges: one at Tarsk (later rebuilt, and widened), one at Arvela, one at Lindau and one at Konra.[1]", false, "what stands in brackets is no item")]
    [InlineData("The army held three roads: the road in Belgora, the road between Tarsk and Arvela, and the road to Lindau.[1]", false, "a comma before the last 'and' tells the items apart")]
    [InlineData("The first three regiments formed the core of the army: the 8th Lancers and the 9th Lancers.[1]", false, "of the first three more than these may be told")]
    [InlineData("The rebels took one fort and two depots: the Belgora Fort, the Tarsk Depot and the Lindau Depot.[1]", false, "the list is of both")]
    [InlineData("They gave two reasons: the road was mined, and the rebels had left Belgora and Tarsk.[1]", false, "clauses are no items")]
    public void A_count_is_held_against_the_list_behind_it(string text, bool fires, string because) =>
        Judged.Fires("count-against-list", text, fires, because);
}
