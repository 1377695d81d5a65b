namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Numbers for the names that patterns use: lexicon classes, phrases, and the built-in classes that a token has by its form. Levels ask for
/// names of their own when they are made, on any thread.
/// </summary>
public sealed class ClassNames
{
    // Built in: what a token is by its form. They come first, so that their numbers are constants.
    public const int Word = 0;
    public const int Number = 1;
    public const int Ordinal = 2;
    public const int Decade = 3;
    public const int Punctuation = 4;
    public const int Mark = 5;
    public const int Tag = 6;
    public const int Capital = 7;
    public const int AllCaps = 8;
    public const int HasDigit = 9;
    public const int Initials = 10;
    public const int Glued = 11;
    /// <summary>A whole number from 1 to 31 in one or two digits.</summary>
    public const int DayNumber = 12;
    /// <summary>A whole number of four digits without a comma, 1000 to 2199.</summary>
    public const int YearNumber = 13;
    /// <summary>A whole number of one or two digits.</summary>
    public const int ShortNumber = 14;
    public const int SentenceStart = 15;
    /// <summary>A word that no lexicon has.</summary>
    public const int Unknown = 16;
    /// <summary>A word whose first letter is lower case.</summary>
    public const int Lower = 17;
    /// <summary>A word in -ed, -ing or -ly that no lexicon has: by its form a past or participle, a gerund, an adverb.</summary>
    public const int EdWord = 18;
    public const int IngWord = 19;
    public const int LyWord = 20;

    private static readonly string[] BuiltIn =
    [
        "word", "number", "ordinal", "decade", "punctuation", "mark", "tag", "capital", "allcaps", "hasdigit", "initials", "glued",
        "day-number", "year-number", "short-number", "sentence-start", "unknown", "lower",
        "ed-word", "ing-word", "ly-word",
    ];

    private readonly Lock naming = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public ClassNames()
        : this(BuiltIn)
    {
    }

    /// <param name="names">In the order of their numbers; the built-in ones first.</param>
    internal ClassNames(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            NumberOf(name);
    }

    internal IReadOnlyList<string> All => names;

    /// <summary>The number of <paramref name="name"/>, given out at its first use.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="ClassSet.Capacity"/> names.</exception>
    public int NumberOf(string name)
    {
        lock (naming)
        {
            if (numbers.TryGetValue(name, out var number))
                return number;
            if (names.Count == ClassSet.Capacity)
                throw new InvalidOperationException($"More than {ClassSet.Capacity} classes and phrases: '{name}' is one too many.");
            numbers.Add(name, names.Count);
            names.Add(name);
            return names.Count - 1;
        }
    }

    /// <summary>The number of a name that a rule file gives.</summary>
    /// <exception cref="RuleFileException">There are too many names.</exception>
    internal int NumberOf(string name, RuleEntry entry, string field) =>
        TryGet(name, out var number) ? number
        : names.Count < ClassSet.Capacity ? NumberOf(name)
        : throw entry.Error(field, $"'{name}' is one class too many: there can be {ClassSet.Capacity}, those of the program among them. Use one that there is, or make one of several.");

    public bool TryGet(string name, out int number)
    {
        lock (naming)
            return numbers.TryGetValue(name, out number);
    }

    public string NameOf(int number)
    {
        lock (naming)
            return names[number];
    }
}
