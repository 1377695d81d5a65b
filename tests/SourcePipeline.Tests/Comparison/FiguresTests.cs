using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Comparison;

public sealed class FiguresTests
{
    public static TheoryData<Quantity, Quantity, bool, string> Pairs => new()
    {
        { Quantity.Exactly(46), new(100, null), true, "46 is not over 100" },
        { Quantity.Exactly(148), new(100, null), false, "148 is over 100" },
        { Quantity.Exactly(13), Quantity.Exactly(1), true, "two exact figures that differ" },
        { Quantity.Exactly(0), new(3, null, Vague: true), true, "none against several" },
        { new(24, null, Vague: true), new(50, 60), false, "dozens may be 50 to 60" },
        { new(null, 20), Quantity.Exactly(25), true, "25 is not up to 20" },
        { new(50, 50, Approximate: true), Quantity.Exactly(54), false, "54 is about 50" },
        { new(50, 50, Approximate: true), Quantity.Exactly(60), true, "60 is not about 50" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Figures_conflict_when_no_number_fits_both(Quantity a, Quantity b, bool conflict, string because)
    {
        Assert.True(Figures.Conflict(a, b) == conflict, because);
        Assert.True(Figures.Conflict(b, a) == conflict, because);
    }

    [Theory]
    [InlineData(46, 46, "46")]
    [InlineData(100, null, "at least 100")]
    [InlineData(null, 20, "at most 20")]
    [InlineData(50, 60, "50–60")]
    [InlineData(1200, 1200, "1,200")]
    public void A_figure_is_put_into_the_words_of_its_bounds(int? low, int? high, string words) =>
        Assert.Equal(words, Figures.Words(new(low, high)));

    [Fact]
    public void A_range_reaches_from_the_lowest_to_the_highest_and_says_where_it_is_open()
    {
        Assert.Equal("14–60", Figures.Span([Quantity.Exactly(14), Quantity.Exactly(60)]));
        Assert.Equal("46–100 or more", Figures.Span([new(100, null), Quantity.Exactly(46)]));
        Assert.Equal("dozens to 100 or more", Figures.Span([new(24, null, Vague: true), new(100, null)]));
        Assert.Equal("8 to hundreds", Figures.Span([new(200, null, Vague: true), Quantity.Exactly(8)]));
        Assert.Equal("dozens", Figures.Span([new(24, null, Vague: true), new(24, null, Vague: true)]));
        Assert.Equal("46–148", Figures.Span([new(100, null), Quantity.Exactly(46), Quantity.Exactly(148)]));
    }
}
