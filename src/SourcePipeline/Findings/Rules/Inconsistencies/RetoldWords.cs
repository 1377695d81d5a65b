using System.Collections.Frozen;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>
/// How far two passages of a document tell one thing: by the words that both have and few other sentences do. Words count by their first letters.
/// </summary>
internal sealed class RetoldWords
{
    private const int ShortestWord = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common =
        ListedWords.Of("Findings/Rules/Inconsistencies/twice.words.txt", "common").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<int, int> sentencesWith = [];
    private readonly int sentences;

    public RetoldWords(DocumentView document)
    {
        sentences = document.Sentences.Length;
        var seen = new HashSet<int>();
        foreach (var sentence in document.Sentences)
        {
            seen.Clear();
            Read(document.TextOf(sentence.Span), seen);
            foreach (var word in seen)
                sentencesWith[word] = sentencesWith.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The rarer the shared words and the more of them, the higher: a word of every tenth sentence counts 2.3, one of every hundredth 4.6.</summary>
    /// <param name="except">Words of what is counted: that both count it is known.</param>
    public double Shared(HashSet<int> one, HashSet<int> other, HashSet<int> except)
    {
        var sum = 0.0;
        foreach (var word in one)
        {
            if (other.Contains(word) && !except.Contains(word))
                sum += Math.Log((double)sentences / Math.Max(1, sentencesWith.GetValueOrDefault(word)));
        }
        return sum;
    }

    /// <summary>Adds the words of a text that tell something.</summary>
    public static void Read(ReadOnlySpan<char> text, HashSet<int> words) => WordStems.Read(text, words, Tells);

    private static bool Tells(ReadOnlySpan<char> word) =>
        (word.Length >= ShortestWord || (word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]))) && !Common.Contains(word);
}
