namespace SourcePipeline.Extraction.Phrases;

/// <summary>A noun phrase as a range of items; <see cref="Head"/> is the item that says what it is. The default value is none.</summary>
/// <param name="First">First item.</param>
/// <param name="End">Index behind the last item.</param>
/// <param name="Head">Item of the head.</param>
internal readonly record struct NounPhrase(int First, int End, int Head)
{
    public bool IsNone => End == 0;
}
