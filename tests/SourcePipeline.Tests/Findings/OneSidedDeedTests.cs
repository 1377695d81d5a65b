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
        { "a plan", "The governor announced a resumption of the bombing of the Sarnian lines.[2]", 0 },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void A_deed_told_by_one_side_is_found(string because, string text, int findings)
    {
        Assert.True(findings == Judged.Findings(War + text).Count(f => f.Rule == "one-sided-deed"), because);
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
        Assert.True(findings == Judged.Findings(War + text).Count(f => f.Rule == "alleged-by-nobody"), because);
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
        Assert.True(findings == Judged.Findings(War + text).Count(f => f.Rule == "expectation-passed"), because);
    }
}
