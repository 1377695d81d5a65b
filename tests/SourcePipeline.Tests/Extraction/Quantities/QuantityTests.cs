using FsCheck;
using FsCheck.Fluent;
using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Extraction.Quantities;

public sealed class QuantityTests
{
    [Theory]
    // Digits, words and both.
    [InlineData("The raid left 24 soldiers dead.", "24", "24..24")]
    [InlineData("They had 2,354 tons of flour.", "2,354", "2354..2354")]
    [InlineData("Some 1.5 million people fled.", "Some 1.5 million", "~1500000..1500000")]
    [InlineData("Two thousand five hundred men came.", "Two thousand five hundred", "2500..2500")]
    [InlineData("One hundred and twenty-five men came.", "One hundred and twenty-five", "125..125")]
    [InlineData("Three hundred thousand left.", "Three hundred thousand", "300000..300000")]
    [InlineData("Half a dozen guards ran.", "Half a dozen", "6..6")]
    [InlineData("Half a million people fled.", "Half a million", "500000..500000")]
    [InlineData("One and a half million people fled.", "One and a half million", "1500000..1500000")]
    [InlineData("A couple of soldiers deserted.", "A couple of", "2..2")]
    // A hundred is no exact figure unless a bound stands before it.
    [InlineData("The clash left a hundred dead.", "a hundred", "~100..100")]
    [InlineData("They shot over a hundred people.", "over a hundred", "100..")]
    // Bounds.
    [InlineData("At least 31 civilians died.", "At least 31", "31..")]
    [InlineData("No fewer than 31 civilians died.", "No fewer than 31", "31..")]
    [InlineData("Upwards of 900 died.", "Upwards of 900", "900..")]
    [InlineData("Up to 80 fighters came.", "Up to 80", "..80")]
    [InlineData("No more than five escaped.", "No more than five", "..5")]
    [InlineData("Fewer than 20 remained.", "Fewer than 20", "..20")]
    [InlineData("As many as 300 died.", "As many as 300", "..300")]
    [InlineData("It was within 20 km of the town.", "within 20", "..20")]
    [InlineData("30 or more were hurt.", "30 or more", "30..")]
    [InlineData("50+ surrendered.", "50+", "50..")]
    // Approximation.
    [InlineData("About 40 followers fell.", "About 40", "~40..40")]
    [InlineData("An estimated 1,200 fighters came.", "An estimated 1,200", "~1200..1200")]
    [InlineData("Forty or so men came.", "Forty or so", "~40..40")]
    // Ranges, with every dash.
    [InlineData("About 50–60 soldiers fell.", "About 50–60", "~50..60")]
    [InlineData("They lost 50-60 soldiers.", "50-60", "50..60")]
    [InlineData("They lost 50—60 soldiers.", "50—60", "50..60")]
    [InlineData("Between 220 and 250 fell.", "Between 220 and 250", "220..250")]
    [InlineData("They lost 103 to 152 men.", "103 to 152", "103..152")]
    [InlineData("Two or three shots fell.", "Two or three", "2..3")]
    [InlineData("1.5 to 2 million fled.", "1.5 to 2 million", "1500000..2000000")]
    [InlineData("Between two and three hundred fled.", "Between two and three hundred", "200..300")]
    // Words that say how many only vaguely.
    [InlineData("Dozens of rebels fell.", "Dozens", "?24..")]
    [InlineData("They buried tens of people.", "tens", "?24..")]
    [InlineData("Several dozen herders fell.", "Several dozen", "?36..")]
    [InlineData("Scores fled.", "Scores", "?40..")]
    [InlineData("Hundreds fled.", "Hundreds", "?200..")]
    [InlineData("Thousands fled.", "Thousands", "?2000..")]
    [InlineData("Tens of thousands fled.", "Tens of thousands", "?20000..")]
    [InlineData("Hundreds of thousands fled.", "Hundreds of thousands", "?200000..")]
    [InlineData("Several hundred fled.", "Several hundred", "?300..")]
    [InlineData("A number of guards fell.", "A number of", "?3..")]
    // Nobody, and all but some.
    [InlineData("There were no casualties.", "no", "0..0")]
    [InlineData("No one was hurt.", "No one", "0..0")]
    [InlineData("They shot all but one of 17.", "all but one of 17", "16..16")]
    // Parts of a number, which are never all of it.
    [InlineData("Half of the 60-man garrison fell.", "Half of the 60", "~30..30")]
    [InlineData("A third of its 90 men fell.", "A third of its 90", "~30..30")]
    [InlineData("10 percent of the 400 sailors fell.", "10 percent of the 400", "~40..40")]
    [InlineData("More than half of the town's 300 people fled.", "More than half of the town's 300", "~150..")]
    [InlineData("Up to half of its 300 men fell.", "Up to half of its 300", "~..150")]
    [InlineData("Most of the 200 guards fell.", "Most of the 200", "100..")]
    [InlineData("Some of the 200 guards fell.", "Some of the 200", "?3..")]
    [InlineData("Nearly all of its 300 men fell.", "Nearly all of its 300", "~300..300")]
    // Shares.
    [InlineData("Around 60 percent of them left.", "Around 60 percent", "~60..60")]
    [InlineData("Three quarters of the men fled.", "Three quarters", "0.75..0.75")]
    public void A_number_has_the_value_that_the_guide_gives_it(string sentence, string words, string value) =>
        Assert.Equal([(words, value)], Read(sentence));

