using FsCheck;
using FsCheck.Fluent;
using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Extraction.Control;

/// <summary>Who holds which place: action, actor and places as the text has them, "they" and "the city" resolved.</summary>
public sealed class ControlClaimTests
{
    [Theory]
    [InlineData("The rebels seized the town of Lindau.", "captured | The rebels | Lindau")]
    [InlineData("The rebels seized control of Lindau, the capital of the region, as well as Kreuz and Weiler.", "captured | The rebels | Lindau; captured | The rebels | Kreuz; captured | The rebels | Weiler")]
    [InlineData("Three northern cities—Lindau, Kreuz and Weiler—were overrun by the rebels.", "captured | the rebels | Lindau; captured | the rebels | Kreuz; captured | the rebels | Weiler")]
    [InlineData("They fought in Lindau. Later Lindau fell to the rebels.", "captured | the rebels | Lindau")]
    [InlineData("The army retook Lindau.", "recaptured | The army | Lindau")]
    [InlineData("The rebels were driven out of Lindau.", "lost | The rebels | Lindau")]
    [InlineData("The army withdrew from Lindau.", "withdrew | The army | Lindau")]
    // A name at the very beginning, with nothing before it to be looked at.
    [InlineData("The Lindauers, defeated at Kreuz, withdrew from Roe.", "withdrew | The Lindauers | Roe")]
    [InlineData("The army held the town of Lindau.", "holds | The army | Lindau")]
    [InlineData("They met in Lindau, a city still controlled by the rebels.", "holds | the rebels | Lindau")]
    [InlineData("Rebels attacked the airport.", "attacked | Rebels | airport")]
    [InlineData("The army repulsed an attack on Lindau.", "repulsed | The army | Lindau")]
    [InlineData("The army encircled the city of Lindau.", "besieged | The army | Lindau")]
    [InlineData("Fighting went on in Lindau. The city was taken by the army.", "captured | the army | Lindau")]
    [InlineData("The rebels attacked the city of Lindau; they captured it a day later.", "attacked | The rebels | Lindau; captured | The rebels | Lindau")]
    [InlineData("The army took over the village of Weiler, which had been held by the militia.", "captured | The army | Weiler; holds | the militia | Weiler")]
    [InlineData("The army entered the town of Lindau without resistance.", "captured | The army | Lindau")]
    [InlineData("The army and the guard retook the villages of Lindau, Kreuz and Weiler.", "recaptured | The army and the guard | Lindau; recaptured | The army and the guard | Kreuz; recaptured | The army and the guard | Weiler")]
    [InlineData("Fighting went on in Lindau and Kreuz. Lindau and Kreuz fell in May.", "captured |  | Lindau; captured |  | Kreuz")]
    [InlineData("They lived in Lindau, Kreuz and Weiler. Lindau was taken on 3 May, Kreuz on 5 May and Weiler on 9 May.", "captured |  | Lindau; captured |  | Kreuz; captured |  | Weiler")]
    [InlineData("The legion besieged and took the town of Lindau.", "besieged | The legion | Lindau; captured | The legion | Lindau")]
    [InlineData("The town of Lindau was besieged and later captured by the legion.", "besieged | the legion | Lindau; captured | the legion | Lindau")]
    [InlineData("Captured by the rebels on 3 May, Lindau was burned.", "captured | the rebels | Lindau")]
    [InlineData("Taking Lindau in May, the rebels turned south.", "captured | the rebels | Lindau")]
    [InlineData("Taking Lindau in May, the rebels and the guard turned south.", "captured | the rebels and the guard | Lindau")]
    [InlineData("The rebels and the guard, backed by the militia, launched an attack on the town of Lindau.", "attacked | The rebels and the guard | Lindau")]
    [InlineData("According to Jan Roe, mayor of Lindau, Ruthenian troops captured the town of Kreuz.", "captured | Ruthenian troops | Kreuz")]
    [InlineData("The town of Lindau had fallen to Ruthenian troops.", "captured | Ruthenian troops | Lindau")]
    [InlineData("The town of Lindau was captured by rebels in the eastern Kreuz Province.", "captured | rebels | Lindau")]
    [InlineData("Not until May did the rebels take Lindau.", "captured | the rebels | Lindau")]
    [InlineData("The army managed to retake the town of Lindau.", "recaptured | The army | Lindau")]
    [InlineData("They lived in Lindau. The Ruthenian capture of Lindau ended the war.", "captured | Ruthenian | Lindau")]
    [InlineData("They lived in Lindau. The army completed its withdrawal from Lindau.", "withdrew | The army | Lindau")]
    [InlineData("Lindau came back under federal rule.", "recaptured | federal | Lindau")]
    [InlineData("The Russians were forced to abandon the town of Lindau.", "withdrew | The Russians | Lindau")]
    [InlineData("The rebels tried to storm the town of Lindau.", "attacked | The rebels | Lindau")]
    [InlineData("The army again seized control of the town of Lindau.", "recaptured | The army | Lindau")]
    [InlineData("The rebels took the town of Lindau, as the garrison withdrew.", "captured | The rebels | Lindau; withdrew | the garrison | Lindau")]
    [InlineData("They lived in Lindau. The league capture of Lindau and the retreat by the army ended it.", "captured | The league | Lindau; withdrew | the army | Lindau")]
    [InlineData("They fought for Lindau in Ruthenia, which was held by the league.", "holds | the league | Lindau")]
    [InlineData("The town of Lindau lay there. The league took two bases.", "captured | The league | two bases")]
    [InlineData("The rebels took two more towns, Lindau in the west and Kreuz in the east.", "captured | The rebels | Lindau; captured | The rebels | Kreuz")]
    [InlineData("The militia fighters claim to have captured the town of Lindau.", "captured | The militia fighters | Lindau")]
    [InlineData("The militia decided to leave after the league and its allies had encircled the town of Lindau.", "besieged | the league and its allies | Lindau")]
    [InlineData("The army took a village, Weiler, on 5 May.", "captured | The army | Weiler")]
    [InlineData("Troops loyal to the governor attacked the airport.", "attacked | Troops loyal to the governor | airport")]
    [InlineData("Fighters allied with the league seized the town of Lindau.", "captured | Fighters allied with the league | Lindau")]
    [InlineData("The militia allied with the army and seized the town of Lindau.", "captured | The militia allied with the army | Lindau")]
    [InlineData("The army drove the rebel forces out of Lindau.", "lost | the rebel forces | Lindau")]
    [InlineData("The rebels captured 20 towns and villages from the army, including the towns of Lindau and Kreuz.", "captured | The rebels | 20 towns and villages; captured | The rebels | Lindau; captured | The rebels | Kreuz")]
    [InlineData("The rebels captured the villages of Lindau and Sheikh Omar.", "captured | The rebels | Lindau; captured | The rebels | Sheikh Omar")]
    [InlineData("The base was besieged by the rebels and captured a few hours later.", "besieged | the rebels | base; captured | the rebels | base")]
    [InlineData("They lived in Lindau and Kreuz. The army stormed both towns, capturing them without a fight.", "attacked | The army | Lindau; attacked | The army | Kreuz; captured | The army | Lindau; captured | The army | Kreuz")]
    [InlineData("They lived in Lindau. After the capture of Lindau by the league, Kreuz and Weiler were quiet.", "captured | the league | Lindau")]
    [InlineData("Three villages were said to have been wrested from the league: Lindau, Kreuz and Weiler.", "captured |  | Lindau; captured |  | Kreuz; captured |  | Weiler")]
    [InlineData("They met in Lindau and Kreuz. Two villages were lost by the army.", "lost | the army | Two villages")]
    [InlineData("The army gained possession of Lindau, Kreuz and, lastly, Weiler.", "captured | The army | Lindau; captured | The army | Kreuz; captured | The army | Weiler")]
    [InlineData("They met in Lindau. Lindau and Kreuz were under the control of the league.", "holds | the league | Lindau; holds | the league | Kreuz")]
    [InlineData("They met at Lindau, a crossroads held by the league for the better part of a year.", "holds | the league | Lindau")]
    [InlineData("Lindau was recaptured by the Ruthenians from the league.", "recaptured | the Ruthenians | Lindau")]
    [InlineData("The rebels captured the western and north-western outskirts of Lindau.", "captured | The rebels | western and north-western outskirts of Lindau")]
    [InlineData("Fighting began in Lindau and Kreuz. Lindau fell to the league on 3 May. Kreuz followed on 5 May.", "captured | the league | Lindau; captured | the league | Kreuz")]
    [InlineData("The rebel forces had, on 3 May, entered the town of Lindau.", "captured | The rebel forces | Lindau")]
    [InlineData("Fighting began in Lindau and Ober. Illyrian forces attacked Ober and Lindau, both of which fell on 3 May.", "attacked | Illyrian forces | Ober; attacked | Illyrian forces | Lindau; captured | Illyrian forces | Ober; captured | Illyrian forces | Lindau")]
    [InlineData("Illyrian forces attacked the towns of Ober and Lindau, which were captured on 3 May.", "attacked | Illyrian forces | Ober; attacked | Illyrian forces | Lindau; captured | Illyrian forces | Ober; captured | Illyrian forces | Lindau")]
    [InlineData("The army captured the mine and the mill on the edge of the city, and the northern town of Lindau.", "captured | The army | mine; captured | The army | mill on the edge of the city; captured | The army | Lindau")]
    [InlineData("They lived in Rai and Kreuz. The army captured Rai, Holm Oblast, and Kreuz, Holm Oblast.", "captured | The army | Rai; captured | The army | Kreuz")]
    [InlineData("They lived in Lindau. The attack forced the rebels to withdraw from inside of Lindau.", "withdrew | the rebels | Lindau")]
    [InlineData("They lived in Lindau. The garrison left Lindau, leaving the area under government control.", "withdrew | The garrison | Lindau; holds | government | Lindau")]
    [InlineData("The army captured 15 building blocks in the town of Lindau.", "captured | The army | 15 building blocks in the town of Lindau")]
    [InlineData("The army captured a large number of villages near the town of Lindau.", "captured | The army | large number of villages near the town of Lindau")]
    [InlineData("They lived in Lindau. Illyria claimed to have taken Lindau, but the Ruthenian army denied that it had been captured.", "captured | Illyria | Lindau; captured | Illyria | Lindau")]
    [InlineData("They lived in Lindau. The league took Lindau. The minister confirmed the capture of Lindau.", "captured | The league | Lindau; captured | The league | Lindau")]
    [InlineData("They lived in Lindau. The rebels took the so-called ‘Red Hills’ in May.", "captured | The rebels | Red Hills")]
    [InlineData("General Roe led the army. He tried to capture the town of Lindau.", "attacked | General Roe | Lindau")]
    [InlineData("They met in Kreuz. In May the town of Lindau, 20 km west of Kreuz, was quiet. The city was taken by the league.", "captured | the league | Lindau")]
    [InlineData("In the Battle of Lindau the league captured the town. They met in Lindau.", "captured | the league | Lindau")]
    [InlineData("The town of Lindau was attacked by the league with guards defending the bridge.", "attacked | the league | Lindau")]
    [InlineData("The army left Lindau (which it had captured in May).", "captured | The army | Lindau")]
    [InlineData("The Polish 7th Division captured the town of Lindau.", "captured | The Polish 7th Division | Lindau")]
    [InlineData("The army took the town of Lindau. The army also regained the territory it had lost.", "captured | The army | Lindau; recaptured | The army | territory")]
    [InlineData("The militia captured the Lindau base. The base was besieged by the league.", "captured | The militia | Lindau base; besieged | the league | Lindau base")]
    [InlineData("The rebels took the town of Lindau. A day later they withdrew.", "captured | The rebels | Lindau; withdrew | The rebels | Lindau")]
    [InlineData("The army captured Hill 102.", "captured | The army | Hill 102")]
    [InlineData("Nevertheless the army captured the town of Lindau.", "captured | the army | Lindau")]
    [InlineData("The town of Lindau was reported to be 95 percent under rebel control.", "holds | rebel | Lindau")]
    [InlineData("The army drove the rebels from the town of Lindau, forcing them to withdraw from Kreuz.", "lost | the rebels | Lindau; withdrew | the rebels | Kreuz")]
    [InlineData("The rebels captured 70 percent of Lindau.", "captured | The rebels | 70 percent of Lindau")]
    [InlineData("They lived in Lindau. The rebels held most of the town.", "holds | The rebels | most of Lindau")]
    [InlineData("The rebels captured the whole of the town of Lindau.", "captured | The rebels | Lindau")]
    [InlineData("The army lost the town of Lindau and captured it again in May.", "lost | The army | Lindau; recaptured | The army | Lindau")]
    [InlineData("The rebels stormed the headquarters of the guard in Lindau and took it in May.", "attacked | The rebels | headquarters of the guard in Lindau; captured | The rebels | headquarters of the guard in Lindau")]
    [InlineData("The rebels shelled the old post office building. They seized the building in May.", "captured | The rebels | old post office building")]
    [InlineData("They met in Lindau. Some were killed near Weiler. The town fell in May.", "captured |  | Lindau")]
    [InlineData("They met in Lindau. The league attacked Lindau on 3 May and the garrison retreated to the south.", "attacked | The league | Lindau; withdrew | the garrison | Lindau")]
    [InlineData("They met in Lindau. All of Lindau was taken by the rebels.", "captured | the rebels | Lindau")]
    [InlineData("The rebels took the villages of Weiler and Kreuz near the river during the day, as well as Lindau.", "captured | The rebels | Weiler; captured | The rebels | Kreuz; captured | The rebels | Lindau")]
    [InlineData("They met in Lindau. The league attacked Lindau on 3 May. The league withdrew the next day.", "attacked | The league | Lindau")]
    [InlineData("The rebels had broken the ring and taken the town of Lindau.", "captured | The rebels | Lindau")]
    [InlineData("Officials said that the town of Lindau was \"virtually surrounded\".", "besieged |  | Lindau")]
    [InlineData("They met in Lindau. The mayor said that only a third of it had been taken.", "captured |  | a third of Lindau")]
    [InlineData("The army retook the town of Lindau, along with 22 villages.", "recaptured | The army | Lindau; recaptured | The army | 22 villages")]
    [InlineData("They met in Lindau. The army, intent on clearing the southern suburbs, surrounded the town.", "besieged | The army | Lindau")]
    [InlineData("They attacked the town of Lindau. An attempt that day to storm the town was beaten back.", "attacked |  | Lindau; repulsed |  | Lindau")]
    [InlineData("The villages of Lindau and Kreuz were easily captured by the league.", "captured | the league | Lindau; captured | the league | Kreuz")]
    [InlineData("They met in Kreuz. The league took Lindau on 19 June after a week of fighting and Kreuz in August.", "captured | The league | Lindau; captured | The league | Kreuz")]
    [InlineData("The league took control of much of the south, including the town of Lindau.", "captured | The league | much of the south; captured | The league | Lindau")]
    [InlineData("The league launched an offensive along the line of contact.", "attacked | The league | line of contact")]
    [InlineData("The league besieged the town of Lindau until it fell on 2 May.", "besieged | The league | Lindau; captured | The league | Lindau")]
    [InlineData("On 3 May the rebels captured the town of Lindau. The next day the village of Kreuz was also taken.", "captured | the rebels | Lindau; captured | the rebels | Kreuz")]
    [InlineData("The rebels captured the town of Lindau. The army lost the town of Kreuz. The village of Weiler was taken.", "captured | The rebels | Lindau; lost | The army | Kreuz; captured |  | Weiler")]
    [InlineData("The army captured the town of Lindau. A rebel attack on Lindau was repelled.", "captured | The army | Lindau; repulsed | The army | Lindau")]
    [InlineData("They lived in Lindau. A rebel counter-attack retook the town of Lindau.", "recaptured | A rebel | Lindau")]
    [InlineData("The army took the town of Lindau. The rebels launched a counter-attack.", "captured | The army | Lindau; attacked | The rebels | Lindau")]
    [InlineData("The army took Lindau and Kreuz in the north, Weiler in the south, and Holm in the west.", "captured | The army | Lindau; captured | The army | Kreuz; captured | The army | Weiler; captured | The army | Holm")]
    [InlineData("The army captured the town of Lindau, together with Weiler, Holm and Kreuz in the north.", "captured | The army | Lindau; captured | The army | Weiler; captured | The army | Holm; captured | The army | Kreuz")]
    [InlineData("The army captured Lindau in Holm, Kreuz and Weiler were shelled.", "captured | The army | Lindau")]
    [InlineData("The army captured the villages of Lindau and Weiler in Holm, Kreuz and Rothen districts.", "captured | The army | Lindau; captured | The army | Weiler")]
    [InlineData("The army captured Lindau in Holm, Ruthenia.", "captured | The army | Lindau")]
    [InlineData("The rebels attacked Holm Island. They shelled the town of Lindau. The island was captured by the league.", "attacked | The rebels | Holm Island; captured | the league | Holm Island")]
    [InlineData("The city of Weiler lies near Lindau. After a defeat in Lindau the rebels came. The city was besieged by the army.", "besieged | the army | Weiler")]
    [InlineData("The army captured Lindau in Holm, Kreuz in Weiler being still held by the rebels.", "captured | The army | Lindau")]
    [InlineData("The army captured the town of Lindau together with the Red League in Holm.", "captured | The army | Lindau")]
    [InlineData("The rebels control 85% of the town of Lindau.", "holds | The rebels | 85% of Lindau")]
    [InlineData("The cavalry took the ridge but was driven off by noon.", "captured | The cavalry | ridge; lost | The cavalry | ridge")]
    [InlineData("The rebels attacked the town of Lindau but the guards managed to push them back.", "attacked | The rebels | Lindau; repulsed | the guards | Lindau")]
    [InlineData("By nightfall the regiment had been pushed off the ridge.", "lost | the regiment | ridge")]
    [InlineData("The rebels held the town of Lindau and a hotel, though these were retaken.", "holds | The rebels | Lindau; holds | The rebels | hotel; recaptured |  | Lindau; recaptured |  | hotel")]
    [InlineData("The rebel attack on the 900 Housing Estate was repelled.", "repulsed |  | 900 Housing Estate")]
    [InlineData("They took Lindau Hill near the town of Kreuz. The fort was evacuated by its garrison.", "captured |  | Lindau Hill; withdrew | garrison | fort")]
    [InlineData("The town of Lindau was taken by storm in May by the army.", "captured | the army | Lindau")]
    public void A_place_changes_hands(string text, string expected) => Assert.Equal(expected, string.Join("; ", Control(text)));

