using System.Numerics;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Which rules of a table an item speaks for, as bits: by its classes, and by its vocabulary entry where patterns name words. Each test is kept
/// under one class or word that every item which passes it has, so that no rule is left out that could match.
/// </summary>
internal sealed class RuleMasks(int blocks, NamedWords named)
{
    private readonly ulong[] byClass = new ulong[ClassSet.Capacity * blocks];
    private readonly ulong[] byWord = new ulong[named.Count * blocks];
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

    /// <summary>The rule can match items with one of these.</summary>
    public void AddClasses(int rule, in ClassSet classes)
    {
        for (var number = 0; number < ClassSet.Capacity; number++)
        {
            if (classes.Has(number))
                AddClass(rule, number);
        }
    }

    /// <summary>The rule can match items that pass the test.</summary>
    public void AddTest(int rule, ItemTest test)
    {
        var best = -1;
        foreach (var term in test.Terms)
        {
            if (term.Negated)
                continue;
            if (term.Lexemes is { } lexemes)
            {
                foreach (var lexeme in lexemes)
                    byWord[(named.RowOf(lexeme) * blocks) + (rule >> 6)] |= 1UL << (rule & 63);
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

    /// <summary>Joins the rules that the item speaks for to <paramref name="mask"/>.</summary>
    public void Join(in Item item, Span<ulong> mask)
    {
        Join(item.Classes, mask);
        if (named.RowOf(item.Lexeme) is > 0 and var row)
        {
            for (var b = 0; b < blocks; b++)
                mask[b] |= byWord[(row * blocks) + b];
        }
    }

    public void Join(in ClassSet classes, Span<ulong> mask)
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

    /// <summary>Marks, which patterns pass over, may have it too.</summary>
    private static bool IsOfAnyItem(int number) => number is ClassNames.Mark or ClassNames.Tag or ClassNames.Glued or ClassNames.SentenceStart;
}
