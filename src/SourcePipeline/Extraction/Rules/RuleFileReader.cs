using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Reads the rule-file format: the part of YAML that a list of flat entries needs (texts, <c>[lists]</c>, <c>{ maps }</c>, lists of
/// <c>- items</c>, <c>|</c> blocks, comments). A reader of its own, because at a cold start a full YAML parser costs more than the whole
/// article; a test reads every file with YamlDotNet too and compares. Fields named in <paramref name="skip"/> are passed over unread.
/// </summary>
public sealed class RuleFileReader(string file, string text, Func<string, bool>? skip = null)
{
    private int position;
    private int line;
    private int start;
    private int end;
    private bool held;

    public static List<RuleEntry> Read(string file, string text, Func<string, bool>? skip = null) => new RuleFileReader(file, text, skip).ReadEntries();

    private List<RuleEntry> ReadEntries()
    {
        var entries = new List<RuleEntry>();
        RuleEntry? entry = null;
        while (NextLine())
        {
            if (IsBlank(Current))
                continue;
            var indent = Indent(Current);
            var isNew = indent == 0 && Current.StartsWith("- ", StringComparison.Ordinal);
            if (isNew)
            {
                entry = new RuleEntry(file, line);
                entries.Add(entry);
            }

            if (entry is null || (!isNew && indent != 2))
                throw new RuleFileException(file, line, null, "expected an entry ('- name: value') or one of its fields, two spaces in.");
            ReadField(entry, Current[2..]);
        }

        return entries;
    }

    private void ReadField(RuleEntry entry, ReadOnlySpan<char> rest)
    {
        var colon = rest.IndexOf(':');
        if (colon <= 0 || rest[..colon].ContainsAny(' ', '"', '['))
            throw new RuleFileException(file, line, null, "expected 'field: value'.");
        var name = rest[..colon].ToString();
        var value = rest[(colon + 1)..].Trim();
        var at = line;
        if (skip is not null && skip(name))
        {
            SkipIndented();
            return;
        }

        if (value.IsEmpty || value[0] == '#')
            entry.Add(name, new FieldValue(at, null, ReadItems(), default));
        else if (value[0] == '|' || value[0] == '>')
            entry.Add(name, new FieldValue(at, ReadBlock(), default, default));
        else
            entry.Add(name, new FlowReader(file, at, name, value[0] is '[' or '{' ? JoinFlow(value) : value.ToString()).Read());
    }

    private ImmutableArray<string> ReadItems()
    {
        var items = ImmutableArray.CreateBuilder<string>();
        while (NextLine())
        {
            if (IsBlank(Current))
                continue;
            var trimmed = Current.Trim();
            if (Indent(Current) < 4 || trimmed[0] != '-')
            {
                held = true;
                break;
            }

            items.Add(new FlowReader(file, line, null, trimmed[1..].Trim().ToString()).ReadText());
        }

        return items.ToImmutable();
    }

    private string ReadBlock()
    {
        var block = new System.Text.StringBuilder();
        while (NextLine())
        {
            if (Current.Trim().IsEmpty)
                continue;
            if (Indent(Current) < 4)
            {
                held = true;
                break;
            }

            block.Append(Current.Trim()).Append('\n');
        }

        return block.ToString();
    }

    /// <summary>A list or map in brackets may go on over the next lines.</summary>
    private string JoinFlow(ReadOnlySpan<char> value)
    {
        var balance = new FlowBalance();
        balance.Read(value);
        if (balance.IsClosed)
            return value.ToString();
        var joined = new System.Text.StringBuilder().Append(value);
        while (!balance.IsClosed && NextLine())
        {
            if (!IsBlank(Current) && Indent(Current) < 3)
                throw new RuleFileException(file, line, null, "a list or map above is not closed.");
            balance.Read(" ");
            balance.Read(Current.Trim());
            joined.Append(' ').Append(Current.Trim());
        }

        return joined.ToString();
    }

    private void SkipIndented()
    {
        while (NextLine())
        {
            if (!IsBlank(Current) && Indent(Current) < 3)
            {
                held = true;
                return;
            }
        }
    }

    private bool NextLine()
    {
        if (held)
        {
            held = false;
            return true;
        }

        if (position >= text.Length)
            return false;
        var next = text.IndexOf('\n', position);
        if (next < 0)
            next = text.Length;
        (start, end) = (position, position + text.AsSpan(position, next - position).TrimEnd().Length);
        position = next + 1;
        line++;
        if (Current.Contains('\t'))
            throw new RuleFileException(file, line, null, "indent with spaces, not tabs.");
        return true;
    }

    /// <summary>The line at hand without the spaces at its end.</summary>
    private ReadOnlySpan<char> Current => text.AsSpan(start, end - start);

    private static bool IsBlank(ReadOnlySpan<char> s)
    {
        var trimmed = s.Trim();
        return trimmed.IsEmpty || trimmed[0] == '#' || trimmed is "---";
    }

    private static int Indent(ReadOnlySpan<char> s)
    {
        var i = 0;
        while (i < s.Length && s[i] == ' ')
            i++;
        return i;
    }
}
