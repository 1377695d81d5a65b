using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Parses the pattern language: class and phrase names, <c>/words/</c> and <c>/these|or those/</c>, <c>&amp;</c> and <c>!</c> between tests on
/// one item, groups, <c>?</c> <c>*</c> <c>+</c> <c>{m,n}</c>, <c>|</c>, <c>name=part</c> to capture, <c>&lt;name&gt;</c> for a shared part.
/// </summary>
internal sealed class PatternParser(string source, ClassNames names, Vocabulary vocabulary, Func<string, PatternNode?> shared, Func<string, Exception> error)
{
    private int i;

    public PatternNode Parse()
    {
        var node = ParseChoice();
        if (i < source.Length)
            throw error($"unexpected '{source[i]}' at character {i + 1} of the pattern.");
        return node;
    }

    private PatternNode ParseChoice()
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        do
        {
            options.Add(ParseSequence());
        }
        while (Take('|'));
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options.ToImmutable());
    }

    private PatternNode.Sequence ParseSequence()
    {
        var parts = ImmutableArray.CreateBuilder<PatternNode>();
        SkipSpaces();
        while (i < source.Length && source[i] is not ('|' or ')'))
        {
            parts.Add(ParsePart());
            SkipSpaces();
        }

        if (parts.Count == 0)
            throw error("an empty pattern or group.");
        return new PatternNode.Sequence(parts.ToImmutable());
    }

    private PatternNode ParsePart()
    {
        var capture = ReadCaptureName();
        PatternNode node;
        if (Take('('))
        {
            node = ParseChoice();
            Expect(')');
        }
        else if (Take('<'))
        {
            var name = ReadName();
            Expect('>');
            node = shared(name) ?? throw error($"<{name}> is not defined: expected a 'let: {name}' entry in some rule file.");
        }
        else
        {
            node = ParseTest();
        }

        node = ParseRepeat(node);
        return capture is null ? node : new PatternNode.Capture(capture, node);
    }

    private PatternNode ParseRepeat(PatternNode node)
    {
        var (least, most) = (1, 1);
        if (Take('?'))
            (least, most) = (0, 1);
        else if (Take('*'))
            (least, most) = (0, -1);
        else if (Take('+'))
            (least, most) = (1, -1);
        else if (Take('{'))
            (least, most) = ReadCounts();
        else
            return node;
        if (most < 0 && node.CanBeEmpty)
            throw error("something that can be empty is repeated without end.");
        return new PatternNode.Repeat(node, least, most);
    }

    private (int Least, int Most) ReadCounts()
    {
        var close = source.IndexOf('}', i);
        var counts = close < 0 ? [] : source[i..close].Split(',');
        if (counts.Length is not (1 or 2) || !int.TryParse(counts[0], out var least) || !int.TryParse(counts[^1], out var most) || least > most || most > 20)
            throw error("expected {m,n} with numbers up to 20.");
        i = close + 1;
        return (least, most);
    }

    private PatternNode ParseTest()
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        do
        {
            var negated = Take('!');
            if (i < source.Length && source[i] == '/')
            {
                var words = ReadWords();
                if (words.Length == 1 && words[0].Contains(' ', StringComparison.Ordinal))
                    return terms.Count == 0 && !negated ? WordSequence(words[0]) : throw error("several words in a row cannot be combined with '&' or '!'.");
                if (terms.Count == 0 && !negated && words.Any(w => w.Contains(' ', StringComparison.Ordinal)))
                    return new PatternNode.Choice([.. words.Select(WordSequence)]);
                terms.Add(new Term(-1, [.. words.Select(vocabulary.Add)], negated));
            }
            else
            {
                var name = ReadName();
                if (!names.TryGet(name, out var number))
                    throw error($"'{name}' is no class, phrase or built-in name.");
                terms.Add(new Term(number, null, negated));
            }
        }
        while (i < source.Length && source[i] == '&' && i++ >= 0);
        return new PatternNode.One(terms.ToImmutable());
    }

    /// <summary>Words in a row; where a lexicon has them as one entry, they are one item.</summary>
    private PatternNode WordSequence(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var row = new PatternNode.Sequence([.. parts.Select(Literal)]);
        return parts.Length == 1 ? row : new PatternNode.Choice([row, Literal(string.Join(' ', parts))]);
    }

    private PatternNode Literal(string word) => new PatternNode.One([new Term(-1, [vocabulary.Add(word)], false)]);

    private string[] ReadWords()
    {
        var close = source.IndexOf('/', i + 1);
        if (close < 0)
            throw error("the words are not closed: expected '/'.");
        var words = source[(i + 1)..close].Split('|', StringSplitOptions.TrimEntries);
        i = close + 1;
        return words.All(w => w.Length > 0) ? words : throw error("expected words between the slashes.");
    }

    private string? ReadCaptureName()
    {
        var at = i;
        while (at < source.Length && IsNameChar(source[at]))
            at++;
        if (at == i || at >= source.Length || source[at] != '=')
            return null;
        var name = source[i..at];
        i = at + 1;
        return name;
    }

    private string ReadName()
    {
        var start = i;
        while (i < source.Length && IsNameChar(source[i]))
            i++;
        return i > start ? source[start..i] : throw error($"expected a name at character {start + 1} of the pattern '{source}'.");
    }

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private bool Take(char c)
    {
        if (c is '|' or '(' or '<')
            SkipSpaces();
        if (i >= source.Length || source[i] != c)
            return false;
        i++;
        return true;
    }

    private void Expect(char c)
    {
        SkipSpaces();
        if (!Take(c))
            throw error($"expected '{c}' at character {i + 1} of the pattern '{source}'.");
    }

    private void SkipSpaces()
    {
        while (i < source.Length && source[i] is ' ' or '\n')
            i++;
    }
}
