using System.Text;
using SourcePipeline.Text;

namespace SourcePipeline.RuleExamples;

/// <summary>An example of a rule: a sentence with the words that the rule is to find in <c>[[…]]</c>; several pairs where it finds several.</summary>
internal sealed record MarkedExample(string Text, IReadOnlyList<TextSpan> Spans)
{
    /// <param name="example">What stands behind an arrow is no part of the sentence.</param>
    public static MarkedExample Parse(string example)
    {
        if (example.LastIndexOf(" -> ", StringComparison.Ordinal) is >= 0 and var arrow)
            example = example[..arrow];
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        for (var i = 0; i < example.Length;)
        {
            var open = example.IndexOf("[[", i, StringComparison.Ordinal);
            // Brackets that never close are words.
            if (open < 0 || example.IndexOf("]]", open, StringComparison.Ordinal) < 0)
            {
                text.Append(example, i, example.Length - i);
                break;
            }

            var close = example.IndexOf("]]", open, StringComparison.Ordinal);
            // "[[four dead[12]]]": the mark's bracket belongs to the words.
            if (close + 2 < example.Length && example[close + 2] == ']')
                close++;
            text.Append(example, i, open - i);
            var start = text.Length;
            text.Append(example, open + 2, close - open - 2);
            spans.Add(new TextSpan(start, text.Length));
            i = close + 2;
        }

        return new MarkedExample(text.ToString(), spans);
    }
}
