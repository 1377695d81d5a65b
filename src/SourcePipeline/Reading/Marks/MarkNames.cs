namespace SourcePipeline.Reading.Marks;

/// <summary>Gives one string for each distinct mark, so that a document with many marks holds few strings.</summary>
internal sealed class MarkNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public string Of(ReadOnlySpan<char> mark)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(mark, out var name))
        {
            name = mark.ToString();
            names[name] = name;
        }

        return name;
    }
}
