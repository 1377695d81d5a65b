using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>
/// Numbers references as MediaWiki does: in the order of their first use, a count for each group; a name used again is the same
/// reference; its content may stand at any of its uses or in the list itself.
/// </summary>
internal sealed class WikitextReferences
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<(string Group, string Name), Entry> byName = [];
    private readonly Dictionary<string, TextSpan> works = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Writes the mark of a reference: attributes as in <c>&lt;ref name="x" group=y&gt;</c>, and the content where this use has it.</summary>
    public void Cite(WikitextWriter writer, ReadOnlySpan<char> attributes, TextSpan? content) =>
        Cite(writer, Attribute(attributes, "group"), Attribute(attributes, "name"), content, null);

    /// <param name="content">Where the content stands.</param>
    /// <param name="words">The content where it is made up of a template's values, such as "Smith 2003, p. 5".</param>
    /// <param name="work">Key of the work that a shortened footnote leads to.</param>
    public void Cite(WikitextWriter writer, string group, string name, TextSpan? content, string? words, string? work = null)
    {
        var entry = Find(group, name);
        entry.Content ??= content is { Length: > 0 } ? content : null;
        entry.Words ??= words;
        entry.Work ??= work;
        if (entry.Mark.Length == 0)
        {
            var number = counts[group] = counts.GetValueOrDefault(group) + 1;
            entry.Mark = MarkOf(group, number);
            entries.Add(entry);
        }

        writer.Document.AppendMark(entry.Mark);
    }

    /// <summary>Takes the contents that a list defines (<c>&lt;references&gt;&lt;ref name=x&gt;…</c>) for names used in the text.</summary>
    public void Define(WikitextWriter writer, int start, int end)
    {
        var source = writer.Source;
        for (var at = start; at < end;)
        {
            var offset = source.Span(at, end).IndexOf("<ref", StringComparison.OrdinalIgnoreCase);
            var open = at + offset;
            var tagEnd = offset < 0 ? -1 : source.Span(open, end).IndexOf('>');
            var close = tagEnd < 0 ? -1 : source.RefEndFrom(open + tagEnd);
            if (close < 0 || close > end)
                return;

            var attributes = source.Span(open + 4, open + tagEnd);
            if (!attributes.EndsWith("/"))
                Find(Attribute(attributes, "group"), Attribute(attributes, "name")).Content ??= new(open + tagEnd + 1, close);

            at = close + 5;
        }
    }

    /// <summary>Remembers a work of the bibliography, so that shortened footnotes find it.</summary>
    public void AddWork(string key, TextSpan template) => works.TryAdd(key, template);

    /// <summary>Writes the entries that no list has shown yet, as a list in the text does.</summary>
    public void WriteList(WikitextWriter writer, ReadOnlySpan<char> attributes) => WriteList(writer, Attribute(attributes, "group"));

    public void WriteList(WikitextWriter writer, string group)
    {
        // An entry may cite others, which then stand at the end of the list of their group.
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Group == group && !entries[i].Listed)
                Write(writer, entries[i]);
        }
    }

    /// <summary>Writes what no list has shown, and takes all entries as references, in the order of their use.</summary>
    public void Finish(WikitextWriter writer)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].Listed)
                Write(writer, entries[i]);
        }

        foreach (var entry in entries)
            writer.Document.Add(Read(writer, entry));
    }

    private static void Write(WikitextWriter writer, Entry entry)
    {
        entry.Listed = true;
        var document = writer.Document;
        document.EndParagraph();
        var outer = document.Kind;
        document.Kind = ParagraphKind.ReferenceEntry;
        if (entry.Content is { } content)
            writer.WriteInline(content);
        else
            document.Append(entry.Words ?? "");

        document.EndParagraph();
        document.Kind = outer;
    }

    private Reference Read(WikitextWriter writer, Entry entry)
    {
        if (entry.Content is { } content)
            return CitationTemplate.ReadEntry(writer, entry.Mark, content, WorkOf);

        return entry.Work is { } key && works.TryGetValue(key, out var work)
            ? CitationTemplate.Read(writer, entry.Mark, TemplateCall.Parse(writer.Source, work.Start, work.End)) with { Text = entry.Words }
            : new(entry.Mark, Text: entry.Words);
    }

    private TextSpan? WorkOf(string key) => works.TryGetValue(key, out var work) ? work : null;

    private Entry Find(string group, string name)
    {
        if (name.Length == 0)
            return new(group);

        if (!byName.TryGetValue((group, name), out var entry))
            entry = byName[(group, name)] = new(group);

        return entry;
    }

    private static string MarkOf(string group, int number) => group switch
    {
        "" => number.ToString(),
        "lower-alpha" => Letters(number - 1, 'a'),
        "upper-alpha" => Letters(number - 1, 'A'),
        "lower-roman" => Roman(number),
        _ => $"{group} {number}",
    };

    private static string Letters(int index, char first) =>
        index < 26 ? ((char)(first + index)).ToString() : Letters((index / 26) - 1, first) + (char)(first + (index % 26));

    private static string Roman(int number)
    {
        var words = "";
        foreach (var (value, letters) in (ReadOnlySpan<(int, string)>)[(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
        {
            for (; number >= value && words.Length < 20; number -= value)
                words += letters;
        }

        return words;
    }

    /// <summary>The value of an attribute, quoted or bare, or an empty string.</summary>
    private static string Attribute(ReadOnlySpan<char> attributes, string name)
    {
        var at = attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return "";

        var rest = attributes[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return "";

        rest = rest[1..].TrimStart();
        if (rest.IsEmpty)
            return "";

        if (rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            return (close < 0 ? rest[1..] : rest.Slice(1, close)).Trim().ToString();
        }

        var end = rest.IndexOfAny(" \t\n/>");
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private sealed class Entry(string group)
    {
        public string Group { get; } = group;

        /// <summary>Empty until the entry is used.</summary>
        public string Mark { get; set; } = "";

        public TextSpan? Content { get; set; }

        public string? Words { get; set; }

        public string? Work { get; set; }

        public bool Listed { get; set; }
    }
}
