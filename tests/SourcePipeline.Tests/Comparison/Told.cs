using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Tests.Comparison;

/// <summary>Claims as a test tells them, without a text behind them.</summary>
internal static class Told
{

    public static Claim Casualty(string victims, Quantity quantity, string? claimant = null, Outcome outcome = Outcome.Killed, string? date = "2014-05-03", string? place = "Belgora",
        Stance? stance = null, int line = 1, ClaimantRole? role = null) => Base(ClaimKind.Casualty, claimant, date, place, stance, line, role) with
        {
            Victims = victims,
            Quantity = quantity,
            Outcome = outcome,
        };

    public static Claim Control(string actor, ControlAction action, string? claimant = null, string? date = "2014-05-03", string? place = "Belgora", Stance? stance = null,
        int line = 1, ClaimantRole? role = null) => Base(ClaimKind.Control, claimant, date, place, stance, line, role) with { Actor = actor, Action = action };

    public static DateValue Day(string iso)
    {
        var day = DateOnly.Parse(iso).DayNumber;
        return new(iso, day, day);
    }

    public static DateValue Days(string from, string to) => new($"{from}/{to}", DateOnly.Parse(from).DayNumber, DateOnly.Parse(to).DayNumber);

    private static Claim Base(ClaimKind kind, string? claimant, string? date, string? place, Stance? stance, int line, ClaimantRole? role) => new()
    {
        Id = $"{kind}-{claimant}-{line}",
        Document = "invented.txt",
        Section = 0,
        Line = line,
        Span = new(line * 100, (line * 100) + 10),
        Quote = "quote",
        Sentence = new(line * 100, (line * 100) + 99),
        Rule = "told",
        Kind = kind,
        Claimant = claimant,
        ClaimantRole = claimant is null ? null : role ?? ClaimantRole.Belligerent,
        Stance = stance ?? (claimant is null ? Stance.Asserted : Stance.Attributed),
        Date = date is null ? null : Day(date),
        Place = place,
    };

}
