using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.RuleExamples;

/// <summary>An example as an article.</summary>
internal static class ExampleArticle
{
    /// <summary>A document of one section with a paragraph for every line of <paramref name="text"/>.</summary>
    public static Document Of(string text)
    {
        var paragraphs = new List<Paragraph>();
        var line = 1;
        for (var start = 0; start <= text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var last = end > start && text[end - 1] == '\r' ? end - 1 : end;
            if (last > start)
                paragraphs.Add(new Paragraph(new TextSpan(start, last), line, 0, ParagraphKind.Prose));
            start = end + 1;
        }

        return new Document("test.txt", "Test", "test.txt", null, text, [.. paragraphs], [new Section("Test", 1, 1, null)], [], [], []);
    }
}
