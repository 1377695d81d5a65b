namespace SourcePipeline.Tests.Findings;

/// <summary>Figures that are laid side by side although the second does not say whose dead it counts.</summary>
public sealed class ComparedLossesTests
{
    [Theory]
    [InlineData("On 1 February 2014, the rebels attacked Belgora.[1] Rebel media had 40 soldiers dead, while a military source conceded the loss of six men.[2]", true, "an army's own losses are soldiers")]
    [InlineData("On 5 November 2014, the rebels attacked Belgora.[1] Army losses in the battle: 18 killed, per the Sarnian Observatory; 70 dead, per the rebels.[2]", true, "a second voice of a sentence counts the same people")]
    [InlineData("On 6 April 2014, the rebels attacked Belgora.[1] The rebels' spokesman said that 14 of their fighters had been killed; the health ministry reported 21 dead.[2]", false, "one's own dead are not all the dead")]
    [InlineData("On 16 January 2014, the rebels attacked Belgora.[1] The Sarnian Observatory said that 135 people were killed, including 85 civilians and 50 soldiers.[2] State media put the number of civilians killed at 300.[3]", true, "a part of the dead is all of the civilians")]
    [InlineData("On 14 January 2014, the rebels attacked Belgora; two civilians were killed.[1] By 17 January, the Sarnian Observatory had recorded the deaths of 82 people since the start of the offensive: 68 soldiers and 14 civilians.[2]", false, "a sum over days is not held against the first of them")]
    public void Another_voice_counts_the_same_people(string text, bool fires, string because) =>
        Judged.Fires("contested-figures", text, fires, because);

    [Theory]
    [InlineData("The Sarnian Observatory initially gave a figure of 30 dead for the army, but later brought it up to 41.[2]", true, "the sentence sets one after the other")]
    [InlineData("The Sarnian Observatory counted 30 dead in the army.[2]", false, "one figure")]
    public void A_voice_corrects_itself_in_one_sentence(string sentence, bool fires, string because) =>
        Judged.Fires("revised-figure", $"On 23 October 2014, the army captured Belgora.[1] {sentence}\n", fires, because);

    [Theory]
    [InlineData("The war of Velia was fought in 2014 over the hills.\nOn 3 May 2014, the army captured Belgora.[1] On 4 May, Tarsk fell.[1] On 5 May, Arvela fell.[1] On 6 May, Ostra fell.[1] On 7 May, Belna fell.[1] On 8 May, Ulma fell.[1] On 9 May, Orsa fell.[1] On 10 May, Varna fell.[1] On 11 May, Lunda fell.[1] On 12 May, Medra fell.[1]", false, "a lead sums up what the body cites")]
    [InlineData("On 3 May 2014, the army captured Belgora.[1]\nOn 9 May 2014, the rebels killed 40 soldiers near Belgora.", true, "a paragraph of the body")]
    public void A_lead_needs_no_citation(string text, bool fires, string because) =>
        Judged.Fires("uncited-statement", text, fires, because);
}
