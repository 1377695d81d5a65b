using SourcePipeline.Findings.Rules;

namespace SourcePipeline.Tests.Findings;

public sealed class NamingTests
{
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
