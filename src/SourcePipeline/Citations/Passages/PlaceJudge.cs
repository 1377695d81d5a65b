using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Judges claims about who did what to a place, and when.</summary>
internal static class PlaceJudge
{
    /// <summary>A report that tells no day is on what happened so shortly before it.</summary>
    private const int FreshDays = 2;

    public static Ruling Judge(ClaimView claim, PageText page)
    {
        if (claim.Claim.Place is not { Length: > 0 } place)
            return Ruling.Unsure("the claim names no place");

        var words = PageWords.Of(place);
        if (PageNumbers.Read(words, 0) is { Length: > 0 } several)
        {
            // "21 villages around Harmala": a page may count the villages otherwise, or list them.
            return page.Passages.FirstOrDefault(p => p.Has("place-taken") && Counts(p, several.Value, words[several.Length..])) is { } counted
                ? new(VerdictKind.Supported, "the page gives the same number of places", counted.Text) : Ruling.Unsure("the claim counts places, and the page gives no such number");
        }

        if (!PagePlaces.Names(place).Any())
            return OfCommonNoun(claim, words, page);

        var isAbout = page.Passages.Take(1).Any(p => PagePlaces.In(place, p.Words));
        List<(Passage Passage, bool Named)> told = [.. page.Passages.Select(p => (p, PagePlaces.In(place, p.Words))).Where(p => p.Item2 || (isAbout && p.p.Kind is not PassageKind.Row) || IsStillThere(place, p.p))];
        if (!told.Exists(t => t.Named))
        {
            // "The rebels retook it": which place is meant was told from the context, and that is no ground for an accusation.
            return page.Passages.Any(p => PagePlaces.AnyIn(place, p.Words)) ? Ruling.Unsure($"the page names only a part of {place}")
                : !PagePlaces.In(place, claim.Sentence) ? Ruling.Unsure($"the sentence itself does not name {place}")
                : page.Passages.Sum(p => p.Words.Count) < 40 ? Ruling.Unsure("the page has hardly any text")
                : page.Passages.Any(p => PagePlaces.MayBeIn(place, p.Words)) ? Ruling.Unsure($"the page names a place that may be {place} in another spelling")
                : new(VerdictKind.Silent, $"the page does not name {place}", null);
        }

        List<(Passage Passage, bool Named)> acts = [.. told.Where(t => t.Passage.Has("place-taken"))];
        if (claim.When is not { } when)
        {
            return acts.Find(t => t.Named).Passage is { } plain ? new(VerdictKind.Supported, "the page tells it of the same place", plain.Text)
                : Ruling.Unsure("the page names the place and nothing plain of it");
        }

        if (told.Find(t => (t.Named || t.Passage.Has("place-taken")) && t.Passage.DaysBeside(when.First).Exists(d => d.IsShort && d.Meets(when.First, when.Last))
            || (t.Named && IsOfTheDayBefore(t.Passage, when))).Passage is { } same)
        {
            return same.Has("denial") ? Ruling.Unsure("the page tells of that day what somebody denies", same.Text) : new(VerdictKind.Supported, "the page gives the same day", same.Text);
        }

        if (claim.DateIsToldHere && acts.Find(t => t.Named && t.Passage.Has("denial") && !IsToldBeforeDenied(t.Passage)).Passage is { } denied
            && acts.TrueForAll(t => !t.Named || t.Passage.Has("denial")))
        {
            return new(VerdictKind.Silent, "the page only tells that it is denied", denied.Text);
        }

        // Another day is one only where the sentence is plainly on the place's own fate.
        var other = acts.Where(t => t.Named && claim.DateIsToldHere && SameAct(claim.Claim, t.Passage)).Select(t => t.Passage)
            .FirstOrDefault(p => !p.Has("denial") && p.DaysBeside(when.First).Exists(d => d.IsDay) && p.DaysBeside(when.First).Where(d => d.IsDay).All(d => !d.Meets(when.First, when.Last) && Math.Abs(d.First.DayNumber - when.First.DayNumber) <= 31));
        if (other is not null)
            return new(VerdictKind.OtherFigure, $"the page gives {other.DaysBeside(when.First).First(d => d.IsDay).First:yyyy-MM-dd}", other.Text);

        if (page.Published is { } published && published < when.First && claim.DateIsToldHere)
            return new(VerdictKind.Silent, $"the page of {published:yyyy-MM-dd} is older than the event", acts.Find(t => t.Named).Passage?.Text);

        if (page.Published is { } fresh && fresh >= when.Last && fresh.DayNumber - when.Last.DayNumber <= FreshDays
            && acts.Find(t => t.Named && t.Passage.Days.Count == 0).Passage is { } report)
        {
            return new(VerdictKind.Supported, "the page reports it within days", report.Text);
        }

        return Ruling.Unsure("the page names the place, but no day that settles it", told.Find(t => t.Named).Passage?.Text);
    }

