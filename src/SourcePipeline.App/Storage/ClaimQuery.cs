using System.Collections.Immutable;

namespace SourcePipeline.App.Storage;

/// <summary>
/// What a search looks for: <c>words</c> that must all be there, <c>"a phrase"</c>, the beginning of a word (<c>bomb*</c>), one or the other
/// (<c>killed OR wounded</c>), and what must not be there (<c>-denied</c>).
/// </summary>
/// <param name="All">Of each group one term must be there.</param>
/// <param name="None">Terms that must not.</param>
internal sealed record ClaimQuery(ImmutableArray<ImmutableArray<ClaimTerm>> All, ImmutableArray<ClaimTerm> None)
{
    /// <summary>Whether it looks for nothing.</summary>
    public bool IsEmpty => All.IsEmpty;

    /// <exception cref="ClaimQueryException">It cannot be understood; the message says why and what to write.</exception>
    public static ClaimQuery Parse(string given)
    {
        List<List<ClaimTerm>> all = [];
        List<ClaimTerm> none = [];
        var joins = false;
        for (var at = 0; at < given.Length;)
        {
            if (char.IsWhiteSpace(given[at]))
            {
                at++;
                continue;
            }
            var excluded = given[at] == '-' && at + 1 < given.Length && !char.IsWhiteSpace(given[at + 1]);
            var (words, quoted, end) = Next(given, excluded ? at + 1 : at);
            at = end;
            if (!quoted && !excluded && words == "OR")
            {
                joins = !joins && all.Count > 0 ? true : throw new ClaimQueryException("OR stands between two words: killed OR wounded.");
                continue;
            }
            var term = Term(words, quoted);
            if (excluded)
            {
                none.Add(joins ? throw new ClaimQueryException("OR stands between two words; what must not be there stands alone: wounded -denied.") : term);
            }
            else if (joins)
            {
                all[^1].Add(term);
                joins = false;
            }
            else
            {
                all.Add([term]);
            }
        }
        return joins ? throw new ClaimQueryException("OR stands between two words: killed OR wounded.")
            : all.Count == 0 && none.Count > 0 ? throw new ClaimQueryException($"Say what to look for too, and not only what must not be there: killed -{none[0].Words}.")
            : new([.. all.Select(g => g.ToImmutableArray())], [.. none]);
    }

    private static (string Words, bool Quoted, int End) Next(string given, int at)
    {
        if (given[at] == '"')
        {
            var close = given.IndexOf('"', at + 1);
            return close < 0
                ? throw new ClaimQueryException("A quotation mark is opened and not closed. Close it, or leave it out.")
                : (given[(at + 1)..close], true, close + 1);
        }
        var end = at;
        while (end < given.Length && !char.IsWhiteSpace(given[end]) && given[end] != '"')
            end++;
        return (given[at..end], false, end);
    }

    private static ClaimTerm Term(string words, bool quoted)
    {
        return words.Any(char.IsLetterOrDigit)
            ? new(quoted ? words : words.TrimEnd('*'), !quoted && words.EndsWith('*'))
            : throw new ClaimQueryException($"There is no word in {(words.Length == 0 ? "the quotation marks" : $"“{words}”")} to look for.");
    }
}

/// <param name="Words">One or more, without quotation marks; they stand one after the other, whatever their case and accents.</param>
/// <param name="Begins">The last of them is the beginning of a word.</param>
internal sealed record ClaimTerm(string Words, bool Begins);

/// <summary>A query that cannot be understood.</summary>
internal sealed class ClaimQueryException(string message) : Exception(message);
