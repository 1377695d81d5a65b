using System.Collections.Immutable;
using System.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Reads a value on one line: a bare or quoted text, <c>[a, b]</c> or <c>{ a: b }</c>.</summary>
internal sealed class FlowReader(string file, int line, string? field, string source)
{
    private int i;

    public FieldValue Read()
    {
        SkipSpaces();
        if (source[i] == '[')
            return new FieldValue(line, null, ReadList(), default);
        if (source[i] == '{')
            return new FieldValue(line, null, default, ReadMap());
        return new FieldValue(line, ReadText(), default, default);
    }

    /// <summary>The whole value as one text.</summary>
    public string ReadText()
    {
        SkipSpaces();
        if (i < source.Length && source[i] is '"' or '\'')
        {
            var text = ReadQuoted();
            SkipSpaces();
            return i == source.Length || source[i] == '#' ? text : throw new RuleFileException(file, line, field, $"the text goes on after its quotation: '{source[i..]}'.");
        }

        var comment = source.IndexOf(" #", i, StringComparison.Ordinal);
        return (comment < 0 ? source[i..] : source[i..comment]).Trim();
    }

    private ImmutableArray<string> ReadList()
    {
        var items = ImmutableArray.CreateBuilder<string>();
        i++;
        while (true)
        {
            SkipSpaces();
            if (i >= source.Length)
                throw new RuleFileException(file, line, field, "the list is not closed: expected ']'.");
            if (source[i] == ']')
                return items.ToImmutable();
            items.Add(ReadItem(",]"));
            SkipComma(']');
        }
    }

    private ImmutableArray<KeyValuePair<string, string>> ReadMap()
    {
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        i++;
        while (true)
        {
            SkipSpaces();
            if (i >= source.Length)
                throw new RuleFileException(file, line, field, "the map is not closed: expected '}'.");
            if (source[i] == '}')
                return pairs.ToImmutable();
            var name = ReadItem(":,}");
            if (i >= source.Length || source[i] != ':')
                throw new RuleFileException(file, line, field, $"expected ':' after '{name}'.");
            i++;
            SkipSpaces();
            if (pairs.Any(p => p.Key == name))
                throw new RuleFileException(file, line, field, $"'{name}' stands twice.");
            pairs.Add(new(name, ReadItem(",}")));
            SkipComma('}');
        }
    }

    private void SkipComma(char close)
    {
        SkipSpaces();
        if (i < source.Length && source[i] == ',')
            i++;
        else if (i < source.Length && source[i] != close)
            throw new RuleFileException(file, line, field, $"expected ',' or '{close}' before '{source[i..]}'.");
    }

    private string ReadItem(string stops)
    {
        if (i < source.Length && source[i] is '"' or '\'')
            return ReadQuoted();
        var start = i;
        while (i < source.Length && !stops.Contains(source[i]))
            i++;
        return source[start..i].Trim();
    }

    private string ReadQuoted()
    {
        var quote = source[i++];
        var text = new StringBuilder();
        while (i < source.Length)
        {
            var c = source[i++];
            if (c == '\\' && quote == '"' && i < source.Length)
                text.Append(source[i++]);
            else if (c == quote && quote == '\'' && i < source.Length && source[i] == quote)
                text.Append(source[i++]);
            else if (c == quote)
                return text.ToString();
            else
                text.Append(c);
        }

        throw new RuleFileException(file, line, field, $"the quotation is not closed: expected {quote}.");
    }

    private void SkipSpaces()
    {
        while (i < source.Length && source[i] == ' ')
            i++;
    }
}
