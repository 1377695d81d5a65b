using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SourcePipeline.Reading.Markdown;

/// <summary>
/// The YAML head of a Markdown file: a title, and infobox fields, either as <c>infoboxes: [ { field: { text: … } } ]</c> or as
/// <c>infobox: { field: value }</c>.
/// </summary>
internal sealed class FrontMatter
{
    private readonly List<(string Field, string Value)> fields = [];

    public string? Title { get; private set; }

    /// <summary>Reads the head; one that is no YAML is as good as none.</summary>
    public static FrontMatter Of(MarkdownDocument tree, string markdown)
    {
        var head = new FrontMatter();
        if (tree.FirstOrDefault() is YamlFrontMatterBlock block)
        {
            var yaml = markdown.Substring(block.Span.Start, block.Span.Length).Trim('-', '\r', '\n', ' ');
            try
            {
                var stream = new YamlStream();
                stream.Load(new StringReader(yaml));
                if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
                    head.Take(root);
            }
            catch (YamlException)
            {
                // A head that only looks like YAML is not worth refusing an article for; nothing in it is read.
                head.fields.Clear();
            }
        }

        return head;
    }

    /// <summary>Writes the infobox a field a paragraph.</summary>
    public void WriteInfobox(DocumentBuilder document)
    {
        var parties = new InfoboxLabels { Heading = "Belligerents" };
        var columns = 0;
        foreach (var (field, value) in fields)
        {
            var (label, column) = InfoboxFields.LabelOf(field);
            if (label == "Belligerents")
            {
                columns = Math.Max(columns, column + 1);
                parties.Note(column, Lines(value).FirstOrDefault() ?? "");
            }
        }

        foreach (var (field, value) in fields)
        {
            if (field == "caption")
            {
                document.Write(value, ParagraphKind.Caption);
                continue;
            }

            var (label, column) = InfoboxFields.LabelOf(field);
            if (label != "Belligerents" && InfoboxFields.IsColumned(label) && column < columns)
            {
                parties.Heading = label;
                label = parties.For(column, columns);
            }

            var words = string.Join("; ", Lines(value));
            if (words.Length > 0 && !InfoboxFields.IsFurniture(field))
                document.Write($"{label}: {words}", ParagraphKind.InfoboxRow);
        }
    }

    private void Take(YamlMappingNode root)
    {
        Title = Scalar(root, "title");
        var boxes = Child(root, "infoboxes") ?? Child(root, "infobox");
        var box = boxes is YamlSequenceNode { Children: [YamlMappingNode first, ..] } ? first : boxes as YamlMappingNode;
        foreach (var (key, value) in (box ?? []).Children)
        {
            var text = value is YamlMappingNode field ? Scalar(field, "text") : (value as YamlScalarNode)?.Value;
            if (key is YamlScalarNode { Value: { Length: > 0 } name } && !string.IsNullOrWhiteSpace(text))
                fields.Add((name, text));
        }

        Title ??= fields.Find(f => f.Field is "conflict" or "title" or "name").Value;
    }

    /// <summary>The lines of a value without bullets, emphasis and flags.</summary>
    private static IEnumerable<string> Lines(string value)
    {
        foreach (var line in value.Split('\n'))
        {
            var words = string.Concat(line.EnumerateRunes().Where(r => r.Value is < 0x1F1E6 or > 0x1F1FF).Select(r => r.ToString()))
                .Replace("'''", "", StringComparison.Ordinal).Replace("''", "", StringComparison.Ordinal).Trim(' ', '*', '\u00a0', '\r', ':');
            if (words.Length > 0)
                yield return words;
        }
    }

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string? Scalar(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;
}
