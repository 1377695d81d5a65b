using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A side, or an official, says what the enemy did or what was done to it, with no word of accusing, and nobody answers.</summary>
internal sealed class OneSidedDeed : FindingRule
{
    /// <summary>"On 3 May, according to …": so much may stand before the voice when what it tells stands behind it.</summary>
    private const int LongestOpening = 40;

    /// <summary>Words of a person's name.</summary>
    private const int LongestName = 4;

    public override RuleDescription Description { get; } = new(
        "one-sided-deed",
        Family.OneSided,
        Level.Note,
        "What an enemy is said to have done or suffered stands on one side's word.",
        """
        Fires where a party to the conflict or an official says ("stated that", "according to") that an opposed force shelled, mined, looted, shot,
        tortured, let nobody leave or did the like, that such a force was routed or suffered losses, or that villages were taken which it does not
        name, and the passage brings no denial, confirmation or answer of another voice. Figures and places are
        left to one-sided-claim, words of accusing to one-sided-accusation; witnesses, organisations and media do not fire.
        """,
        """
        On 3 May 2014, the governor stated that the rebels had mined the roads around Belgora.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var told = sink.Told(document.Id, Family.OneSided);
        told.UnionWith(sink.Told(document.Id, Family.Contested));
        Sides? sides = null;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (told.Contains(document.Sentences[i].Span) || document.ClaimsOf(i).Any(c => c.Kind == ClaimKind.Casualty && OneSidedAccusation.IsOwnLoss(evidence.StatementOf(c))) || !document.CuesOf(i).Any(c => IsOfWar(c) && !c.Quoted))
                continue;
            if (Deed(document, evidence, sides ??= new(document, evidence), i) is not { } cue)
                continue;
            sink.Add(
                $"One side alone says so, and nobody in the article answers: “{document.Short(i, 160)}”.",
                [FindingSink.At(document.Id, document.Sentences[i], cue.Span)],
                [],
                [document.Gist(i)],
                [document.Short(i, 400)],
                Templates.ThirdParty("one side's word, unanswered", evidence.Month));
        }
    }

    /// <summary>The deed that a side's voice tells of its enemy; null where there is none.</summary>
    private static CueHit? Deed(DocumentView document, Evidence evidence, Sides sides, int sentence)
    {
        var span = document.Sentences[sentence].Span;
        foreach (var speech in document.CuesOf(sentence))
        {
            if (speech.Kind is not (CueKinds.Told or CueKinds.According) || speech.Quoted)
                continue;
            var (speaker, content) = Parted(document, span, speech);
            if (content.Length == 0 || SpeakerOf(document, sides, sentence, speaker, speech) is not { } side
                || IsToldByOther(document, sides, side, sentence - 1, sentence) || IsToldByOther(document, sides, side, sentence + 1, sentence))
            {
                continue;
            }
            foreach (var deed in document.CuesOf(sentence))
            {
                if (!IsOfWar(deed) || deed.Quoted || deed.Span.Start < content.Start || deed.Span.End > content.End || IsAnswered(document, sentence, deed))
                    continue;
                var told = new DeedOfWar(document, sides, side, content, deed, sides.IsOfficial(side, document.Document.Text[speaker.Start..speaker.End]));
                if (told.IsOfEnemy() || ((told.IsOnEnemy() || told.IsOwnSeizure()) && !IsClaimed(document, evidence, sentence, deed)))
                    return deed;
            }
        }
        return null;
    }

    private static bool IsOfWar(CueHit cue) => cue.Kind is CueKinds.Deed or CueKinds.Feat or CueKinds.Seizure;

    /// <summary>A figure or a place is claimed there, and one-sided-claim has looked at it.</summary>
    private static bool IsClaimed(DocumentView document, Evidence evidence, int sentence, CueHit deed) => document.ClaimsOf(sentence).Any(c => c is { Kind: ClaimKind.Casualty or ClaimKind.Equipment or ClaimKind.Control, Claimant: not null }
        && c.Span.End > deed.Span.Start && (c.Kind != ClaimKind.Control || evidence.StatementOf(c) is { Place.Number: >= 0, IsOfSomeParts: false }));

    /// <summary>The side that speaks; "he also stated that" is whoever spoke in the sentence before.</summary>
    public static Group? SpeakerOf(DocumentView document, Sides sides, int sentence, TextSpan speaker, CueHit speech)
    {
        var words = document.Document.Text[speaker.Start..speaker.End];
        if (speech.Kind == CueKinds.According || !Sides.GoesOn(words))
            return sides.Speaker(words, speech.Kind == CueKinds.According);
        if (!document.SameParagraph(sentence - 1, sentence))
            return null;
        foreach (var before in document.CuesOf(sentence - 1))
        {
            if (before is { Kind: CueKinds.Told or CueKinds.According or CueKinds.Accusation, Quoted: false } && Parted(document, document.Sentences[sentence - 1].Span, before).Speaker is { Length: > 0 } named
                && SpeakerOf(document, sides, sentence - 1, named, before) is { } side)
            {
                return side;
            }
        }
        return document.ClaimsOf(sentence - 1).LastOrDefault(c => c.Claimant is not null) is { Claimant: { } claimant } ? sides.Speaker(claimant) : null;
    }

    /// <summary>Who says it, and what: before and behind "stated that"; "according to X, …" and "…, according to X".</summary>
    private static (TextSpan Speaker, TextSpan Content) Parted(DocumentView document, TextSpan sentence, CueHit speech)
    {
        if (speech.Kind is CueKinds.Told or CueKinds.Accusation)
            return (new(sentence.Start, speech.Span.Start), new(speech.Span.End, sentence.End));
        var text = document.Document.Text;
        var comma = text.IndexOf(", ", speech.Span.End, sentence.End - speech.Span.End, StringComparison.Ordinal);
        // "According to Jane Roe, the Governor of Belgora, …" and "to the Governor of Belgora, Jane Roe, …": the one and the other are hers.
        if (comma > 0 && text.IndexOf(", ", comma + 2, sentence.End - comma - 2, StringComparison.Ordinal) is > 0 and var end
            && (IsArticle(text.AsSpan(comma + 2, sentence.End - comma - 2)) ? Sides.IsOffice(text[(comma + 2)..end]) || IsName(text.AsSpan(speech.Span.End, comma - speech.Span.End)) : IsName(text.AsSpan(comma + 2, end - comma - 2))))
        {
            comma = end;
        }
        return speech.Span.Start == sentence.Start || (comma > 0 && speech.Span.Start - sentence.Start < LongestOpening && sentence.End - comma > speech.Span.Start - sentence.Start)
            ? comma < 0 ? default : (new(speech.Span.End, comma), new(comma, sentence.End))
            : (new(speech.Span.End, comma < 0 ? sentence.End : comma), new(sentence.Start, speech.Span.Start));
    }

    /// <summary>Two to four words, all with capitals.</summary>
    private static bool IsName(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Trim().Split(' '))
        {
            if (words.Trim()[range] is not [var first, ..] || !char.IsUpper(first))
                return false;
            count++;
        }
        return count is > 1 and <= LongestName;
    }

    private static bool IsArticle(ReadOnlySpan<char> words) => words.StartsWith("the ", StringComparison.Ordinal) || words.StartsWith("a ", StringComparison.Ordinal) || words.StartsWith("an ", StringComparison.Ordinal);

    /// <summary>The other side tells a deed in the sentence before, or in the next one.</summary>
    private static bool IsToldByOther(DocumentView document, Sides sides, Group side, int other, int sentence)
    {
        if (side.Kind is not (GroupKind.State or GroupKind.Fighters) || !document.SameParagraph(other, sentence) || IsOfOtherDay(document, other, sentence) || !document.CuesOf(other).Any(c => c.Kind == CueKinds.Deed))
            return false;
        foreach (var speech in document.CuesOf(other))
        {
            if (speech.Kind is CueKinds.Told or CueKinds.According && !speech.Quoted && Parted(document, document.Sentences[other].Span, speech).Speaker is { Length: > 0 } words
                && sides.Speaker(document.Document.Text[words.Start..words.End], speech.Kind == CueKinds.According) is { Kind: GroupKind.State or GroupKind.Fighters } speaker && (speaker.Opposes(side) || side.Opposes(speaker)) && !speaker.IsSameSideAs(side))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What a sentence dates before another's day answers nothing of it.</summary>
    public static bool IsOlder(DocumentView document, int one, int other) =>
        document.Timeline.OwnDate(one) is { } a && document.Timeline.OwnDate(other) is { } b && a.Last < b.First;

    /// <summary>Each of two sentences has its own date, and they differ.</summary>
    private static bool IsOfOtherDay(DocumentView document, int one, int other) =>
        document.Timeline.OwnDate(one) is { } a && document.Timeline.OwnDate(other) is { } b && (a.Last < b.First || b.Last < a.First);

    private static bool IsAnswered(DocumentView document, int sentence, CueHit deed)
    {
        if (Answers.IsTurnedOn(document.Document.Text.AsSpan(deed.Span.End, document.Sentences[sentence].Span.End - deed.Span.End)))
            return true;
        for (var i = sentence; i <= sentence + 1; i++)
        {
            if (document.SameParagraph(sentence, i) && document.CuesOf(i).Any(c => c.Kind is CueKinds.Denial or CueKinds.TurnedOut or CueKinds.OtherCause or CueKinds.Unconfirmed || (c.Kind is CueKinds.Confirmation && !IsOlder(document, i, sentence))))
                return true;
        }
        return document.ClaimsOf(sentence).Any(c => c.Stance == Stance.Confirmed);
    }
}
