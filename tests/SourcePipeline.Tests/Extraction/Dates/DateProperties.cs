using FsCheck;
using FsCheck.Fluent;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Tests.Extraction.Dates;

/// <summary>What holds for any text whatever.</summary>
public sealed class DateProperties
{
    private static readonly string[] Parts =
    [
        "16", "31", "1915", "264", "BC", "AD", "May", "March", "February", "29", "3rd", "the", "of", "early", "the end of", "mid-", "spring", "fall", "1930s", "’90s",
        "the next day", "two", "a few", "days", "later", "earlier", "ago", "years", "between", "and", "from", "to", "until", "since", "by", "as of", "–", "-", "/", ",", ".",
        "\n", "\r\n", "[12]", "(", ")", "night", "5:30", "a.m.", "first half of", "century", "now", "former", "99999999999", "0", "\uD800", "\u200B", "\0", "killed", "In",
        "had", "who", "that month", "year", "last", "following", "Monday", "Christmas", "New Year's Day", "2022-08-14", "10,000",
    ];

    private static readonly Arbitrary<string> Hostile =
        (from words in Gen.ListOf(from part in Gen.Elements(Parts) from glue in Gen.Elements(" ", " ", " ", "") select part + glue)
         select string.Concat(words)).ToArbitrary();

    [Fact]
    public void Offsets_are_ordered_and_inside_the_text() => Check(text =>
    {
        var last = 0;
        foreach (var date in Extracted.From(text, CascadeScope.Dates).Dates)
        {
            if (date.Span.Start < last || date.Span.End <= date.Span.Start || date.Span.End > text.Length)
                return false;
            last = date.Span.Start;
        }

        return true;
    });

    [Fact]
    public void Every_value_is_EDTF_and_its_days_are_in_order() => Check(text => Extracted.From(text, CascadeScope.Dates).Dates.All(d =>
        d.Timex.Length > 0 && (d.Value is not { } value || (DateValue.TryParse(value.Edtf, out _) && !(value.FirstDay > value.LastDay)))));

    [Fact]
    public void Behind_the_last_year_of_four_digits_no_year_follows() =>
        Assert.All(Extracted.From("It began in AD 9999. At Christmas it went on. In spring it ended. The following year was calm. The following spring was not, nor was the next March.", CascadeScope.Dates).Dates, d => Assert.True(d.Value is not { } value || DateValue.TryParse(value.Edtf, out _)));

    [Fact]
    public void A_day_that_the_month_of_a_span_has_not_is_that_month() =>
        Assert.Equal(["2022", "2022-02", "2022-02-05"], Extracted.From("In 2022 they came. From February 31 - 5 they left.", CascadeScope.Dates).Dates.Select(d => d.Value?.Edtf));

    [Fact]
    public void Line_ends_do_not_matter() => Check(text =>
    {
        var unix = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var windows = unix.Replace("\n", "\r\n", StringComparison.Ordinal);
        return Told(unix).SequenceEqual(Told(windows));
    });

    [Fact]
    public void The_same_text_gives_the_same_dates_twice() => Check(text => Told(text).SequenceEqual(Told(text)));

    [Fact]
    public void Every_day_has_its_number_and_every_number_its_day() =>
        Prop.ForAll(Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(), number =>
        {
            var (year, month, day) = DayNumbers.ToDay(number);
            return DayNumbers.Of(year, month, day) == number && (number is < 0 or > 3_652_058 || DateOnly.FromDayNumber(number) == new DateOnly(year, month, day));
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<(string Text, string Timex, string? Edtf, int Line)> Told(string text) =>
        Extracted.From(text, CascadeScope.Dates).Dates.Select(d => (d.Span.In(text), d.Timex, d.Value?.Edtf, d.Line));

    private static void Check(Func<string, bool> holds) => Prop.ForAll(Hostile, holds).QuickCheckThrowOnFailure();
}
