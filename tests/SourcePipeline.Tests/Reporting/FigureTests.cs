using SourcePipeline.Extraction;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class FigureTests
{
    public static TheoryData<Quantity, string> Figures => new()
    {
        { Quantity.Exactly(46), "46" },
        { Quantity.Exactly(0), "none" },
        { Quantity.Exactly(1200) with { Approximate = true }, "about 1,200" },
        { new(100, null), "100 or more" },
        { new(null, 9), "up to 9" },
        { new(50, 60), "50–60" },
        { new(24, null, Vague: true), "dozens" },
        { new(7, null, Vague: true), "7 or more (vague)" },
        { Quantity.Exactly(12.5m), "12.5" },
        { default, "an untold number" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_quantity_is_written_as_people_write_it(Quantity quantity, string words) => Assert.Equal(words, Figure.Of(quantity));
}
