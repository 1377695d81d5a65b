using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>Tells for every claim of a sentence who says it and how; carries an open quotation over into the next sentence.</summary>
internal sealed class VoiceLevel
{
    private readonly SentenceScan scan;
    private readonly RuleAutomaton automaton;
    private readonly VoiceRule[] voiceRules;
    private readonly SpeakerReader speakers;
    private readonly VoiceFinder finder;
    private readonly VoiceAnswers answers;
    private readonly AnsweredActors answeredActors;
    private readonly List<Voice> voices = [];
    private readonly PartyRegistry registry;
    private readonly Discourse discourse;
    private Voice? quoted;

    public VoiceLevel(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry, PartyResolver parties, Discourse discourse)
    {
        var table = rules.Table("voice");
        automaton = new RuleAutomaton(table, rules);
        voiceRules = [.. table.Rules.Select(r => new VoiceRule(r))];
        speakers = new SpeakerReader(rules, scan, clauses, parties, discourse);
        finder = new VoiceFinder(rules, scan, clauses, speakers, parties, discourse);
        answers = new VoiceAnswers(rules, scan, clauses, speakers);
        this.scan = scan;
        this.registry = registry;
        answeredActors = new AnsweredActors(registry);
        this.discourse = discourse;
    }

    /// <summary>Whether the sentence may answer what one before it in the paragraph has claimed.</summary>
    public bool MayAnswer() => answers.MayAnswer();

    public void BeginParagraph() => quoted = null;

    public void Run(List<ClaimDraft> drafts, int firstDraft)
    {
        voices.Clear();
        var any = automaton.BeginSentence(scan.Classes);
        for (var i = 0; i < scan.Items.Count; i++)
        {
            if (finder.HedgeInside(i) is { } inside)
                voices.Add(inside);
            if (!any || !automaton.Find(scan.Items.Span, i))
                continue;
            for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
            {
                var rule = voiceRules[r];
                if (scan.Matcher.TryMatch(rule.Rule.Pattern, scan.Items.Span, i) && finder.Find(rule, i, scan.Matcher.End) is { } voice)
                    voices.Add(voice);
            }
        }

        finder.Bound(voices);
        for (var d = firstDraft; d < drafts.Count; d++)
            Assign(drafts[d]);
        answeredActors.Give(drafts, firstDraft);
        answers.Add(voices, drafts, firstDraft);
        RememberQuote();
        discourse.LastVoice = null;
        for (var v = voices.Count - 1; v >= 0; v--)
        {
            if (voices[v].Who is { } who)
            {
                (discourse.Speaker, discourse.LastVoice) = (who, who);
                break;
            }
        }
    }

    /// <summary>Gives the voices that <see cref="Run"/> found to drafts that were made after it.</summary>
    public void Assign(List<ClaimDraft> drafts, int first)
    {
        for (var d = first; d < drafts.Count; d++)
            Assign(drafts[d]);
    }

    private void Assign(ClaimDraft draft)
    {
        if (draft.Claimant is not null)
        {
            draft.Stance = Stance.Attributed;
            draft.ClaimantRole ??= ClaimantRole.Belligerent;
            return;
        }

        Voice? named = null;
        Voice? hedge = null;
        foreach (var voice in voices)
        {
            if (!voice.Covers(draft.Anchor))
                continue;
            if (voice.Who is null)
                hedge = finder.IsInRelative(voice.At, draft.Anchor) ? hedge : hedge ?? voice;
            else if (named is null || IsNearer(voice, named.Value, draft.Anchor))
                named = voice;
        }

        var speaks = named ?? hedge ?? (quoted is { } open && IsInQuote(draft.Anchor) ? open : null);
        if (speaks is not { } voiceOf)
            return;
        draft.Claimant = voiceOf.Who;
        draft.ClaimantFirst = voiceOf.WhoFirst;
        draft.ClaimantRole = voiceOf.Role;
        draft.Stance = StanceOf(voiceOf, draft);
        if (finder.IsEstimate(voiceOf.At) && draft.Quantity is { Low: { } low, Vague: false } figure && low == figure.High && low > 1)
            draft.Quantity = figure with { Approximate = true };
        if (draft.Stance == Stance.Revised && finder.IsEarlierFigure(draft.First, draft.End))
            draft.Stance = Stance.Attributed;
    }

    private static Stance StanceOf(in Voice voice, ClaimDraft draft) =>
        draft.IsNegated && voice.Who is not null ? Stance.Denied
        : voice.Stance == Stance.Confirmed && voice.ConfirmsFigures && draft.Quantity is { } figure && figure.Low is not 1 ? Stance.Attributed
        : voice.Stance;

    /// <summary>Of two voices that cover a claim the one just before it speaks; one behind it only where none is before.</summary>
    private static bool IsNearer(in Voice voice, in Voice than, int anchor)
    {
        var before = voice.At <= anchor;
        return before != than.At <= anchor ? before : before ? voice.At > than.At : voice.At < than.At;
    }

    /// <summary>A quotation that is still open at the sentence's end goes on with its voice in the next.</summary>
    private void RememberQuote()
    {
        var open = quoted is not null;
        for (var t = scan.First; t < scan.End; t++)
        {
            if (scan.Tokens[t].End - scan.Tokens[t].Start != 1)
                continue;
            open = scan.Text[scan.Tokens[t].Start] switch
            {
                '“' => true,
                '”' => false,
                '"' => !open,
                _ => open,
            };
        }

        if (!open)
        {
            quoted = null;
            return;
        }

        foreach (var voice in voices)
        {
            if (voice.Who is not null)
                quoted = voice;
        }
    }

    private bool IsInQuote(int anchor)
    {
        var open = true;
        for (var t = scan.First; t < anchor; t++)
        {
            if (scan.Tokens[t].End - scan.Tokens[t].Start == 1 && scan.Text[scan.Tokens[t].Start] is '"' or '”')
                open = false;
        }

        return open && quoted is not null;
    }

    /// <summary>The party behind a claimant's words.</summary>
    public string? PartyOf(string? claimant) => registry.PartyOf(claimant);
}
