namespace SourcePipeline.Tests.Findings;

/// <summary>Which figures are laid against each other as accounts of one count, and which are not.</summary>
public sealed class ComparedFiguresTests
{
    private const string Attack = "On 3 May 2014, the rebels attacked Belgora.[1] ";

    [Theory]
    [InlineData("The army said that 40 rebels were killed.[1] The Sarnian Observatory said that 90 rebels were killed.[2]", true, "two voices count the same dead")]
    [InlineData("The army said that 910 civilians were killed.[2] The Sarnian Observatory said that 910 civilians were killed by blasts, 384 civilians were killed by shells and 46 civilians were killed by gas.[1]", false, "a list of one voice has parts, not accounts")]
    [InlineData("On 6 May 2014, the rebels said that 12 Sarnian lorries had been destroyed and two captured, but a reporter counted 5 destroyed lorries.[2]", true, "what was captured makes no list of what was destroyed")]
    [InlineData("The army said that 70 rebels were killed.[1] The Sarnian Observatory said that more than 70 rebels were killed.[2]", false, "70 and more than 70 tell one count")]
    public void Only_accounts_of_one_count_contradict_each_other(string text, bool fires, string because) =>
        Judged.Fires("contested-figures", Attack + text, fires, because);

    [Theory]
    [InlineData("It was announced that 30 soldiers had been killed.[1] In June the number of soldiers killed was later raised to 36.[2]", true, "the text sets the second in the first one's place")]
    [InlineData("It was announced that 30 soldiers had been killed.[1] In June 36 soldiers were killed at Tarsk.[2]", false, "another figure of another day changes nothing")]
    public void A_figure_that_is_changed_later_is_told(string text, bool fires, string because) =>
        Judged.Fires("revised-figure", Attack + text, fires, because);
}
