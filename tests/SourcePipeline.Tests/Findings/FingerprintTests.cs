using SourcePipeline.Findings;

namespace SourcePipeline.Tests.Findings;

public sealed class FingerprintTests
{
    private const string Text = "On 3 May 2014, the army moved on Belgora, a town still controlled by the rebels.[1]\n";

    [Fact]
    public void A_fingerprint_survives_edits_elsewhere()
    {
        var before = Stale(Text);
        var after = Stale("On 1 May 2014, snow fell in Arvela.[1]\n" + Text);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
    }

    [Fact]
    public void The_same_text_gives_the_same_findings_in_the_same_order() =>
        Assert.Equal(Judged.Findings(Text).Select(f => $"{f.Rule} {f.Fingerprint} {f.Message}"), Judged.Findings(Text).Select(f => $"{f.Rule} {f.Fingerprint} {f.Message}"));

    private static Finding Stale(string text) => Judged.Single("as-of-overtaken", text);
}
