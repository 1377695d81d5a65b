using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>
/// Voices that bear out or deny what has been said: "the claim was confirmed by residents", "…, which the league denied", "the league denied
/// this". Each is a claim of its own, with the slots of what it answers.
/// </summary>
internal sealed class VoiceAnswers(RuleSet rules, SentenceScan scan, ClauseReader clauses, SpeakerReader speakers)
{
    private readonly int confirming = rules.Class("confirming");
    private readonly int denying = rules.Class("denying");
    private readonly int reportNoun = rules.Class("report-noun");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int passive = rules.Class("passive");
    private readonly int coordinator = rules.Class("coordinator");

    public bool MayAnswer() => scan.Classes.Has(denying) || scan.Classes.Has(confirming);

    /// <summary>Adds what the voices of a sentence answer: claims of the sentence before, or, behind them in the sentence itself, its own.</summary>
    public void Add(List<Voice> voices, List<ClaimDraft> drafts, int firstDraft)
    {
        var behind = drafts.Count;
        if (behind == 0)
            return;
        foreach (var voice in voices)
        {
            if (voice.Stance is not (Stance.Confirmed or Stance.Denied) || voice.Who is null || ItemAt(voice.At) is not (>= 0 and var verb))
                continue;
            // What the sentence itself has said before; where it has said nothing yet ("the army denied this, saying that …"), the one before it.
            var last = LastBefore(drafts, firstDraft, behind, voice.At);
            var isOwn = last >= 0;
            if (!(isOwn ? AnswersWhich(verb, voice.WhoFirst) || AnswersThis(verb) : AnswersClaim(verb)))
                continue;
            if (!isOwn)
                last = firstDraft - 1;
            if (last < 0 || drafts[last].Paragraph != scan.Paragraph || (drafts[last].Claimant is null && !isOwn))
                continue;
            var first = last;
            while (first > (isOwn ? firstDraft : 0) && IsSaidWith(drafts[first - 1], drafts[last], isOwn))
                first--;
            foreach (var who in Speakers(voice, isOwn))
            {
                for (var d = first; d <= last; d++)
                    drafts.Add(Answer(drafts[d], voice, who));
            }
        }
    }

    private static int LastBefore(List<ClaimDraft> drafts, int first, int end, int token)
    {
        for (var d = end - 1; d >= first; d--)
        {
            if (drafts[d].Anchor < token)
                return d;
        }

        return -1;
    }

    /// <summary>
    /// "It held X and Y, both of which the army denied": all that was said with the same words; "the army denied the claim": all that the sentence
    /// before it claimed with one voice.
    /// </summary>
    private static bool IsSaidWith(ClaimDraft before, ClaimDraft last, bool isOwn)
    {
        if (before.Kind != last.Kind)
            return false;
        return isOwn
            ? last.Kind == ClaimKind.Control && before.Anchor == last.Anchor
            : before.Sentence == last.Sentence && before.Claimant == last.Claimant && before.Stance == last.Stance;
    }

    private int ItemAt(int token)
    {
        for (var i = 0; i < scan.Items.Count; i++)
        {
            if (scan.Items[i].First <= token && token < scan.Items[i].End)
                return i;
        }

        return -1;
    }

    /// <summary>Whether a voice answers "the claim", "it", "this" and not something that the sentence itself states.</summary>
    private bool AnswersClaim(int verb)
    {
        var answered = scan.Items[verb].Is(passive) ? clauses.SubjectOf(verb) : clauses.ObjectOf(verb);
        return AnswersThis(verb) || (!answered.IsNone && ((scan.Items[answered.Head].Is(reportNoun) && !TellsWhat(answered)) || scan.Items[answered.Head].Is(pronoun)));
    }

    /// <summary>"Claims of the league having control", "reports that it had fallen": they say what is answered, and that may be another thing.</summary>
    private bool TellsWhat(NounPhrase report)
    {
        var behind = clauses.Skip(report.Head + 1);
        return clauses.IsWord(behind, "that") || (clauses.IsWord(behind, "of") && clauses.Skip(report.End) is var next && next < scan.Items.Count && clauses.IsBareGerund(next));
    }

    /// <summary>"Denied this", "denied the claim" with nothing more behind it.</summary>
    private bool AnswersThis(int verb)
    {
        var next = clauses.Skip(verb + 1);
        // "…; this was denied by the army"
        if (scan.Items[verb].Is(passive))
            return clauses.SkipBack(verb - 1) is > 0 and var what && clauses.IsOneOf(what, "this", "it") && PartsClauses(what - 1);
        if (next >= scan.Items.Count)
            return false;
        if (clauses.IsOneOf(next, "this", "it"))
            return IsClauseOver(next + 1);
        return clauses.IsWord(next, "the") && next + 1 < scan.Items.Count && scan.Items[next + 1].Is(reportNoun) && IsClauseOver(next + 2);
    }

