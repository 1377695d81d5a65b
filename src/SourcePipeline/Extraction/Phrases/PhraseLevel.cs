using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>Makes names, people, places, verb groups and speech out of words, a pass each, in this order.</summary>
internal sealed class PhraseLevel(RuleSet rules, SentenceScan scan)
{
    /// <summary>The passes of <c>phrase</c> rules (their field <c>pass</c>), lowest first: each reads what the ones before it made.</summary>
    public static readonly string[] Passes = ["names", "nouns", "places", "people", "lists", "verbs"];

    private readonly PhrasePass[] passes = [.. Passes.Where(p => !rules.Table($"phrase/{p}").Rules.IsEmpty).Select(p => new PhrasePass(rules, p))];

    public void Run()
    {
        foreach (var pass in passes)
            scan.Apply(pass);
    }
}