    [Theory]
    [InlineData("The army advanced towards Lindau.", "a movement toward a place")]
    [InlineData("The rebels planned to capture Lindau.", "a plan")]
    [InlineData("The ministry demanded that the rebels leave Lindau.", "a demand")]
    [InlineData("The army advanced into Lindau.", "a movement, whatever came of it")]
    [InlineData("They lived in Lindau. Their writ ran through the area held by the legion.", "which area is meant, not who held it")]
    [InlineData("The town of Lindau was repeatedly taken and given up by the army.", "what went on over a time")]
    [InlineData("Warplanes bombed Lindau.", "an air strike without action on the ground")]
    [InlineData("Heavy fighting was reported in Lindau.", "fighting with no attacker named")]
    [InlineData("Many people left the town.", "civilians give nothing up")]
    [InlineData("The rebels captured 12 soldiers near Lindau.", "people, not a place")]
    [InlineData("The talks were held in Lindau.", "an event is held there")]
    [InlineData("The army could retake Lindau.", "only possible")]
    [InlineData("If the town of Lindau fell, the war would be lost.", "a condition")]
    [InlineData("Had the town of Lindau fallen, the war would have been lost.", "a condition without its 'if'")]
    [InlineData("The town of Lindau nearly fell.", "it did not happen")]
    [InlineData("They lived in Lindau. The aim was the capture of Lindau.", "an aim")]
    [InlineData("They lived in Lindau. The truce prevented the capture of Lindau.", "it was prevented")]
    [InlineData("The minister called on the army to retake the town of Lindau.", "a demand")]
    [InlineData("They lived in Lindau. Thousands of Ruthenians fled Lindau.", "civilians by the thousand")]
    [InlineData("The army entered the Ruthenian War.", "a war is entered, not taken")]
    [InlineData("The army was moving into the town of Lindau.", "not there yet")]
    [InlineData("He held the post of governor.", "an office")]
    [InlineData("They lived in Lindau. Holt himself was captured.", "a man")]
    [InlineData("The army pushed the rebels away from the town of Lindau.", "nobody says that they had been in it")]
    [InlineData("The hills surrounding the town were green.", "nobody besieges it")]
    [InlineData("The army had not retaken Lindau.", "in the article's own voice what did not happen is no claim")]
    [InlineData("The frigate Aurora sailed. The crew of the Zephyr rested. The rebels captured the Zephyr.", "a ship, told by her crew")]
    [InlineData("They sent troops to assist in securing the town of Lindau.", "what they were sent for")]
    [InlineData("The union kept a part of its strength.", "no part of a place")]
    public void Some_things_never_are_control(string text, string why) => Assert.True(!Control(text).Any(), $"{why}: {string.Join("; ", Control(text))}");