    [Theory]
    [InlineData("A C-130 landed beside Su-25 and Mirage 2000-D jets with AK-47 rifles.", "model names")]
    [InlineData("The 93rd Brigade was the first there.", "unit names and ordinals")]
    [InlineData("Resolution 2085 was adopted on Flight 17.", "names with numbers")]
    [InlineData("The book has the ISBN 978-3-16-148410-0.", "identifiers")]
    [InlineData("It stands there.[129][130]", "citation marks")]
    [InlineData("The town lies at 12:30:15 on the map.", "times and angles")]
    [InlineData("The team won 3–1.", "scores of a match")]
    [InlineData("A 12-hour truce held.", "measures in a compound")]
    [InlineData("There was no way out.", "no count of people")]
    [InlineData("It weighs 999999999999999999999999999999.", "digits without end")]
    public void What_only_looks_like_a_number_is_none(string sentence, string reason) =>
        Assert.True(Read(sentence).Count == 0, $"{reason}: {string.Join(", ", Read(sentence))}");

    [Theory]
    [InlineData("They fired 40 rounds.", "rounds")]
    [InlineData("It is 125 kilometers away.", "kilometers")]
    [InlineData("They destroyed 12 armed pick-up trucks.", "armed pick-up trucks")]
    [InlineData("Two dozen of the soldiers left.", null)]
    [InlineData("Dozens of rebels fell.", "rebels")]
    [InlineData("Only 24 were left.", null)]
    public void A_quantity_tells_what_it_counts(string sentence, string? unit)
    {
        var found = Assert.Single(Extracted.From(sentence, CascadeScope.Quantities).Quantities);
        Assert.Equal(unit, found.Unit?.In(sentence));
    }

    [Fact]
    public void Any_text_gives_ordered_spans_and_bounds() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.Hostile(), text =>
        {
            var last = 0;
            foreach (var quantity in Extracted.From(text, CascadeScope.Quantities).Quantities)
            {
                Assert.True(quantity.Span.Start >= last && quantity.Span.End <= text.Length && quantity.Span.Length > 0);
                Assert.False(quantity.Value.Low > quantity.Value.High);
                last = quantity.Span.End;
            }
        }));

    private static List<(string Words, string Value)> Read(string sentence) =>
        [.. Extracted.From(sentence, CascadeScope.Quantities).Quantities.Select(q => (q.Span.In(sentence), Show(q.Value)))];

    private static string Show(Quantity value) =>
        FormattableString.Invariant($"{(value.Approximate ? "~" : "")}{(value.Vague ? "?" : "")}{value.Low}..{value.High}");
}
