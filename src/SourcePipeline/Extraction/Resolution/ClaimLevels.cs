using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// The upper half of the cascade: claim patterns over a sentence's phrases, then whose voice, when, where and which citation, which look at
/// the sentences around too. What a paragraph still owes (citations that come later in it) is settled at its end.
/// </summary>
internal sealed class ClaimLevels(RuleSet rules)
{
    private readonly RuleTable claimRules = rules.Table("claim");
    private readonly List<ClaimDraft> drafts = [];

    /// <summary>Whether the last sentence had figures out of which nothing came.</summary>
    public bool LastSentenceWasUnread { get; private set; }

    public void Begin(Document document) => LastSentenceWasUnread = false;

    /// <summary>Whether the sentence has a word that some claim rule waits for.</summary>
    public bool IsTriggered(SentenceScan scan)
    {
        foreach (var rule in claimRules.Rules)
        {
            if (rule.IsTriggered(scan.Classes))
                return true;
        }

        return false;
    }

    public void Run(SentenceScan scan) => LastSentenceWasUnread = scan.Quantities.Count > 0;

    /// <summary>A sentence without a trigger: the narrative's thread goes on through it all the same.</summary>
    public void Pass(SentenceScan scan) => LastSentenceWasUnread = false;

    public void EndParagraph(SentenceScan scan) => drafts.Clear();

    public ImmutableArray<Claim> End(Document document) => drafts.Count == 0 ? [] : throw new InvalidOperationException($"{document.Id}: a paragraph was not ended.");
}
