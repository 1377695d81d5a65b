using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>What a sentence takes for known in passing: "the hamlets captured by the rebels", "the column that shelled the mill". Its speaker tells something else of it.</summary>
internal static class Presupposed
{
    private static readonly ImmutableArray<string> Auxiliaries = ListedWords.Of("Findings/Rules/claims.words.txt", "auxiliary");
    private static readonly ImmutableArray<string> Relatives = [.. ListedWords.Of("Findings/Rules/claims.words.txt", "relative").Select(w => $" {w} ")];

    /// <param name="claim">Who holds, took or attacked a place.</param>
    public static bool Is(Claim claim)
    {
        if (claim is not { Kind: ClaimKind.Control, Quote: { Length: > 0 } quote, Actor: { Length: > 0 } actor })
            return false;
        if (quote.StartsWith(actor, StringComparison.Ordinal) && Relatives.Any(r => quote.AsSpan(actor.Length).StartsWith(r, StringComparison.Ordinal)))
            return true;
        return quote.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var by && quote.EndsWith(actor, StringComparison.Ordinal) && IsParticiple(quote[..by]);
    }

    /// <summary>Whether the words in front of a verb end in "that", "who" or "which" behind a noun.</summary>
    public static bool IsRelative(string before) => before.LastIndexOf(' ') is > 0 and var space && Relatives.Contains($"{before[space..]} ");

    /// <summary>"The villages, captured (by)": the last word is a participle, and nothing before it makes it a verb of the clause.</summary>
    private static bool IsParticiple(string words) => words.EndsWith("ed", StringComparison.Ordinal) && !words.Split(' ').Any(w => Auxiliaries.Contains(w));
}
