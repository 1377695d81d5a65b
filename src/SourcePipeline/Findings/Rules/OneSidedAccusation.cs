using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A party to the conflict accuses its enemy, or claims something for itself, and nobody answers.</summary>
internal sealed class OneSidedAccusation : FindingRule
{
    private static readonly ImmutableArray<string> InHisPower = ListedWords.Of("Findings/Rules/claims.words.txt", "in-his-power");

    private static readonly ImmutableArray<string> ClauseOpenings = [.. ListedWords.Of("Findings/Rules/claims.words.txt", "clause-opening").Select(w => $", {w} ")];

    /// <summary>Behind those who are accused, these open what they are accused of.</summary>
    private static readonly ImmutableArray<string> Charges = [" of ", " for ", " as "];

    /// <summary>So many sentences later somebody may still answer the accusation by name.</summary>
    private const int SentencesToAnswer = 3;

    private static readonly ImmutableArray<string> Admissions = ListedWords.Of("Findings/Rules/claims.words.txt", "admission");

    public override RuleDescription Description { get; } = new(
        "one-sided-accusation",
        Family.OneSided,
        Level.Note,
        "A belligerent's accusation has no answer.",
        """
        Fires where a party to the conflict is said to accuse, blame or complain, or to claim something that is no figure and no place, and the
        passage brings no denial, confirmation or answer of another voice. Figures and places are left to one-sided-claim.
        """,
        """
        The rebels claimed that the Sarnian government had not kept the terms of the truce.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var reader = new GroupReader();
        var told = sink.Told(document.Id, Family.OneSided);
        told.UnionWith(sink.Told(document.Id, Family.Contested));
        Sides? sides = null;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            if (told.Contains(sentence.Span) || document.ClaimsOf(i).Any(c => c.Stance == Stance.Confirmed))
                continue;
            var ownLoss = document.ClaimsOf(i).Any(c => IsLoss(c) && IsOwnLoss(evidence.StatementOf(c)));
            foreach (var cue in document.CuesOf(i))
            {
                // "Claimed that it had lost ten men" accuses nobody; "accused the army of killing ten of its men" does.
                if (cue.Kind != CueKinds.Accusation || cue.Quoted || (ownLoss && !cue.Rule.NamesAccused) || IsAnswered(document, i, cue) || IsOfNoEnemy(document, evidence, reader, i, cue) || IsOfWithdrawal(document, evidence, i, cue)
                    || !(IsByBelligerent(evidence, reader, document, i, cue) ? !(sides ??= new(document, evidence)).LooksOn(document.Document.Text[sentence.Span.Start..cue.Span.Start]) : IsByOfficial(sides ??= new(document, evidence), document, i, cue)))
                {
                    continue;
                }
                sink.Add(
                    $"Nobody in the article answers this: “{document.Around(i, cue.Span)}”.",
                    IsQuotedNext(document, i) ? [FindingSink.At(document.Id, sentence, cue.Span), FindingSink.At(document.Id, document.Sentences[i + 1])] : [FindingSink.At(document.Id, sentence, cue.Span)],
                    [],
                    [document.Gist(i)],
                    [document.Short(i, 400)],
                    Templates.ThirdParty("one side's word, unanswered", evidence.Month));
                break;
            }
        }
    }

    /// <summary>The next sentence gives the words of the accusation.</summary>
    private static bool IsQuotedNext(DocumentView document, int sentence) =>
        document.SameParagraph(sentence, sentence + 1) && document.TextOf(document.Sentences[sentence + 1].Span)[0] is '"' or '“';

    private static bool IsLoss(Claim claim) => claim is { Kind: ClaimKind.Casualty } or { Kind: ClaimKind.Control, Action: ControlAction.Lost or ControlAction.Withdrew };

    /// <summary>A side on what it lost itself accuses nobody.</summary>
    public static bool IsOwnLoss(Statement statement) => statement is { Voice.IsNamed: true, Subject.IsArmed: true }
        && !statement.Voice.Claimant.Opposes(statement.Subject) && statement.Voice.Claimant.IsSameSideAs(statement.Subject);

    /// <summary>All that is claimed there is who left a place: one-sided-claim has looked at it, and found an answer where it told nothing.</summary>
    private static bool IsOfWithdrawal(DocumentView document, Evidence evidence, int sentence, CueHit cue)
    {
        var claimed = document.ClaimsOf(sentence).Where(c => c.Span.Start >= cue.Span.Start && c.Kind is not (ClaimKind.Quotation or ClaimKind.Quantity)).ToArray();
        return claimed.Length > 0 && Array.TrueForAll(claimed, c => c is { Kind: ClaimKind.Control, Claimant: not null, Action: ControlAction.Withdrew or ControlAction.Lost }
            && evidence.StatementOf(c).Place.Number >= 0);
    }

    /// <summary>"Accused both sides", "blamed his own staff", "accused the mediators": whoever is accused is no enemy of the speaker.</summary>
    private static bool IsOfNoEnemy(DocumentView document, Evidence evidence, GroupReader reader, int sentence, CueHit cue)
    {
        if (!cue.Rule.NamesAccused)
            return false;
        var span = document.Sentences[sentence].Span;
        // The cue's last word is the first of the accused.
        var first = document.Document.Text.LastIndexOf(' ', cue.Span.End - 1, cue.Span.Length) is >= 0 and var space ? space + 1 : cue.Span.End;
        var behind = document.Document.Text.AsSpan(first, span.End - first);
        var end = behind.IndexOfAny(',', ';', '.');
        foreach (var preposition in Charges)
        {
            if (behind.IndexOf(preposition, StringComparison.Ordinal) is >= 0 and var at && (end < 0 || at < end))
                end = at;
        }
        var accused = reader.Read((end < 0 ? behind : behind[..end]).ToString());
        if (accused.Kind is GroupKind.Mixed or GroupKind.Peacekeepers)
            return true;
        var accuser = reader.Read(document.Document.Text[span.Start..cue.Span.Start]);
        if (accused.Enemy || accused.Names.IsEmpty)
            return false;
        return accused.Kind == accuser.Kind && accused.IsArmed && (accuser.IsSameSideAs(accused) && !accuser.Opposes(accused) || evidence.Alliances.Allied(accuser, accused));
    }

    private static bool IsAnswered(DocumentView document, int sentence, CueHit cue)
    {
        // "Sarnia admitted its mistake, and the Velians accused it of intent".
        if (ListedWords.AnyIn(document.Document.Text.AsSpan(document.Sentences[sentence].Span.Start, cue.Span.Start - document.Sentences[sentence].Span.Start), Admissions, StringComparison.Ordinal))
            return true;
        if (Answers.IsTurnedOn(document.Document.Text.AsSpan(cue.Span.End, document.Sentences[sentence].Span.End - cue.Span.End)))
            return true;
        // "Each side accused the other": the accusation is one of the two.
        if (cue.Rule.NamesAccused && IsOfMutualBlame(document, sentence))
            return true;
        for (var i = sentence; i <= sentence + 1; i++)
        {
            if (document.SameParagraph(sentence, i) && document.CuesOf(i).Any(c => c.Kind is CueKinds.Denial or CueKinds.TurnedOut or CueKinds.OtherCause or CueKinds.Unconfirmed || (c.Kind is CueKinds.Confirmation && !OneSidedDeed.IsOlder(document, i, sentence))))
                return true;
        }
        return Answers.IsAnsweredByName(document, sentence, SentencesToAnswer);
    }

    private static bool IsOfMutualBlame(DocumentView document, int sentence)
    {
        for (var i = sentence - 1; document.SameParagraph(i, sentence); i--)
        {
            if (document.CuesOf(i).Any(c => c is { Kind: CueKinds.MutualBlame, Quoted: false }))
                return true;
        }
        return false;
    }

    /// <summary>"The governor claimed that …": an office of a side, or a man who speaks for one elsewhere.</summary>
    private static bool IsByOfficial(Sides sides, DocumentView document, int sentence, CueHit cue) =>
        cue.Rule.Rule.Id.StartsWith("accusation.claimed", StringComparison.Ordinal) && !document.TextOf(cue.Span).StartsWith("claims", StringComparison.Ordinal)
        && OneSidedDeed.SpeakerOf(document, sides, sentence, new(document.Sentences[sentence].Span.Start, cue.Span.Start), cue) is not null;

    /// <summary>What stands behind the last ", as", ", while"; null where no such clause is open.</summary>
    private static string? LastClause(string words)
    {
        foreach (var opening in ClauseOpenings)
        {
            if (words.LastIndexOf(opening, StringComparison.Ordinal) is > 0 and var at && words.IndexOf(", ", at + opening.Length, StringComparison.Ordinal) < 0)
                return words[(at + opening.Length)..];
        }
        return null;
    }

    /// <summary>The words before the cue, back to the clause's beginning, name somebody who fights.</summary>
    public static bool IsByBelligerent(Evidence evidence, GroupReader reader, DocumentView document, int sentence, CueHit cue)
    {
        var start = document.Sentences[sentence].Span.Start;
        var before = document.Document.Text[start..cue.Span.Start];
        var last = before.TrimEnd();
        if (last.EndsWith("which", StringComparison.Ordinal) || GroupLexicon.Writes(before))
            return false;
        // "An officer, who accused them of theft": of those whom he had in his power, no side accuses another.
        if (last.EndsWith(" who", StringComparison.Ordinal) && document.Document.Text[cue.Span.Start..cue.Span.End] is var words && InHisPower.Contains(words[(words.LastIndexOf(' ') + 1)..]))
            return false;
        // "The army formed a guard, as villagers complained of": whoever complains stands in the clause.
        if (LastClause(last) is { } clause)
            before = last = clause;
        // "The army burned houses, one resident claimed": whoever speaks stands behind the comma.
        if (last.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && (reader.Read(last[(comma + 2)..]).Kind is GroupKind.Civilians or GroupKind.Hostages or GroupKind.Peacekeepers || GroupLexicon.Observes(last[(comma + 2)..].ToLowerInvariant())))
            return false;
        var subject = reader.Read(before);
        if (subject.Kind is GroupKind.State or GroupKind.Fighters)
            return true;
        if (subject.Kind != GroupKind.Named)
            return false;
        // A bare name fights where some claim of the document has it acting, losing or speaking as a party.
        var parties = evidence.PartiesOf(document.Id);
        return subject.Names.Any(parties.Contains);
    }
}
