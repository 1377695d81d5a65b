using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Cues;

/// <summary>Runs the rules of level <c>cue</c> over sentences.</summary>
internal sealed class CueReader
{
    private readonly CueRule[] rules;
    private readonly RuleAutomaton automaton;
    private readonly Tokenizer tokenizer;
    private readonly ItemBuilder builder;
    private readonly TokenBuffer tokens = new();
    private readonly ItemBuffer items = new();
    private readonly Matcher matcher = new();

    public CueReader(RuleSet rules)
    {
        var table = rules.Table("cue");
        automaton = new(table, rules);
        this.rules = [.. table.Rules.Select(r => new CueRule(r))];
        tokenizer = new(rules.Vocabulary, rules.Class("number-word"), rules.Class("person"), rules.Class("date-prefix"));
        builder = new(rules);
    }

    /// <summary>The cues of one sentence in the order of the text; at one place the earlier rule.</summary>
    public ImmutableArray<CueHit> Read(string text, TextSpan paragraph, in Sentence sentence)
    {
        tokenizer.Tokenize(text, sentence.Span, tokens);
        var classes = builder.Build(text, tokens, 0, tokens.Count, this.items);
        var items = this.items.Span;
        if (!automaton.BeginSentence(classes))
            return [];
        ImmutableArray<CueHit>.Builder? hits = null;
        for (var i = 0; i < items.Length; i++)
        {
            if (!automaton.Find(items, i))
                continue;
            for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
            {
                var rule = rules[r];
                if (matcher.TryMatch(rule.Rule.Pattern, items, i))
                {
                    var end = matcher.End;
                    if (!rule.Rule.IsGuarded(matcher, items, i, end))
                    {
                        var span = new TextSpan(tokens[items[i].First].Start, tokens[items[end - 1].End - 1].End);
                        (hits ??= ImmutableArray.CreateBuilder<CueHit>()).Add(new(rule, span, IsQuoted(text, paragraph.Start, span.Start)));
                    }
                }
            }
        }
        return hits?.ToImmutable() ?? [];
    }

    /// <summary>Whether a quotation mark of the paragraph is open where the cue begins.</summary>
    private static bool IsQuoted(string text, int start, int cue)
    {
        var open = false;
        for (var i = start; i < cue; i++)
            open = text[i] switch { '"' => !open, '“' => true, '”' => false, _ => open };
        return open;
    }
}