    /// <summary>"The invader said that its men had taken it, which the defender denies": told by one and denied by another.</summary>
    private static bool IsToldBeforeDenied(Passage passage)
    {
        bool isSaid = false, isTaken = false;
        for (var i = 0; i < passage.Words.Count; i++)
        {
            if (PassageWords.Is("denial", passage.Words, i))
                return isTaken;

            isTaken |= isSaid && PassageWords.Is("place-taken", passage.Words, i);
            // "The reports on the taking of it" are nobody's word.
            isSaid |= i > 0 && PassageWords.Is("speech", passage.Words, i) && passage.Words[i - 1].Folded is not ("the" or "these" or "those" or "all" or "its" or "such" or "of");
        }

        return false;
    }

    /// <summary>"The airport": the page must have the same words, with what happened to it and the day; that it has not says nothing.</summary>
    private static Ruling OfCommonNoun(ClaimView claim, List<PageWord> place, PageText page)
    {
        List<PageWord> nouns = [.. place.Where(w => w.Folded.Length > 3 && !PassageWords.Is("function", [w], 0))];
        if (nouns.Count == 0 || claim.When is not { } when)
            return Ruling.Unsure("the claim names no place");

        List<Passage> acts = [.. page.Passages.Where(p => p.Has("place-taken") && !p.Has("denial") && nouns.TrueForAll(n => p.Words.Exists(w => w.Folded == n.Folded)))];
        if (acts.Find(p => p.DaysBeside(when.First).Exists(d => d.IsShort && d.Meets(when.First, when.Last))) is { } same)
            return new(VerdictKind.Supported, "the page gives the same day", same.Text);

        return acts is [var only] && claim.DateIsToldHere && only.DaysBeside(when.First) is [{ IsDay: true } other] && Math.Abs(other.First.DayNumber - when.First.DayNumber) <= 31
            ? new(VerdictKind.OtherFigure, $"the page gives {other.First:yyyy-MM-dd}", only.Text) : Ruling.Unsure("the claim names no place");
    }

    /// <summary>Whether the passage has the number with the first noun of those given.</summary>
    private static bool Counts(Passage passage, Quantity wanted, List<PageWord> nouns)
    {
        for (var i = 0; i < passage.Words.Count; i++)
        {
            if (!passage.IsInDay(i) && PageNumbers.Read(passage.Words, i) is { Length: > 0 } read && Fits.Of(wanted, read.Value) is Fit.Yes
                && passage.Words.Skip(i).Take(6).Any(w => nouns.Exists(n => !n.Capital && n.Folded.Length > 3 && n.Folded == w.Folded)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is told of a place without a day, right behind a sentence that names one: "By dark on the 26th … The town fell before noon."</summary>
    private static bool IsOfTheDayBefore(Passage passage, (DateOnly First, DateOnly Last) when) =>
        passage.Days.Count == 0 && passage.Has("place-taken") && passage.Before is { } before && before.Paragraph == passage.Paragraph
        && before.DaysBeside(when.First) is [{ IsDay: true } only] && only.Meets(when.First, when.Last);

    /// <summary>A sentence that names no place of its own is on the one that the sentences before it named.</summary>
    private static bool IsStillThere(string place, Passage passage)
    {
        for (var before = passage.Before; before is not null && !NamesAPlace(passage); (passage, before) = (before, before.Before))
        {
            if (PagePlaces.In(place, before.Words))
                return true;
        }

        return false;
    }

    private static bool NamesAPlace(Passage passage)
    {
        for (var i = 1; i < passage.Words.Count; i++)
        {
            if (passage.Words[i].Capital && !passage.IsInDay(i) && passage.Words[i - 1].Folded is "in" or "at" or "near" or "to" or "from" or "of" or "into" or "towards")
                return true;
        }

        return false;
    }

    private static bool SameAct(Claim claim, Passage passage) => claim.Action is null || PassageWords.Any("place-taken", passage.Words, 0, passage.Words.Count);
}
