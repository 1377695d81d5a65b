using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Parties;

/// <summary>Keeps the discourse up to date: after each sentence its places and the parties that acted in it.</summary>
internal sealed class DiscourseReader(RuleSet rules, ClauseReader clauses, PartyRegistry registry, PartyResolver parties, Discourse discourse)
{
    private readonly int name = rules.Class("name");
    private readonly int regionWord = rules.Class("region-word");

    /// <summary>Remembers the places of the sentence, each as it is reached, so that "the city" in a later clause means an earlier one.</summary>
    public void ReadPlaces(SentenceScan scan)
    {
        for (var i = 0; i < scan.Items.Count; i++)
        {
            ref var item = ref scan.Items[i];
            if (item.Phrase != name || item.Is(regionWord))
                continue;
            var span = scan.SpanOf(item);
            var chars = scan.Text.AsSpan(span.Start, span.Length);
            if (registry.KindOf(chars) == NameKind.Place && !registry.IsCountry(chars))
                discourse.Mention(chars.ToString());
        }
    }

    public void ReadActors(SentenceScan scan)
    {
        for (var i = 0; i < scan.Items.Count; i++)
        {
            if (clauses.IsFinite(i))
                parties.Remember(clauses.SubjectOf(i));
        }
    }
}
