using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Finds one voice where a rule has matched: who speaks, from where to where, and with which stance.</summary>
internal sealed class VoiceFinder
{
    private readonly SentenceScan scan;
    private readonly VoiceReach reach;
    private readonly SaidVoices said;
    private readonly NamedSources sources;
    private readonly Hedges hedges;
    private readonly int reportNoun;
    private readonly int earlier;

    public VoiceFinder(RuleSet rules, SentenceScan scan, ClauseReader clauses, SpeakerReader speakers, PartyResolver parties, Discourse discourse)
    {
        this.scan = scan;
        reach = new VoiceReach(rules, scan, clauses);
        hedges = new Hedges(rules, scan, clauses, speakers, reach);
        sources = new NamedSources(rules, scan, clauses, speakers, discourse, reach);
        said = new SaidVoices(rules, scan, clauses, speakers, parties, reach, hedges);
        reportNoun = rules.Class("report-noun");
        earlier = rules.Class("earlier-word");
    }

    public Voice? Find(VoiceRule rule, int at, int end) => rule.Who switch
    {
        "none" => scan.Items[at].Is(reportNoun) ? hedges.OfReports(at) : hedges.At(at),
        "object" => sources.According(at, end, rule.Scope),
        "behind-first" => sources.According(at, at + 1, rule.Scope, end),
        "owner" => sources.OfOwner(at),
        "bracket" => sources.InBrackets(at, end),
        "by" => said.ByWhom(at),
        "speaker" => sources.InTheReport(at),
        _ => said.Says(rule, at),
    };

    /// <summary>"Were reportedly killed": a hedge inside a verb group or noun phrase.</summary>
    public Voice? HedgeInside(int at) => hedges.Inside(at);

    /// <summary>Ends each voice where the next one speaks.</summary>
    public void Bound(List<Voice> voices) => reach.Bound(voices);

    /// <summary>Whether the token <paramref name="anchor"/> stands in a relative clause that only describes.</summary>
    public bool IsInRelative(int from, int anchor) => hedges.IsInRelative(from, anchor);

    /// <summary>Whether the word says that a figure is not exact ("estimated that 2,000 had died").</summary>
    public bool IsEstimate(int token) => hedges.IsEstimate(token);

    /// <summary>Whether the words say that the figure is the one that was corrected ("their initial toll of 200").</summary>
    public bool IsEarlierFigure(int first, int end) => scan.HasWord(Math.Max(scan.First, first - 3), end, earlier);
}
