using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Extraction.Casualties;

public sealed class CasualtyTests
{
    [Theory]
    [InlineData("The league accused the army of killing 40 civilians.", "the army", "whoever is accused, not the accuser")]
    [InlineData("The ministry blamed Zalander troops for killing 12 villagers.", "Zalander troops", "whoever is blamed")]
    [InlineData("The army was accused of killing 40 civilians.", "The army", "accused by nobody named")]
    [InlineData("The army took the town, killing 12 rebels.", "The army", "whose verb it hangs on")]
    [InlineData("Troops raided the camp of the league, killing 12 rebels.", "Troops", "an 'of' of the object is no accusation")]
    public void A_gerund_tells_who_did_it(string sentence, string actor, string because) =>
        Assert.Equal((actor, because), (Extracted.From(sentence).Claims.Single(c => c.Kind == ClaimKind.Casualty).Actor, because));

    [Theory]
    // Passives, intransitives and what stands between.
    [InlineData("The 5th Division was the first in action, suffering 5,533 casualties.", "casualties 5533..5533 5th Division")]
    [InlineData("It was a bad morning, with the 9th Sarnian Rifles losing 14 killed and 30 wounded.", "killed 14..14 9th Sarnian Rifles; wounded 30..30 9th Sarnian Rifles")]
    [InlineData("The company broke in, but had to retreat, leaving 6 dead.", "killed 6..6 company")]
    [InlineData("2,140 people were killed or missing.", "killed 2140..2140 people")]
    [InlineData("They inflicted 470 casualties on the Ruthenians.", "casualties 470..470 Ruthenians")]
    [InlineData("More than 600 Ruthenian dead lay there.", "killed 600.. Ruthenian")]
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
    [InlineData("A bomb killed two guards, wounding another.", "killed 2..2 guards; wounded 1..1 guards")]
    [InlineData("Twelve guards were killed in the market and five near the bridge.", "killed 12..12 guards; killed 5..5 guards")]
    [InlineData("Three guards died in the fort, four in the market and two at the bridge.", "killed 3..3 guards; killed 4..4 guards; killed 2..2 guards")]
    [InlineData("The league lost 12 men in May and 20 in June.", "killed 12..12 league; killed 20..20 league")]
    [InlineData("The commander of the 3rd Brigade and five guards were killed.", "killed 1..1 commander of the 3rd Brigade; killed 5..5 guards")]
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
    [InlineData("Jon Roe, a reporter working for the Post, was killed.", "killed 1..1 Jon Roe, a reporter")]
    [InlineData("According to Ruthenia, 30 soldiers have so far died.", "killed 30..30 soldiers")]
    [InlineData("The army killed nine rebels, losing five of its own men.", "killed 9..9 rebels; killed 5..5 army")]
    [InlineData("The army said that nine of its own men were killed.", "killed 9..9 army")]
    [InlineData("The rebels said that 20 soldiers and nine of their own men were killed.", "killed 20..20 soldiers; killed 9..9 rebels")]
    [InlineData("Twelve fighters loyal to Roe were killed.", "killed 12..12 fighters loyal to Roe")]
    // A part of a number of people.
    [InlineData("Half of the 60-man garrison was killed.", "killed ~30..30 garrison")]
    [InlineData("A third of the 90 prisoners were killed.", "killed ~30..30 prisoners")]
    [InlineData("Most of the 200 defenders were killed.", "killed 100.. defenders")]
    [InlineData("Two of the 12 guards were killed.", "killed 2..2 guards")]
    [InlineData("The army estimated at least 30 rebels were killed.", "killed 30.. rebels")]
    [InlineData("The army estimated at most 30 rebels were killed.", "killed ..30 rebels")]
    // Things that people only describe.
    [InlineData("The army captured two rebel BMP-1 vehicles.", "")]
    [InlineData("The army captured a rebel T-72.", "")]
    [InlineData("The army captured three rebel T-55 tanks.", "")]
    [InlineData("The army captured an enemy patrol boat.", "")]
    [InlineData("The army captured two of the four villages.", "")]
    [InlineData("The army captured two of the four guards.", "captured 2..2 guards")]
    [InlineData("The army captured a rebel commander, Jan Roe.", "captured 1..1 rebel commander, Jan Roe")]
    // Whose they are, and who else: the owner is none of them.
    [InlineData("The raid killed the general's two daughters.", "killed 2..2 daughters")]
    [InlineData("Rebels killed the mayor's brother and two guards.", "killed 1..1 mayor's brother; killed 2..2 guards")]
    [InlineData("The militia's commander was killed.", "killed 1..1 militia's commander")]
    [InlineData("President Roe and vice president Jon Doe were both assassinated.", "killed 1..1 President Roe; killed 1..1 vice president, Jon Doe")]
    [InlineData("Guards killed Jon Roe, a rebel leader and the commissioner of police.", "killed 1..1 Jon Roe")]
    [InlineData("They attacked Lindau, killing 64 and capturing five, the league's founder Jon Roe said.", "killed 64..64 ; captured 5..5 ")]
    [InlineData("A raid killed 18 farmers, a Ruthenian aid worker said.", "killed 18..18 farmers")]
    [InlineData("A raid on units of the Ruthenian 72nd Rifle Brigade killed 64.", "killed 64..64 units of the Ruthenian 72nd Rifle Brigade")]
    [InlineData("12 guards were taken prisoner together with 60 vehicles.", "captured 12..12 guards")]
    [InlineData("A family of five perished.", "killed 5..5 family of five")]
    [InlineData("An armed group of some 60 rebels surrendered.", "surrendered ~60..60 rebels")]
    [InlineData("Rebel commander Jan Holub was killed.", "killed 1..1 Rebel commander, Jan Holub")]
    // Lists of losses: each figure has its own state, all have one owner.
    [InlineData("Ruthenian losses were 10,000 killed, 500 missing and 66,000 taken prisoner.", "killed 10000..10000 Ruthenian; missing 500..500 Ruthenian; captured 66000..66000 Ruthenian")]
    [InlineData("The league suffered 1,700 killed, 8,000 wounded, and 900 missing.", "killed 1700..1700 league; wounded 8000..8000 league; missing 900..900 league")]
    [InlineData("The French lost 2,500 men killed and wounded.", "casualties 2500..2500 French")]
    [InlineData("The French lost 6,000 dead and 3,000 prisoners.", "killed 6000..6000 French; captured 3000..3000 French")]
    [InlineData("Civilian deaths were 265.", "killed 265..265 Civilian")]
    [InlineData("Allied casualties totalled 20,000.", "casualties 20000..20000 Allied")]
    [InlineData("Rebel dead are estimated at between 350 and 400.", "killed 350..400 Rebel")]
    [InlineData("He puts the Ruthenian dead at \"not less than 800\".", "killed 800.. Ruthenian")]
    [InlineData("The league put its own losses at three.", "killed 3..3 league")]
    [InlineData("The assault cost the regiment 300 men.", "killed 300..300 regiment")]
    [InlineData("The battle cost the Prussians 7,000 casualties and the French 9,500.", "casualties 7000..7000 Prussians; casualties 9500..9500 French")]
    [InlineData("Government: 290+ killed; Opposition: 412 killed", "killed 290.. Government; killed 412..412 Opposition")]
    // A verb or a noun told before.
    [InlineData("The army killed five rebels and the militia seven.", "killed 5..5 rebels; killed 7..7 rebels")]
    [InlineData("The league lost 40 soldiers and the rebels 60.", "killed 40..40 soldiers; killed 60..60 rebels")]
    [InlineData("They counted 36 dead. Two days later the tally stood at 91.", "killed 36..36 ; killed 91..91 ")]
    [InlineData("12 guards died. A commission later raised the number to 61.", "killed 12..12 guards; killed 61..61 guards")]
    [InlineData("There were 300 dead; by the governor's count, 447.", "killed 300..300 ; killed 447..447 ")]
    // One after the other is not one figure.
    [InlineData("Three monks were kidnapped and later killed.", "hostage 3..3 monks; killed 3..3 monks")]
    [InlineData("40 men were wounded and captured.", "wounded 40..40 men; captured 40..40 men")]
    // Parts of a whole.
    [InlineData("92 people were killed, 32 of them children.", "killed 92..92 people; killed 32..32 children")]
    [InlineData("The dead included 49 children and 34 women.", "killed 49..49 children; killed 34..34 women")]
    [InlineData("Among the dead were 12 guards.", "killed 12..12 guards")]
    [InlineData("Eight people, two of them children, died.", "killed 8..8 people; killed 2..2 children")]
    // More ways to die, to be hurt, taken or driven out.
    [InlineData("31 of his uhlans fell in the street.", "killed 31..31 uhlans")]
    [InlineData("At least 400 men and boys were shot on the road.", "killed 400.. men and boys")]
    [InlineData("33 guards were killed in action, 48 injured and three missing.", "killed 33..33 guards; wounded 48..48 guards; missing 3..3 guards")]
    [InlineData("The clash left 12 guards dead and 30 wounded.", "killed 12..12 guards; wounded 30..30 guards")]
    [InlineData("300 villagers, mostly women and children, were killed.", "killed 300..300 villagers")]
    [InlineData("Two sailors died and a third was injured.", "killed 2..2 sailors; wounded 1..1 sailors")]
    [InlineData("The army suffered heavy losses: 400 killed and 900 wounded.", "killed 400..400 army; wounded 900..900 army")]
    [InlineData("The army killed 1,200 guards, among them over 600 captured.", "killed 1200..1200 guards; captured 600.. guards")]
    [InlineData("They read out the names of 70 soldiers who had died.", "killed 70..70 soldiers")]
    [InlineData("Up to 300 people may have died.", "killed ..300 people")]
    [InlineData("Both pilots were taken alive.", "captured 2..2 pilots")]
    [InlineData("A further two dozen people could not be traced.", "missing 24..24 people")]
    [InlineData("Some 13,000 men went into captivity.", "captured ~13000..13000 men")]
    [InlineData("Over 70,000 residents crossed into Zaland.", "displaced 70000.. residents")]
    [InlineData("The fall of the town sent 9,000 people onto the road.", "displaced 9000..9000 people")]
    [InlineData("He killed himself and six guards.", "killed 6..6 guards")]
    [InlineData("Jon Roe, the deputy minister of defence, was killed.", "killed 1..1 Jon Roe, the deputy minister")]
    [InlineData("The French had 1,200 hors de combat.", "casualties 1200..1200 French")]
    [InlineData("97 guards were killed; according to the council, 10 guards and 47 rebels.", "killed 97..97 guards; killed 10..10 guards; killed 47..47 rebels")]
    [InlineData("The rebels claimed to have killed 98 guards and taken five prisoners.", "killed 98..98 guards; captured 5..5 guards")]
    [InlineData("26 children were among the dead.", "killed 26..26 children")]
    [InlineData("A shell left 12 guards dead on one side and six on the Ruthenian side.", "killed 12..12 guards; killed 6..6 Ruthenian side")]
    [InlineData("Seven of the wounded later died.", "killed 7..7 ")]
    [InlineData("The office put the number of displaced at 300,000.", "displaced 300000..300000 ")]
    // A number counts from the one before it.
    [InlineData("They detained 17 preachers and executed all but one of them.", "captured 17..17 preachers; killed 16..16 preachers")]
    public void Who_suffered_what_is_read_from_the_sentence(string sentence, string claims) => Assert.Equal(claims, Show(sentence));

