using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Whose figures a page gives, as the cascade reads its sentences, and whether two voices are one.</summary>
internal static class PageVoices
{
    private static readonly string[] Classes = ["voice-state", "voice-commander", "voice-government", "voice-rebels", "voice-watchers", "voice-healers", "voice-witness", "voice-aid", "voice-media", "voice-council", "voice-court"];

    private static readonly string[] States = ["voice-state", "voice-government", "voice-court"];

    /// <summary>The mentions with the voices of the claims that they belong to.</summary>
    /// <param name="claims">The page's own.</param>
    public static List<FigureMention> Told(ImmutableArray<Claim> claims, List<FigureMention> mentions)
    {
        var bySentence = claims.Where(c => c.Claimant is not null && c.Quantity is not null).ToLookup(c => c.Sentence.Start);
        return [.. mentions.Select(m => bySentence[m.Passage.At].FirstOrDefault(c => c.Quantity!.Value.Low == m.Value.Low && c.Quantity.Value.High == m.Value.High) is { } claim
            ? m with { Voice = claim.Claimant } : m with { Voice = Named(m) })];
    }

    /// <summary>The voice of a known kind that the figure's own passage names with a word of saying; null where it names none, or several.</summary>
    private static string? Named(FigureMention mention)
    {
        var passage = mention.Passage;
        string? voice = null;
        for (var i = 0; i < passage.Words.Count; i++)
        {
            var length = Math.Max(PassageWords.Match("speech", passage.Words, i), PassageWords.Match("counting", passage.Words, i));
            if (length == 0)
                continue;

            var (from, to) = passage.Words[i].Folded == "according" ? (i + length, i + length + 7) : (i - 7, i);
            // "said a spokesman of the ministry"
            if (to == i && (i == 0 || passage.Words[i].Break is ',' or '"'))
                (from, to) = (i + length, i + length + 7);

            if (Subject(passage, from, to, i) is { } said)
            {
                if (voice is not null)
                    return null;

                voice = said;
            }
        }

        return voice;
    }

    /// <summary>The words from the clause's beginning to the word of saying, or behind it to the clause's end, where one is of a known voice.</summary>
    private static string? Subject(Passage passage, int from, int to, int verb)
    {
        var words = passage.Words;
        var (start, end) = (Math.Max(0, from), Math.Min(words.Count, to));
        for (var i = start; i < end; i++)
        {
            var breaks = i > 0 && words[i].Break is ',' or ';' or ':' or '"' or '(' or ')';
            if (breaks && to == verb)
                start = i;
            else if (breaks && i > start)
                end = i;
        }

        return start < end && IsKnown(words[start..end]) ? passage.Text[words[start].Start..words[end - 1].End] : null;
    }

    /// <summary>Whether the voice that gives the figure is the claim's.</summary>
    public static Match Of(ClaimView claim, string? voice)
    {
        if (claim.Claim.Claimant is null || voice is null)
            return Match.Open;

        var mine = PageWords.Of(claim.Claim.Claimant);
        var theirs = PageWords.Of(voice);
        if (Portfolio(mine) is { } office && Portfolio(theirs) is { } other && office != other)
            return Match.Different;

        // The army of one nation and the government of another are two.
        if (Nation(claim, mine) is { } country && Nation(claim, theirs) is { } foreign && country != foreign)
            return Match.Different;

        if (Array.Exists(Classes, c => PassageWords.Any(c, mine, 0, mine.Count) && PassageWords.Any(c, theirs, 0, theirs.Count))
            || theirs.Exists(t => claim.Speaker.Contains(t.Folded) || (t.Folded.Length > 3 && mine.Exists(m => m.Folded == t.Folded))))
        {
            return Match.Same;
        }

        // Two voices are two only where both are of a known kind, and nobody's name is left to guess at.
        return IsKnown(mine) && IsKnown(theirs) && !(IsOfState(mine) && IsOfState(theirs)) ? Match.Different : Match.Open;
    }

    /// <summary>An army, its ministry and its government speak for one state, and may give one count.</summary>
    private static bool IsOfState(List<PageWord> words) => Array.Exists(States, c => PassageWords.Any(c, words, 0, words.Count));

    private static string? Nation(ClaimView claim, List<PageWord> words)
    {
        foreach (var word in words)
        {
            if (word.Capital && claim.CountryOf(word.Folded) is { } country)
                return country;
        }

        return null;
    }

    /// <summary>The passage tells that the claim's own voice denies it.</summary>
    public static bool Denies(ClaimView claim, Passage passage)
    {
        if (claim.Claim.Claimant is not { } claimant || !passage.Has("denial"))
            return false;

        var mine = PageWords.Of(claimant);
        return Array.Exists(Classes, c => PassageWords.Any(c, mine, 0, mine.Count) && passage.Has(c)) || passage.Words.Exists(w => claim.Speaker.Contains(w.Folded));
    }

    /// <summary>One government has several ministries, and their counts differ.</summary>
    private static string? Portfolio(List<PageWord> words)
    {
        var at = words.FindIndex(w => PassageWords.Is("portfolio", [w], 0));
        return at < 0 ? null : words[at].Folded == "defense" ? "defence" : words[at].Folded;
    }

    private static bool IsKnown(List<PageWord> words) => Array.Exists(Classes, c => PassageWords.Any(c, words, 0, words.Count));
}
