using System.Collections.Immutable;
using System.Text;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.App.Runs;

/// <summary>A sentence that was written anew: the earlier and the later words, without citation marks.</summary>
internal sealed record StatementChange(TextSpan EarlierSpan, TextSpan LaterSpan, int Line, string Before, string After)
{
    /// <summary>Sentences that share fewer of their words are two sentences.</summary>
    private const double LeastShared = 0.5;

    /// <summary>Behind the same sentence as before fewer shared words will do.</summary>
    private const double LeastSharedInPlace = 0.25;

    private const int LongestMark = 24;

    public static ImmutableArray<StatementChange> Between(ExtractedDocument? before, ExtractedDocument? after)
    {
        if (before is null || after is null)
            return [];
        var earlier = Sentences(before);
        var later = Sentences(after);
        var removed = Without(earlier, later);
        var changes = ImmutableArray.CreateBuilder<StatementChange>();
        foreach (var added in Without(later, earlier))
        {
            Told? best = null;
            double most = 0;
            foreach (var candidate in removed)
            {
                var share = added.SharedWith(candidate);
                if (share > most && share > (added.Behind == candidate.Behind ? LeastSharedInPlace : LeastShared))
                    (best, most) = (candidate, share);
            }
            if (best is not null)
            {
                changes.Add(new(best.Span, added.Span, added.Line, best.Text, added.Text));
                removed.Remove(best);
            }
        }
        return changes.ToImmutable();
    }

    /// <summary>The text without marks such as <c>[12]</c>, with single spaces: a citation that is renumbered changes nothing.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        StringBuilder plain = new(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && text[i..].IndexOf(']') is > 0 and <= LongestMark and var close)
                i += close;
            else if (!char.IsWhiteSpace(text[i]))
                plain.Append(text[i]);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    private static List<Told> Sentences(ExtractedDocument document)
    {
        List<Told> told = new(document.Sentences.Length);
        foreach (var sentence in document.Sentences)
        {
            var text = Plain(document.Document.Text.AsSpan(sentence.Span.Start, sentence.Span.Length));
            if (text.Length > 0)
                told.Add(new(sentence.Span, sentence.Line, text, told.Count == 0 ? "" : told[^1].Text));
        }
        return told;
    }

    /// <summary>Those that the others lack; one that only moved is in both.</summary>
    private static List<Told> Without(List<Told> sentences, List<Told> others)
    {
        var same = others.GroupBy(s => s.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        List<Told> left = [];
        foreach (var sentence in sentences)
        {
            if (same.GetValueOrDefault(sentence.Text) is > 0 and var count)
                same[sentence.Text] = count - 1;
            else
                left.Add(sentence);
        }
        return left;
    }

    /// <summary>A sentence, and the words of the one that it stands behind.</summary>
    private sealed record Told(TextSpan Span, int Line, string Text, string Behind)
    {
        private readonly HashSet<string> words = [.. Text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)];

        /// <summary>How much of the words of both are in both, 0 to 1.</summary>
        public double SharedWith(Told other)
        {
            var shared = words.Count(other.words.Contains);
            return shared == 0 ? 0 : (double)shared / (words.Count + other.words.Count - shared);
        }
    }
}
