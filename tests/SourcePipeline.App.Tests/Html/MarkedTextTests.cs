using SourcePipeline.App.Html;
using SourcePipeline.Text;

namespace SourcePipeline.App.Tests.Html;

public sealed class MarkedTextTests
{
    private static readonly TextSpan Paragraph = new(100, 200);

    [Fact]
    public void The_stretches_cover_the_paragraph_without_gap_or_overlap_whatever_overlaps_in_it()
    {
        var stretches = MarkedText.Of(Paragraph, [(new(110, 150), 0), (new(130, 170), 1), (new(110, 150), 2), (new(90, 105), 3), (new(190, 260), 4)], [], []);
        Assert.Equal(Paragraph.Start, stretches[0].Span.Start);
        Assert.Equal(Paragraph.End, stretches[^1].Span.End);
        Assert.All(stretches.Zip(stretches.Skip(1)), p => Assert.Equal(p.First.Span.End, p.Second.Span.Start));
        Assert.Equal([0, 1, 2], stretches.Single(s => s.Span.Start == 130).Findings);
    }

    [Fact]
    public void A_finding_gets_its_sign_once_where_its_passage_ends()
    {
        var stretches = MarkedText.Of(Paragraph, [(new(110, 150), 0), (new(130, 140), 1)], [], []);
        Assert.Equal([(140, 1), (150, 0)], stretches.SelectMany(s => s.Ending.Select(f => (s.Span.End, f))));
    }

    [Fact]
    public void A_paragraph_without_anything_is_one_stretch() =>
        Assert.Equal(Paragraph, Assert.Single(MarkedText.Of(Paragraph, [], [], [])).Span);
}
