using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.RuleExamples;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>The automaton finds the very rules that match at an item, which the matcher finds by trying each.</summary>
public sealed class RuleAutomatonTests
{
    [Theory]
    [InlineData("date")]
    [InlineData("quantity")]
    [InlineData("phrase/names")]
    public void Over_words_it_finds_the_rules_that_match(string table) => AssertSame(table);

    [Theory]
    [InlineData("phrase/people")]
    [InlineData("phrase/verbs")]
    [InlineData("claim/casualty")]
    [InlineData("claim/control")]
    [InlineData("voice")]
    [InlineData("cue")]
    [InlineData("date/spans")]
    public void Over_phrases_it_finds_the_rules_that_match(string table)
    {
        AssertSame(table, scan =>
        {
            var dates = new DateLevel(TestRules.All, scan);
            var quantities = new QuantityLevel(TestRules.All, scan);
            var phrases = new PhraseLevel(TestRules.All, scan);
            dates.Begin(Extracted.Article("Nothing."));
            return () =>
            {
                dates.Run();
                quantities.Run();
                phrases.Run();
            };
        });
    }

    [Fact]
    public void Making_its_states_anew_again_and_again_it_finds_the_same() => AssertSame("date", make: rules => new RuleAutomaton(rules.Table("date"), rules, mostCells: 500));

    [Fact]
    public void Where_it_looks_no_farther_it_finds_the_rules_that_match_and_those_that_may()
    {
        var rules = TestRules.All;
        var near = new RuleAutomaton(rules.Table("date"), rules, farthest: 1);
        var far = new RuleAutomaton(rules.Table("date"), rules);
        var scan = new SentenceScan(rules);
        var matching = 0;
        new SentenceReader(rules, scan).Read(Extracted.Article("It fell on 12 May 1921, in the evening."), () =>
        {
            near.BeginSentence(scan.Classes);
            far.BeginSentence(scan.Classes);
            for (var i = 0; i < scan.Items.Count; i++)
            {
                var mayMatch = near.Find(scan.Items.Span, i) ? Found(near) : [];
                var matches = far.Find(scan.Items.Span, i) ? Found(far) : [];
                matching += matches.Count;
                Assert.Empty(matches.Except(mayMatch));
            }
        });
        Assert.NotEqual(0, matching);
    }

    [Fact]
    public void Many_threads_give_one_number_to_one_shape()
    {
        var shapes = new ItemShapes();
        Parallel.For(0, 20_000, i =>
        {
            ClassSet classes = default;
            classes.Add(i % 500);
            classes.Add(i % 7);
            var shape = shapes.Of(classes, i % 3);
            Assert.Equal(shape, shapes.Of(classes, i % 3));
            Assert.True(shapes.Example(shape).Classes.Has(i % 500));
        });
    }

    /// <summary>In the sentences that rules give as their examples, which hold what they match and what comes near to it.</summary>
    /// <param name="levels">Builds the levels below over a sentence; gives what runs them.</param>
    private static void AssertSame(string table, Func<SentenceScan, Action>? levels = null, Func<RuleSet, RuleAutomaton>? make = null)
    {
        var rules = TestRules.All;
        var automaton = make?.Invoke(rules) ?? new RuleAutomaton(rules.Table(table), rules);
        var scan = new SentenceScan(rules);
        var sentences = new SentenceReader(rules, scan);
        var raise = levels?.Invoke(scan);
        var matched = 0;
        foreach (var example in rules.Rules.SelectMany(r => r.Matches.Concat(r.Misses)).Select(MarkedExample.Parse))
        {
            sentences.Read(Extracted.Article(example.Text), () =>
            {
                raise?.Invoke();
                for (var i = 0; i < scan.Items.Count; i++)
                {
                    // A match that begins over a mark is the one that begins behind it.
                    if (Matcher.IsMark(scan.Items[i]))
                        continue;
                    var found = automaton.BeginSentence(scan.Classes) && automaton.Find(scan.Items.Span, i) ? Found(automaton) : [];
                    var matching = rules.Table(table).Rules.Index().Where(r => Matches(scan, r.Item, i)).Select(r => r.Index).ToList();
                    matched += matching.Count;
                    Assert.True(found.SequenceEqual(matching), $"\"{example.Text}\" from item {i} on: found {string.Join(' ', found)}, matching {string.Join(' ', matching)}.");
                }
            });
        }

        Assert.NotEqual(0, matched);
    }

    private static bool Matches(SentenceScan scan, Rule rule, int start) => rule.IsTriggered(scan.Classes) && scan.Matcher.TryMatch(rule.Pattern, scan.Items.Span, start);

    private static List<int> Found(RuleAutomaton automaton)
    {
        var found = new List<int>();
        for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
            found.Add(r);
        return found;
    }
}
