namespace SourcePipeline.Extraction.Voices;

/// <summary>A voice in a sentence and the stretch of tokens that it covers.</summary>
/// <param name="Who">Its words, "they" resolved; null where nobody is named.</param>
/// <param name="At">Token of the word that brings it in.</param>
/// <param name="First">First token that it covers.</param>
/// <param name="End">Behind the last token that it covers.</param>
/// <param name="ConfirmsFigures">Whether "confirmed" stands before a figure of its own ("confirmed 74 deaths"), which is counting, not bearing out.</param>
/// <param name="IsAdverb">A word like "reportedly", which covers only its own verb and those that share its subject.</param>
internal readonly record struct Voice(string? Who, int WhoFirst, ClaimantRole? Role, Stance Stance, int At, int First, int End, bool ConfirmsFigures = false, bool IsAdverb = false)
{
    public bool Covers(int token) => First <= token && token < End;
}
