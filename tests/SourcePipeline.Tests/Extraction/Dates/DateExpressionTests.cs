using SourcePipeline.Extraction;
using SourcePipeline.RuleExamples;

namespace SourcePipeline.Tests.Extraction.Dates;

/// <summary>What each form of a date means. Each text is read alone; the marked words are the expression's extent.</summary>
public sealed class DateExpressionTests
{
    /// <summary>Text, TIMEX2 value, EDTF value ("" for none), why.</summary>
    public static TheoryData<string, string, string, string> Expressions() => new()
    {
        { "It began on [[16 November 2012]].", "2012-11-16", "2012-11-16", "a day" },
        { "It began on [[November 16, 2012]].", "2012-11-16", "2012-11-16", "a day, month first" },
        { "It ended on [[the 3rd of March 1918]].", "1918-03-03", "1918-03-03", "an ordinal with its article" },
        { "The page is of [[2022-08-14]].", "2022-08-14", "2022-08-14", "digits only" },
        { "They met in [[early June 1920]].", "1920-06", "1920-06", "a part of a month stays the month" },
        { "They left in [[mid-2014]].", "2014", "2014", "a part of a year stays the year" },
        { "They left by [[the end of 1958]].", "1958", "1958", "the part belongs to the expression" },
        { "It fell in [[September]].", "XXXX-09", "XXXX-09", "no year anywhere: it stays unknown" },
        { "On [[17 January]] a man was shot.", "XXXX-01-17", "XXXX-01-17", "likewise of a day" },
        { "It was drained in [[the 1930s]].", "193", "193X", "a decade" },
        { "The fort is of [[the 16th century]].", "15", "15XX", "the sixteenth century are the 1500s" },
        { "They sailed in [[264 BC]].", "BC0264", "-0263", "EDTF has a year 0, people have not" },
        { "In [[the 470s BC]] the league grew.", "BC047", "-046X", "a decade before Christ" },
        { "They marched in [[the spring of 1813]].", "1813-SP", "1813-21", "a season" },
        { "In [[the first half of 2018]] attacks rose.", "2018-H1", "2018-40", "a half" },
        { "They landed in [[the early morning of 6 June 1944]].", "1944-06-06TMO", "1944-06-06", "a time of the day" },
        { "The siege lasted [[two months]].", "P2M", "", "a duration" },
        { "A [[ten-day]] truce followed.", "P10D", "", "a duration before a noun" },
        { "For [[several days]] nothing moved.", "PXD", "", "a duration of no number" },
        { "The fort is [[now]] a museum.", "PRESENT_REF", "", "the present" },
        { "The [[former]] minister spoke.", "PAST_REF", "", "the past" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_has_its_value_and_its_extent(string marked, string timex, string edtf, string because)
    {
        var example = MarkedExample.Parse(marked);
        var date = Extracted.From(example.Text, CascadeScope.Dates).Dates.FirstOrDefault(d => d.Span == example.Spans[0]);
        Assert.True(date != default, because);
        Assert.Equal((timex, edtf), (date.Timex, date.Value?.Edtf ?? ""));
    }

    /// <summary>Text with the two dates of a pair, their values, why.</summary>
    public static TheoryData<string, string, string, string> Pairs() => new()
    {
        { "They held out between [[8]] and [[10 February 1920]].", "1920-02-08", "1920-02-10", "the first day shares the month" },
        { "The battle of [[April 6]]–[[7, 1862]] was lost.", "1862-04-06", "1862-04-07", "the second day shares the month" },
        { "The revolt of [[1915]]–[[17]] failed.", "1915", "1917", "the second year is shortened" },
        { "The war of [[264]]–[[241 BC]] was long.", "BC0264", "BC0241", "the first year shares the era" },
        { "From [[October]] to [[March 1945]] they advanced.", "1944-10", "1945-03", "a later month before an earlier one is of the year before" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_date_of_a_pair_is_told_with_what_it_shares(string marked, string first, string second, string because)
    {
        var example = MarkedExample.Parse(marked);
        var dates = Extracted.From(example.Text, CascadeScope.Dates).Dates;
        Assert.True(example.Spans.SequenceEqual(dates.Select(d => d.Span)), because);
        Assert.Equal([first, second], dates.Select(d => d.Timex));
    }

    /// <summary>Texts without a date.</summary>
    [Theory]
    [InlineData("They sent 1500 soldiers.", "what is counted is no year")]
    [InlineData("Four Mirage 2000-D jets took part.", "the name of a model")]
    [InlineData("In the fall of the city many died.", "a fall, no autumn")]
    [InlineData("They march through the town.", "a verb")]
    [InlineData("He may have fled.", "an auxiliary")]
    public void What_is_no_date_is_left_alone(string text, string because) =>
        Assert.True(Extracted.From(text, CascadeScope.Dates).Dates.IsEmpty, because);
}
