using SourcePipeline.Comparison;

namespace SourcePipeline.Tests.Comparison;

public sealed class CountApartTests
{
    [Theory]
    [InlineData("four more bodies", true)]
    [InlineData("another 12 soldiers were killed", true)]
    [InlineData("six additional civilians being killed", true)]
    [InlineData("more than 12 soldiers were killed", false)]
    [InlineData("12 or more soldiers were killed", false)]
    [InlineData("12 soldiers were killed", false)]
    public void Words_that_add_to_a_count_are_told_from_those_that_bound_it(string quote, bool further) => Assert.Equal(further, CountApart.SaysFurther(quote));

    [Theory]
    [InlineData("The final phase of the battle cost the army 106 killed.", true)]
    [InlineData("On the first day, 12 soldiers were killed.", true)]
    [InlineData("In the whole battle, 275 soldiers were killed in ten days.", false)]
    public void A_stretch_of_a_battle_is_told_from_the_whole(string sentence, bool stretch) => Assert.Equal(stretch, CountApart.TellsStretch(sentence));

    [Theory]
    [InlineData("The mayor said that 40 civilians were killed at Belgora on 3 May 2014.[1] A doctor said that five more civilians were killed at Belgora on 3 May 2014 when they fled.[2]", 0, "what comes on top")]
    [InlineData("The mayor said that 40 civilians were killed at Belgora on 3 May 2014.[1] A doctor said that five civilians were killed at Belgora on 3 May 2014.[2]", 1, "two counts of one thing")]
    [InlineData("On 3 May 2014, reporters found 20 bodies on a street in Belgora.[1] The mayor said that 280 bodies were buried in a mass grave in Belgora on 3 May 2014.[2]", 0, "bodies of two spots")]
    [InlineData("The mayor said that 40 civilians were killed and 30 wounded at Belgora on 3 May 2014.[1] A doctor said that four additional civilians were killed and one more wounded at Belgora on 3 May 2014.[2]", 0, "what comes on top, told of both")]
    [InlineData("A spokesman said that 265 civilians were killed at Belgora in May 2014, down from 1,440 in the month before.[1]", 0, "a figure of another time")]
    public void Counts_that_stand_apart_are_not_contested(string text, int contested, string because) =>
        Judged.Finds("contested-figures", text, contested, because);
}
