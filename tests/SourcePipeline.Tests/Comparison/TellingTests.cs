using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Comparison;

public sealed class TellingTests
{
    [Theory]
    [InlineData(false, "a list contradicts not itself", "army 12", "army 3")]
    [InlineData(true, "two voices", "army 12", "rebels 40")]
    [InlineData(false, "one of the list", "army 12", "army 3", "rebels 12")]
    [InlineData(false, "the sum of the list", "army 12", "army 3", "rebels 15")]
    [InlineData(true, "neither one of it nor its sum", "army 12", "army 3", "rebels 90")]
    [InlineData(true, "a loose figure that its exact one follows", "army 100+", "doctor 24+", "doctor 46")]
    [InlineData(false, "loose figures alone", "army 100+", "doctor 24+")]
    [InlineData(false, "one figure", "army 12")]
    [InlineData(false, "the same figure by many", "army 12", "doctor 12", "witness 12")]
    [InlineData(true, "the same figure by many and another by one", "army 12", "doctor 12", "witness 12", "rebels 40")]
    public void What_one_voice_lists_in_a_sentence_is_no_contradiction(bool conflict, string because, params string[] told)
    {
        Claim[] claims = [.. told.Select(t => t.Split(' ')).Select(t => Told.Casualty("soldiers", Figure(t[1]), t[0]) with { Sentence = new TextSpan(t[0].Length, 100) })];
        Assert.True(conflict == Telling.CannotAllHold(claims), because);
    }

    private static Quantity Figure(string figure) =>
        figure.EndsWith('+') ? new(decimal.Parse(figure[..^1], System.Globalization.CultureInfo.InvariantCulture), null) : Quantity.Exactly(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture));
}
