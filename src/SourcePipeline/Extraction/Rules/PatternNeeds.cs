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

    /// <summary>For each part that every match contains what a matching sentence has, the rarest part first; none where nothing can be told.</summary>
    public ImmutableArray<PatternNeed> Of(PatternNode node)
    {
        var parts = new List<Part>();
        Collect(node, 0, parts);
        return [.. parts.OrderBy(p => p.Cost).Select(p => new PatternNeed(p.Terms, p.Items, p.Reach))];
    }

    /// <param name="before">The most items that a match has before the node.</param>
    private void Collect(PatternNode node, int before, List<Part> parts)
    {
        switch (node)
        {
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    Collect(part, before, parts);
                    before = Sum(before, LengthOf(part));
                }

                break;
            case PatternNode.Capture capture:
                Collect(capture.Part, before, parts);
                break;
            case PatternNode.Repeat { Least: > 0 } repeat:
                Collect(repeat.Part, before, parts);
                break;
            default:
                if (PartOf(node) is { Cost: < Everywhere } found)
                    parts.Add(found.Behind(before));
                break;
        }
    }

    private Part PartOf(PatternNode node) => node switch
    {
        PatternNode.One one => OfOne(one),
        PatternNode.Sequence sequence => Rarest(sequence.Parts),
        PatternNode.Choice choice => AnyOf(choice.Options),
        PatternNode.Capture capture => PartOf(capture.Part),
        PatternNode.Repeat { Least: > 0 } repeat => PartOf(repeat.Part),
        _ => Part.None,
    };

    private Part Rarest(ImmutableArray<PatternNode> parts)
    {
        var rarest = Part.None;
        var before = 0;
        foreach (var part in parts)
        {
            if (PartOf(part) is var found && found.Cost < rarest.Cost)
                rarest = found.Behind(before);
            before = Sum(before, LengthOf(part));
        }

        return rarest;
    }

    private Part AnyOf(ImmutableArray<PatternNode> options)
    {
        var any = new Part(0, [], [], 0);
        foreach (var option in options)
        {
            var found = PartOf(option);
            any = new Part(any.Cost + found.Cost, any.Terms.AddRange(found.Terms), any.Items.AddRange(found.Items), Math.Max(any.Reach, found.Reach));
        }

        return any.Cost < Everywhere ? any : Part.None;
    }

    private Part OfOne(PatternNode.One one)
    {
        var rarest = Part.None;
        foreach (var term in one.Terms)
        {
            var cost = term.Negated ? Everywhere : term.Lexemes is { } lexemes ? CostOfWords(lexemes) : CostOfClass(term.Class);
            if (cost < rarest.Cost)
                rarest = new Part(cost, [term], [one], 1);
        }

        return rarest;
    }

    /// <summary>The most items that a match of the node takes.</summary>
    private static int LengthOf(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Parts.Aggregate(0, (sum, part) => Sum(sum, LengthOf(part))),
        PatternNode.Choice choice => choice.Options.Max(LengthOf),
        PatternNode.Capture capture => LengthOf(capture.Part),
        PatternNode.Repeat { Most: < 0 } => PatternNeed.Unbounded,
        PatternNode.Repeat repeat => Math.Min(PatternNeed.Unbounded, repeat.Most * LengthOf(repeat.Part)),
        _ => 1,
    };

    private static int Sum(int a, int b) => Math.Min(PatternNeed.Unbounded, a + b);

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

    /// <summary>A part of a pattern that every match has.</summary>
    /// <param name="Cost">How often running text has it.</param>
    /// <param name="Terms">Of the item at which it is known, the rarest term; of a choice one for each option.</param>
    /// <param name="Items">The whole tests of these items.</param>
    /// <param name="Reach">The most items from the first of a match to that of the part.</param>
    private readonly record struct Part(int Cost, ImmutableArray<Term> Terms, ImmutableArray<PatternNode.One> Items, int Reach)
    {
        public static Part None => new(Everywhere, [], [], 0);

        public Part Behind(int before) => this with { Reach = Sum(before, Reach) };
    }
}

/// <summary>What a pattern needs of a sentence.</summary>
/// <param name="Terms">An item passes at least one of them.</param>
/// <param name="Items">It passes the whole of one of these tests.</param>
/// <param name="Reach">It is among so many items from the first of the match on, marks not counted; <see cref="Unbounded"/> for any behind the first.</param>
internal sealed record PatternNeed(ImmutableArray<Term> Terms, ImmutableArray<PatternNode.One> Items, int Reach)
{
    public const int Unbounded = 1000;
}
