using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>A level tries only the rules that may match at an item. It may choose too many of them, never too few.</summary>
public sealed class RuleStartsTests
{
    [Theory]
    [InlineData("date")]
    [InlineData("quantity")]
    [InlineData("phrase/names")]
    public void No_rule_is_left_out_that_would_match_words(string table) => AssertComplete(table, _ => { });

    [Theory]
    [InlineData("phrase/people")]
    [InlineData("phrase/verbs")]
    [InlineData("claim/casualty")]
    [InlineData("claim/control")]
    [InlineData("voice")]
    public void No_rule_is_left_out_that_would_match_phrases(string table)
    {
        var dates = new DateLevel(TestRules.All);
        var quantities = new QuantityLevel(TestRules.All);
        var phrases = new PhraseLevel(TestRules.All);
        dates.Begin(Extracted.Article("Nothing."));
        AssertComplete(table, scan =>
        {
            dates.Run(scan);
            quantities.Run(scan);
            phrases.Run(scan);
        });
    }

    /// <summary>In the sentences that rules give as their examples, which hold what they match and what comes near to it.</summary>
    private static void AssertComplete(string table, Action<SentenceScan> raise)
    {
        var rules = TestRules.All;
        var starts = new RuleStarts(rules.Table(table), rules);
        var scan = new SentenceScan(rules);
        var sentences = new SentenceReader(rules, scan);
        var matched = 0;
        foreach (var example in rules.Rules.SelectMany(r => r.Matches.Concat(r.Misses)).Select(MarkedExample.Parse))
        {
            sentences.Read(Extracted.Article(example.Text), () =>
            {
                raise(scan);
                var any = starts.BeginSentence(scan.Needs);
                for (var i = 0; i < scan.Items.Count; i++)
                {
                    // A match that begins over a mark is the one that begins behind it.
                    if (Matcher.IsMark(scan.Items[i]))
                        continue;
                    var chosen = any && starts.Find(scan.Items.Span, i) ? Chosen(starts) : [];
                    foreach (var (r, rule) in rules.Table(table).Rules.Index())
                    {
                        if (!rule.IsTriggered(scan.Classes) || !scan.Matcher.TryMatch(rule.Pattern, scan.Items.Span, i))
                            continue;
                        matched++;
                        Assert.True(chosen.Contains(r), $"'{rule.Id}' matches in \"{example.Text}\" from item {i} on and was not chosen.");
                    }
                }
            });
        }

        Assert.NotEqual(0, matched);
    }

    private static List<int> Chosen(RuleStarts starts)
    {
        var chosen = new List<int>();
        for (var r = starts.Next(0); r >= 0; r = starts.Next(r + 1))
            chosen.Add(r);
        return chosen;
    }
}
