using System.Collections.Frozen;
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

    /// <summary>Characters behind a denial within which "such" points back.</summary>
    private const int SuchReach = 50;

    private static readonly string[] Turns = [" but ", ", though ", ", although ", ", while ", "; ", ", however", ", whereas ", ", which ", ", all of which "];

    /// <summary>Words that point back instead of saying what is denied.</summary>
    private static readonly string[] PointsBack =
    [
        "this", "it", "that it", "that any such", "these", "them", "the claim", "the accusation", "the report", "the allegation", "the charge", "the statement", "the assertion", "the news",
        "such", "any involvement", "any responsibility", "involvement", "responsibility", "those",
    ];

    private static readonly FrozenSet<string> SaidOtherwise = FrozenSet.Create(StringComparer.Ordinal,
        "said", "says", "suggested", "stated", "reported", "claimed", "admitted", "acknowledged", "conceded", "attributed", "maintained", "insisted", "accused", "blamed", "countered", "replied", "retorted", "responded");

    private static readonly string[] PointsToAll = [" this ", " it ", " these ", " them ", " the whole ", " the claim", " the accusation", " the allegation", " the account", " the report"];

    private readonly Lazy<Antecedent> _antecedents = new(() => new Antecedent(document));

    /// <summary>Index of the answered sentence, the cue's own where that holds both, -1 where the document does not tell what is denied; null where the cue answers nothing.</summary>
    public int? To(int sentence, CueHit cue) => cue.Kind switch
    {
        CueKinds.Denial => Denied(sentence, cue),
        CueKinds.TurnedOut => Before(sentence),
        CueKinds.OtherCause => Loss(sentence, cue),
        _ => null,
    };

    private int Denied(int sentence, CueHit cue)
    {
        var span = document.Sentences[sentence].Span;
        if (TurnBefore(span.Start, cue.Span.Start) >= ShortestStatement)
        {
            return sentence;
        }
        var behind = document.Document.Text.AsSpan(cue.Span.End, span.End - cue.Span.End).TrimStart();
        foreach (var words in PointsBack)
        {
            if (behind.StartsWith(words, StringComparison.Ordinal) && Before(sentence) is { } previous)
            {
                return previous;
            }
        }
        // "Denied that a massacre of such a scale had taken place".
        if (cue.Rule == "denial.denied" && behind[..Math.Min(behind.Length, SuchReach)].Contains(" such ", StringComparison.Ordinal) && Before(sentence) is { } such)
        {
            return such;
        }
        if (cue.Rule == "denial.disputed-by" && cue.Span.Start - span.Start >= ShortestStatement)
        {
            return sentence;
        }
        // "Called this absolutely untrue": what is called so stands inside the cue.
        if (cue.Rule == "denial.called-false" && PointsToAll.Any(words => document.TextOf(cue.Span).Contains(words, StringComparison.Ordinal)) && Before(sentence) is { } whole)
        {
            return whole;
        }
        // A retort is to what has just been said.
        if (cue.Rule == "denial.retorted" && Before(sentence) is { } said)
        {
            return said;
        }
        // Who denies says nothing of what is denied.
        var content = cue.Rule == "denial.maintains-not" ? new TextSpan(cue.Span.Start, span.End)
            : cue.Rule == "denial.denied" && behind.StartsWith("that ", StringComparison.Ordinal) && behind.Length >= ShortestStatement ? new TextSpan(cue.Span.End, span.End) : span;
        var found = _antecedents.Value.Of(sentence, content);
        return found >= 0 ? found : Before(sentence) is { } near && cue.Rule == "denial.called-false" ? near : -1;
    }

    /// <summary>Whether another voice takes over in the words behind an accusation: "…, while the army put it down to an accident".</summary>
    public static bool IsTurnedOn(ReadOnlySpan<char> behind)
    {
        foreach (var turn in Turns)
        {
            if (behind.IndexOf(turn, StringComparison.Ordinal) is >= 0 and var at)
            {
                foreach (var range in behind[(at + turn.Length)..].SplitAny(' ', ',', ';'))
                {
                    if (SaidOtherwise.Contains(behind[(at + turn.Length)..][range].ToString()))
                    {
                        return true;
                    }
                }
            }
        }
        return false;
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
            if (at > turned && before[(at + turn.Length)..].Trim().Length >= ShortestVoice)
            {
                turned = at;
            }
        }
        return turned;
    }

    /// <summary>The sentence, the same or one of the two before, in which somebody tells how the loss came about.</summary>
    private int? Loss(int sentence, CueHit cue)
    {
        var start = document.Sentences[sentence].Span.Start;
        if (TurnBefore(start, cue.Span.Start) is > 0 and var turn && document.ClaimsOf(sentence).Any(c => IsLoss(c) && c.Span.End <= start + turn))
        {
            return sentence;
        }
        for (var i = sentence - 1; i >= sentence - 2 && document.SameParagraph(i, sentence); i--)
        {
            if (document.ClaimsOf(i).Any(IsLoss))
            {
                return i;
            }
        }
        return null;
    }

    private static bool IsLoss(Claim claim) => claim.Stance is Stance.Attributed or Stance.Hedged or Stance.Asserted && claim is
    { Kind: ClaimKind.Equipment, EquipmentAction: EquipmentAction.ShotDown or EquipmentAction.Destroyed or EquipmentAction.Hit }
        or { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed or Outcome.Wounded };
}
