
namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// All that the rules of a set need of a sentence, numbered: each a list of classes and words of which a sentence has at least one wherever a rule
/// with that need matches. What dates and quantities need has the lowest numbers.
/// </summary>
internal sealed class RuleNeeds
{
    private readonly Need[] all;
    private readonly ItemTest[] tests;
    private readonly int[][] byClass;
    private readonly int[][] byWord;

    /// <param name="all">In the order of their numbers.</param>
    /// <param name="ofFigures">How many of them, from the first on, are those of dates and quantities.</param>
    /// <param name="tests">Of the items that meet a need ahead (<see cref="RuleNeed.Test"/>).</param>
    public RuleNeeds(Need[] all, ItemTest[] tests, int ofFigures)
    {
        this.all = all;
        this.tests = tests;
        OfFigures = ofFigures;
        (byClass, byWord) = (Inverted(all, n => n.Classes), Inverted(all, n => n.Words));
    }

    public ReadOnlySpan<Need> All => all;

    public int Count => all.Length;

    /// <summary>How many of them, from the first on, are those of dates and quantities.</summary>
    public int OfFigures { get; }

    /// <summary>Of the items that meet a need ahead, by their numbers (<see cref="RuleNeed.Test"/>).</summary>
    public ReadOnlySpan<ItemTest> Tests => tests;

    /// <summary>The needs that an item with this class meets.</summary>
    public ReadOnlySpan<int> MetByClass(int number) => number < byClass.Length ? byClass[number] : [];

    /// <summary>The needs that a word meets, by its number in <see cref="NamedWords"/>.</summary>
    public ReadOnlySpan<int> MetByWord(int row) => row < byWord.Length ? byWord[row] : [];

    private static int[][] Inverted(Need[] all, Func<Need, int[]> members)
    {
        var last = -1;
        foreach (var need in all)
        {
            foreach (var member in members(need))
                last = Math.Max(last, member);
        }

        var counts = new int[last + 1];
        foreach (var need in all)
        {
            foreach (var member in members(need))
                counts[member]++;
        }

        var inverted = new int[last + 1][];
        for (var i = 0; i < inverted.Length; i++)
            inverted[i] = counts[i] == 0 ? [] : new int[counts[i]];
        for (var number = 0; number < all.Length; number++)
        {
            foreach (var member in members(all[number]))
                inverted[member][^counts[member]--] = number;
        }

        return inverted;
    }
}

/// <param name="Classes">Numbers of classes, in order.</param>
/// <param name="Words">Numbers of words in <see cref="NamedWords"/>, in order.</param>
internal sealed record Need(int[] Classes, int[] Words);

/// <summary>Something that a rule needs.</summary>
/// <param name="Number">The need's number: what its sentence must have.</param>
/// <param name="Test">The number of the test that an item passes from the first of the match on, or <see cref="Anywhere"/> where it may stand before the match too.</param>
/// <param name="Reach">It is among so many items, marks not counted (<see cref="PatternNeed.Reach"/>).</param>
internal readonly record struct RuleNeed(int Number, int Test, int Reach)
{
    public const int Anywhere = -1;
}
