using System.Numerics;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Which rules of a table an item speaks for, as bits: by its classes, and by its vocabulary entry where patterns name words. Each test is kept
/// under one class or word that every item which passes it has, so that no rule is left out that could match.
/// </summary>
internal sealed class RuleMasks(int blocks, RuleSet rules)
{
    private const int FirstKinds = 256;

    /// <summary>The classes that a token has by its form are among the first sixty-four; its kind does not tell them.</summary>
    private const ulong Forms = (1UL << (ClassNames.LyWord + 1)) - 1;

    private readonly NamedWords named = rules.NamedWords;
    private ulong[] byKind = [];
    private bool[] isKnown = [];
    private readonly ulong[] byClass = new ulong[ClassSet.Capacity * blocks];

    /// <summary>By the number of a named word; asked for once for each kind of word.</summary>
    private readonly Dictionary<int, ulong[]> byWord = [];
    private readonly ulong[] always = new ulong[blocks];
    private ClassSet keys;

    /// <summary>The rule can match whatever the item is.</summary>
    public void AddAlways(int rule) => always[rule >> 6] |= 1UL << (rule & 63);

    /// <summary>The rule can match items with this class.</summary>
    public void AddClass(int rule, int classNumber)
    {
        keys.Add(classNumber);
        byClass[(classNumber * blocks) + (rule >> 6)] |= 1UL << (rule & 63);
    }

    /// <summary>The rule can match items that pass the test.</summary>
    public void AddTest(int rule, ItemTest test)
    {
        foreach (var option in test.Options)
            AddOption(rule, option);
    }

    private void AddOption(int rule, ItemTest test)
    {
        var best = -1;
        foreach (var term in test.Terms)
        {
            if (term.Negated)
                continue;
            if (term.Lexemes is { } lexemes)
            {
                foreach (var lexeme in lexemes)
                    AddWord(rule, named.RowOf(lexeme));
                return;
            }

            if (!IsOfAnyItem(term.Class) && term.Class > best)
                best = term.Class;
        }

        if (best < 0)
            AddAlways(rule);
        else
            AddClass(rule, best);
    }

    private void AddWord(int rule, int row)
    {
        if (!byWord.TryGetValue(row, out var mask))
            byWord.Add(row, mask = new ulong[blocks]);
        mask[rule >> 6] |= 1UL << (rule & 63);
    }

    /// <summary>Joins the rules that the item speaks for to <paramref name="mask"/>.</summary>
    public void Join(in Item item, ulong[] mask)
    {
        if (item.Phrase >= 0)
        {
            Join(item.Classes, mask);
            return;
        }

        if (item.Kind >= isKnown.Length || !isKnown[item.Kind])
            Learn(item);
        var row = item.Kind * blocks;
        for (var b = 0; b < blocks; b++)
            mask[b] |= byKind[row + b];
        for (var bits = item.Classes.Word(0) & keys.Word(0) & Forms; bits != 0; bits &= bits - 1)
        {
            row = BitOperations.TrailingZeroCount(bits) * blocks;
            for (var b = 0; b < blocks; b++)
                mask[b] |= byClass[row + b];
        }
    }

    /// <summary>The rules that the item speaks for, where the table has no more than one word of bits.</summary>
    public ulong Of(in Item item)
    {
        if (item.Phrase >= 0)
            return Of(item.Classes);
        if (item.Kind >= isKnown.Length || !isKnown[item.Kind])
            Learn(item);
        var mask = byKind[item.Kind];
        for (var bits = item.Classes.Word(0) & keys.Word(0) & Forms; bits != 0; bits &= bits - 1)
            mask |= byClass[BitOperations.TrailingZeroCount(bits)];
        return mask;
    }

    private ulong Of(in ClassSet classes)
    {
        var mask = always[0];
        for (var w = 0; w < ClassSet.Words; w++)
        {
            for (var bits = classes.Word(w) & keys.Word(w); bits != 0; bits &= bits - 1)
                mask |= byClass[(w << 6) + BitOperations.TrailingZeroCount(bits)];
        }

        return mask;
    }

    /// <summary>Joins the rules that items with these classes speak for, whatever word they are.</summary>
    public void Join(in ClassSet classes, ulong[] mask)
    {
        for (var b = 0; b < blocks; b++)
            mask[b] |= always[b];
        for (var w = 0; w < ClassSet.Words; w++)
        {
            for (var bits = classes.Word(w) & keys.Word(w); bits != 0; bits &= bits - 1)
            {
                var row = ((w << 6) + BitOperations.TrailingZeroCount(bits)) * blocks;
                for (var b = 0; b < blocks; b++)
                    mask[b] |= byClass[row + b];
            }
        }
    }

    /// <summary>Words of one kind speak for the same rules: they are worked out when the kind is met first.</summary>
    private void Learn(in Item item)
    {
        if (item.Kind >= isKnown.Length)
        {
            Array.Resize(ref isKnown, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FirstKinds, item.Kind + 1)));
            Array.Resize(ref byKind, isKnown.Length * blocks);
        }

        isKnown[item.Kind] = true;
        var mask = new ulong[blocks];
        Join(rules.Vocabulary.ClassesOf(item.Lexeme), mask);
        if (named.RowOf(item.Lexeme) is > 0 and var row && byWord.TryGetValue(row, out var ofWord))
        {
            for (var b = 0; b < blocks; b++)
                mask[b] |= ofWord[b];
        }

        mask.CopyTo(byKind, item.Kind * blocks);
    }

    /// <summary>Marks, which patterns pass over, may have it too.</summary>
    private static bool IsOfAnyItem(int number) => number is ClassNames.Mark or ClassNames.Tag or ClassNames.Glued or ClassNames.SentenceStart;
}
