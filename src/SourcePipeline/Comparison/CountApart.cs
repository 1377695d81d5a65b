using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>
/// Counts that are no account of a total: "four more bodies" behind "two dead civilians", "13 officers were among the dead", and bodies that lay
/// in one spot beside those of another, or figures of another time.
/// </summary>
internal static class CountApart
{
    private const int SpotWithin = 70;
    private const int AmongWithin = 20;
    private const int OtherTimeWithin = 40;

    /// <summary>"Twenty-five of the": a number in words.</summary>
    private const int LongestNumber = 14;

    private static readonly ImmutableArray<string> Further = ListedWords.Of("Comparison/counts.words.txt", "further");
    private static readonly ImmutableArray<string> Spots = ListedWords.Of("Comparison/counts.words.txt", "spot");

    private static readonly ImmutableArray<string> OtherTimes = ListedWords.Of("Comparison/counts.words.txt", "other-time");
    private static readonly ImmutableArray<string> Stretches = ListedWords.Of("Comparison/counts.words.txt", "stretch");
    private static readonly ImmutableArray<string> StretchNumbers = ListedWords.Of("Comparison/counts.words.txt", "stretch-number");
    private static readonly ImmutableArray<string> CountedParts = ListedWords.Of("Comparison/counts.words.txt", "counted-part");
    private static readonly ImmutableArray<string> Included = ListedWords.Of("Comparison/counts.words.txt", "included");
    private static readonly ImmutableArray<string> Grouped = ListedWords.Of("Comparison/counts.words.txt", "grouped");
    private static readonly ImmutableArray<string> Executed = ListedWords.Of("Comparison/counts.words.txt", "executed");
    private static readonly ImmutableArray<string> AmongDead = [.. ListedWords.Of("Comparison/counts.words.txt", "among-dead").Select(w => $" {w} ")];
    private static readonly ImmutableArray<string> OfDead = ListedWords.Of("Comparison/counts.words.txt", "of-dead");

    /// <summary>Whether the claim counts a part of what is counted, or what fell at another time.</summary>
    public static bool IsApart(Claim claim, string text)
    {
        if (claim.Event is null && TellsPart(claim, ClaimContext.Before(claim, text)))
            return true;
        if (claim.Kind != ClaimKind.Casualty)
            return false;
        // "Killed 15. It also executed 42 men": others.
        if (claim is { Event: null, Actor.Length: > 0 } && ClaimContext.Before(claim, text).EndsWith(" also ", StringComparison.Ordinal))
            return true;
        var behind = ClaimContext.Behind(claim, text);
        return IsPart(behind[Math.Min(behind.Length, claim.Span.Length)..]) || IsPartOfDead(claim.Quote) || IsOfOtherTime(ClaimContext.UpTo(claim, text));
    }

    /// <summary>Whether the words add to a count ("another 12", "four more"; not "more than 12" or "12 or more").</summary>
    public static bool SaysFurther(ReadOnlySpan<char> quote)
    {
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in quote.Split(' '))
        {
            var word = quote[range];
            foreach (var further in Further)
            {
                if (word.Equals(further, StringComparison.OrdinalIgnoreCase) && !(further == "more" && (before is "or" or "" or "and" || quote[range.End..].StartsWith(" than"))))
                    return true;
            }
            before = word;
        }
        return false;
    }

    /// <summary>"Six more villages to the north of Belgora".</summary>
    public static bool NamesParts(ReadOnlySpan<char> place)
    {
        foreach (var range in place.Split(' '))
        {
            if (IsOneOf(CountedParts, place[range]))
                return true;
        }
        return false;
    }

    /// <summary>"13 officers were among the dead": a part of them.</summary>
    private static bool IsPart(ReadOnlySpan<char> behind) => behind[..Math.Min(behind.Length, AmongWithin)].Contains(" among the ", StringComparison.Ordinal);

    /// <summary>"265, down from 1,440 in the month before": the second figure is of another time than the one that is told.</summary>
    /// <param name="sentence">The claim's sentence up to its end.</param>
    private static bool IsOfOtherTime(ReadOnlySpan<char> sentence)
    {
        var near = sentence[^Math.Min(sentence.Length, OtherTimeWithin)..].TrimEnd("0123456789,. ");
        foreach (var words in OtherTimes)
        {
            if (near.EndsWith(words, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"The final phase of the battle", "a last assault": what the sentence counts is of a stretch of the event.</summary>
    public static bool TellsStretch(ReadOnlySpan<char> sentence)
    {
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in sentence.SplitAny(' ', ',', '.', ';'))
        {
            var word = sentence[range];
            if (IsOneOf(Stretches, word) && IsOneOf(StretchNumbers, before))
                return true;
            before = word;
        }
        return false;
    }

    /// <summary>"81 were executed": how they died is told.</summary>
    public static bool IsOfExecuted(ReadOnlySpan<char> quote) => ListedWords.AnyIn(quote, Executed);

    private static bool IsOneOf(ImmutableArray<string> words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"The victims included six children", "a family of sixteen", "one of those killed", "ten of the tanks": a part of what has been counted.</summary>
    /// <param name="before">The claim's sentence up to its first word.</param>
    private static bool TellsPart(Claim claim, ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var word in Included)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var words in Grouped)
        {
            if (claim.Quote.Contains(words, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return claim.Kind == ClaimKind.Equipment && claim.Quote.IndexOf(" of the ", StringComparison.Ordinal) is > 0 and < LongestNumber;
    }

    /// <summary>"Some 50 of the bodies have not been named", "13 officers were among the dead": a part of them, of which the sentence tells something else.</summary>
    private static bool IsPartOfDead(ReadOnlySpan<char> quote)
    {
        foreach (var words in AmongDead)
        {
            if (quote.Contains(words, StringComparison.Ordinal))
                return true;
        }

        foreach (var words in OfDead)
        {
            if (quote.EndsWith(words, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The spot where the counted bodies were found ("basement"); null for anything but bodies that lay somewhere.</summary>
    /// <param name="text">From the claim's first word to its sentence's end.</param>
    public static string? Spot(Claim claim, ReadOnlySpan<char> text)
    {
        if (claim is not { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed })
            return null;
        var near = text[..Math.Min(text.Length, claim.Span.Length + SpotWithin)];
        var found = near.Contains("bod", StringComparison.OrdinalIgnoreCase) || near.Contains("corpse", StringComparison.Ordinal)
            || near.Contains("buried", StringComparison.Ordinal) || near.Contains("found", StringComparison.Ordinal);
        foreach (var range in found ? near.SplitAny(' ', ',', '.', ';') : near[..0].SplitAny(' '))
        {
            foreach (var spot in Spots)
            {
                if (near[range].Equals(spot, StringComparison.Ordinal))
                    return spot.TrimEnd('s');
            }
        }
        return null;
    }
}
