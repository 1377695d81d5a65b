using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>What speaks against figures that would carry a claim: the claim's own voice says otherwise, the place's own passage has the numbers changed about.</summary>
internal static class Objections
{
    /// <summary>The ruling that stands in the way, or null.</summary>
    /// <param name="standing">The figures that fit.</param>
    /// <param name="read">All figures of the page.</param>
    public static Ruling? To(ClaimView claim, List<FigureReading> standing, List<FigureReading> read, PageText page) =>
        OwnVoice(claim, standing, read) ?? ChangedAbout(claim, standing, read) ?? OtherNation(claim, standing, read)
        ?? SmallElsewhere(claim, standing) ?? Accident(claim, standing, page);

    /// <summary>The page tells of an accident at another place, the claim of none.</summary>
    private static Ruling? Accident(ClaimView claim, List<FigureReading> standing, PageText page) =>
        claim.Claim is { Kind: ClaimKind.Casualty, Place: { Length: > 0 } place } && PagePlaces.In(place, claim.Sentence) && !PassageWords.Any("accident", claim.Sentence, 0, claim.Sentence.Count)
            && (standing.TrueForAll(r => r.Mention.Passage.Has("accident")) || page.Passages.Any(p => p.Kind is PassageKind.Headline && p.Has("accident")))
            && !page.Passages.Any(p => PagePlaces.AnyIn(place, p.Words) || PagePlaces.MayBeIn(place, p.Words))
            ? new(VerdictKind.Silent, "the page tells of an accident at another place", standing[0].Mention.Passage.Text) : null;

    /// <summary>Where several voices give figures, the claim's own voice counts.</summary>
    private static Ruling? OwnVoice(ClaimView claim, List<FigureReading> standing, List<FigureReading> read)
    {
        if (standing.Exists(r => r.Voice is not Match.Different))
            return null;

        var own = read.Where(r => r.Fit is Fit.No && r.IsOfClaim && r.Voice is Match.Same && r.Mention is { Superseded: false, Value.Vague: false, IsPart: false }
                && r.Mention.IsIncrease == claim.IsIncrease)
            .Select(r => r.Mention).FirstOrDefault();
        return own is not null ? new(VerdictKind.OtherFigure, $"{own.Voice} gives {own.Words}; {standing[0].Mention.Words} is said by {standing[0].Mention.Voice}", own.Passage.Text)
            : standing.TrueForAll(r => PageVoices.Denies(claim, r.Mention.Passage)) ? Ruling.Unsure("another voice gives the figure, and the claim's own denies it", standing[0].Mention.Passage.Text)
            : null;
    }

    /// <summary>The figure stands somewhere in the page, but the passage on the claim's place gives it for another outcome, and another for this one.</summary>
    private static Ruling? ChangedAbout(ClaimView claim, List<FigureReading> standing, List<FigureReading> read)
    {
        if (standing.Exists(r => r.Event is Match.Same) || claim.Fates.Length == 0)
            return null;

        foreach (var swapped in read.Where(r => r.Fit is Fit.Yes && r.Fate is Match.Different && r.People is not Match.Different && r.Mention.Value.Low == r.Mention.Value.High && Relations.NamesPlace(claim, r.Mention.Passage)))
        {
            var right = read.Where(r => r.Mention.Passage == swapped.Mention.Passage && r.IsOfClaim && r.Fit is Fit.No).Select(r => r.Mention).FirstOrDefault();
            if (right is not null)
                return new(VerdictKind.OtherFigure, $"the page gives {right.Words}; {swapped.Mention.Words} is another outcome", right.Passage.Text);
        }

        return null;
    }

    /// <summary>The page names the claim's nation with another figure, and nobody's beside this one.</summary>
    private static Ruling? OtherNation(ClaimView claim, List<FigureReading> standing, List<FigureReading> read) =>
        claim.Claim.Kind is ClaimKind.Casualty && standing.TrueForAll(r => Relations.Nations(claim, r.Mention) is not Match.Same)
            && read.Exists(r => r.Fit is Fit.No && r.IsOfClaim && r.Mention is { Superseded: false, IsPart: false } && Relations.Nations(claim, r.Mention) is Match.Same)
            ? Ruling.Unsure("the page does not tell whose they are", standing[0].Mention.Passage.Text) : null;

    /// <summary>Two or three are met by chance: where every passage that has them names another place, nothing is plain.</summary>
    private static Ruling? SmallElsewhere(ClaimView claim, List<FigureReading> standing) =>
        claim.Claim.Quantity is { High: <= 3 } && claim.Claim.Place is { Length: > 0 } place && PagePlaces.Names(place).Any()
            && standing.TrueForAll(r => r.Event is Match.Open && NamesAnotherPlace(claim, r.Mention.Passage))
            ? Ruling.Unsure("so small a number, and of another place", standing[0].Mention.Passage.Text) : null;

    private static bool NamesAnotherPlace(ClaimView claim, Passage passage)
    {
        for (var i = 0; i + 1 < passage.Words.Count; i++)
        {
            if (passage.Words[i].Folded is "in" or "at" or "near" or "over" or "outside" && passage.Words[i + 1] is { Capital: true } name && !passage.IsInDay(i + 1)
                && !claim.Sentence.Exists(w => w.Folded == name.Folded))
            {
                return true;
            }
        }

        return false;
    }
}
