namespace SourcePipeline.Tests.Findings;

/// <summary>When two voices tell something that is no figure and no place in two ways.</summary>
public sealed class ToldDifferentlyTests
{
    public static TheoryData<string, string, int> Told => new()
    {
        { "the text says that accounts differ, and the next sentence how", "Who fired first depends on whom one asks.[1] The villagers were asleep.[1]", 2 },
        { "where the sentence itself goes on to tell how, it stands alone", "Accounts of the assault on Belgora differ, some having it begin at dawn and others at noon.[1] The day was cold.[1]", 1 },
        { "two opposed sides speak on either side of a turn", "On 3 May 2014, the rebels reported that they had left in good order, but the Sarnian army said that they had run.[1]", 1 },
        { "the accused accuse in their turn", "The Sarnian government accused the rebels of having broken the truce.[1] The rebels blamed the army for it.[1]", 2 },
        { "each side's account stands in a sentence of its own", "According to the rebels, the Sarnian army fired first.[1] According to the Sarnian army, the rebels did.[1]", 2 },
        { "a side's account, and behind the comma what is alleged", "While the rebels claimed that all were free to leave Belgora, it is alleged that they shut the gates.[1]", 1 },
        { "a second voice behind a 'however'", "A teacher claimed that the offensive on Belgora had begun on 3 May 2014.[1] However, a Sarnian source reported that the offensive on Belgora was still being prepared.[1]", 2 },
        { "a side's word and another's, of one matter, on either side of a turn", "The state radio reported that wounded fighters had left Belgora with the convoy, while according to the rebels, the fighters were still waiting for a convoy.[1]", 1 },
        { "two words of two matters are no disagreement", "The state radio reported that the harvest had been good, while according to the rebels, the bridge had fallen.[1]", 0 },
        { "a second voice without a 'that'", "A teacher claimed that the offensive on Belgora had begun on 3 May 2014.[1] However, a Sarnian source reported preparations for the offensive on Belgora.[1]", 2 },
        { "historians on what a side alleges", "The rebels alleged that the archive had been mined on purpose.[1] Historians dispute whether the archive was mined on purpose or burned down.[1]", 2 },
        { "each side and the other", "Each side accused the other of the fire.[1] The Sarnian army accused the rebels of arson.[1]", 1 },
        { "another voice that the sentence sets against the one before", "A Sarnian source reported that gunfire from the rebels had halted the evacuation of Belgora.[1] In contrast, a rebel officer stated that Sarnian militias had halted the evacuation of Belgora.[1]", 2 },
        { "what other accounts have stands beside what they differ from", "The duke led the horsemen himself.[1] Other accounts state that Roe led them.[1]", 2 },
        { "each of two sides says that it has won", "On 3 May 2014, the rebels claimed victory.[1] The Sarnian army claimed to have repelled the rebels at Belgora.[1]", 2 },
        { "one victor alone", "On 3 May 2014, the rebels claimed victory.[1] The war was fought at Belgora.[1]", 0 },
        { "one side that speaks twice tells nothing differently", "On 3 May 2014, the rebels said that they had left in good order, but the rebel commander said that they would return.[1]", 0 },
        { "what two sides claim of two things is no disagreement", "On 3 May 2014, the rebels claimed that they had blocked the road.[1] The Sarnian army claimed that it had repaired the bridge.[1]", 0 },
        { "one voice that goes on to say something else tells nothing differently", "On 3 May 2014, the Sarnian government blamed the rebels for the fire, but later said that a lamp had fallen.[1]", 0 },
        { "a conflict is no verb", "Several reports were written soon after the conflict.[1]", 0 },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void A_disagreement_is_told_with_its_passages(string because, string text, int passages)
    {
        var found = Judged.Findings(text).Where(f => f.Rule == "told-differently").ToArray();
        Assert.True((passages == 0 ? 0 : 1) == found.Length, because);
        Assert.Equal(passages, found.Sum(f => f.Locations.Length));
    }
}
