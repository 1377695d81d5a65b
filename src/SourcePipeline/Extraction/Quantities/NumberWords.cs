using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>What the words of numbers are worth, by their vocabulary entry.</summary>
internal sealed class NumberWords
{
    private static readonly (string Word, decimal Value)[] Units =
    [
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
        ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80),
        ("ninety", 90), ("half", 0.5m),
    ];

    private static readonly (string Word, decimal Value)[] Scales =
    [
        ("dozen", 12), ("score", 20), ("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
    ];

    /// <summary>The lower bound that each stands for by itself.</summary>
    private static readonly (string Word, decimal Value)[] Plurals =
    [
        ("tens", 24), ("dozens", 24), ("scores", 40), ("hundreds", 200), ("thousands", 2000), ("millions", 2_000_000), ("billions", 2_000_000_000),
    ];

    private static readonly (string Word, decimal Value)[] Fractions =
    [
        ("half", 2), ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fourth", 4), ("fourths", 4), ("fifth", 5), ("fifths", 5), ("sixth", 6),
        ("sixths", 6), ("seventh", 7), ("sevenths", 7), ("eighth", 8), ("eighths", 8), ("tenth", 10), ("tenths", 10),
    ];

    private readonly Dictionary<int, decimal> units;
    private readonly Dictionary<int, decimal> scales;
    private readonly Dictionary<int, decimal> plurals;
    private readonly Dictionary<int, decimal> fractions;

    public NumberWords(Vocabulary vocabulary)
    {
        units = Entries(Units);
        scales = Entries(Scales);
        plurals = Entries(Plurals);
        fractions = Entries(Fractions);
        Dictionary<int, decimal> Entries((string Word, decimal Value)[] words) => words.ToDictionary(w => vocabulary.Add(w.Word), w => w.Value);
    }

    public bool IsUnit(int lexeme, out decimal value) => units.TryGetValue(lexeme, out value);

    /// <summary>12 for "dozen", 1000 for "thousand".</summary>
    public bool IsScale(int lexeme, out decimal value) => scales.TryGetValue(lexeme, out value);

    /// <summary>The lower bound of "dozens".</summary>
    public bool IsPlural(int lexeme, out decimal least) => plurals.TryGetValue(lexeme, out least);

    /// <summary>What one of "thousands" is: half of the least that they are, but for "tens" and "dozens".</summary>
    public decimal ScaleOfPlural(int lexeme, decimal least) => IsPlural(lexeme, out _) && least == 24 ? 12 : least / 2;

    /// <summary>The denominator of "thirds".</summary>
    public bool IsFraction(int lexeme, out decimal denominator) => fractions.TryGetValue(lexeme, out denominator);
}
