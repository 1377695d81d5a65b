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
    private string current = "";
    private bool held;

    public static List<RuleEntry> Read(string file, string text, Func<string, bool>? skip = null) => new RuleFileReader(file, text, skip).ReadEntries();

    private List<RuleEntry> ReadEntries()
    {
        var entries = new List<RuleEntry>();
        RuleEntry? entry = null;
        while (NextLine())
        {
            if (IsBlank(current))
                continue;
            var indent = Indent(current);
            var isNew = indent == 0 && current.StartsWith("- ", StringComparison.Ordinal);
            if (isNew)
            {
                entry = new RuleEntry(file, line);
                entries.Add(entry);
            }

            if (entry is null || (!isNew && indent != 2))
                throw new RuleFileException(file, line, null, "expected an entry ('- name: value') or one of its fields, two spaces in.");
            ReadField(entry, current.AsSpan(2));
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
            if (IsBlank(current))
                continue;
            var trimmed = current.AsSpan().Trim();
            if (Indent(current) < 4 || trimmed[0] != '-')
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
            if (current.AsSpan().Trim().IsEmpty)
                continue;
            if (Indent(current) < 4)
            {
                held = true;
                break;
            }

            block.Append(current.AsSpan().Trim()).Append('\n');
        }

        return block.ToString();
    }

    /// <summary>A list or map in brackets may go on over the next lines.</summary>
    private string JoinFlow(ReadOnlySpan<char> value)
    {
        var joined = value.ToString();
        while (!FlowReader.IsClosed(joined) && NextLine())
        {
            if (!IsBlank(current) && Indent(current) < 3)
                throw new RuleFileException(file, line, null, "a list or map above is not closed.");
            joined += " " + current.Trim();
        }

        return joined;
    }

    private void SkipIndented()
    {
        while (NextLine())
        {
            if (!IsBlank(current) && Indent(current) < 3)
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
        var end = text.IndexOf('\n', position);
        if (end < 0)
            end = text.Length;
        current = text[position..end].TrimEnd();
        position = end + 1;
        line++;
        if (current.AsSpan().IndexOf('\t') >= 0)
            throw new RuleFileException(file, line, null, "indent with spaces, not tabs.");
        return true;
    }

    private static bool IsBlank(string s)
    {
        var trimmed = s.AsSpan().Trim();
        return trimmed.IsEmpty || trimmed[0] == '#' || trimmed is "---";
    }

    private static int Indent(string s)
    {
        var i = 0;
        while (i < s.Length && s[i] == ' ')
            i++;
        return i;
    }
}
