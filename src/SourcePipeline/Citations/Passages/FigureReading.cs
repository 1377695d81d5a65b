namespace SourcePipeline.Citations.Passages;

/// <summary>A page's figure as it stands to a claim.</summary>
/// <param name="Fit">The numbers.</param>
/// <param name="Fate">What became of those counted.</param>
/// <param name="People">Who or what is counted.</param>
/// <param name="Event">When and where.</param>
/// <param name="Voice">Who says it.</param>
internal readonly record struct FigureReading(FigureMention Mention, Fit Fit, Match Fate, Match People, Match Event, Match Voice)
{
    public static FigureReading Of(ClaimView claim, FigureMention mention) => new(
        mention, mention.IsOpenAbove ? Fits.OfMore(claim.Claim.Quantity!.Value, mention.Value) : Fits.Of(claim.Claim.Quantity!.Value, mention.Value), Relations.Fate(claim, mention), Relations.People(claim, mention), Relations.Event(claim, mention.Passage),
        PageVoices.Of(claim, mention.Voice));

    /// <summary>It counts what the claim counts, whatever the number.</summary>
    public bool IsOfClaim => Fate is Match.Same && People is not Match.Different && Event is not Match.Different;
}
