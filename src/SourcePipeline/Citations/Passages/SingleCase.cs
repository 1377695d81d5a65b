namespace SourcePipeline.Citations.Passages;

/// <summary>
/// Finds a single person or thing that a page tells of without a number: "the pilot had died", "one of its Su-25 was brought down". It only
/// supports: that a page has no such words says nothing.
/// </summary>
internal static class SingleCase
{
    /// <summary>Words that the noun and what became of it lie apart at the most.</summary>
    private const int Reach = 14;

    /// <summary>The passage that tells of it on the claim's day or at its place, or null.</summary>
    public static Passage? Of(ClaimView claim, PageText page) =>
        claim.Claim.Quantity is { Low: 1, High: 1 } && claim.Fates.Length > 0 && claim.Counted is [.., var head]
            ? page.Passages.FirstOrDefault(p => p.Kind is not PassageKind.Row && Relations.Event(claim, p) is Match.Same && Tells(claim, head, p.Words)) : null;

    /// <summary>The passage that tells of the last of a few one by one: "two rescuers died … A third died in hospital"; null where none does.</summary>
    public static Passage? Last(ClaimView claim, PageText page) =>
        claim.Claim.Quantity is { Low: > 2 and < 20 and var count, High: { } high } && count == high && count == decimal.Truncate(count)
            ? page.Passages.FirstOrDefault(p => p.Kind is not PassageKind.Row && p.Words.Zip(p.Words.Skip(1)).Any(pair => pair.First.Folded is "a" && pair.Second.Folded == PageDates.Ordinals[(int)count])
                && Array.Exists(claim.Fates, p.Has)) : null;

    /// <summary>
    /// The passage that tells of two or three people of that day or place without a number: "masked men seized reporter Roe and cameraman Lind".
    /// Null where none does.
    /// </summary>
    public static Passage? Few(ClaimView claim, PageText page) =>
        claim.Claim is { Kind: Extraction.ClaimKind.Casualty, Quantity: { Low: (2 or 3) and var count, High: { } high } } && count == high
            ? page.Passages.FirstOrDefault(p => p.Kind is not PassageKind.Row && Array.Exists(claim.Fates, f => p.Has(f) || (f is "hostage" && p.Has("taken"))) && Relations.Event(claim, p) is Match.Same && NamesTwo(p)) : null;

    /// <summary>"Reporter Lena Roe and cameraman Tomas Lind": two names of two words, joined.</summary>
    private static bool NamesTwo(Passage passage)
    {
        var names = 0;
        for (var i = 1; i + 1 < passage.Words.Count; i++)
        {
            if (passage.Words[i].Capital && passage.Words[i + 1] is { Capital: true, Break: '\0' } && !passage.IsInDay(i))
                (names, i) = (names + 1, i + 1);
        }

        return names >= 2;
    }

    private static bool Tells(ClaimView claim, PageWord head, List<PageWord> words)
    {
        for (var noun = 0; noun < words.Count; noun++)
        {
            if (!IsNoun(claim, head, words, noun))
                continue;

            for (var i = Math.Max(0, noun - Reach); i < Math.Min(words.Count, noun + Reach); i++)
            {
                if (Array.Exists(claim.Fates, f => PassageWords.Is(f, words, i)) && !IsDenied(words, Math.Min(noun, i), Math.Max(noun, i)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The noun in the singular, or the model by its name.</summary>
    private static bool IsNoun(ClaimView claim, PageWord head, List<PageWord> words, int at) =>
        (head.Folded.Length > 3 && words[at].Folded == head.Folded && (at == 0 || words[at - 1].Number is null))
        || (at + 1 < words.Count && PageWords.Models(words[at..(at + 2)]).Any(claim.Models.Contains));

    private static bool IsDenied(List<PageWord> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Break is ';' or ':' || PassageWords.Is("negation", words, i) || PassageWords.Is("denial", words, i))
                return true;
        }

        return false;
    }
}
