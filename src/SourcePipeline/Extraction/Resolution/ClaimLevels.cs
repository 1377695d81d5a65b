using System.Collections.Immutable;
using SourcePipeline.Extraction.Control;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Extraction.Voices;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// The upper half of the cascade: claim patterns over a sentence's phrases, then whose voice, when, where and which citation, which look at
/// the sentences around too. What a paragraph still owes (citations that come later in it) is settled at its end.
/// </summary>
internal sealed class ClaimLevels
{
    private readonly RuleTable claimRules;
    private readonly ClauseReader clauses;
    private readonly PartyRegistry registry;
    private readonly PartyResolver parties;
    private readonly Discourse discourse = new();
    private readonly DiscourseReader discourseReader;
    private readonly ControlLevel control;
    private readonly VoiceLevel voices;
    private readonly List<ClaimDraft> drafts = [];
    private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
    private ClaimBuilder? builder;

    public ClaimLevels(RuleSet rules, Tokenizer tokenizer)
    {
        claimRules = rules.Table("claim");
        clauses = new ClauseReader(rules);
        registry = new PartyRegistry(rules, tokenizer);
        parties = new PartyResolver(rules, clauses, registry, discourse);
        discourseReader = new DiscourseReader(rules, clauses, registry, parties, discourse);
        control = new ControlLevel(rules, clauses, registry, parties, discourse);
        voices = new VoiceLevel(rules, clauses, registry, parties, discourse);
    }

    /// <summary>Whether the last sentence had figures out of which nothing came.</summary>
    public bool LastSentenceWasUnread { get; private set; }

    public void Begin(Document document)
    {
        LastSentenceWasUnread = false;
        registry.Begin(document);
        discourse.Clear();
        builder = new ClaimBuilder(document, registry);
    }

    /// <summary>Whether the sentence has a word that some claim rule waits for.</summary>
    public bool IsTriggered(SentenceScan scan)
    {
        foreach (var rule in claimRules.Rules)
        {
            if (rule.IsTriggered(scan.Classes))
                return true;
        }

        return control.IsTriggered(scan);
    }

    public void Run(SentenceScan scan)
    {
        var first = drafts.Count;
        clauses.Begin(scan);
        parties.Begin(scan);
        control.Run(scan, drafts);
        voices.Run(scan, drafts, first);
        discourseReader.ReadActors(scan);
        LastSentenceWasUnread = scan.Quantities.Count > 0 && drafts.Count == first;
    }

    /// <summary>A sentence without a trigger: the narrative's thread goes on through it all the same.</summary>
    public void Pass(SentenceScan scan) => LastSentenceWasUnread = false;

    public void EndParagraph(SentenceScan scan)
    {
        foreach (var draft in drafts)
        {
            // In the article's own voice what did not happen is no claim.
            if (!draft.IsNegated || draft.Claimant is not null)
                claims.Add(builder!.Build(draft));
        }

        drafts.Clear();
        voices.BeginParagraph();
    }

    public ImmutableArray<Claim> End(Document document) =>
        drafts.Count == 0 ? claims.DrainToImmutable() : throw new InvalidOperationException($"{document.Id}: a paragraph was not ended.");
}
