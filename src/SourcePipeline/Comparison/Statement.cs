using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>A claim with what comparing reads out of its words once.</summary>
/// <param name="Order">Place in the order of documents and text.</param>
/// <param name="Subject">Casualty: the victims. Control: the actor. Equipment and strength: whose.</param>
internal sealed record Statement(Claim Claim, int Order, int Document, int Paragraph, Group Subject, Voice Voice, Places.Place Place)
{
    public int? First => Claim.Date?.FirstDay;

    public int? Last => Claim.Date?.LastDay;

    /// <summary>Asserted by the article itself, with nobody named and no hedge.</summary>
    public bool IsOwnVoice => !Voice.IsNamed && Claim.Stance == Stance.Asserted;
}
