namespace SourcePipeline.Reading.Marks;

/// <summary>Recognises a maintenance banner: a whole line that complains about an article or a section.</summary>
internal static class Banner
{
    private static readonly string[] Openings =
    [
        "This article", "This section", "This list", "This page", "This biography", "This timeline", "This table", "This lead", "This infobox",
        "The neutrality of this", "The factual accuracy of", "The lead section", "The examples and perspective", "Some of this", "Parts of this",
        "Part of this", "This \"", "An editor has", "Please help improve this", "Please help update this", "It has been suggested that this",
    ];

    /// <summary>What the banners say, the plainest complaint first where one line has several.</summary>
    private static readonly (string Phrase, NoticeKind Kind)[] Complaints =
    [
        ("to be updated", NoticeKind.Update),
        ("be outdated", NoticeKind.Update),
        ("is outdated", NoticeKind.Update),
        ("are outdated", NoticeKind.Update),
        ("out of date", NoticeKind.Update),
        ("out-of-date", NoticeKind.Update),
        ("needs an update", NoticeKind.Update),
        ("needs updating", NoticeKind.Update),
        ("reflect recent events", NoticeKind.Update),
        ("missing information", NoticeKind.Missing),
        ("needs expansion", NoticeKind.Missing),
        ("be expanded", NoticeKind.Missing),
        ("is empty", NoticeKind.Missing),
        ("is incomplete", NoticeKind.Missing),
        ("by adding missing", NoticeKind.Missing),
        ("help by expanding", NoticeKind.Missing),
        ("help by adding to it", NoticeKind.Missing),
        ("additional citations", NoticeKind.MoreCitations),
        ("additional references", NoticeKind.MoreCitations),
        ("more citations", NoticeKind.MoreCitations),
        ("does not cite", NoticeKind.MoreCitations),
        ("not cite any", NoticeKind.MoreCitations),
        ("inline citations", NoticeKind.MoreCitations),
        ("a single source", NoticeKind.MoreCitations),
        ("primary sources", NoticeKind.MoreCitations),
        ("is unsourced", NoticeKind.MoreCitations),
        ("reliable, independent", NoticeKind.MoreCitations),
        ("unreliable sources", NoticeKind.MoreCitations),
        ("is disputed", NoticeKind.Dubious),
        ("are disputed", NoticeKind.Dubious),
        ("factual accuracy", NoticeKind.Dubious),
        ("contradict itself", NoticeKind.Dubious),
        ("contradicts itself", NoticeKind.Dubious),
        ("appears to contradict", NoticeKind.Dubious),
        ("may be unbalanced", NoticeKind.Dubious),
        ("unclear or confusing", NoticeKind.Other),
        ("confusing or unclear", NoticeKind.Other),
        ("original research", NoticeKind.Other),
        ("documents a current", NoticeKind.Other),
        ("currently being", NoticeKind.Other),
        ("worldwide view", NoticeKind.Other),
        ("too long", NoticeKind.Other),
        ("too short", NoticeKind.Other),
        ("written like", NoticeKind.Other),
        ("copy editing", NoticeKind.Other),
        ("cleanup", NoticeKind.Other),
        ("clean up", NoticeKind.Other),
        ("Please help", NoticeKind.Other),
        ("You can help", NoticeKind.Other),
        ("be merged", NoticeKind.Other),
        ("be split", NoticeKind.Other),
        ("issues. Please", NoticeKind.Other),
        ("multiple issues", NoticeKind.Other),
    ];

    /// <summary>Longest line that is still a banner, in UTF-16 units; a reason given by an editor makes some of them long.</summary>
    private const int MaxLength = 1200;

    /// <summary>Whether the line is a banner; what it complains of, and the month in which it was placed as EDTF.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out NoticeKind kind, out string? date)
    {
        kind = NoticeKind.Other;
        date = null;
        if (line.Length is < 20 or > MaxLength || !OpensLikeBanner(line))
            return false;

        foreach (var (phrase, of) in Complaints)
        {
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                kind = of;
                date = PlacedIn(line);
                return true;
            }
        }

        return false;
    }

    /// <summary>What the words of a banner complain of, where markup has told already that it is one.</summary>
    public static NoticeKind KindOf(ReadOnlySpan<char> words)
    {
        foreach (var (phrase, of) in Complaints)
        {
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return of;
        }

        return NoticeKind.Other;
    }

    /// <summary>The month in brackets at the banner's end; one inside its reason is not when it was placed.</summary>
    public static string? PlacedIn(ReadOnlySpan<char> line)
    {
        line = line[Math.Max(0, line.Length - MaxLength)..];
        for (var close = line.LastIndexOf(')'); close > 0; close = line[..close].LastIndexOf(')'))
        {
            var open = line[..close].LastIndexOf('(');
            if (open < 0)
                return null;

            var inside = line[(open + 1)..close];
            if (MonthYear.FindLast(inside, out var at) is { } month && at == 0 && inside.Length < 16)
                return month;
        }

        return null;
    }

    private static bool OpensLikeBanner(ReadOnlySpan<char> line) => AnyPhrase.Opens(line, Openings);
}
