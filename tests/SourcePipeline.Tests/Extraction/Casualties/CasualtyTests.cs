using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Extraction.Casualties;

public sealed class CasualtyTests
{
    [Theory]
    // Passives, intransitives and what stands between.
    [InlineData("24 Ruthenian soldiers were killed and 11 were wounded.", "killed 24..24 Ruthenian soldiers; wounded 11..11 Ruthenian soldiers")]
    [InlineData("Dozens of Ruthenian guards[12] and 10 farmers were also killed.", "killed ?24.. Ruthenian guards; killed 10..10 farmers")]
    [InlineData("Four rebels, three civilians and one soldier died in the town.", "killed 4..4 rebels; killed 3..3 civilians; killed 1..1 soldier")]
    [InlineData("Six rebels trying to cross the border were killed.", "killed 6..6 rebels")]
    [InlineData("At least 66 residents were believed by the press to have been killed.", "killed 66.. residents")]
    [InlineData("Three farmers were later found dead.", "killed 3..3 farmers")]
    [InlineData("Two hundred thousand people fled.", "displaced 200000..200000 people")]
    // Actives, gerunds, rows of verbs.
    [InlineData("The rebels killed 13 guards and wounded 17.", "killed 13..13 guards; wounded 17..17 guards")]
    [InlineData("A shell hit the market, killing two people and injuring seven others.", "killed 2..2 people; wounded 7..7 people")]
    [InlineData("They claimed to have killed over 100 rebels.", "killed 100.. rebels")]
    [InlineData("They have taken five guards hostage.", "hostage 5..5 guards")]
    // Losses, states, nouns.
    [InlineData("The rebels suffered only one dead and 13 wounded.", "killed 1..1 rebels; wounded 13..13 rebels")]
    [InlineData("The league lost ten soldiers for 47 enemy fighters.", "killed 10..10 soldiers; killed 47..47 enemy fighters")]
    [InlineData("The fleet lost three ships and 116 men.", "killed 116..116 fleet")]
    [InlineData("The clash left a hundred dead.", "killed ~100..100 ")]
    [InlineData("A witness counted 46 bodies.", "killed 46..46 ")]
    [InlineData("They put the death toll at 150.", "killed 150..150 ")]
    [InlineData("The battle cost 12,000 casualties.", "casualties 12000..12000 ")]
    [InlineData("Over twelve thousand soldiers were killed or wounded.", "casualties 12000.. soldiers")]
    [InlineData("The bombing led to the deaths of over 70 villagers.", "killed 70.. villagers")]
    [InlineData("No casualties were reported.", "casualties 0..0 ")]
    // Single persons.
    [InlineData("A Ruthenian soldier was wounded.", "wounded 1..1 Ruthenian soldier")]
    [InlineData("The league announced the death of Jon Roe.", "killed 1..1 Jon Roe")]
    [InlineData("One pilot, Captain Jon Roe, was killed.", "killed 1..1 pilot, Captain Jon Roe")]
    [InlineData("They were shot while besieging Lindau, Jon Roe died.", "killed 1..1 Jon Roe")]
    // A number counts from the one before it.
    [InlineData("They detained 17 preachers and executed all but one of them.", "captured 17..17 preachers; killed 16..16 preachers")]
    public void Who_suffered_what_is_read_from_the_sentence(string sentence, string claims) => Assert.Equal(claims, Show(sentence));

    [Theory]
    [InlineData("24 soldiers would have been killed.", "it did not happen")]
    [InlineData("They threatened to kill 24 hostages.", "it is only threatened")]
    [InlineData("Many soldiers were killed.", "no number")]
    [InlineData("They lost ten tanks.", "tanks are nobody")]
    [InlineData("They captured the town and several villages.", "places are nobody")]
    [InlineData("The army captured the rebel stronghold.", "the rebel only describes a place")]
    [InlineData("The bill was killed in committee.", "a bill is nobody")]
    [InlineData("Three rebel vehicles were destroyed.", "vehicles are nobody")]
    public void What_befell_nobody_counted_is_no_claim(string sentence, string reason) => Assert.True(Show(sentence).Length == 0, $"{reason}: {Show(sentence)}");

    [Fact]
    public void A_subset_is_a_part_of_its_whole()
    {
        var claims = Casualties("The blast killed five people including three guards.");
        Assert.Equal(2, claims.Count);
        Assert.Null(claims[0].PartOf);
        Assert.Equal(claims[0].Id, claims[1].PartOf);
    }

    [Fact]
    public void Others_are_the_people_of_the_sentence_before()
    {
        var claims = Casualties("A Ruthenian guard was killed. Two others were injured.");
        Assert.Equal("Ruthenian guard", claims[^1].Victims);
    }

    [Theory]
    [InlineData("24 men were killed.[1][2] Then it rained.[3]", "1 2")]
    [InlineData("24 men were killed. Then it rained.[3] It rained more.[4]", "3")]
    [InlineData("It rained,[1] and 24 men were killed near the river.[2]", "2")]
    [InlineData("24 men[1] and 10 guards were killed. It rained.[2]", "1 | 2")]
    [InlineData("24 men were killed.", "")]
    public void The_first_marks_behind_a_claim_carry_it(string paragraph, string marks) =>
        Assert.Equal(marks, string.Join(" | ", Casualties(paragraph).Select(c => string.Join(' ', c.Citations))));

    [Fact]
    public void A_missing_citation_is_said_so()
    {
        var claim = Assert.Single(Casualties("24 men were killed.[citation needed]"));
        Assert.True(claim.CitationNeeded);
        Assert.Empty(claim.Citations);
    }

    [Theory]
    [InlineData("In Lindau, 24 men were killed.", "Lindau")]
    [InlineData("24 men were killed near the town of Lindau.", "Lindau")]
    [InlineData("Rebels attacked a post in Lindau. 24 men were killed.", "Lindau")]
    [InlineData("24 men were killed.", null)]
    public void An_event_is_where_its_sentence_or_paragraph_says(string paragraph, string? place) =>
        Assert.Equal(place, Assert.Single(Casualties(paragraph)).Place);

    [Fact]
    public void Any_text_gives_quotes_that_are_its_own_in_order_and_with_ids_of_their_own() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.Hostile(), text =>
        {
            var claims = Extracted.From(text).Claims;
            foreach (var claim in claims)
            {
                Assert.Equal(claim.Quote, claim.Span.In(text));
                Assert.True(claim.Sentence.Contains(claim.Span));
                Assert.False(claim.Quantity?.Low > claim.Quantity?.High);
            }

            Assert.Equal(claims.Length, claims.Select(c => c.Id).Distinct().Count());
        }));

    [Fact]
    public void Line_ends_of_either_kind_give_the_same_claims()
    {
        const string text = "24 men were killed in Lindau.\nTwo guards died.\nThey lost ten men.";
        Assert.Equal(
            Extracted.From(text).Claims.Select(c => (c.Quote, c.Line, c.Victims)),
            Extracted.From(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Claims.Select(c => (c.Quote, c.Line, c.Victims)));
    }

    private static List<Claim> Casualties(string text) => [.. Extracted.From(text).Claims.Where(c => c.Kind == ClaimKind.Casualty)];

    private static string Show(string text) => string.Join("; ", Casualties(text).Select(c => string.Create(CultureInfo.InvariantCulture,
        $"{c.Outcome.ToString()!.ToLowerInvariant()} {(c.Quantity!.Value.Approximate ? "~" : "")}{(c.Quantity.Value.Vague ? "?" : "")}{c.Quantity.Value.Low}..{c.Quantity.Value.High} {c.Victims}")));
}