    private bool IsClauseOver(int i) => clauses.Skip(i) is var next && (next >= scan.Items.Count || PartsClauses(next));

    private bool PartsClauses(int i) => scan.Items[i].Is(ClassNames.Punctuation) || scan.Items[i].Is(coordinator);

    /// <summary>"…, which the league denied", "…, a claim denied by the league": what hangs on the whole clause before it.</summary>
    private bool AnswersWhich(int verb, int speakerToken)
    {
        if (scan.Items[verb].Is(passive) || clauses.IsReduced(verb))
        {
            if (clauses.SkipBack(verb - 1) is > 0 and var which && clauses.IsWord(which, "which") && IsBehindComma(which))
                return true;
            var what = clauses.IsReduced(verb) ? clauses.PhraseEndingAt(clauses.SkipBack(verb - 1)) : clauses.SubjectOf(verb);
            return !what.IsNone && what.First > 0 && scan.Items[what.Head].Is(reportNoun) && IsBehindComma(what.First);
        }

        var speaker = ItemAt(speakerToken);
        if (speaker < 2 || speaker >= verb)
            return false;
        // "…, a claim the league denied"
        if (scan.Items[speaker - 1].Is(reportNoun) && clauses.PhraseEndingAt(speaker - 1) is { IsNone: false, First: > 0 } said && IsBehindComma(said.First))
            return clauses.ObjectOf(verb) is { IsNone: true };
        return clauses.IsWord(speaker - 1, "which") && (clauses.IsWord(speaker - 2, "of") || clauses.IsPunctuation(clauses.SkipBack(speaker - 2), ","))
            && clauses.ObjectOf(verb) is { IsNone: true };
    }

    private bool IsBehindComma(int i) => clauses.IsPunctuation(clauses.SkipBack(i - 1), ",");

    /// <summary>Each of the speakers coordinated with a voice: "by residents and a spokesman".</summary>
    /// <param name="isOwn">Where the sentence goes on: behind a comma stands another clause.</param>
    private IEnumerable<(string Words, int First, int End, ClaimantRole? Role)> Speakers(Voice voice, bool isOwn)
    {
        var i = 0;
        while (i < scan.Items.Count && scan.Items[i].First < voice.WhoFirst)
            i++;
        while (i < scan.Items.Count)
        {
            var phrase = clauses.Read(i);
            if (phrase.IsNone || speakers.Who(phrase, i, out var role) is not { } who)
                yield break;
            // Of a name in apposition the voice has the whole.
            if (scan.Items[phrase.First].First == voice.WhoFirst && voice.Who is { } whole && whole.StartsWith(who, StringComparison.Ordinal))
                who = whole;
            yield return (who, scan.Items[phrase.First].First, scan.Items[phrase.End - 1].End, role);
            var next = clauses.Skip(phrase.End);
            if (next >= scan.Items.Count || !(scan.Items[next].Is(coordinator) || (!isOwn && scan.Items[phrase.First].First > voice.At && clauses.IsPunctuation(next, ","))))
                yield break;
            i = clauses.Skip(next + 1);
            if (i < scan.Items.Count && scan.Items[i].Is(coordinator))
                i++;
        }
    }

    private ClaimDraft Answer(ClaimDraft answered, in Voice voice, (string Words, int First, int End, ClaimantRole? Role) who)
    {
        var isOwn = answered.Sentence == scan.Span;
        var first = isOwn ? Math.Min(who.First, voice.At) : scan.First;
        var end = Math.Max(who.End, voice.At + 1);
        return new()
        {
            Kind = answered.Kind,
            Rule = answered.Rule,
            First = first,
            End = end,
            Anchor = voice.At,
            Span = scan.SpanOf(first, end),
            Sentence = scan.Span,
            Action = answered.Action,
            EquipmentAction = answered.EquipmentAction,
            Outcome = answered.Outcome,
            Actor = answered.Actor,
            Object = answered.Object,
            Place = answered.Place,
            EventPlace = answered.EventPlace,
            Quantity = answered.Quantity,
            Date = answered.Date,
            Claimant = who.Words,
            ClaimantFirst = who.First,
            ClaimantRole = who.Role,
            Stance = voice.Stance,
            Paragraph = scan.Paragraph,
            Section = scan.Section,
            Line = scan.Line,
        };
    }
}