    [Theory]
    [InlineData("24 soldiers would have been killed.", "it did not happen")]
    [InlineData("They threatened to kill 24 hostages.", "it is only threatened")]
    [InlineData("The coalition was losing 20 men a day.", "a rate is no count")]
    [InlineData("The army suffered an average of 30 casualties.", "an average is no count")]
    [InlineData("Some 300 soldiers had left the fort.", "soldiers who leave are not driven from home")]
    [InlineData("A thousand men fell back to the river.", "falling back is no death")]
    [InlineData("This is one reason why casualties were heavy.", "the number counts reasons")]
    [InlineData("Many soldiers were killed.", "no number")]
    [InlineData("They lost ten tanks.", "tanks are nobody")]
    [InlineData("They captured the town and several villages.", "places are nobody")]
    [InlineData("The army captured the rebel stronghold.", "the rebel only describes a place")]
    [InlineData("The bill was killed in committee.", "a bill is nobody")]
    [InlineData("Three rebel vehicles were destroyed.", "vehicles are nobody")]
    public void What_befell_nobody_counted_is_no_claim(string sentence, string reason) => Assert.True(Show(sentence).Length == 0, $"{reason}: {Show(sentence)}");

    [Theory]
    [InlineData("The bodies of 12 men and four boys were found in the well.", "killed 12..12 men; killed 4..4 boys", "the verb tells of the bodies of both")]
    [InlineData("They found the bodies of 12 men and four boys were wounded.", "killed 12..12 men; wounded 4..4 boys", "the verb tells what befell the boys alone")]
    [InlineData("They found the bodies of 12 men, and one boy was captured.", "killed 12..12 men; captured 1..1 boy", "a clause of its own")]
    public void Bodies_of_several_are_told_from_a_clause_behind_them(string sentence, string claims, string because) => Assert.Equal((claims, because), (Show(sentence), because));

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
    public void Each_of_two_figures_has_the_place_behind_it() =>
        Assert.Equal(["Lindau", "Kreuz"], Casualties("They met in Lindau and in Kreuz. Ten guards were killed in Lindau and three in Kreuz.").Select(c => c.Place));

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
