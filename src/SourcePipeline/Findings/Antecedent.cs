using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Findings;

/// <summary>
/// Finds the sentence that an answer ("denied that …", "met with doubt") answers: the one that shares the rarest words with it, the nearer
/// of two equals. Words count by their first letters, weighted by how few sentences of the document hold them.
/// </summary>
internal sealed class Antecedent
{
    private const int StemLength = 6;
    private readonly DocumentView _document;
    private readonly HashSet<int>[] _words;
    private readonly Dictionary<int, int> _sentencesWith = [];

    public Antecedent(DocumentView document)
    {
        _document = document;
        _words = [.. document.Sentences.Select(s => Words(document.TextOf(s.Span)))];
        foreach (var word in _words.SelectMany(w => w))
        {
            _sentencesWith[word] = _sentencesWith.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>Index of the answered sentence; -1 where nothing shares enough.</summary>
    /// <param name="answer">Index of the answering sentence.</param>
    /// <param name="content">The part of it that says what is answered.</param>
    public int Of(int answer, TextSpan content)
    {
        var words = Words(_document.TextOf(content));
        var best = -1;
        var bestScore = 0.0;
        for (var i = 0; i < _words.Length; i++)
        {
            if (i == answer)
            {
                continue;
            }
            var shared = 0;
            var score = 0.0;
            foreach (var word in words)
            {
                if (_words[i].Contains(word))
                {
                    shared++;
                    score += 1.0 / _sentencesWith[word];
                }
            }
            var distance = Math.Abs(answer - i);
            var near = _document.SameParagraph(answer, i);
            if (shared < (near && distance <= 2 ? 1 : 3))
            {
                continue;
            }
            score /= 1 + (near ? 0.1 * distance : 1 + 0.02 * distance) + (i > answer ? 4 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }
        return best;
    }

    private static HashSet<int> Words(ReadOnlySpan<char> text)
    {
        var words = new HashSet<int>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var hash = 17;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                if (i - start < StemLength)
                {
                    hash = unchecked(hash * 31 + char.ToLowerInvariant(text[i]));
                }
                i++;
            }
            // Shorter words are grammar, but for names of parties.
            if (i - start >= 5 || (i - start >= 3 && char.IsUpper(text[start + 1])))
            {
                words.Add(hash);
            }
        }
        return words;
    }
}
