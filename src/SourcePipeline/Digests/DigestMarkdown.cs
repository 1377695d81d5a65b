using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SourcePipeline.Reporting;

namespace SourcePipeline.Digests;

/// <summary><c>digest.md</c>: a headline, then a finding to a bullet with what triggered it.</summary>
public static class DigestMarkdown
{
    /// <summary>So many findings of a kind are told; the rest is a number and stands in the report.</summary>
    internal const int Most = 40;

    public static string Write(Digest digest)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {MarkdownReport.Escape(digest.Headline)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Run {digest.Run}, as of {digest.AsOf:d MMMM yyyy}{(digest.Since is { } since ? $", against run {since.ToString(CultureInfo.InvariantCulture)}" : "")}.\n");
        if (digest.OfFirstSight is { } first)
            text.Append(CultureInfo.InvariantCulture, $"{MarkdownReport.Escape(first)}\n");
        foreach (var (head, sentences) in digest.OfInputs.Where(i => !i.Sentences.IsEmpty))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{char.ToUpperInvariant(head[0])}{head[1..]}:\n\n");
            foreach (var sentence in sentences)
                text.Append(CultureInfo.InvariantCulture, $"- {MarkdownReport.Escape(sentence)}\n");
        }
        Write(text, "New", digest.New);
        Write(text, "Changed", digest.Changed);
        Write(text, "Gone", digest.Gone);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string title, ImmutableArray<DigestEntry> entries)
    {
        if (entries.IsEmpty)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        foreach (var entry in entries.Take(Most))
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{entry.Family}** ({entry.Level}) {MarkdownReport.Escape(entry.Place())}: {MarkdownReport.Escape(entry.Message)}\n");
            if (entry.Was is { } was)
                text.Append(CultureInfo.InvariantCulture, $"  Before: {MarkdownReport.Escape(was)}\n");
            if (entry.Reason() is { } reason)
                text.Append(CultureInfo.InvariantCulture, $"  {MarkdownReport.Escape(reason)}\n");
        }
        if (entries.Length > Most)
            text.Append(CultureInfo.InvariantCulture, $"- and {entries.Length - Most} more, in the report\n");
    }
}
