using System.Collections.Immutable;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Findings;

public sealed class CueRulesTests
{
    public static TheoryData<string, string> Matches => Examples(r => r.Matches);

    public static TheoryData<string, string> Misses => Examples(r => r.Misses);

    [Theory]
    [MemberData(nameof(Matches))]
    public void A_cue_is_found_where_the_example_marks_it(string rule, string example)
    {
        var start = example.IndexOf("[[", StringComparison.Ordinal);
        var end = example.IndexOf("]]", StringComparison.Ordinal) - 2;
        var text = example.Replace("[[", "").Replace("]]", "");
        var hits = Read(text).Where(h => h.Rule.Rule.Id == rule).Select(h => text[h.Span.Start..h.Span.End]);
        Assert.Contains(text[start..end], hits);
    }

    [Theory]
    [MemberData(nameof(Misses))]
    public void A_cue_is_not_found_where_the_example_has_none(string rule, string example) =>
        Assert.DoesNotContain(Read(example), h => h.Rule.Rule.Id == rule);

    private static ImmutableArray<CueHit> Read(string text)
    {
        var span = new TextSpan(0, text.Length);
        return new CueReader(Judged.BuiltIn).Read(text, span, new Sentence(span, 0, 1, 0));
    }

    private static TheoryData<string, string> Examples(Func<SourcePipeline.Extraction.Rules.Rule, IEnumerable<string>> of)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Judged.BuiltIn.Rules.Where(r => r.Level == "cue"))
        {
            foreach (var example in of(rule))
                data.Add(rule.Id, example);
        }
        return data;
    }
}
