using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Numbers up to a hundred and a thousand in words, cardinal and ordinal, as dates and durations say them.</summary>
internal static class SpokenNumbers
{
    private static readonly string[] Cardinals =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Tens = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"];

    public static Dictionary<int, int> ByLexeme(Vocabulary vocabulary)
    {
        var values = new Dictionary<int, int>();
        AddAll(Cardinals, 1);
        AddAll(Ordinals, 1);
        AddAll(Tens, 10);
        // A single thing of the unit: "a year", "an hour".
        AddAll(["", "a"], 1);
        AddAll(["", "an"], 1);
        AddAll(["", "single"], 1);
        AddAll(["", "couple"], 2);
        AddAll(["", "thousand"], 1000);
        return values;

        void AddAll(string[] words, int step)
        {
            for (var i = 1; i < words.Length; i++)
            {
                if (vocabulary.Find(words[i]) is > 0 and var lexeme)
                    values[lexeme] = i * step;
            }
        }
    }
}
