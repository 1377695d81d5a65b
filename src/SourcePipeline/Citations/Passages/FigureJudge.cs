using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>What a judge found.</summary>
internal readonly record struct Ruling(VerdictKind Kind, string Reason, string? Passage)
{
    public static Ruling Unsure(string why, string? passage = null) => new(VerdictKind.CouldNotCheck, $"uncertain: {why}", passage);
}

/// <summary>Judges claims of figures: tolls, equipment, strengths, counts.</summary>
internal static class FigureJudge
{
    /// <summary>Fewer words than this are too little to call a page silent.</summary>
    private const int EnoughToRead = 40;

    /// <summary>So large an exact figure is hardly met in a page by chance.</summary>
    private const int Odd = 50;

    public static Ruling Judge(ClaimView claim, PageText page, List<FigureMention> mentions)
    {
        var wanted = claim.Claim.Quantity!.Value;
        List<FigureReading> read = [.. mentions.Select(m => FigureReading.Of(claim, m))];
        var carrying = read.Where(r => r.Fit is Fit.Yes && r.Fate is Match.Same && r.People is not Match.Different && r.Event is not Match.Different && !IsPartOfWhole(claim, r.Mention, read)
            && (r.People is Match.Same || IsClose(wanted, r.Mention.Value))).ToList();
        if (claim.Claim.Kind is ClaimKind.Quantity && claim.Fates.Length == 0)
        {
            // A bare number of something needs the same noun behind it, unless it is too odd to be met by chance.
            carrying = [.. carrying.Where(r => r.People is Match.Same || (wanted.Low >= 100 && wanted.High is not null))];
        }

        var standing = carrying.Where(r => !IsSuperseded(r.Mention, read)).ToList();
        if (standing.Count > 0)
        {
            var best = standing.OrderBy(r => r.People is Match.Same ? 0 : 1).ThenBy(r => r.Event is Match.Same ? 0 : 1).First().Mention;
            return Objections.To(claim, standing, read, page) ?? new(VerdictKind.Supported, $"the page gives {best.Words}", best.Passage.Text);
        }

        if (carrying.Count > 0 && claim.AsksForTheFirst)
            return new(VerdictKind.Supported, "the page gives it as an early count", carrying[0].Mention.Passage.Text);

        if (Sums.Of(wanted, read.Where(r => r.IsOfClaim).Select(r => r.Mention)) is { } parts)
            return new(VerdictKind.Supported, "the page's own parts add up to it", parts.Text);

        if (carrying.Count == 0 && SingleCase.Of(claim, page) is { } single)
            return new(VerdictKind.Supported, "the page tells of the one without a number", single.Text);

        var others = read.Where(r => r.Fit is Fit.No && r.Fate is Match.Same && r.Event is not Match.Different && r.Voice is not Match.Different && !r.Mention.Superseded
            && r.Mention.IsIncrease == claim.IsIncrease && (claim.Claim.Kind is not ClaimKind.Casualty || claim.MayCountPeople(r.Mention))
            && !Relations.IsElsewhere(claim, r.Mention.Passage)).ToList();
        if (carrying.Count > 0)
        {
            var later = others.Where(r => r.People is not Match.Different).Select(r => r.Mention).LastOrDefault() ?? carrying[0].Mention;
            return new(VerdictKind.OtherFigure, $"the page goes back on that figure and gives {later.Words}", later.Passage.Text);
        }

        if (page.Published is { } published && claim.When is { } when && published < when.First && claim.DateIsToldHere)
            return new(VerdictKind.Silent, $"the page of {published:yyyy-MM-dd} is older than the event", null);

        var other = IsOnThePlace(claim, page)
            ? others.Where(r => r.People is Match.Same).OrderBy(r => r.Event is Match.Same ? 0 : 1).ThenBy(r => Relations.SharesNoun(claim, r.Mention) ? 0 : 1).Select(r => r.Mention).FirstOrDefault() : null;
        return Doubt(claim, page, read, other)
            ?? (other is not null ? new(VerdictKind.OtherFigure, $"the page gives {other.Words}", other.Passage.Text) : Silence(read));
    }

