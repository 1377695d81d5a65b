using System.Text;

namespace SourcePipeline.Reading.Markdown;

/// <summary>Keeps quotations from nesting deeper than Markdig's recursion bears; the marks beyond the limit become spaces, so that places stay.</summary>
internal static class MarkdownNesting
{
    private const int MaxDepth = 60;

    public static string Limit(string markdown)
    {
        StringBuilder? copy = null;
        var depth = 0;
        for (var i = 0; i < markdown.Length; i++)
        {
            var c = markdown[i];
            if (c is '>' or '-' or '*' or '+' && depth >= MaxDepth)
            {
                copy ??= new(markdown);
                copy[i] = ' ';
            }
            else if (c == '>' || (c is '-' or '*' or '+' && i + 1 < markdown.Length && markdown[i + 1] == ' '))
            {
                depth++;
            }
            else if (c is not (' ' or '\t'))
            {
                // Only a line's first characters open blocks.
                var end = markdown.IndexOf('\n', i);
                i = end < 0 ? markdown.Length : end;
                depth = 0;
            }
        }

        return copy?.ToString() ?? markdown;
    }
}
