using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>One entry of a rule file as written: its fields in order, each with its line.</summary>
public sealed class RuleEntry(string file, int line)
{
    private readonly List<(string Name, FieldValue Value)> fields = [];

    public string File { get; } = file;

    public int Line { get; } = line;

    public IReadOnlyList<(string Name, FieldValue Value)> Fields => fields;

    public void Add(string name, FieldValue value)
    {
        if (Find(name) is not null)
            throw new RuleFileException(File, value.Line, name, "stands twice in this entry.");
        fields.Add((name, value));
    }

    public FieldValue? Find(string name)
    {
        foreach (var (key, value) in fields)
        {
            if (key == name)
                return value;
        }

        return null;
    }

    /// <summary>The text of a field, or null where the entry does not have it.</summary>
    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { Text: { } text } => text,
        var other => throw Wrong(name, other, "a text"),
    };

    /// <summary>The items of a list field; a single text is a list of one; empty where the entry does not have it.</summary>
    public ImmutableArray<string> List(string name) => Find(name) switch
    {
        null => [],
        { Items: { IsDefault: false } items } => items,
        { Text: { } text } => [text],
        var other => throw Wrong(name, other, "a list in brackets"),
    };

    /// <summary>The pairs of a map field; empty where the entry does not have it.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Map(string name) => Find(name) switch
    {
        null => [],
        { Pairs: { IsDefault: false } pairs } => pairs,
        var other => throw Wrong(name, other, "a map in braces: { name: value }"),
    };

    /// <exception cref="RuleFileException">The entry has another field, which nobody would read.</exception>
    public void Expect(string[] names)
    {
        foreach (var (name, _) in fields)
        {
            if (!names.Contains(name))
                throw Error(name, $"no such field: expected one of {string.Join(", ", names)}.");
        }
    }

    public RuleFileException Error(string? field, string problem) => new(File, field is null ? Line : Find(field)?.Line ?? Line, field, problem);

    private RuleFileException Wrong(string name, FieldValue value, string expected) => new(File, value.Line, name, $"expected {expected}.");
}

/// <summary>A field's value: exactly one of text, list and map is there.</summary>
public sealed record FieldValue(int Line, string? Text, ImmutableArray<string> Items, ImmutableArray<KeyValuePair<string, string>> Pairs);
