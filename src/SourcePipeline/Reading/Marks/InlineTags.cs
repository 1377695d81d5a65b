namespace SourcePipeline.Reading.Marks;

/// <summary>Knows the tags that editors set at a statement: <c>[citation needed]</c>, <c>[when?]</c>, <c>[dubious – discuss]</c>.</summary>
internal static class InlineTags
{
    private static readonly Dictionary<string, NoticeKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["citation needed"] = NoticeKind.CitationNeeded,
        ["citation needed lead"] = NoticeKind.CitationNeeded,
        ["citations needed"] = NoticeKind.CitationNeeded,
        ["source needed"] = NoticeKind.CitationNeeded,
        ["source?"] = NoticeKind.CitationNeeded,
        ["reference needed"] = NoticeKind.CitationNeeded,
        ["needs citation"] = NoticeKind.CitationNeeded,
        ["additional citation needed"] = NoticeKind.CitationNeeded,
        ["additional citation(s) needed"] = NoticeKind.CitationNeeded,
        ["additional citations needed"] = NoticeKind.CitationNeeded,
        ["when?"] = NoticeKind.When,
        ["when"] = NoticeKind.When,
        ["as of?"] = NoticeKind.When,
        ["as of when?"] = NoticeKind.When,
        ["date missing"] = NoticeKind.When,
        ["year needed"] = NoticeKind.When,
        ["time needed"] = NoticeKind.When,
        ["timeframe?"] = NoticeKind.When,
        ["who?"] = NoticeKind.Who,
        ["who"] = NoticeKind.Who,
        ["by whom?"] = NoticeKind.Who,
        ["according to whom?"] = NoticeKind.Who,
        ["according to whom"] = NoticeKind.Who,
        ["whom?"] = NoticeKind.Who,
        ["like whom?"] = NoticeKind.Who,
        ["attribution needed"] = NoticeKind.Who,
        ["which?"] = NoticeKind.Who,
        ["dubious"] = NoticeKind.Dubious,
        ["disputed"] = NoticeKind.Dubious,
        ["disputed statement"] = NoticeKind.Dubious,
        ["contradictory"] = NoticeKind.Dubious,
        ["contradiction"] = NoticeKind.Dubious,
        ["inconsistent"] = NoticeKind.Dubious,
        ["self-contradictory"] = NoticeKind.Dubious,
        ["neutrality is disputed"] = NoticeKind.Dubious,
        ["accuracy disputed"] = NoticeKind.Dubious,
        ["unreliable source?"] = NoticeKind.Dubious,
        ["unreliable source"] = NoticeKind.Dubious,
        ["better source needed"] = NoticeKind.Dubious,
        ["failed verification"] = NoticeKind.FailedVerification,
        ["not in citation given"] = NoticeKind.FailedVerification,
        ["not in source given"] = NoticeKind.FailedVerification,
        ["not in source"] = NoticeKind.FailedVerification,
        ["verification needed"] = NoticeKind.FailedVerification,
        ["verification failed"] = NoticeKind.FailedVerification,
        ["need quotation to verify"] = NoticeKind.FailedVerification,
        ["dead link"] = NoticeKind.DeadLink,
        ["permanent dead link"] = NoticeKind.DeadLink,
        ["broken link"] = NoticeKind.DeadLink,
        ["clarification needed"] = NoticeKind.Missing,
        ["clarify"] = NoticeKind.Missing,
        ["further explanation needed"] = NoticeKind.Missing,
        ["vague"] = NoticeKind.Missing,
        ["ambiguous"] = NoticeKind.Missing,
        ["specify"] = NoticeKind.Missing,
        ["incomplete"] = NoticeKind.Missing,
        ["where?"] = NoticeKind.Missing,
        ["why?"] = NoticeKind.Missing,
        ["how?"] = NoticeKind.Missing,
        ["how many?"] = NoticeKind.Missing,
        ["quantify"] = NoticeKind.Missing,
        ["needs update"] = NoticeKind.Update,
        ["needs updating"] = NoticeKind.Update,
        ["needs update?"] = NoticeKind.Update,
        ["update needed"] = NoticeKind.Update,
        ["outdated"] = NoticeKind.Update,
        ["out of date"] = NoticeKind.Update,
        ["obsolete source"] = NoticeKind.Update,
        // What {{as of}} leaves behind: an invitation to edit, not a complaint.
        ["update"] = NoticeKind.Other,
        ["original research?"] = NoticeKind.Other,
        ["original research"] = NoticeKind.Other,
        ["page needed"] = NoticeKind.Other,
        ["page range too broad"] = NoticeKind.Other,
        ["full citation needed"] = NoticeKind.Other,
        ["non-primary source needed"] = NoticeKind.Other,
        ["third-party source needed"] = NoticeKind.Other,
        ["self-published source"] = NoticeKind.Other,
        ["self-published source?"] = NoticeKind.Other,
        ["circular reference"] = NoticeKind.Other,
        ["excessive citations"] = NoticeKind.Other,
        ["weasel words"] = NoticeKind.Other,
        ["weasel word"] = NoticeKind.Other,
        ["peacock prose"] = NoticeKind.Other,
        ["undue weight?"] = NoticeKind.Other,
        ["importance?"] = NoticeKind.Other,
        ["relevant?"] = NoticeKind.Other,
        ["opinion"] = NoticeKind.Other,
        ["editorializing"] = NoticeKind.Other,
        ["improper synthesis?"] = NoticeKind.Other,
        ["synthesis?"] = NoticeKind.Other,
        ["speculation?"] = NoticeKind.Other,
        ["tone"] = NoticeKind.Other,
        ["jargon"] = NoticeKind.Other,
        ["example needed"] = NoticeKind.Other,
        ["examples needed"] = NoticeKind.Other,
        ["discuss"] = NoticeKind.Other,
    };

    private static readonly Dictionary<string, NoticeKind>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Longest text between the brackets of a tag with its date, in UTF-16 units.</summary>
    public const int MaxLength = 72;

    /// <summary>Reads what stands between the brackets: the tag itself, and the month where one follows it.</summary>
    public static bool TryRead(ReadOnlySpan<char> inside, out NoticeKind kind, out string? date)
    {
        date = null;
        kind = NoticeKind.Other;
        if (inside.Length is < 3 or > MaxLength)
            return false;

        if (char.IsAsciiDigit(inside[^1]) || inside[^1] == ')')
        {
            date = MonthYear.FindLast(inside, out var at);
            if (at > 0)
                inside = inside[..at].TrimEnd(" (,;:-–—");
        }

        var dash = inside.IndexOfAny('–', '—');
        dash = dash < 0 ? inside.IndexOf(" - ") : dash;
        if (dash > 0)
            inside = inside[..dash];

        return BySpan.TryGetValue(inside.Trim(), out kind);
    }
}
