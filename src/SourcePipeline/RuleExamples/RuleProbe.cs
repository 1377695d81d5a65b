using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.RuleExamples;

/// <summary>Runs a set of rules over an example and tells where one rule made something, whatever its level.</summary>
internal sealed class RuleProbe(RuleSet rules)
{
    private readonly Lazy<Cascade> cascade = new(() => new(rules));

    /// <summary>The claims in an example, whatever rule made them.</summary>
    public ImmutableArray<Claim> Claims(string text) => cascade.Value.Run(ExampleArticle.Of(text)).Claims;

    /// <summary>The spans at which <paramref name="rule"/> made its phrase, claim or cue in <paramref name="text"/>.</summary>
    public IReadOnlyList<TextSpan> Find(Rule rule, string text) => [.. FindValues(rule, text).Select(f => f.Span)];

    /// <summary>The same with the values of what it made; only dates, quantities and claims have some.</summary>
    public IReadOnlyList<Found> FindValues(Rule rule, string text)
    {
        var document = ExampleArticle.Of(text);
        return rule.Level switch
        {
            "claim" => [.. Claims(text).Where(c => c.Rule == rule.Id).Select(c => new Found(c.Span, ExampleValues.Of(c)))],
            "cue" => [.. Sentences(document).SelectMany(s => new CueReader(rules).Read(text, s.Span, s)).Where(h => h.Rule.Rule.Id == rule.Id).Select(h => new Found(h.Span, ExampleValues.None))],
            _ => FindBelow(rule, document),
        };
    }

    private ImmutableArray<Sentence> Sentences(Document document) => cascade.Value.Run(document, CascadeScope.Sentences).Sentences;

    /// <summary>The levels below the claims, sentence by sentence.</summary>
    private List<Found> FindBelow(Rule rule, Document document)
    {
        var found = new List<Found>();
        var scan = new SentenceScan(rules) { Text = document.Text };
        var sentences = new SentenceReader(rules, scan);
        var dates = new DateLevel(rules, scan);
        var quantities = new QuantityLevel(rules, scan);
        dates.Begin(document);
        sentences.Read(document, () =>
        {
            dates.Run();
            if (rule.Level == "date")
            {
                AddDates(rule, scan, found);
                return;
            }

            quantities.Run();
            if (rule.Level == "quantity")
                found.AddRange(scan.Quantities.Where(q => q.Rule == rule.Id).Select(q => new Found(scan.SpanOf(q.First, q.End), ExampleValues.Of(q.Value))));
            else if (rule.Level == "phrase")
                AddPhrases(rule, scan, found);
            else
                AddMatches(rule, scan, found);
        });
        return found;
    }

    private static void AddDates(Rule rule, SentenceScan scan, List<Found> found)
    {
        if (rule.Get("is") == "role")
            found.AddRange(scan.Dates.Where(d => d.Role == rule.Get("role")).Select(d => new Found(scan.SpanOf(d.First, d.End), ExampleValues.Of(d))));
        else
            found.AddRange(scan.Dates.Where(d => d.Rule.Rule.Id == rule.Id).Select(d => new Found(scan.SpanOf(d.First, d.End), ExampleValues.Of(d))));
    }

    private void AddPhrases(Rule rule, SentenceScan scan, List<Found> found)
    {
        foreach (var pass in PhraseLevel.Passes)
        {
            var made = new List<int>();
            scan.Apply(new PhrasePass(rules, pass), (by, index) =>
            {
                if (by.Id == rule.Id)
                    made.Add(index);
            });
            foreach (var index in made)
                found.Add(new Found(scan.SpanOf(scan.Items[index]), ExampleValues.None));
        }
    }

    /// <summary>Levels that read a match without making an item of it: where the pattern matches and no guard holds.</summary>
    private void AddMatches(Rule rule, SentenceScan scan, List<Found> found)
    {
        AddMatchesOfItems(rule, scan, found);
        foreach (var pass in PhraseLevel.Passes)
            scan.Apply(new PhrasePass(rules, pass));
        AddMatchesOfItems(rule, scan, found);
    }

    private static void AddMatchesOfItems(Rule rule, SentenceScan scan, List<Found> found)
    {
        var items = scan.Items.Span;
        if (!rule.IsTriggered(scan.Classes))
            return;
        for (var i = 0; i < items.Length; i++)
        {
            if (!scan.Matcher.TryMatch(rule.Pattern, items, i))
                continue;
            var end = scan.Matcher.End;
            if (!rule.IsGuarded(scan.Matcher, items, i, end))
                found.Add(new Found(scan.SpanOf(items[i].First, items[end - 1].End), ExampleValues.None));
        }
    }
}
