using System.Collections.Frozen;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Reporting;

/// <summary>Tells by a voice's words whether it is a person's or a body's.</summary>
internal static class Speaker
{
    private static readonly FrozenSet<string> Persons = ListedWords.Of("Reporting/speakers.words.txt", "person").SelectMany(w => (string[])[w, w + "s"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.Ordinal, "of", "for", "from", "in", "at", "with", "to");

    /// <summary>"General Roe", "an army spokesman", "Roe, a doctor", "a resident"; not "the ministry" nor "the office of the president".</summary>
    public static bool IsPerson(Claim claim)
    {
        if (claim.Claimant is not { } words)
            return false;

        return claim.ClaimantRole is ClaimantRole.Witness or ClaimantRole.Expert
            || words.Split(',').Any(part => IsPerson(part.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            || (claim.ClaimantRole is null && IsFullName(words.Split(' ')));
    }

    private static bool IsPerson(string[] words)
    {
        for (var i = 0; i < words.Length && !Links.Contains(words[i]); i++)
        {
            // "The general staff" is none.
            var isHead = i + 1 == words.Length || char.IsUpper(words[i + 1][0]) || Links.Contains(words[i + 1]);
            if (isHead && Persons.Contains(words[i]))
                return true;
        }

        return false;
    }

    private static bool IsFullName(string[] words) => words.Length is 2 or 3 && Array.TrueForAll(words, w => w.Length > 0 && char.IsUpper(w[0])) && words[0] is not ("The" or "A" or "An");
}
