using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Finds the voice that is named as a source without a verb of saying: "according to X", "by X's count", "(X)", "in the report".</summary>
internal sealed class NamedSources(RuleSet rules, SentenceScan scan, ClauseReader clauses, SpeakerReader speakers, Discourse discourse, VoiceReach reach)
{
    private readonly Roles roles = new(rules, scan);
    private readonly int people = rules.Class("people");
    private readonly int reportNoun = rules.Class("report-noun");
    private readonly int name = rules.Class("name");
    private readonly int source = rules.Class("source");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int date = rules.Class("date");
    private readonly int figureNoun = rules.Class("figure-noun");
    private readonly int accountNoun = rules.Class("account-noun");

    /// <summary>"According to the army", "in a report of the Watch": whoever stands behind the words.</summary>
    public Voice? According(int at, int end, VoiceScope scope, int figureEnd = -1)
    {
        var speaker = BeforeFigure(clauses.Read(clauses.Skip(end)));
        // "According to an autumn report by the Watch": the date stands within.
        if ((speaker.IsNone || scan.Items[speaker.Head].Is(date)) && clauses.Skip(end) + 2 < scan.Items.Count && scan.Items[clauses.Skip(end) + 1].Is(date))
            speaker = clauses.Read(clauses.Skip(end) + 2);
        // "Was put at 40 by May": no voice.
        if (speaker.IsNone || scan.Items[speaker.Head].Is(date))
            return null;
        if (speakers.Who(speaker, at, out var role) is not { } who)
        {
            // "According to reports": nobody is named.
            if (speakers.IsReport(speaker))
                return new Voice(null, -1, null, Stance.Hedged, scan.Items[at].First, reach.Start(at), reach.End(at));
            who = clauses.TextOf(speaker);
        }

        return new Voice(who, scan.Items[speaker.First].First, role, Stance.Attributed, scan.Items[at].First, StartOf(at, scope), EndOf(at, end, scope, figureEnd));
    }

    /// <summary>The first token of what is told according to somebody.</summary>
    private int StartOf(int at, VoiceScope scope)
    {
        var own = scan.Items[at].First;
        // "2,000 died, of whom according to the Watch 1,400 were children": only these.
        if (at > 1 && clauses.IsOneOf(at - 1, "which", "whom"))
            return own;
        if (clauses.IsPunctuation(at - 1, "("))
            return reach.StartOfRow(at - 1);
        return scope == VoiceScope.Figure && scan.Items[clauses.SkipBack(at - 1)].Is(coordinator) ? own : reach.Start(at);
    }

    /// <summary>The token behind what is told according to somebody.</summary>
    private int EndOf(int at, int end, VoiceScope scope, int figureEnd)
    {
        // "By the council at 40, and by the league at 60": the figure behind.
        if (scope == VoiceScope.Figure && figureEnd > end)
            return scan.Items[figureEnd - 1].End;
        return scope == VoiceScope.Figure || clauses.IsPunctuation(at - 1, "(") ? scan.Items[end].First : reach.End(at);
    }

    /// <summary>"According to the historian Jan Roe (107 Ruthenians were killed)": the figure begins what he says.</summary>
    private NounPhrase BeforeFigure(NounPhrase speaker)
    {
        for (var i = speaker.First + 1; i < speaker.End; i++)
        {
            if (scan.Items[i].Quantity >= 0 && scan.Items[i].Phrase == people && i == speaker.Head)
                return speaker with { End = i, Head = i - 1 };
        }

        return speaker;
    }

    /// <summary>"By the governor's count": whoever stands before the "'s".</summary>
    public Voice? OfOwner(int at)
    {
        var owner = at > 0 ? clauses.PhraseEndingAt(at - 1) : default;
        if (owner.IsNone || speakers.Who(owner, at, out var role) is not { } who)
            return null;
        return new Voice(who, scan.Items[owner.First].First, role, Stance.Attributed, scan.Items[owner.First].First, reach.Start(at), reach.End(at));
    }

    /// <summary>"… 412 killed (government claim)", "… 45 killed (ABC)": the voice of what stands before in its row.</summary>
    public Voice? InBrackets(int at, int end)
    {
        var last = end - 2;
        var named = scan.Items[last].Is(reportNoun) || scan.Items[last].Is(accountNoun) || clauses.IsOneOf(last, "sources", "source");
        if (named)
            last--;
        if (last <= at || (!named && !IsBareSource(at, last)))
            return null;
        var who = scan.TextOf(scan.Items[at + 1].First, scan.Items[last].End);
        return new Voice(who, scan.Items[at + 1].First, roles.Of(at + 1, last + 1), Stance.Attributed, scan.Items[at].First, reach.StartOfRow(at), scan.Items[at].First);
    }

    /// <summary>"… 45 killed (ABC)"; "Long Name (ABC)" explains a name.</summary>
    private bool IsBareSource(int at, int last)
    {
        if (at == 0 || scan.Items[at - 1].Phrase == name || !(scan.Items[last].Is(ClassNames.AllCaps) || scan.Items[last].Is(source)))
            return false;
        var before = clauses.SkipBack(at - 1);
        return !clauses.IsNominal(before) || scan.Items[before].Is(figureNoun);
    }

    /// <summary>"In the report, two bodies were shown": the voice spoken of before.</summary>
    public Voice? InTheReport(int at) =>
        discourse.Speaker is { } who ? new Voice(who, -1, roles.Of(who), Stance.Attributed, scan.Items[at].First, reach.Start(at), reach.End(at)) : null;
}