    [Fact]
    public void A_voice_that_says_it_did_not_happen_denies_it()
    {
        var claim = Extracted.From("The minister said that the army had not retaken Lindau.").Claims.Single(c => c.Kind == ClaimKind.Control);
        Assert.Equal((Stance.Denied, ControlAction.Recaptured), (claim.Stance, claim.Action!.Value));
    }

    [Theory]
    [InlineData("The army said that it had retaken the town of Lindau, which the league denied.")]
    [InlineData("The army said that it had retaken the town of Lindau, while the league denied this.")]
    [InlineData("The army said that it had retaken the town of Lindau. The league denied this.")]
    [InlineData("The army said that it had retaken the town of Lindau, which was rejected by the league.")]
    public void Whoever_denies_what_another_claimed_has_a_claim_of_his_own(string text)
    {
        var claims = Extracted.From(text).Claims.Where(c => c.Kind == ClaimKind.Control).ToArray();
        Assert.Equal([Stance.Attributed, Stance.Denied], claims.Select(c => c.Stance));
        Assert.All(claims, c => Assert.Equal("Lindau", c.Place));
    }

    [Theory]
    [InlineData("The rebels shot down a helicopter.", EquipmentAction.ShotDown, "helicopter", 1, 1)]
    [InlineData("Four rebel vehicles were hit.", EquipmentAction.Hit, "rebel vehicles", 4, 4)]
    [InlineData("The army lost three tanks.", EquipmentAction.Lost, "tanks", 3, 3)]
    [InlineData("Rebels captured at least 12 tanks.", EquipmentAction.Captured, "tanks", 12, null)]
    public void Equipment_is_counted(string text, EquipmentAction action, string item, int low, int? high)
    {
        var claim = Extracted.From(text).Claims.Single(c => c.Kind == ClaimKind.Equipment);
        Assert.Equal((action, item, (decimal?)low, (decimal?)high), (claim.EquipmentAction!.Value, claim.Item, claim.Quantity!.Value.Low, claim.Quantity!.Value.High));
    }

