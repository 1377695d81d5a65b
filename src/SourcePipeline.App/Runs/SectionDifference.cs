using System.Collections.Immutable;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Runs;

/// <summary>Which sections of a document stayed, by their titles in the order of the text.</summary>
/// <param name="Gone">Of the earlier text, in its order.</param>
internal sealed record SectionDifference(ImmutableArray<string> AsTheyWere, ImmutableArray<string> Changed, ImmutableArray<string> Added, ImmutableArray<string> Gone)
{
    public static SectionDifference Between(Document? before, Document? after)
    {
        var earlier = Of(before);
        var later = Of(after);
        var same = ImmutableArray.CreateBuilder<string>();
        later.RemoveAll(section =>
        {
            var at = earlier.IndexOf(section);
            // Under another heading it is still the same text.
            at = at < 0 && section.Text.Length > 0 ? earlier.FindIndex(e => e.Text == section.Text) : at;
            if (at < 0)
                return false;
            earlier.RemoveAt(at);
            same.Add(section.Title);
            return true;
        });
        var changed = ImmutableArray.CreateBuilder<string>();
        later.RemoveAll(section =>
        {
            var at = earlier.FindIndex(e => e.Title == section.Title);
            if (at < 0)
                return false;
            earlier.RemoveAt(at);
            changed.Add(section.Title);
            return true;
        });
        return new(same.ToImmutable(), changed.ToImmutable(), [.. later.Select(s => s.Title)], [.. earlier.Select(s => s.Title)]);
    }

    private static List<(string Title, string Text)> Of(Document? document)
    {
        if (document is null)
            return [];
        var paragraphs = document.Paragraphs.Where(p => p.Kind != ParagraphKind.ReferenceEntry).ToLookup(p => p.Section, p => StatementChange.Plain(p.Span.In(document.Text)));
        return [.. document.Sections.Select((s, i) => (s.Title, string.Join('\n', paragraphs[i])))];
    }
}
