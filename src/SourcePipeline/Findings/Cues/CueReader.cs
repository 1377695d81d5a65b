using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Cues;

/// <summary>Runs the rules of level <c>cue</c> over sentences.</summary>
internal sealed class CueReader
{
    private readonly CueRule[] _rules;
    private readonly RuleAutomaton _automaton;
    private readonly Tokenizer _tokenizer;
    private readonly ItemBuilder _builder;
    private readonly TokenBuffer _tokens = new();
    private readonly ItemBuffer _items = new();
    private readonly Matcher _matcher = new();

    public CueReader(RuleSet rules)
    {
        var table = rules.Table("cue");
        _automaton = new(table, rules);
        _rules = [.. table.Rules.Select(r => new CueRule(r))];
        _tokenizer = new(rules.Vocabulary, rules.Class("number-word"), rules.Class("person"), rules.Class("date-prefix"));
        _builder = new(rules);
    }

    /// <summary>The cues of one sentence in the order of the text; at one place the earlier rule.</summary>
    public ImmutableArray<CueHit> Read(string text, TextSpan paragraph, in Sentence sentence)
    {
        _tokenizer.Tokenize(text, sentence.Span, _tokens);
        var classes = _builder.Build(text, _tokens, 0, _tokens.Count, _items);
        var items = _items.Span;
        if (!_automaton.BeginSentence(classes))
        {
            return [];
        }
        ImmutableArray<CueHit>.Builder? hits = null;
        for (var i = 0; i < items.Length; i++)
        {
            if (!_automaton.Find(items, i))
            {
                continue;
            }
            for (var r = _automaton.Next(0); r >= 0; r = _automaton.Next(r + 1))
            {
                var rule = _rules[r];
                if (_matcher.TryMatch(rule.Rule.Pattern, items, i))
                {
                    var end = _matcher.End;
                    if (!IsGuarded(rule.Rule, items, i, end))
                    {
                        var span = new TextSpan(_tokens[items[i].First].Start, _tokens[items[end - 1].End - 1].End);
                        (hits ??= ImmutableArray.CreateBuilder<CueHit>()).Add(new(rule, span, IsQuoted(text, paragraph.Start, span.Start)));
                    }
                }
            }
        }
        return hits?.ToImmutable() ?? [];
    }

    private bool IsGuarded(Rule rule, ReadOnlySpan<Item> items, int start, int end)
    {
        foreach (var guard in rule.Guards)
        {
            if (guard.Holds(_matcher, items, start, end))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a quotation mark of the paragraph is open where the cue begins.</summary>
    private static bool IsQuoted(string text, int start, int cue)
    {
        var open = false;
        for (var i = start; i < cue; i++)
        {
            open = text[i] switch { '"' => !open, '“' => true, '”' => false, _ => open };
        }
        return open;
    }
}
