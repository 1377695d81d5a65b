namespace SourcePipeline.Tests.Findings;

/// <summary>Which sentence a denial, or another account of the same loss, answers.</summary>
public sealed class AnswersTests
{
    public static TheoryData<string, string, int[]> Answered => new()
    {
        {
            "a denial that points back answers the sentence before it",
            "The rebels claimed that the army had used gas at Belgora.[1] Velia denied the accusation.[2] On 2 May 2014, gas masks came to Belgora.[3]",
            [0, 1]
        },
        {
            "a denial of reports says of which",
            "Friendly sources reported that Velian bombers had backed the Sarnian army at Belgora.[1] The army was held up by mines.[1] The Sarnian minister denied the reports that Velian bombers had backed the Sarnian army.[2]",
            [0, 2]
        },
        {
            "told and denied in one sentence rests on that sentence alone",
            "On 3 May 2014, Velian commandos fought in the streets of Belgora, but the Velian minister denied their presence.[1]",
            [0]
        },
        {
            "an accident answers whoever claims the loss",
            "The rebels claimed that they had shot down a jet near Belgora.[1] The government said that the plane crashed due to a technical failure.[2]",
            [0, 1]
        },
        {
            "what later turned out otherwise answers the report before it",
            "On 3 May 2014, reports suggested that the general had fled.[1] However, later, it was confirmed that he was still in Belgora.[2]",
            [0, 1]
        },
        {
            "what a clause with 'which' says is denied stands in the same sentence",
            "The town of Belgora was held by mercenaries.[1] On 20 May 2014, the mercenaries' leader claimed that a truce had been agreed upon, which Velia denied.[2]",
            [1]
        },
        {
            "a voice that denied at first and granted it later, wherever it is told",
            "Velia initially denied responsibility for the raid on Belgora, but then admitted it.[1] On 20 May 2014, the harvest came in.[2] Critics noted that after initially denying any role, Velia held an inquiry.[3]",
            [0, 2]
        },
        {
            "a retort in quotation marks is to what has just been said",
            "On 3 May 2014, an office of the league spoke of killings in Belgora.[1] General Roe responded: \"These are false claims.\"[2]",
            [0, 1]
        },
        {
            "a retort is to what has just been said",
            "On 3 May 2014, the Velian ministry announced that Belgora had fallen.[1] It was, the Sarnian ministry retorted, still in Sarnian hands.[2]",
            [0, 1]
        },
        {
            "'such' points back",
            "On 3 May 2014, the Sarnian ministry said that 300 marines had surrendered at Belgora.[1] A Velian adviser denied that any such surrender had taken place.[2]",
            [0, 1]
        },
        {
            "a denial in words of its own answers the loss that another voice has told",
            "On 3 May 2014, the rebels said that they had taken two Velian marines prisoner at Belgora.[1] The Velian ministry denied that any of its servicemen were missing.[2]",
            [0, 1]
        },
        {
            "a figure that is disputed stands before it",
            "According to Sarnian accounts, 5,000 prisoners were freed at Belgora on 3 May 2014.[1] Velian historians dispute this figure.[2]",
            [0, 1]
        },
        {
            "a claim that another rejects stands in the same sentence",
            "Belgora was quiet.[1] On 3 May 2014, Velia stated that its attacks had forced the Sarnians to leave, a claim that Sarnia rejected.[2]",
            [1]
        },
        {
            "a video called fake is denied",
            "According to Velia, Sarnian soldiers shot two prisoners in Belgora.[1] Sarnia called the video fake.[2]",
            [0, 1]
        },
    };

    [Theory]
    [MemberData(nameof(Answered))]
    public void An_answer_is_tied_to_what_it_answers(string because, string text, int[] sentences)
    {
        var finding = Judged.Single("denied-claim", text);
        Assert.True(sentences.Length == finding.Locations.Length, because);
        var starts = finding.Locations.Select(l => text[..l.Sentence.Start].Count(c => c == ']')).ToArray();
        Assert.Equal(sentences, starts);
    }

    [Theory]
    [InlineData("The fence was built to deny the use of the road to the rebels.[1]", "nobody denies a statement")]
    [InlineData("On 3 May 2014, the general had proposed to leave Belgora.[1] The admiral furiously rejected this, and the fleet stayed.[1]", "a proposal is turned down")]
    [InlineData("On 3 May 2014, the colonel asked for an air strike on Belgora.[1] The strike was denied him because the rebels were too close.[1]", "a wish is not granted")]
    [InlineData("The convoy crashed due to a technical failure.[1]", "nobody claims to have caused it")]
    public void What_answers_nothing_is_no_finding(string text, string because) =>
        Assert.True(Judged.Findings(text).All(f => f.Rule != "denied-claim"), because);
}
