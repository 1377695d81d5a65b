namespace SourcePipeline.Tests.Findings;

public sealed class PartsAgainstTotalTests
{
    [Theory]
    [InlineData("The brigade lost 60 men: 20 officers, 15 sergeants and 12 drummers.[1]", true, "the parts come to 47")]
    [InlineData("The blast killed 40 people (25 soldiers and 12 civilians).[1]", true, "the parts in brackets come to 37")]
    [InlineData("The blast killed 40 people (25 soldiers, 14 civilians and a doctor).[1]", false, "what has no figure is one")]
    [InlineData("The blast killed 40 people (25 soldiers and 15 civilians).[1]", false, "the parts come to it")]
    [InlineData("The brigade lost 30,000 men (20,000 Velians and 10,724 Sarnians).[1]", false, "a rounded total has its room")]
    [InlineData("Of the council's 30 members (12 Velians and 2 Sarnians) most had fled.[1]", false, "fewer than half are examples")]
    [InlineData("Three squadrons (11, 17 and 18) flew from Belgora.[1]", false, "numbers of units count nothing")]
    [InlineData("The fleet had 40 tanks (25 tons each and 12 metres long).[1]", false, "measures are no parts")]
    [InlineData("The assembly had 101 delegates, including 60 priests, 30 landlords and 14 merchants.[1]", true, "more are included than there are")]
    [InlineData("The assembly had 101 delegates, including 60 priests and 14 merchants.[1]", false, "only some are named")]
    [InlineData("The blast killed 20 people, including 15 children and 12 women.[1]", false, "one may be both")]
    [InlineData("Velian losses were 90 casualties, 20 killed and 40 wounded.[1]", true, "what befell them is told of all")]
    [InlineData("The raids killed 20 soldiers and 14 policemen, for a total of 44 people.[1]", true, "the parts before it come to 34")]
    [InlineData("The raids killed 30 soldiers and 14 policemen, for a total of 44 people.[1]", false, "the parts before it come to it")]
    [InlineData("Three ships sank and a total of 823 sailors drowned with two admirals.[1]", false, "other things are no parts")]
    public void A_total_is_held_against_its_parts(string text, bool fires, string because) =>
        Judged.Fires("parts-against-total", text, fires, because);

    [Theory]
    [InlineData("On 3 May 2014 the army flew 31 sorties over Belgora. It flew an equal number of sorties over Tarsk, bringing the total number of sorties to 40.[1]", true, "62 are told")]
    [InlineData("On 3 May 2014 the army flew 20 sorties over Belgora. It flew an equal number of sorties over Tarsk, bringing the total number of sorties to 40.[1]", false, "40 are told")]
    [InlineData("In May the navy sent three GB-12 gunboats to Lindau. In June it sent two additional GB-12 gunboats.[1]\nIn July it sent two additional GB-12 gunboats to Lindau, bringing the total to five GB-12 gunboats.[2]", true, "seven are told, paragraphs apart")]
    [InlineData("In May the navy sent three GB-12 gunboats to Lindau.[1]\nIn July it sent two additional GB-12 gunboats to Lindau, bringing the total to five GB-12 gunboats.[2]", false, "five are told")]
    [InlineData("Six soldiers fell on 3 May. Two more soldiers fell on 4 May, bringing the total to twelve soldiers.[1]", false, "what was before them may not be told")]
    public void A_running_total_is_not_less_than_what_is_told_of_it(string text, bool fires, string because) =>
        Judged.Fires("parts-against-total", text, fires, because);
}
