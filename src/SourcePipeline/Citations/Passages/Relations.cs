using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>How two things stand to each other as far as the words tell.</summary>
internal enum Match { Different, Open, Same }

/// <summary>Compares what a figure of a page is about with what a claim is about.</summary>
internal static class Relations
{
    /// <summary>Kinds of people that are never one another; crews, workers and the like may belong to any.</summary>
    private static readonly string[] Sides = ["state", "fighters", "peacekeepers", "civilians"];

    /// <summary>Fates that are told one for the other: a page's prisoners may be those whom the claim has freed or surrendering.</summary>
    private static readonly (string Claim, string Page)[] Near =
    [
        ("hostage", "captured"), ("captured", "hostage"), ("freed", "captured"), ("freed", "hostage"), ("freed", "displaced"), ("surrendered", "captured"), ("captured", "surrendered"),
        ("destroyed", "lost-thing"), ("taken", "lost-thing"), ("shot-down", "destroyed"), ("destroyed", "shot-down"),
    ];

    /// <summary>What became of them.</summary>
    public static Match Fate(ClaimView claim, FigureMention mention)
    {
        if (claim.Fates.Length == 0)
            return Match.Same;

        // The cascade reads whole clauses, and fewer figures.
        var fates = mention.ToldFates.Count > 0 ? mention.ToldFates : mention.Fate;
        if (fates.Count == 0)
        {
            // A list or a table hangs on the sentence or heading above it.
            return mention.Passage.Lead is { } lead && claim.Fates.Any(lead.Has) && claim.Kinds.Any(k => k != "anybody" && mention.Kinds.Contains(k)) ? Match.Same : Match.Open;
        }

        return claim.Fates.Any(fates.Contains) ? Match.Same
            // The cascade and the words beside the figure tell two things of it: "took 12 people with them when they left".
            : mention is { ToldFates.Count: > 0, Fate.Count: > 0, IsFateFar: false } && !mention.Fate.Any(mention.ToldFates.Contains)
                && (claim.Fates.Any(mention.Fate.Contains) || (claim.Claim.Kind is ClaimKind.Casualty && mention.Fate.All(f => Classes.ThingFates.Contains(f)))) ? Match.Open
            // "A hundred machines fell": words for the fate of people say little of things.
            : claim.Claim.Kind is ClaimKind.Equipment && fates.All(f => f is "killed" or "wounded") && !mention.Kinds.Any(Classes.People.Contains) ? Match.Open
            // "The ships took off 98,000 of them": words for the fate of things say little of people.
            : claim.Claim.Kind is ClaimKind.Casualty && fates.All(f => Classes.ThingFates.Contains(f)) && !mention.Kinds.Any(Classes.Things.Contains) ? Match.Open
            : fates.All(f => f == "casualties") || claim.Fates.Contains("casualties") || Array.Exists(Near, pair => claim.Fates.Contains(pair.Claim) && fates.Contains(pair.Page)) ? Match.Open
            : mention.IsFateFar && mention.ToldFates.Count == 0 ? Match.Open
            : Match.Different;
    }

    /// <summary>Who or what is counted.</summary>
    public static Match People(ClaimView claim, FigureMention mention)
    {
        if (mention.Column is { } column && IsOtherColumn(claim, column))
            return Match.Different;

        string[] things = [.. mention.Kinds.Where(Classes.Things.Contains)];
        string[] people = [.. mention.Kinds.Where(Classes.People.Contains)];
        string[] wantedThings = [.. claim.Kinds.Where(Classes.Things.Contains)];
        if (claim.Claim.Kind is ClaimKind.Equipment || (wantedThings.Length > 0 && claim.Claim.Kind is not ClaimKind.Casualty))
        {
            return things.Length == 0 ? (people.Any(p => p != "anybody" && p != "state" && p != "fighters") ? Match.Different : SharesNoun(claim, mention) ? Match.Same : Match.Open)
                : wantedThings.Length == 0 ? (SharesModel(claim, mention) ? Match.Same : Match.Open)
                : things.Intersect(wantedThings).Any() ? (OwnerDiffers(claim, mention) ? Match.Different : Match.Same) : Match.Different;
        }

        if (claim.Claim.Kind is ClaimKind.Quantity && claim.Fates.Length == 0 && !claim.Kinds.Any(Classes.People.Contains))
            return SharesNoun(claim, mention) ? Match.Same : Match.Open;

        if ((people.Length == 0 && things.Length > 0) || claim.CountsNoPeople(mention))
            return Match.Different;

        string[] wanted = [.. claim.Kinds.Where(k => Classes.People.Contains(k) && k != "anybody")];
        string[] told = [.. people.Where(k => k != "anybody")];
        if (Nations(claim, mention) is Match.Different || OwnerDiffers(claim, mention))
            return Match.Different;

        if (claim.IsOfUnknownKind && Nations(claim, mention) is not Match.Same)
            return SharesNoun(claim, mention) ? Match.Same : Match.Open;

        if (wanted.Length == 0 || told.Length == 0)
            return wanted.Length == told.Length || Nations(claim, mention) is Match.Same ? Match.Same : Match.Open;

        return wanted.Intersect(told).Any() ? Match.Same
            : wanted.Any(Sides.Contains) && told.Any(Sides.Contains) ? Match.Different
            : Match.Open;
    }

