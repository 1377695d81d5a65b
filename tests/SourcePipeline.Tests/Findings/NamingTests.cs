using SourcePipeline.Findings.Rules;

namespace SourcePipeline.Tests.Findings;

public sealed class NamingTests
{
    [Theory]
    [InlineData("police officer", false, "police officers")]
    [InlineData("woman of the village", false, "women of the village")]
    [InlineData("soldiers", true, "soldier")]
    [InlineData("soldiers of the 3rd Brigade", true, "soldier of the 3rd Brigade")]
    [InlineData("soldiers", false, "soldiers")]
    [InlineData("police", false, "police")]
    [InlineData("infantry", false, "infantry")]
    [InlineData("officer and men", false, "officer and men")]
    public void A_counted_noun_has_the_number_of_its_figure(string words, bool isOne, string told) => Assert.Equal(told, CountedNoun.Agreeing(words, isOne));

    [Theory]
    [InlineData("The army", "the army")]
    [InlineData("Rebel soldiers", "rebel soldiers")]
    [InlineData("Islamist leaders", "Islamist leaders")]
    [InlineData("Local Coordination Committees", "Local Coordination Committees")]
    [InlineData("One Velian officer", "one Velian officer")]
    [InlineData("Government of National Unity", "Government of National Unity")]
    [InlineData("opposition", "the opposition")]
    [InlineData("Ukrainian", "the Ukrainian side")]
    [InlineData("Ukraine", "Ukraine")]
    [InlineData("Residents", "residents")]
    [InlineData("Sarnians", "Sarnians")]
    public void A_voice_reads_inside_a_sentence_as_people_write_it(string words, string inside) => Assert.Equal(inside, Naming.Inside(words));
}
