using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Findings;

/// <summary>
/// Finds the sentence that an answer ("denied that …", "met with doubt") answers: the one that shares the rarest words with it, the nearer
/// of two equals. Words count by their first letters, weighted by how few sentences of the document hold them.
/// </summary>
internal sealed class Antecedent
{

    /// <summary>A word in more sentences than this tells nothing about which of them is meant.</summary>
    private const int Common = 60;

    /// <summary>Outside the paragraph the shared words have to be as rare as this together: two words of eight sentences each weigh a quarter.</summary>
    private const double FarWeight = 0.3;

    private readonly DocumentView document;
    private readonly Dictionary<int, List<int>> sentencesWith = [];

    public Antecedent(DocumentView document)
    {
        this.document = document;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            foreach (var word in Words(document.TextOf(document.Sentences[i].Span)))
            {
                if (!sentencesWith.TryGetValue(word, out var sentences))
                    sentencesWith[word] = sentences = [];
                sentences.Add(i);
            }
        }
    }

    /// <summary>Index of the answered sentence; -1 where nothing shares enough.</summary>
    /// <param name="answer">Index of the answering sentence.</param>
    /// <param name="content">The part of it that says what is answered.</param>
    public int Of(int answer, TextSpan content)
    {
        var scores = new Dictionary<int, (int Shared, double Score)>();
        foreach (var word in Words(document.TextOf(content)))
        {
            if (!sentencesWith.TryGetValue(word, out var sentences) || sentences.Count > Common)
                continue;
            foreach (var sentence in sentences)
            {
                var (shared, score) = scores.GetValueOrDefault(sentence);
                scores[sentence] = (shared + 1, score + (1.0 / sentences.Count));
            }
        }
        var best = -1;
        var bestScore = 0.0;
        foreach (var (i, (shared, sum)) in scores)
        {
            var distance = Math.Abs(answer - i);
            var near = document.SameParagraph(answer, i);
            // What is denied has been told before; behind the denial it takes as much as from afar.
            if (i == answer || shared < (!near || i > answer ? 3 : distance <= 2 ? 1 : 2))
                continue;
            if (!near && sum < FarWeight)
                continue;
            var score = sum / (1 + (near ? 0.1 * distance : 1 + (0.02 * distance)) + (i > answer ? 4 : 0));
            if (score > bestScore || (score == bestScore && i < best))
                (best, bestScore) = (i, score);
        }
        return best;
    }

    /// <summary>How many words the two have in common.</summary>
    public static int Shared(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var words = Words(one);
        words.IntersectWith(Words(other));
        return words.Count;
    }

    private static HashSet<int> Words(ReadOnlySpan<char> text)
    {
        var words = new HashSet<int>();
        WordStems.Read(text, words, Tells);
        return words;
    }

    /// <summary>Shorter words are grammar, but for names of parties.</summary>
    private static bool Tells(ReadOnlySpan<char> word) => word.Length >= 5 || (word.Length >= 3 && char.IsUpper(word[1]));
}
