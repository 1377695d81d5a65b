using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Resolution;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>
/// Ties "the base" and "the airport" to the settlement that the narrative has reached: the one that the paragraph has named last, else the one
/// that the article is about. Words for several or for any ("checkpoints", "a base") stay without a place.
/// </summary>
internal sealed class PlaceThread
{
    private static readonly string[] Indefinite = [.. ListedWords.Of("Comparison/names.words.txt", "indefinite").Select(w => $"{w} ")];

    private readonly Places places;
    private readonly (int Number, string Name)? home;
    private (int Number, string Name)? named;
    private int paragraph = -1;

    public PlaceThread(ExtractedDocument document, Places places)
    {
        this.places = places;
        if (TitlePlace.Of(document.Document) is { } home && places.Read(home) is { Number: >= 0 } place)
            this.home = (place.Number, home);
    }

    /// <summary>The claim's place, with a part of an unnamed place put into the one that is meant.</summary>
    public ComparedPlace Place(Claim claim, ComparedPlace read, int paragraph)
    {
        if (paragraph != this.paragraph)
            (this.paragraph, named) = (paragraph, null);
        if (read.Number >= 0)
        {
            named = read.IsPart ? named : (read.Number, claim.Place!);
            return read;
        }
        return claim is { Kind: ClaimKind.Control, Place: { } words } && read.IsPart && IsOne(words) && (named ?? home) is var (number, name)
            ? places.Within(number, name, words)
            : read;
    }

    private static bool IsOne(string words)
    {
        foreach (var start in Indefinite)
        {
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
