using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Finds the marks that carry a claim: those at the end of its clause, which are the first ones behind it; where its sentence has none, the
/// first ones reached in the sentences that follow in its paragraph.
/// </summary>
internal sealed class CitationFinder(SentenceScan scan)
{
    private readonly List<int> runs = [];

    /// <summary>Lists where runs of marks begin in a paragraph whose tokens are complete.</summary>
    public void Begin()
    {
        runs.Clear();
        for (var i = 0; i < scan.Tokens.Count; i++)
        {
            if (IsSource(i) && (i == 0 || !IsSource(i - 1)))
                runs.Add(i);
        }
    }

    /// <param name="from">Token from which on a mark carries the claim.</param>
    public (ImmutableArray<string> Marks, bool Needed) Find(int from)
    {
        var at = runs.BinarySearch(from);
        if (at < 0)
            at = ~at;
        if (at == runs.Count)
            return ([], false);
        var marks = ImmutableArray.CreateBuilder<string>();
        var needed = false;
        for (var i = runs[at]; i < scan.Tokens.Count && IsSource(i); i++)
        {
            if (scan.Tokens[i].Kind == TokenKind.Tag)
                needed = true;
            else
                marks.Add(scan.CharsOf(i)[1..^1].ToString());
        }

        return (marks.ToImmutable(), needed && marks.Count == 0);
    }

    /// <summary>A citation mark, or the tag that says it is missing; other tags ("when?") carry nothing.</summary>
    private bool IsSource(int token) => scan.Tokens[token].Kind switch
    {
        TokenKind.Mark => true,
        TokenKind.Tag => scan.CharsOf(token).Contains("citation needed", StringComparison.OrdinalIgnoreCase)
            || scan.CharsOf(token).Contains("source needed", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
