using System.Collections.Immutable;
using System.Numerics;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Which rules of a table can begin at a token, as bits by the token's vocabulary entry (or by its kind where the vocabulary does not have it),
/// so that a level tries only those. For levels that read tokens; phrases of other levels are told by their classes.
/// </summary>
internal sealed class RuleStarts
{
    private readonly int blocks;
    private readonly ulong[] byLexeme;
    private readonly ulong[] byNumberForm;
    private readonly ulong[] ordinals;
    private readonly ulong[] decades;
    private readonly ulong[] others;
    private readonly ClassSet[] classes;
    private readonly ClassSet[] needs;
    private readonly ulong[] active;

    public RuleStarts(RuleTable table, RuleSet rules)
    {
        var count = table.Rules.Length;
        blocks = (count + 63) / 64;
        byLexeme = new ulong[rules.Vocabulary.Count * blocks];
        byNumberForm = new ulong[NumberForms * blocks];
        ordinals = new ulong[blocks];
        decades = new ulong[blocks];
        others = new ulong[blocks];
        active = new ulong[blocks];
        classes = new ClassSet[count];
        needs = table.Needs;
        var members = new Dictionary<int, List<int>>();
        for (var r = 0; r < count; r++)
        {
            foreach (var terms in table.Rules[r].Pattern.Firsts)
                AddStart(r, terms, rules, members);
        }
    }

    /// <summary>Day, year, short: which of the three a number can be.</summary>
    private const int NumberForms = 8;

    /// <summary>Sets which rules are tried in the sentence at hand.</summary>
    public void BeginSentence(in ClassSet sentence)
    {
        Array.Clear(active);
        for (var r = 0; r < needs.Length; r++)
        {
            if (needs[r].IsEmpty || needs[r].Meets(sentence))
                active[r >> 6] |= 1UL << (r & 63);
        }
    }

    /// <summary>The first rule from <paramref name="from"/> on that can begin at <paramref name="item"/>; -1 for none.</summary>
    public int Next(in Item item, int from)
    {
        if (item.Phrase >= 0)
            return NextByClasses(item, from);
        var (masks, at) = MasksOf(item);
        for (var block = from >> 6; block < blocks; block++)
        {
            var bits = masks[at + block] & active[block];
            if (block == from >> 6)
                bits &= ulong.MaxValue << (from & 63);
            if (bits != 0)
                return (block << 6) + BitOperations.TrailingZeroCount(bits);
        }

        return -1;
    }

    private (ulong[] Masks, int At) MasksOf(in Item item)
    {
        if (item.Lexeme != 0)
            return item.Lexeme * blocks < byLexeme.Length ? (byLexeme, item.Lexeme * blocks) : (others, 0);
        if (item.Is(ClassNames.Number))
            return (byNumberForm, NumberForm(item) * blocks);
        return (item.Is(ClassNames.Ordinal) ? ordinals : item.Is(ClassNames.Decade) ? decades : others, 0);
    }

    private static int NumberForm(in Item item) =>
        (item.Is(ClassNames.DayNumber) ? 1 : 0) | (item.Is(ClassNames.YearNumber) ? 2 : 0) | (item.Is(ClassNames.ShortNumber) ? 4 : 0);

    private int NextByClasses(in Item item, int from)
    {
        for (var r = from; r < classes.Length; r++)
        {
            if ((active[r >> 6] >> (r & 63) & 1) != 0 && classes[r].Meets(item.Classes))
                return r;
        }

        return -1;
    }

    private void AddStart(int rule, ImmutableArray<Term> terms, RuleSet rules, Dictionary<int, List<int>> members)
    {
        var (block, bit) = (rule >> 6, 1UL << (rule & 63));
        var named = false;
        foreach (var term in terms)
        {
            if (term.Negated || (term.Lexemes is null && term.Class <= ClassNames.Lower))
                continue;
            named = true;
            foreach (var lexeme in term.Lexemes ?? (IEnumerable<int>)Members(term.Class, rules.Vocabulary, members))
                byLexeme[(lexeme * blocks) + block] |= bit;
            if (term.Lexemes is null)
                classes[rule].Add(term.Class);
            break;
        }

        if (!named)
            AddForm(rule, terms, block, bit);
    }

    /// <summary>A start that only a form tells: a number, or any word.</summary>
    private void AddForm(int rule, ImmutableArray<Term> terms, int block, ulong bit)
    {
        var form = terms.FirstOrDefault(t => !t.Negated && t.Class is ClassNames.Number or ClassNames.DayNumber or ClassNames.YearNumber or ClassNames.ShortNumber or ClassNames.Ordinal or ClassNames.Decade);
        if (form == default)
        {
            AddEverywhere(rule, block, bit);
            return;
        }

        classes[rule].Add(form.Class);
        switch (form.Class)
        {
            case ClassNames.Ordinal:
                ordinals[block] |= bit;
                break;
            case ClassNames.Decade:
                decades[block] |= bit;
                break;
            default:
                for (var numberForm = 0; numberForm < NumberForms; numberForm++)
                {
                    var needed = form.Class switch { ClassNames.DayNumber => 1, ClassNames.YearNumber => 2, ClassNames.ShortNumber => 4, _ => 0 };
                    if ((numberForm & needed) == needed)
                        byNumberForm[(numberForm * blocks) + block] |= bit;
                }

                break;
        }
    }

    private void AddEverywhere(int rule, int block, ulong bit)
    {
        for (var i = block; i < byLexeme.Length; i += blocks)
            byLexeme[i] |= bit;
        for (var i = block; i < byNumberForm.Length; i += blocks)
            byNumberForm[i] |= bit;
        ordinals[block] |= bit;
        decades[block] |= bit;
        others[block] |= bit;
        classes[rule].Add(ClassNames.Word);
        classes[rule].Add(ClassNames.Punctuation);
    }

    private static List<int> Members(int classNumber, Vocabulary vocabulary, Dictionary<int, List<int>> known)
    {
        if (known.TryGetValue(classNumber, out var members))
            return members;
        known.Add(classNumber, members = []);
        for (var lexeme = 1; lexeme < vocabulary.Count; lexeme++)
        {
            if (vocabulary.ClassesOf(lexeme).Has(classNumber))
                members.Add(lexeme);
        }

        return members;
    }
}
