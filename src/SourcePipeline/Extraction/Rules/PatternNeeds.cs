using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// What a sentence must have for a pattern to match anywhere in it: the words or classes of each part that every match contains. Of a choice it
/// has those of one option, and of an option's parts the one that is rarest in running text is asked for.
/// </summary>
internal sealed class PatternNeeds
{
    /// <summary>A part that running text has almost everywhere.</summary>
    private const int Everywhere = 100_000;
    private const int Common = 1000;
    private const int OfClass = 15;
    private const int OfNumber = 20;
    private const int OfWord = 5;

    /// <summary>Words that most sentences have.</summary>
    private static readonly string[] CommonWords =
    [
        "the", "a", "an", "of", "and", "to", "in", "that", "this", "is", "was", "were", "by", "for", "on", "with", "at", "from", "as", "it", "had",
        "his", "their", "but", "or", "be", "not", "no", "one", "who", "which", ",", ".", "some", "other", "more", "been", "has", "have", "after", "first",
    ];

    private readonly HashSet<int> commonWords = [];
    private readonly ClassSet commonClasses;

    /// <param name="vocabulary">With all lexicons.</param>
    public PatternNeeds(Vocabulary vocabulary)
    {
        foreach (var word in CommonWords)
        {
            if (vocabulary.Find(word) is var lexeme and > 0)
            {
                commonWords.Add(lexeme);
                commonClasses.UnionWith(vocabulary.ClassesOf(lexeme));
            }
        }
    }

    /// <summary>
    /// For each part that every match contains the terms of which a matching sentence has at least one, the rarest part first; none where
    /// nothing can be told.
    /// </summary>
    public ImmutableArray<ImmutableArray<Term>> Of(PatternNode node)
    {
        var parts = new List<(int Cost, ImmutableArray<Term> Terms)>();
        Collect(node, parts);
        return [.. parts.OrderBy(p => p.Cost).Select(p => p.Terms)];
    }

    private void Collect(PatternNode node, List<(int Cost, ImmutableArray<Term> Terms)> parts)
    {
        switch (node)
        {
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Collect(part, parts);
                break;
            case PatternNode.Capture capture:
                Collect(capture.Part, parts);
                break;
            case PatternNode.Repeat { Least: > 0 } repeat:
                Collect(repeat.Part, parts);
                break;
            default:
                if (Cost(node, out var terms) is < Everywhere and var cost)
                    parts.Add((cost, terms));
                break;
        }
    }

    private int Cost(PatternNode node, out ImmutableArray<Term> terms)
    {
        switch (node)
        {
            case PatternNode.One one:
                return CostOfOne(one, out terms);
            case PatternNode.Sequence sequence:
                return Least(sequence.Parts, out terms);
            case PatternNode.Choice choice:
                return Sum(choice.Options, out terms);
            case PatternNode.Capture capture:
                return Cost(capture.Part, out terms);
            case PatternNode.Repeat { Least: > 0 } repeat:
                return Cost(repeat.Part, out terms);
            default:
                terms = [];
                return Everywhere;
        }
    }

    private int Least(ImmutableArray<PatternNode> parts, out ImmutableArray<Term> terms)
    {
        var least = Everywhere;
        terms = [];
        foreach (var part in parts)
        {
            var cost = Cost(part, out var found);
            if (cost < least)
                (least, terms) = (cost, found);
        }

        return least;
    }

    private int Sum(ImmutableArray<PatternNode> options, out ImmutableArray<Term> terms)
    {
        var sum = 0;
        var all = ImmutableArray.CreateBuilder<Term>();
        foreach (var option in options)
        {
            sum += Cost(option, out var found);
            all.AddRange(found);
        }

        terms = all.ToImmutable();
        return Math.Min(sum, Everywhere);
    }

    private int CostOfOne(PatternNode.One one, out ImmutableArray<Term> terms)
    {
        var least = Everywhere;
        terms = [];
        foreach (var term in one.Terms)
        {
            var cost = term.Negated ? Everywhere : term.Lexemes is { } lexemes ? CostOfWords(lexemes) : CostOfClass(term.Class);
            if (cost < least)
                (least, terms) = (cost, [term]);
        }

        return least;
    }

    private int CostOfWords(int[] lexemes)
    {
        var sum = 0;
        foreach (var lexeme in lexemes)
            sum += commonWords.Contains(lexeme) ? Common : OfWord;
        return sum;
    }

    private int CostOfClass(int number)
    {
        // Of the forms a sentence's classes tell only the numbers.
        if (number <= ClassNames.Lower)
            return number is ClassNames.Number or ClassNames.Ordinal or ClassNames.Decade or ClassNames.DayNumber or ClassNames.YearNumber or ClassNames.ShortNumber ? OfNumber : Everywhere;
        return commonClasses.Has(number) ? Common : OfClass;
    }
}
