namespace SourcePipeline.Tests.Findings;

/// <summary>When an article dates the taking or the leaving of one place twice.</summary>
public sealed class CaptureDatedDifferentlyTests
{
    public static TheoryData<string, string, int> Dated => new()
    {
        { "a place is left on two days", "On 3 May 2014, the rebels withdrew from Belgora.[1]\nAftermath\nThe rebels had withdrawn from Belgora on 9 May 2014.[2]", 1 },
        { "held until one day and left on another", "The rebels held Belgora until 3 May 2014.[1]\nAftermath\nThe rebels withdrew from Belgora on 6 May 2014.[2]", 1 },
        { "it came back in between", "On 3 May 2014, the rebels withdrew from Belgora.[1]\nOn 5 May 2014, the rebels captured Belgora.[1]\nThe rebels withdrew from Belgora on 9 May 2014.[2]", 0 },
        { "a part of it was left first", "On 3 May 2014, the rebels withdrew from half of Belgora.[1]\nThe rebels withdrew from Belgora on 9 May 2014.[2]", 0 },
    };

    [Theory]
    [MemberData(nameof(Dated))]
    public void One_change_is_dated_once(string because, string text, int findings) =>
        Judged.Finds("capture-dated-differently", text, findings, because);
}
