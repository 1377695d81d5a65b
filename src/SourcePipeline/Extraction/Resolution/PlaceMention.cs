namespace SourcePipeline.Extraction.Resolution;

/// <summary>How a place stands to what happens in its sentence; the higher one goes before.</summary>
internal enum PlaceRank
{
    /// <summary>Something moves from or to it, or somebody only speaks there.</summary>
    Weak,

    /// <summary>A country within which it happens.</summary>
    Country,

    /// <summary>It happens within it or is done to it.</summary>
    Strong,
}

/// <summary>A place that the sentence at hand names.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Index behind the last token.</param>
/// <param name="InPassing">Whether it is only said of somebody or something else ("who had fought in X"): the narrative does not go there.</param>
/// <param name="IsRegion">Whether it is a part of a country rather than a town.</param>
/// <param name="IsActedOn">Whether it is attacked, taken, lost.</param>
/// <param name="Words">Its words where they are not those of the tokens ("the town", resolved); else null.</param>
internal readonly record struct PlaceMention(int First, int End, PlaceRank Rank, bool InPassing = false, bool IsRegion = false, bool IsActedOn = false, string? Words = null)
{
    /// <summary>Whether it only tells where something else lies ("a village south of X").</summary>
    public bool IsBearing { get; init; }

    /// <summary>Whether somebody or something goes away from it ("abducted from X").</summary>
    public bool IsFrom { get; init; }

    public string In(SentenceScan scan) => Words ?? scan.TextOf(First, End);
}
