using System.Collections.Concurrent;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.RuleExamples;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>
/// Every example of every rule file: alone, with no other rule of its level and pass, and with all rules on. What a rule says it gets wrong is
/// held to that too: once it comes right, its example belongs among the others.
/// </summary>
public sealed class RuleExampleTests
{
    private static readonly ConcurrentDictionary<string, RuleProbe> Alone = new();
    private static readonly RuleProbe Together = new(TestRules.All);

    public static TheoryData<string> Ids() => [.. TestRules.All.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_alone_finds_what_its_examples_mark(string id) => Matches(Only(id), Rule(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_among_all_others_finds_what_its_examples_mark(string id) => Matches(Together, Rule(id));

    /// <summary>Values need what the other rules find: the day before is one before the date told last.</summary>
    [Fact]
    public void What_is_found_has_the_values_that_the_examples_name()
    {
        var wrong = new List<string>();
        foreach (var rule in TestRules.All.Rules)
        {
            foreach (var example in rule.Matches.Select(m => RuleExample.Read(rule.File, rule.Line, rule.Level, m)).Where(e => !e.Values.IsEmpty))
            {
                var marked = MarkedExample.Parse(example.Sentence);
                var found = Together.FindValues(rule, marked.Text);
                foreach (var span in marked.Spans)
                {
                    var there = found.Where(f => f.Span == span).ToList();
                    if (!there.Exists(f => f.Wrong(example.Values).Length == 0))
                        wrong.Add($"{rule.File}({rule.Line}): '{rule.Id}' in: {example.Sentence}: {(there.Count == 0 ? "finds nothing there" : there[^1].Wrong(example.Values))}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_alone_leaves_alone_what_it_says_it_misses(string id) => Misses(Only(id), Rule(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_among_all_others_leaves_alone_what_it_says_it_misses(string id) => Misses(Together, Rule(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_known_wrong_example_is_still_wrong(string id)
    {
        var rule = Rule(id);
        foreach (var example in rule.KnownWrong)
        {
            var marked = MarkedExample.Parse(example);
            var found = Together.Find(rule, marked.Text);
            var right = marked.Spans.Count == 0 ? found.Count == 0 : marked.Spans.All(found.Contains);
            Assert.False(right, $"{rule.File}({rule.Line}): '{id}' gets this right by now, so it is no longer knownWrong: {example}");
        }
    }

    [Fact]
    public void Nearly_every_rule_shows_what_it_matches()
    {
        var silent = TestRules.All.Rules.Where(r => r.Matches.IsEmpty).Select(r => r.Id).ToList();
        Assert.True(silent.Count <= TestRules.All.Rules.Length / 10, $"rules without an example: {string.Join(", ", silent)}");
    }

    private static Rule Rule(string id) => TestRules.All.Rules.First(r => r.Id == id);

    private static RuleProbe Only(string id) => Alone.GetOrAdd(id, static key =>
    {
        var rule = Rule(key);
        var others = TestRules.All.Rules.Where(r => r.Table == rule.Table && r.Id != key && !(GoesOn(rule) && !GoesOn(r))).Select(r => r.Id);
        return new RuleProbe(BuiltInRules.Builder().SwitchOff(others).Build());
    });

    /// <summary>A rule that goes on from the claim before it ("… and the rebels 60") is tried beside those that can make that claim.</summary>
    private static bool GoesOn(Rule rule) => rule.Get("outcome") is "same" or "last" or "before" || rule.Get("again") is "yes";

    private static void Matches(RuleProbe probe, Rule rule)
    {
        foreach (var example in rule.Matches)
        {
            var marked = MarkedExample.Parse(example);
            var found = probe.Find(rule, marked.Text);
            foreach (var span in marked.Spans)
                Assert.True(found.Contains(span), $"{rule.File}({rule.Line}): '{rule.Id}' does not find '{span.In(marked.Text)}' in: {example} (found: {Told(found, marked.Text)})");
        }
    }

    private static void Misses(RuleProbe probe, Rule rule)
    {
        foreach (var example in rule.Misses)
        {
            var found = probe.Find(rule, example);
            Assert.True(found.Count == 0, $"{rule.File}({rule.Line}): '{rule.Id}' finds {Told(found, example)} in: {example}");
        }
    }

    private static string Told(IReadOnlyList<TextSpan> spans, string text) => spans.Count == 0 ? "nothing" : string.Join(" | ", spans.Select(s => s.In(text)));
}