    /// <summary>What keeps from accusing the citation, or null.</summary>
    /// <param name="other">Another figure of the same people and outcome, where the page has one.</param>
    private static Ruling? Doubt(ClaimView claim, PageText page, List<FigureReading> read, FigureMention? other)
    {
        var wanted = claim.Claim.Quantity!.Value;
        // A figure that fits and of which the page does not tell plainly enough what it counts is nothing to accuse anybody by, unless the
        // page has another one that it tells plainly.
        var open = read.Where(r => r.Fit is not Fit.No && r.Fate is not Match.Different && r.People is not Match.Different && (r.Event is not Match.Different || !claim.DateIsToldHere)
            && (r.People is Match.Same || r.Fate is Match.Same || wanted.High is not null) && (r.Fate is Match.Same || IsClose(wanted, r.Mention.Value))).ToList();
        var isPlain = open.Exists(r => r.Fit is Fit.Yes && (r.Fate is Match.Same || (r.People is Match.Same && r.Mention.Kinds.Count > 0)) && (r.People is Match.Same || IsClose(wanted, r.Mention.Value)));
        var isDoubtful = open.Exists(r => r.Fit is Fit.Yes || (other is null && r.Mention.Value.Vague)) && (isPlain || other is null || wanted is { Low: >= Odd, High: not null });
        // Two or three are met by chance, if not of the very kind that the claim counts: "Helicopters (3)".
        var isChance = wanted is { Low: <= 3, High: <= 3 }
            && !(other is null && open.Exists(r => r.Fit is Fit.Yes && r.Mention.Kinds.Any(k => k != "anybody" && Classes.Things.Contains(k) && claim.Kinds.Contains(k))));
        return isDoubtful && !isChance
                ? Ruling.Unsure("a figure fits, but what it counts is not plain", open[0].Mention.Passage.Text)
            : other is null && read.Find(r => r.Fit is Fit.Unsure && r.Mention.IsOpenAbove && r.IsOfClaim) is { Mention: { } rounder } ? Ruling.Unsure("the page gives a rounder figure", rounder.Passage.Text)
            : claim.Claim.Kind is ClaimKind.Quantity && claim.Kinds.Length == 0 && claim.Fates.Length == 0 ? Ruling.Unsure("a measure may be given in another unit or in other words")
            : wanted is { Low: 1, High: 1 } || wanted.High == 0 ? Ruling.Unsure("a single case may be told without a number")
            : SingleCase.Last(claim, page) is { } last ? Ruling.Unsure("the page counts them one by one", last.Text)
            : SingleCase.Few(claim, page) is { } few && other is null ? Ruling.Unsure("a few may be told by their names", few.Text)
            : Sums.OneMore(wanted, read) is { } joined ? Ruling.Unsure("the page tells of one more without a number", joined.Text)
            : Sums.MayBe(wanted, read) is { } parts ? Ruling.Unsure("figures of the page add up to it, but not plainly of the same people", parts.Text)
            : page.Passages.Sum(p => p.Words.Count) < EnoughToRead ? Ruling.Unsure("the page has hardly any text")
            : null;
    }

    private static Ruling Silence(List<FigureReading> read)
    {
        var near = read.Where(r => r.Fit is Fit.Yes).Select(r => r.Mention).FirstOrDefault();
        return new(VerdictKind.Silent, near is null ? "the page has no such figure" : $"the page has {near.Words}, of something else", near?.Passage.Text);
    }

    /// <summary>A part that is told of more special people is no count of people at large: 30 children among 48 wounded.</summary>
    private static bool IsPartOfWhole(ClaimView claim, FigureMention mention, List<FigureReading> read) =>
        mention.IsPart
        && (claim.Kinds.All(k => k == "anybody") ? mention.Kinds.Any(k => k != "anybody" && Classes.People.Contains(k))
            // 162 officers among 1,026 marines: where the whole is of the claim's own people, the part is not.
            : !Relations.SharesNoun(claim, mention)
                && read.Exists(r => r.Mention.Passage == mention.Passage && r.Mention.Start < mention.Start && !r.Mention.IsPart && r.Mention.Fate.SequenceEqual(mention.Fate)
                && r.Mention.Kinds.Any(k => k != "anybody" && claim.Kinds.Contains(k)) && r.Mention.Value.Low > mention.Value.Low));

    /// <summary>A bound alone is met by any large number: one of people that are not plainly the claim's must be of its size.</summary>
    private static bool IsClose(Quantity wanted, Quantity given) =>
        wanted.Low is not { } low || wanted.High is not null || low == 0 || given.Low <= 2 * low;

    /// <summary>Whether the page is on the claim's place at all, where the claim's own sentence names one.</summary>
    private static bool IsOnThePlace(ClaimView claim, PageText page) =>
        claim.Claim.Place is not { Length: > 0 } place || !PagePlaces.Names(place).Any() || !PagePlaces.In(place, claim.Sentence) || page.Passages.Any(p => PagePlaces.In(place, p.Words));

    /// <summary>Whether the page goes back on a figure: in the same breath, or a headline that the report below corrects.</summary>
    private static bool IsSuperseded(FigureMention mention, List<FigureReading> read) =>
        mention.Superseded
        || (mention.Passage.Kind is PassageKind.Headline && read.Exists(r => r.Fit is Fit.No && r.Fate is Match.Same && r.People is Match.Same && !r.Mention.Superseded && r.Mention.Passage.Has("revision")));
}
