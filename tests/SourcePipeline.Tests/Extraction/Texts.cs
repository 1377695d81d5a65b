using FsCheck;
using FsCheck.Fluent;

namespace SourcePipeline.Tests.Extraction;

/// <summary>Texts that no article would hold, made of what articles hold.</summary>
internal static class Texts
{
    private static readonly string[] Parts =
    [
        "24", "1,200", "1.5", "million", "hundred", "a", "and", "two", "twenty", "-", "–", "to", "between", "at least", "up to", "about", "dozens", "of", "several",
        "no", "casualties", "soldiers", "rebels", "were", "killed", "wounded", "including", "who", "had", "been", "[12]", "[citation needed]", ",", ".", ";", "(", ")",
        "\"", "’s", "all but one", "them", "captured", "death toll", "they", "lost", "99999999999999999999", "\uD800", "\u200F", "\u200B", "\0", "٣", "Kyiv", "in", "\n",
        "percent", "$", "half", "a third", "12:30", "C-130", "\r\n", "others", "injuring", "killing",
    ];

    public static Arbitrary<string> Hostile() =>
        (from words in Gen.ListOf(from part in Gen.Elements(Parts) from glue in Gen.Elements(" ", " ", " ", "") select part + glue)
         select string.Concat(words)).ToArbitrary();
}