    /// <summary>When and where.</summary>
    public static Match Event(ClaimView claim, Passage passage)
    {
        if (claim.When is not { } when || passage.DaysBeside(when.First) is not { Count: > 0 } days)
            return NamesPlace(claim, passage) ? Match.Same : IsAnother(claim, passage) ? Match.Different : Match.Open;

        if (IsAnother(claim, passage))
            return Match.Different;

        if (days.Exists(d => d.IsDay && d.Meets(when.First.AddDays(-1), when.Last.AddDays(1))))
            return Match.Same;

        // The day of a report or of a burial is not the event's; another month or year is another event.
        // A day that the claim's own sentence does not tell was carried over, and is no ground to tell two events apart by months.
        return (claim.DateIsToldHere || claim.Days.Count > 0)
            && days.TrueForAll(d => !IsStart(passage, d) && (d.Last < when.First.AddDays(-31) || d.First > when.Last.AddDays(62))) ? Match.Different : Match.Open;
    }

    /// <summary>"Since the siege began on 30 January": a span begins or ends there, which says nothing of the event's own day.</summary>
    private static bool IsStart(Passage passage, Day day)
    {
        for (var i = Math.Max(0, day.Start - 6); i < day.Start; i++)
        {
            if (passage.Words[i].Folded is "since" or "from" or "until" or "between" or "depuis" or "entre")
                return true;
        }

        return false;
    }

    /// <summary>The passage speaks of something that happened at another time or place.</summary>
    public static bool IsElsewhere(ClaimView claim, Passage passage) => passage.Has("elsewhere") && !NamesPlace(claim, passage);

    /// <summary>The passage says outright that it is on another event, and the claim has a place of its own that it does not name.</summary>
    private static bool IsAnother(ClaimView claim, Passage passage) =>
        passage.Has("another-event") && claim.Claim.Place is { Length: > 0 } place && PagePlaces.Names(place).Any() && !NamesPlace(claim, passage);

    public static bool NamesPlace(ClaimView claim, Passage passage) => claim.Claim.Place is { Length: > 0 } place && PagePlaces.In(place, passage.Words);

    /// <summary>A column whose head shares fewer words with the claim's sentence than another column's of the same table would.</summary>
    private static bool IsOtherColumn(ClaimView claim, IReadOnlyList<string> column)
    {
        var by = -1;
        for (var i = 0; i < column.Count; i++)
            by = column[i] is "by" or "par" ? i : by;

        // A head that names a doer of whom the claim's sentence knows nothing.
        return by >= 0 && by + 1 < column.Count
            && !column.Skip(by + 1).Any(head => head.Length > 3 && claim.Sentence.Exists(w => Stem(w.Folded) == Stem(head)))
            && claim.Sentence.Exists(w => PassageWords.Any("doer", [w], 0, 1));
    }

    /// <summary>The words for the counted group say that they are the claimant's own, and the claim is about others.</summary>
    private static bool OwnerDiffers(ClaimView claim, FigureMention mention) =>
        claim.Claim.Claimant is not null && !claim.SpeaksOfItself && claim.Claim.ClaimantRole is ClaimantRole.Belligerent
        && mention.Names.Any(claim.Speaker.Contains);

    private static bool SharesModel(ClaimView claim, FigureMention mention) =>
        claim.Models.Length > 0 && PageWords.Models(mention.Passage.Words[mention.End..Math.Min(mention.End + 5, mention.Passage.Words.Count)]).Any(claim.Models.Contains);

    public static bool SharesNoun(ClaimView claim, FigureMention mention)
    {
        for (var i = mention.End; i < Math.Min(mention.End + 5, mention.Passage.Words.Count); i++)
        {
            if (claim.Counted.Exists(w => w.Folded.Length > 3 && Stem(w.Folded) == Stem(mention.Passage.Words[i].Folded)))
                return true;
        }

        return false;
    }

    private static string Stem(string word) => word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] : word.EndsWith('s') || word.EndsWith('y') ? word[..^1] : word;

    /// <summary>Whose people they are, by the names of nations on both sides.</summary>
    public static Match Nations(ClaimView claim, FigureMention mention)
    {
        string[] mine = [.. claim.Names.Select(claim.NationOf).OfType<string>()];
        // A name that begins as mine does is the land of mine: "Ruthenia" of "Ruthenian".
        string[] theirs = [.. mention.Names.Select(n => claim.NationOf(n) ?? (mine.Any(m => SameNation(m, n)) ? n : null)).OfType<string>()];
        return mine.Length == 0 || theirs.Length == 0 ? Match.Open
            : mine.Any(m => theirs.Any(t => SameNation(m, t))) ? Match.Same : Match.Different;
    }

    private static bool SameNation(string a, string b) =>
        a == b || (a.Length > 3 && b.Length > 3 && a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)) && Math.Abs(a.Length - b.Length) <= 4 && a.Length != b.Length);
}
