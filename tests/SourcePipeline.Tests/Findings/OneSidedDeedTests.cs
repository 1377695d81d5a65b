namespace SourcePipeline.Tests.Findings;

/// <summary>A side's plain word on what its enemy did, and allegations of nobody.</summary>
public sealed class OneSidedDeedTests
{
    private const string War = "On 3 May 2014, the rebels captured Belgora.[1] The Sarnian army attacked Belgora on 4 May 2014.[1]\n";

    public static TheoryData<string, string, int> Told => new()
    {
        { "an official on what the army did", "The mayor of Belgora, Jane Roe, stated that Sarnian troops had looted the shops.[2]", 1 },
        { "what they would not allow", "A rebel spokesman said that the Sarnian army would not allow the wounded to leave Arvela.[2]", 1 },
        { "a passive with who did it", "The governor announced that two schools in Arvela had been shelled by Sarnian forces.[2]", 1 },
        { "the voice stands behind", "Sarnian soldiers set fire to the mill, according to the town council.[2]", 1 },
        { "it was doing so", "The army command reported that the rebels were hiding in the hospital and executing prisoners.[2]", 1 },
        { "he goes on to say it", "The mayor of Belgora stated that the bridge was down.[2] He also said that Sarnian troops had looted the shops.[2]", 1 },
        { "with its day before the 'that'", "The rebels reported on 6 May, that Sarnian aircraft had bombed a mill in Arvela.[2]", 1 },
        { "what was done to captives by nobody named", "The mayor said that all of them had been shot in the head.[2]", 1 },
        { "what it plots", "The governor warned the council that the Sarnian army was planning a new attack.[2]", 1 },
        { "a witness", "A resident stated that Sarnian troops had looted the shops.[2]", 0 },
        { "an organisation", "Rights Watch stated that Sarnian troops had looted the shops.[2]", 0 },
        { "its own deed", "The Sarnian army announced that it had shelled the hill.[2]", 0 },
        { "what was done to its own by nobody named", "The rebel commander said that two of the trucks had been hit.[2]", 0 },
        { "denied in the next sentence", "The mayor stated that Sarnian troops had looted the shops.[2] The army denied that its troops had looted anything.[2]", 0 },
        { "the other side tells its own in the next sentence", "According to the Sarnian army, the rebels attacked the village with mortars.[2] According to the rebels, Sarnian soldiers attacked first.[2]", 0 },
        { "the enemy was routed", "The rebels stated that a Sarnian column east of Tarsk had been routed.[2]", 1 },
        { "its losses have no number", "On 6 May, the Sarnian command reported that the rebels had suffered heavy losses.[2]", 1 },
        { "it lost, by a voice behind", "The Sarnian army tried again and was repelled, according to the rebels.[2]", 1 },
        { "the voice has its office in an apposition", "According to Jane Roe, the mayor of Arvela, the townsmen destroyed Sarnian lorries and boats.[2]", 1 },
        { "the voice stands behind the day", "On 6 May, according to the rebels, a Sarnian column was beaten and ambushed in the hills near Arvela.[2]", 1 },
        { "places taken that are not named", "On 6 May, the Sarnian army announced the liberation of three villages.[2]", 1 },
        { "the same with a verb", "On 6 May, the Sarnian command stated that its troops had seized control of several hills.[2]", 1 },
        { "with a participle", "Fighting went on in the hills, with the rebels saying that they had ambushed a Sarnian column.[2]", 1 },
        { "a shelling by nobody named", "The mayor of Arvela said that the town was bombarded through the night.[2]", 1 },
        { "a side's own medium", "State radio reported that the rebels had looted the granary.[2]", 1 },
        { "what it will do", "The rebels stated that they would destroy the Sarnian convoys.[2]", 0 },
        { "what its own lost", "The rebels stated that their column had been routed.[2]", 0 },
        { "what the enemy took", "The Sarnian army reported that the rebels had seized several villages.[2]", 0 },
        { "a known deed in passing", "The mayor said that the Sarnian force that attacked the school was small.[2]", 0 },
        { "a medium of no side", "Television reported that Sarnian troops had looted the granary.[2]", 0 },
        { "the other side on another day", "On 6 May 2014, the rebels stated that the Sarnian army had looted the mill.[2] On 9 May 2014, the Sarnian army stated that the rebels had burned a barn.[2]", 2 },
        { "a plan", "The governor announced a resumption of the bombing of the Sarnian lines.[2]", 0 },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void A_deed_told_by_one_side_is_found(string because, string text, int findings)
    {
        Judged.Finds("one-sided-deed", War + text, findings, because);
    }

    public static TheoryData<string, string, int> Alleged => new()
    {
        { "whatever is alleged", "Three guns were allegedly captured by the rebels near Arvela.[2]", 1 },
        { "in an apposition", "The church was burnt, allegedly by a retreating column.[2]", 1 },
        { "a voice is named", "The mayor said that three guns were allegedly captured near Arvela.[2]", 0 },
        { "a voice is named behind", "Three guns were allegedly captured near Arvela, according to the mayor.[2]", 0 },
        { "believed to be behind it", "A Sarnian league is believed to be behind the blast in Arvela.[2]", 1 },
        { "executions that are only reported", "The rebels reportedly carried out public executions in Arvela.[2]", 1 },
        { "an alleged man", "An alleged deserter was taken to Arvela.[2]", 0 },
    };

    [Theory]
    [MemberData(nameof(Alleged))]
    public void What_nobody_alleges_is_found(string because, string text, int findings)
    {
        Judged.Finds("alleged-by-nobody", War + text, findings, because);
    }

    public static TheoryData<string, string, int> Awaited => new()
    {
        { "nothing tells of it", "The bridges were mined on 6 May 2014 before an expected return of the army.[2]", 1 },
        { "it is told below", "The bridges were mined on 6 May 2014 before an expected return of the army.[2] On 9 May 2014 the return began.[2]", 0 },
    };

    [Theory]
    [MemberData(nameof(Awaited))]
    public void What_was_awaited_is_told_or_found(string because, string text, int findings)
    {
        Judged.Finds("expectation-passed", War + text, findings, because);
    }
}
