using System.Collections.Frozen;
using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Which sentence of a document an answer ("denied this", "it turned out to be false", "crashed due to a failure") answers.</summary>
internal sealed class Answers(DocumentView document)
{
    /// <summary>What stands before a "but" has to tell something for the denial behind it to answer it.</summary>
    private const int ShortestStatement = 40;

    private const int ShortestVoice = 3;

    /// <summary>Between a denial and its "that" ("the reports", "earlier claims").</summary>
    private const int LongestNoun = 24;

    /// <summary>Characters of whoever denies, between a "which" and the verb.</summary>
    private const int LongestDenier = 40;

    /// <summary>The file of their words.</summary>
    internal const string Words = "Findings/Rules/answers.words.txt";

    private static readonly ImmutableArray<string> PointsBack = ListedWords.Of(Words, "points-back");
    private static readonly ImmutableArray<string> PointsToAll = ListedWords.Of(Words, "points-to-all");
    private static readonly ImmutableArray<string> Charges = ListedWords.Of(Words, "charge");
    private static readonly ImmutableArray<string> Wishes = ListedWords.Of(Words, "wish");
    private static readonly FrozenSet<string> GoesOnSaying = ListedWords.Of(Words, "goes-on-saying").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> SaidOtherwise = ListedWords.Of(Words, "said-otherwise").ToFrozenSet(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Turns =
        [.. ListedWords.Of(Words, "turn").Select(w => $" {w} "), .. ListedWords.Of(Words, "turn-behind-comma").Select(w => $", {w}"), "; "];

    private readonly Lazy<Antecedent> antecedents = new(() => new Antecedent(document));

    /// <summary>Index of the answered sentence, the cue's own where that holds both, -1 where the document does not tell what is denied; null where the cue answers nothing.</summary>
    public int? To(int sentence, CueHit cue) => cue.Kind switch
    {
        CueKinds.Denial => Denied(sentence, cue),
        CueKinds.TurnedOut => Before(sentence),
        CueKinds.OtherCause or CueKinds.OtherAccount => Loss(sentence, cue),
        _ => null,
    };

    private int? Denied(int sentence, CueHit cue)
    {
        var span = document.Sentences[sentence].Span;
        if (TurnBefore(span.Start, cue.Span.Start) >= ShortestStatement || IsRelative(document.Document.Text.AsSpan(span.Start, cue.Span.Start - span.Start)))
            return sentence;
        var behind = document.Document.Text.AsSpan(cue.Span.End, span.End - cue.Span.End).TrimStart();
        foreach (var words in PointsBack)
        {
            if (behind.StartsWith(words, StringComparison.Ordinal) && !SaysWhich(behind[words.Length..]) && Before(sentence) is { } previous)
                return previous;
        }
        if (cue.Rule.Answers == Answered.Subject && cue.Span.Start - span.Start >= ShortestStatement)
            return sentence;
        // "A claim that the army rejected": what is rejected stands before it.
        if (cue.Rule.Answers == Answered.Apposition)
            return cue.Span.Start - span.Start >= ShortestStatement || Before(sentence) is not { } rejected ? sentence : rejected;
        // "Called this absolutely untrue", "dispute this figure": what points back stands inside the cue.
        if (cue.Rule.Answers is Answered.Object or Answered.ObjectOrLast && PointsToAnyOf(document.TextOf(cue.Span)) && Before(sentence) is { } whole)
        {
            // "He had proposed … The admiral rejected this": a wish is turned down, and nothing is denied.
            return IsWish(document.TextOf(document.Sentences[whole].Span)) ? null : whole;
        }
        // A retort is to what has just been said.
        if (cue.Rule.Answers == Answered.Last && Before(sentence) is { } said)
            return said;
        // Who denies says nothing of what is denied.
        var content = cue.Rule.Answers == Answered.Contrary ? new TextSpan(cue.Span.Start, span.End)
            : cue.Rule.Answers == Answered.Clause && OpensWithThat(behind) && behind.Length >= ShortestStatement ? new TextSpan(cue.Span.End, EndOfClause(cue.Span.End, span.End))
            : span;
        var found = antecedents.Value.Of(sentence, content);
        // "Knew of no such deliveries": what somebody has not heard of answers nobody in another passage.
        if (cue.Rule.Answers == Answered.Contrary && (found < 0 || !document.SameParagraph(found, sentence)))
            return ClaimBefore(sentence, cue);
        return found >= 0 && document.SameParagraph(found, sentence) ? found
            : cue.Rule.Answers == Answered.ObjectOrLast && Before(sentence) is { } near ? near
            : ClaimBefore(sentence, cue) is { } claimed ? claimed : found;
    }

    /// <summary>"(Denied the reports) that bombers had come": says of which.</summary>
    private static bool SaysWhich(ReadOnlySpan<char> behind)
    {
        var rest = behind.TrimStart('s');
        return rest.StartsWith(" that ", StringComparison.Ordinal) || rest.StartsWith(" of ", StringComparison.Ordinal);
    }

    /// <summary>"That bombers had come", "the report that".</summary>
    private static bool OpensWithThat(ReadOnlySpan<char> behind) => behind.StartsWith("that ", StringComparison.Ordinal) || behind.IndexOf(" that ") is >= 0 and < LongestNoun;

    /// <summary>"Denied that bombers had come, while 1,000 men arrived": what stands behind the comma is not denied.</summary>
    private int EndOfClause(int start, int end)
    {
        var from = Math.Min(start + ShortestStatement, end);
        return document.Document.Text.IndexOf(',', from, end - from) is >= 0 and var comma ? comma : end;
    }

    /// <summary>
    /// The nearest sentence before, in the paragraph, in which another voice or the article tells a loss: "the ministry denied that any of its men had
    /// been taken" answers who claimed prisoners, whatever its words.
    /// </summary>
    private int? ClaimBefore(int sentence, CueHit cue)
    {
        var denier = document.Document.Text[document.Sentences[sentence].Span.Start..cue.Span.Start];
        for (var i = sentence - 1; i >= sentence - 2 && document.SameParagraph(i, sentence); i--)
        {
            if (document.ClaimsOf(i).Any(c => c.Kind is ClaimKind.Casualty or ClaimKind.Equipment && c.Stance != Stance.Denied && !IsOf(c, denier)))
                return i;
        }
        return null;
    }

    private static bool IsOf(Claim claim, string denier) => claim.Claimant is not null && denier.Contains(claim.Claimant, StringComparison.OrdinalIgnoreCase);

    /// <summary>A denial some sentences later says what it answers: "denied the ministry's allegation".</summary>
    public static bool IsAnsweredByName(DocumentView document, int sentence, int within)
    {
        for (var i = sentence + 2; i <= sentence + within && document.SameParagraph(sentence, i); i++)
        {
            foreach (var cue in document.CuesOf(i))
            {
                if (cue is { Kind: CueKinds.Denial, Quoted: false } && ListedWords.AnyIn(document.TextOf(new(cue.Span.Start, document.Sentences[i].Span.End)), Charges))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether words of a whole point back to what has just been told.</summary>
    public static bool PointsToAnyOf(ReadOnlySpan<char> words)
    {
        foreach (var pointer in PointsToAll)
        {
            for (var from = 0; words[from..].IndexOf(pointer, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; from += found + 1)
            {
                var (start, end) = (from + found, from + found + pointer.Length);
                if ((start == 0 || !char.IsLetter(words[start - 1])) && (end == words.Length || !char.IsLetter(words[end])))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether another voice takes over in the words behind an accusation: "…, while the army put it down to an accident".</summary>
    public static bool IsTurnedOn(ReadOnlySpan<char> behind)
    {
        // A mark behind a comma would part it from its "while".
        if (behind.Contains('['))
            behind = DocumentView.Shorten(behind.ToString(), behind.Length);
        foreach (var turn in Turns)
        {
            if (behind.IndexOf(turn, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;
            var other = behind[(at + turn.Length)..];
            if (!GoesOn(behind, at + turn.Length) && !(turn == " but " && IsSameVoice(other)))
            {
                foreach (var range in other.SplitAny(' ', ',', ';'))
                {
                    if (SaidOtherwise.Contains(other[range].ToString()))
                        return true;
                }
            }
        }
        return false;
    }

    /// <summary>"…, but later said that": nobody else speaks behind the "but".</summary>
    private static bool IsSameVoice(ReadOnlySpan<char> behind)
    {
        foreach (var range in behind.Split(' '))
        {
            var word = behind[range].ToString();
            if (!GoesOnSaying.Contains(word))
                return SaidOtherwise.Contains(word);
        }
        return false;
    }

    /// <summary>Where the first turn to another voice begins and ends; -1 where there is none.</summary>
    public static (int Start, int End) TurnIn(ReadOnlySpan<char> text)
    {
        var (start, end) = (-1, -1);
        foreach (var turn in Turns)
        {
            if (text.IndexOf(turn, StringComparison.Ordinal) is >= 0 and var at && (start < 0 || at < start) && !GoesOn(text, at + turn.Length))
                (start, end) = (at, at + turn.Length);
        }
        return (start, end);
    }

    /// <summary>", thought" is no ", though".</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int end) => text[end - 1] != ' ' && end < text.Length && char.IsLetter(text[end]);

    private static bool IsWish(ReadOnlySpan<char> text) => ListedWords.AnyIn(text, Wishes);

    /// <summary>"He was accused of having fled, which he denied": what is denied stands before the clause.</summary>
    private static bool IsRelative(ReadOnlySpan<char> before)
    {
        var which = before.LastIndexOf(" which ", StringComparison.Ordinal);
        return which >= ShortestStatement && before[(which + " which ".Length)..] is { Length: < LongestDenier } denier && denier.IndexOfAny(',', ';', ':') < 0;
    }

    private int? Before(int sentence) => document.SameParagraph(sentence, sentence - 1) ? sentence - 1 : null;

    /// <summary>How far into the sentence another voice takes over ("…, but the minister"), or -1; "…, but denied" goes on with the same voice about something else.</summary>
    private int TurnBefore(int start, int cue)
    {
        var before = document.Document.Text.AsSpan(start, cue - start);
        var turned = -1;
        foreach (var turn in Turns)
        {
            var at = before.LastIndexOf(turn, StringComparison.Ordinal);
            if (at > turned && !GoesOn(before, at + turn.Length) && before[(at + turn.Length)..].Trim().Length >= ShortestVoice)
                turned = at;
        }
        return turned;
    }

    /// <summary>The sentence, the same or one of the two before, in which somebody tells how the loss came about.</summary>
    private int? Loss(int sentence, CueHit cue)
    {
        var start = document.Sentences[sentence].Span.Start;
        if (TurnBefore(start, cue.Span.Start) is > 0 and var turn && document.ClaimsOf(sentence).Any(c => IsLoss(c) && c.Span.End <= start + turn))
            return sentence;
        for (var i = sentence - 1; i >= sentence - 2 && document.SameParagraph(i, sentence); i--)
        {
            if (document.ClaimsOf(i).Any(IsLoss))
                return i;
        }
        return null;
    }

    private static bool IsLoss(Claim claim) => claim.Stance is Stance.Attributed or Stance.Hedged or Stance.Asserted && claim is
    { Kind: ClaimKind.Equipment, EquipmentAction: EquipmentAction.ShotDown or EquipmentAction.Destroyed or EquipmentAction.Hit }
        or { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed or Outcome.Wounded };
}
