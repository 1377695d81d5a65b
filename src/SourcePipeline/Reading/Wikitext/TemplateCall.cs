using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>A template as it is called: its name and where its values stand in the source.</summary>
internal sealed class TemplateCall
{
    private readonly Dictionary<string, TextSpan> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TextSpan> positional = [];
    private readonly List<string> order = [];

    private TemplateCall(string name) => Name = name;

    /// <summary>In lower case, with spaces: <c>cite news</c>.</summary>
    public string Name { get; }

    public int Positional => positional.Count;

    /// <summary>The names of the named values, in their order.</summary>
    public IReadOnlyList<string> Names => order;

    /// <summary>Takes the call between the braces at <paramref name="start"/> and <paramref name="end"/> apart; linear in its length.</summary>
    public static TemplateCall Parse(WikitextSource source, int start, int end)
    {
        var from = start + 2;
        var to = end - 2;
        var bar = source.IndexOutside('|', from, to);
        var call = new TemplateCall(NameOf(source.Span(from, bar < 0 ? to : bar)));
        while (bar >= 0)
        {
            var next = source.IndexOutside('|', bar + 1, to);
            call.Take(source, bar + 1, next < 0 ? to : next);
            bar = next;
        }

        return call;
    }

    /// <summary>The value at a place, 1 being the first, or null.</summary>
    public TextSpan? this[int place] =>
        this.named.TryGetValue(place.ToString(), out var named) ? named : place <= positional.Count ? positional[place - 1] : null;

    /// <summary>The value of the first of the names that is given and not empty, or null.</summary>
    public TextSpan? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (named.TryGetValue(name, out var value) && value.Length > 0)
                    return value;
            }

            return null;
        }
    }

    private void Take(WikitextSource source, int start, int end)
    {
        var equals = source.IndexOutside('=', start, end);
        // A tag's attribute in a positional value ("<ref name=x>") has an equals sign too.
        if (equals > 0 && !source.Span(start, equals).Contains('<'))
        {
            var name = source.Span(start, equals).Trim().ToString();
            if (!named.ContainsKey(name))
                order.Add(name);

            named[name] = Trimmed(source, equals + 1, end);
        }
        else
        {
            positional.Add(Trimmed(source, start, end));
        }
    }

    private static TextSpan Trimmed(WikitextSource source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source.Text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;

        return new(start, end);
    }

    private static string NameOf(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.StartsWith("Template:", StringComparison.OrdinalIgnoreCase))
            words = words[9..].TrimStart();

        return words.Length > 80 ? "" : words.ToString().Replace('_', ' ').ToLowerInvariant();
    }
}
