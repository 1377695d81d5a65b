using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>
/// News outlets known by the shape of their names: a name of several words that ends in one like "Times" or "24", or opens with one like
/// "Radio" or "Voice of". A country's or a town's name in it is no party's.
/// </summary>
internal sealed class Outlets(RuleSet rules)
{
    private readonly int ending = rules.Class("outlet-ending");
    private readonly int opening = rules.Class("outlet-opening");
    private readonly int voice = rules.Class("outlet-voice");
    private readonly int agency = rules.Class("outlet-agency");

    public bool IsName(ReadOnlySpan<char> words)
    {
        Span<Range> parts = stackalloc Range[12];
        var count = words.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
        // The first run of capital words and numbers is the name; "the", "a" before it and what follows are not of it.
        var first = 0;
        while (first < count && !char.IsUpper(words[parts[first]][0]) || first < count - 1 && words[parts[first]] is "The")
            first++;
        var end = first;
        while (end < count && (char.IsUpper(words[parts[end]][0]) || char.IsAsciiDigit(words[parts[end]][0])))
            end++;
        if (first >= count)
            return false;
        if (Is(words[parts[first]], voice) && first + 2 < count && words[parts[first + 1]] is "of")
            return true;
        return end - first >= 2
            && (Is(words[parts[first]], opening) || Is(words[parts[end - 1]], ending) || (Is(words[parts[end - 1]], agency) && Is(words[parts[end - 2]], ending)));
    }

    private bool Is(ReadOnlySpan<char> word, int which) => rules.Vocabulary.Find(word) is > 0 and var lexeme && rules.Vocabulary.ClassesOf(lexeme).Has(which);
}
