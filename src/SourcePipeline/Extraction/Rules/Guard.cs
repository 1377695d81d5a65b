namespace SourcePipeline.Extraction.Rules;

public enum GuardPlace
{
    /// <summary>Ends where the match begins.</summary>
    Before,
    /// <summary>Begins where the match ends.</summary>
    After,
    /// <summary>Lies in the match.</summary>
    Inside,
    /// <summary>Anywhere in the sentence.</summary>
    Sentence,
    /// <summary>Begins where the match begins and may run on behind it.</summary>
    From,
}

/// <summary>A shared condition that keeps rules from firing ("would have been", "if").</summary>
internal sealed record Guard(string Name, GuardPlace Place, Pattern Pattern)
{
    /// <summary>A guard before a match looks back this many items at the most.</summary>
    private const int LookBack = 8;

    public bool Holds(Matcher matcher, ReadOnlySpan<Item> items, int start, int end)
    {
        switch (Place)
        {
            case GuardPlace.Before:
                for (var i = Math.Max(0, start - LookBack); i < start; i++)
                {
                    if (matcher.TryMatch(Pattern, items[..start], i, start))
                        return true;
                }

                return false;
            case GuardPlace.After:
                return end < items.Length && matcher.TryMatch(Pattern, items, end);
            case GuardPlace.From:
                return matcher.TryMatch(Pattern, items, start);
            case GuardPlace.Inside:
                return Any(matcher, items[..end], start);
            default:
                return Any(matcher, items, 0);
        }
    }

    private bool Any(Matcher matcher, ReadOnlySpan<Item> items, int start)
    {
        for (var i = start; i < items.Length; i++)
        {
            if (matcher.TryMatch(Pattern, items, i))
                return true;
        }

        return false;
    }
}