    [Theory]
    [InlineData("The ministry deployed 300 soldiers to the border.", "soldiers", 300)]
    [InlineData("The group claimed to consist of 500 fighters.", "fighters of the group", 500)]
    [InlineData("A force of 2,000 troops crossed the river.", "troops", 2000)]
    [InlineData("Strength of Ruthenia: 3,000", "Ruthenia", 3000)]
    [InlineData("Strength of the Ruthenian Republic: 370 (garrison of the fort)", "Ruthenian Republic", 370)]
    [InlineData("Strength of Ruthenia and the Ridge: 370", "Ruthenia and the Ridge", 370)]
    [InlineData("Strength (Colonies (before 1776)): 370", "Colonies (before 1776)", 370)]
    [InlineData("Strength (League): 250 RDF soldiers", "RDF soldiers", 250)]
    [InlineData("Kreuz company — around 120 men", "men", 120)]
    public void Strength_is_counted(string text, string group, int number)
    {
        var claim = Extracted.From(text).Claims.Single(c => c.Kind == ClaimKind.Strength);
        Assert.Equal((group, (decimal?)number), (claim.Group, claim.Quantity!.Value.Low));
    }

    [Fact]
    public void Whatever_the_text_a_quote_is_its_own_span_of_it() => Check.QuickThrowOnFailure(Prop.ForAll<string[]>(words =>
    {
        var text = "The rebels seized " + string.Join(' ', (words ?? []).Where(w => w is not null).Select(w => w.Replace('\n', ' '))) + " and took control of Lindau, said";
        return Extracted.From(text).Claims.All(c => text[c.Span.Start..c.Span.End] == c.Quote);
    }));

    private static IEnumerable<string> Control(string text) =>
        Extracted.From(text).Claims.Where(c => c.Kind == ClaimKind.Control).Select(c => $"{c.Action!.Value.ToString().ToLowerInvariant()} | {c.Actor} | {c.Place}");
}
