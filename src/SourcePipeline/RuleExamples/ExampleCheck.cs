using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.RuleExamples;

/// <summary>An example that does not hold.</summary>
/// <param name="Problem">What is found, and what is not, as the end of a sentence about the rule.</param>
public sealed record FailedExample(Rule Rule, string Example, string Problem);

/// <summary>Runs the examples of rules among all the rules that there are, as a run reads an article.</summary>
public static class ExampleCheck
{
    /// <param name="rules">Read with their examples.</param>
    /// <param name="examined">Of them those whose examples are run.</param>
    public static IEnumerable<FailedExample> Run(RuleSet rules, IEnumerable<Rule> examined)
    {
        var probe = new RuleProbe(rules);
        foreach (var rule in examined)
        {
            foreach (var example in rule.Matches)
            {
                if ((Missed(probe, rule, MarkedExample.Parse(example)) ?? Otherwise(probe, rule, example)) is { } problem)
                    yield return new(rule, example, problem);
            }

            foreach (var example in rule.Misses)
            {
                if (probe.Find(rule, example) is { Count: > 0 } found)
                    yield return new(rule, example, $"finds {Quoted(found, example)}, which it should not");
            }

            foreach (var example in rule.KnownWrong)
            {
                var marked = MarkedExample.Parse(example);
                var found = probe.Find(rule, marked.Text);
                if (marked.Spans.Count == 0 ? found.Count == 0 : marked.Spans.All(found.Contains))
                    yield return new(rule, example, "gets this right by now, so that it is no longer knownWrong");
            }
        }
    }

    private static string? Missed(RuleProbe probe, Rule rule, MarkedExample marked)
    {
        var found = probe.Find(rule, marked.Text);
        if (marked.Spans.Count == 0)
            return found.Count > 0 ? null : $"finds nothing{Instead(probe, rule, marked.Text, new(0, marked.Text.Length))}";

        foreach (var span in marked.Spans.Where(s => !found.Contains(s)))
            return $"does not find \"{span.In(marked.Text)}\" but {(found.Count > 0 ? Quoted(found, marked.Text) : "nothing")}{Instead(probe, rule, marked.Text, span)}";

        return null;
    }

    /// <summary>What is found where the example says with other values than those that it names.</summary>
    private static string? Otherwise(RuleProbe probe, Rule rule, string example)
    {
        var told = RuleExample.Read(rule.File, rule.Line, rule.Level, example).Values;
        if (told.IsEmpty)
            return null;
        var marked = MarkedExample.Parse(example);
        var found = probe.FindValues(rule, marked.Text);
        foreach (var span in marked.Spans)
        {
            if (!found.Any(f => f.Span == span && f.Wrong(told).Length == 0))
                return $"finds \"{span.In(marked.Text)}\" with {found.First(f => f.Span == span).Wrong(told)}";
        }

        return null;
    }

    /// <summary>Which rule was before it: a rule of claims finds nothing where another has been.</summary>
    private static string Instead(RuleProbe probe, Rule rule, string text, TextSpan span)
    {
        if (rule.Level != "claim")
            return "";

        string[] others = [.. probe.Claims(text).Where(c => c.Rule != rule.Id && c.Span.Start < span.End && span.Start < c.Span.End).Select(c => $"{c.Rule} finds \"{c.Quote}\"").Distinct()];
        return others.Length == 0 ? "" : $"; {string.Join(", ", others)}";
    }

    private static string Quoted(IReadOnlyList<TextSpan> spans, string text) => string.Join(" and ", spans.Select(s => $"\"{s.In(text)}\""));
}
