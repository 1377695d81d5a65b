using System.Runtime.InteropServices;
using System.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Writes a built rule set for <see cref="RuleSetReader"/>, field after field; a text or test that was written before is written as its number.
/// </summary>
internal sealed class RuleSetWriter
{
    private readonly List<byte> bytes = [];
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tests = new(StringComparer.Ordinal);
    private readonly Dictionary<Guard, int> guards = new(ReferenceEqualityComparer.Instance);

    public byte[] ToArray() => [.. bytes];

    public void Add(Guid id) => AddBlock<Guid>([id]);

    public void Add(RuleSet rules)
    {
        AddList(rules.Names.All, Add);
        Add(rules.Vocabulary);
        AddList(rules.MultiWords.ByFirst, Add);
        AddBlock(rules.NamedWords.All);
        AddList(rules.Rules, Add);
        AddList(rules.Lexicons, Add);
        AddList(rules.Tables, table =>
        {
            Add(table.Key);
            AddList(table.Value.Rules, r => Add(rules.Rules.IndexOf(r)));
        });
    }

    private void Add(Vocabulary vocabulary)
    {
        AddKept(Enumerable.Range(0, vocabulary.Count).Select(vocabulary.TextOf).ToArray());
        AddBlock(vocabulary.Kinds);
        AddList(vocabulary.KindSets.ToArray(), Add);
    }

    private void Add(KeyValuePair<int, MultiWord[]> beginning)
    {
        Add(beginning.Key);
        AddList(beginning.Value, several =>
        {
            AddBlock<int>(several.Following);
            Add(several.Entry);
        });
    }

    private void Add(Rule rule)
    {
        Add(rule.Id);
        Add(rule.Level);
        Add(rule.Table);
        Add(rule.PatternText);
        AddList(rule.Output, pair =>
        {
            Add(pair.Key);
            Add(pair.Value);
        });
        AddList(rule.When, Add);
        AddList(rule.Unless, Add);
        Add(rule.About is null ? 0 : 1);
        Add(rule.About ?? "");
        Add(rule.File);
        Add(rule.Line);
        Add(rule.Pattern);
        AddList(rule.Guards, Add);
        Add(rule.Triggers);
    }

    private void Add(Guard guard)
    {
        if (!AddNumber(guards, guard))
            return;
        Add(guard.Name);
        Add((int)guard.Place);
        Add(guard.Pattern);
    }

    private void Add(Pattern pattern)
    {
        AddList(pattern.Captures, Add);
        AddList(pattern.Program, step =>
        {
            Add((int)step.Op);
            Add(step.A);
            Add(step.B);
            if (step.Test is not null)
                Add(step.Test);
        });
    }

    private void Add(ItemTest test)
    {
        var content = string.Join('|', test.Options.ToArray().Select(o => string.Join('&', o.Terms.Select(t => $"{t.Negated}{t.Class}:{(t.Lexemes is null ? "" : string.Join(',', t.Lexemes))}"))));
        if (!AddNumber(tests, content))
            return;
        AddList(test.Options.ToArray(), option => AddList(option.Terms, Add));
    }

    private void Add(Term term)
    {
        Add(term.Class);
        Add(term.Negated ? 1 : 0);
        if (term.Class < 0)
            AddBlock<int>(term.Lexemes);
    }

    private void Add(LexiconClass lexicon)
    {
        Add(lexicon.Name);
        AddList(lexicon.Entries, Add);
        Add(lexicon.File);
        Add(lexicon.Line);
    }

    private void Add(string text)
    {
        if (AddNumber(texts, text))
            AddBlock<byte>(Encoding.UTF8.GetBytes(text));
    }

    private void Add(ClassSet set) => AddList([.. Enumerable.Range(0, ClassSet.Capacity).Where(set.Has)], Add);

    private void AddKept(IReadOnlyCollection<string> all)
    {
        var end = 0;
        AddBlock<byte>(Encoding.UTF8.GetBytes(string.Concat(all)));
        AddBlock<int>([.. all.Select(t => end += Encoding.UTF8.GetByteCount(t))]);
    }

    /// <summary>Whether it is new, so that its content has to follow.</summary>
    private bool AddNumber<T>(Dictionary<T, int> known, T one)
        where T : notnull
    {
        var isNew = known.TryAdd(one, known.Count);
        Add(known[one]);
        return isNew;
    }

    private void AddList<T>(IReadOnlyCollection<T> list, Action<T> add)
    {
        Add(list.Count);
        foreach (var one in list)
            add(one);
    }

    private void AddBlock<T>(ReadOnlySpan<T> block)
        where T : unmanaged
    {
        Add(block.Length);
        bytes.AddRange(MemoryMarshal.AsBytes(block));
    }

    /// <summary>Seven bits a byte, the lowest first; most numbers are small.</summary>
    private void Add(int number)
    {
        var left = (uint)number;
        for (; left > 0x7F; left >>= 7)
            bytes.Add((byte)(left | 0x80));
        bytes.Add((byte)left);
    }
}
