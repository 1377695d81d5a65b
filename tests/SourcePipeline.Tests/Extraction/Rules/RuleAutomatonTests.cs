using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>The automaton finds the very rules that match at an item, which the matcher finds by trying each.</summary>
public sealed class RuleAutomatonTests
{
    [Theory]
    [InlineData("date")]
    [InlineData("quantity")]
    [InlineData("phrase/names")]
    public void Over_words_it_finds_the_rules_that_match(string table) => AssertSame(table, _ => { });

    [Theory]
    [InlineData("phrase/people")]
    [InlineData("phrase/verbs")]
    [InlineData("claim/casualty")]
    [InlineData("claim/control")]
    [InlineData("voice")]
    public void Over_phrases_it_finds_the_rules_that_match(string table)
    {
        var dates = new DateLevel(TestRules.All);
        var quantities = new QuantityLevel(TestRules.All);
        var phrases = new PhraseLevel(TestRules.All);
        dates.Begin(Extracted.Article("Nothing."));
        AssertSame(table, scan =>
        {
            dates.Run(scan);
            quantities.Run(scan);
            phrases.Run(scan);
        });
    }

    /// <summary>In the sentences that rules give as their examples, which hold what they match and what comes near to it.</summary>
    private static void AssertSame(string table, Action<SentenceScan> raise)
    {
        var rules = TestRules.All;
        var automaton = new RuleAutomaton(rules.Table(table), rules);
        var scan = new SentenceScan(rules);
        var sentences = new SentenceReader(rules, scan);
        var matched = 0;
        foreach (var example in rules.Rules.SelectMany(r => r.Matches.Concat(r.Misses)).Select(MarkedExample.Parse))
        {
            sentences.Read(Extracted.Article(example.Text), () =>
            {
                raise(scan);
                for (var i = 0; i < scan.Items.Count; i++)
                {
                    // A match that begins over a mark is the one that begins behind it.
                    if (Matcher.IsMark(scan.Items[i]))
                        continue;
                    var found = automaton.Find(scan.Items.Span, i, scan.Classes) ? Found(automaton) : [];
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
