using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Tests.Comparison;

public sealed class CompareQueryTests
{
    private static readonly Incident Belgora = Incident("Belgora", "2014-05-03",
        Told.Control("the rebels", ControlAction.Captured, "the rebels"),
        Told.Control("the rebels", ControlAction.Captured, "the Sarnian army", stance: Stance.Denied, line: 2),
        Told.Casualty("soldiers", Quantity.Exactly(60), "the rebels", line: 3),
        Told.Casualty("soldiers", Quantity.Exactly(14), "a doctor", role: ClaimantRole.Witness, line: 4));

    private static readonly Incident Arvela = Incident("Arvéla", "2014-05-20", Told.Control("the rebels", ControlAction.Captured, "the rebels", "2014-05-20", "Arvéla", line: 5));

    [Fact]
    public void A_place_is_found_without_its_accents() =>
        Assert.Equal("Arvéla", Assert.Single(new CompareQuery(Place: "arvela").Run([Belgora, Arvela])).Incident.Place);

    [Fact]
    public void Parts_of_a_query_have_to_fit_together()
    {
        Assert.Single(new CompareQuery(Party: "Sarnian army", Kind: ClaimKind.Control).Run([Belgora, Arvela]));
        Assert.Empty(new CompareQuery(Place: "Arvela", Outcome: Outcome.Killed).Run([Belgora, Arvela]));
        Assert.Equal(2, new CompareQuery(Date: Told.Days("2014-05-01", "2014-05-31")).Run([Belgora, Arvela]).Length);
        Assert.Single(new CompareQuery(Words: ["doctor", "Belgora"]).Run([Belgora, Arvela]));
    }

    [Fact]
    public void A_state_of_things_without_an_end_is_of_the_day_on_which_it_began()
    {
        var held = Incident("Lindau", "2014-05-03", Told.Control("the rebels", ControlAction.Holds, "the rebels", place: "Lindau")) with { Date = DateValue.Parse("2014-05-03/..") };
        Assert.Single(new CompareQuery(Date: DateValue.Parse("2014-05")).Run([held]));
        Assert.Empty(new CompareQuery(Date: DateValue.Parse("2023")).Run([held]));
        Assert.Empty(new CompareQuery(Date: DateValue.Parse("2023")).Run([held with { Date = DateValue.Parse("XXXX-05-03") }]));
    }

    [Fact]
    public void What_is_told_until_a_day_stands_at_that_day()
    {
        var until = Incident("Lindau", "2014-05-10", Told.Control("the rebels", ControlAction.Holds, "the rebels", place: "Lindau")) with { Date = DateValue.Parse("../2014-05-10") };
        Assert.Equal(["Belgora", "Lindau", "Arvéla"], new CompareQuery().Run([Belgora, Arvela, until]).Select(c => c.Incident.Place));
    }

    [Fact]
    public void Accounts_of_one_slot_tell_their_range_and_whether_they_agree()
    {
        var slot = Assert.Single(Assert.Single(new CompareQuery(Place: "Belgora", Kind: ClaimKind.Casualty).Run([Belgora])).Slots);
        Assert.Equal("14–60", slot.Range);
        Assert.False(slot.Agree);
    }

    [Fact]
    public void Control_is_told_by_who_claims_who_denies_and_who_is_silent()
    {
        var found = new CompareQuery(Kind: ClaimKind.Control).Run([Belgora, Arvela]);
        Assert.Equal("the rebels", Assert.Single(found[0].Control!.Claims).Claim.Claimant);
        Assert.Equal("the Sarnian army", Assert.Single(found[0].Control!.Denies).Claim.Claimant);
        Assert.Empty(found[0].Control!.Silent);
        Assert.Equal(["the Sarnian army"], found[1].Control!.Silent);
    }

    [Fact]
    public void An_article_on_another_war_has_no_party_that_is_silent_here()
    {
        var elsewhere = Belgora with { Accounts = [.. Belgora.Accounts.Select(a => a with { Claim = a.Claim with { Document = "another war" } })] };
        Assert.Empty(new CompareQuery(Kind: ClaimKind.Control).Run([elsewhere, Arvela])[1].Control!.Silent);
    }

    [Theory]
    [InlineData("Belgora doctor", true, "both words fit the incident, though nowhere side by side")]
    [InlineData("Belgora Arvela", false, "the second word does not fit")]
    public void Words_that_stand_nowhere_side_by_side_have_to_fit_each(string words, bool fits, string because) =>
        Assert.True(fits == new CompareQuery(Words: [words]).Run([Belgora, Arvela]).Length > 0, because);

    [Fact]
    public void Claims_of_no_incident_are_found_by_their_kind()
    {
        var document = Pipeline.Extract(SourcePipeline.Reading.PlainTextReader.Read("invented.txt", "invented.txt", "On 3 May 2014, the army sent 4,500 soldiers to Belgora.[1]\n"), Judged.BuiltIn);
        var incident = Assert.Single(new CompareQuery(Kind: ClaimKind.Strength, Words: ["soldiers"]).Run(LooseClaims.Of([document], ClaimKind.Strength)));
        Assert.Equal(4500, Assert.Single(Assert.Single(incident.Slots).Accounts).Claim.Quantity!.Value.Low);
    }

    private static Incident Incident(string place, string day, params Claim[] claims) => new(
        place, place, Told.Day(day), place, [.. claims.Select(c => c.Claimant!).Where(c => c != "a doctor").Distinct()],
        [.. claims.Select(c => new Account(c, c.Kind == ClaimKind.Control ? "control" : "killed: soldiers"))]);
}
