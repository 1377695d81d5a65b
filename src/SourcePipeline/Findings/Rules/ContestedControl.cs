using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;

namespace SourcePipeline.Findings.Rules;

/// <summary>Who holds or took a place, who beat whom back, who was there: told in ways that cannot both hold.</summary>
internal sealed class ContestedControl : FindingRule
{
    /// <summary>What is held later may have been retaken.</summary>
    private const int DaysToAnswer = 3;

    /// <summary>So near behind "fighting goes on" stands where.</summary>
    private const int PlaceWithin = 24;

    public override RuleDescription Description { get; } = new(
        "contested-control",
        Family.Contested,
        Level.Note,
        "Two sides claim one place, or a claim to it is denied.",
        """
        Fires where, at one place and within the same days, two opposed parties are said to hold or to have taken it, each says that it beat
        the other back, a claim is denied, a capture is claimed while the other side grants an attack only or says that the fighting goes on.
        Accounts in the article's own voice take part where another voice contradicts them; a town that simply changes hands does not fire.
        """,
        """
        On 3 May 2014, the rebels said that they had captured the town of Belgora.[1] On 4 May 2014, the Sarnian army denied that the rebels had captured Belgora.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        var found = new List<Contest>();
        foreach (var incident in evidence.Incidents)
        {
            var control = incident.Statements.Where(s => s.Claim is { Kind: ClaimKind.Control, Action: not null }).ToArray();
            var questions = Questions(evidence, control);
            foreach (var (accounts, why) in questions)
                found.Add(new(incident, [.. control.Where(accounts.Contains)], why));
            if (questions.Count > 0)
                continue;
            foreach (var claimed in control)
            {
                if (IsClaimed(claimed) && Counterclaim(evidence, claimed) is { } sentence)
                {
                    var document = evidence.Documents[claimed.Document];
                    sink.Add(
                        $"{incident.Incident.Name}: {Accounts.Says(claimed)}; the other side speaks of fighting that goes on: “{document.Short(sentence)}”.",
                        [FindingSink.At(claimed.Claim), FindingSink.At(document.Id, document.Sentences[sentence])],
                        [claimed.Claim],
                        [incident.Identity, claimed.Voice.Folded],
                        [Accounts.Control(claimed.Claim)],
                        null,
                        incident.Incident.Id);
                    break;
                }
            }
        }

        // "Denied that it had lost Belgora, Arvela and Tarsk": one dispute, however many places.
        foreach (var contest in found.GroupBy(c => c.Sentences))
            Add(sink, evidence, [.. contest]);
    }

    /// <summary>What is contested of one incident.</summary>
    private sealed record Contest(RelatedIncident Incident, Statement[] Accounts, string Why)
    {
        /// <summary>The sentences that tell it.</summary>
        public string Sentences { get; } = string.Join(' ', Accounts.Select(a => (a.Document, a.Claim.Sentence.Start)).Distinct().Order());
    }

    /// <summary>
    /// What is contested at a place, question by question: who was said to have surrounded the town on one day and who to have taken it on a later
    /// one are two, though both are told of one battle.
    /// </summary>
    private static List<(HashSet<Statement> Accounts, string Why)> Questions(Evidence evidence, Statement[] control)
    {
        var questions = new List<(HashSet<Statement> Accounts, string Why)>();
        for (var i = 0; i < control.Length; i++)
        {
            for (var j = i + 1; j < control.Length; j++)
            {
                if (Contradiction(evidence, control[i], control[j]) is { } reason && !IsOvertaken(evidence, control, control[i], control[j]))
                    Join(questions, [control[i], control[j]], reason);
            }
            if (IsBoth(control[i]))
                Join(questions, [control[i]], "both sides claim it");
        }
        foreach (var said in control.Where(c => IsNamedHold(c) || c.Claim.Stance is Stance.Denied or Stance.Confirmed))
            questions.Find(q => q.Accounts.Any(a => a.Place.Number == said.Place.Number && IsOfSameDays(a, said))).Accounts?.Add(said);
        return questions;
    }

    /// <summary>One of the two denies, and the same has been claimed again on the day of the denial: then it answers that, and not what was said before.</summary>
    private static bool IsOvertaken(Evidence evidence, Statement[] control, Statement a, Statement b)
    {
        if (a.Denies == b.Denies)
            return false;
        var (denial, claim) = a.Denies ? (a, b) : (b, a);
        return control.Any(later => !later.Denies && later.First > claim.Last && DayRange.SameOccasion(later.Date, denial.Date) && Contradiction(evidence, later, denial) is not null);
    }

    /// <summary>Two questions that share an account are one.</summary>
    private static void Join(List<(HashSet<Statement> Accounts, string Why)> questions, HashSet<Statement> contradictory, string reason)
    {
        var shared = questions.FindAll(q => q.Accounts.Overlaps(contradictory));
        foreach (var question in shared)
        {
            contradictory.UnionWith(question.Accounts);
            questions.Remove(question);
        }
        questions.Add((contradictory, shared.Count > 0 ? shared[0].Why : reason));
    }

    private static bool IsOfSameDays(Statement a, Statement b) => a.Claim.Sentence == b.Claim.Sentence || DayRange.SameOccasion(a.Date, b.Date);

    private static void Add(FindingSink sink, Evidence evidence, Contest[] contests)
    {
        var first = contests[0];
        Statement[] accounts = [.. contests.SelectMany(c => c.Accounts)];
        sink.Add(
            $"{string.Join("; ", contests.Select(c => c.Incident.Incident.Name))}: {first.Why}: {string.Join("; ", accounts.Select(Accounts.Says))}.",
            accounts.Select(a => FindingSink.At(a.Claim)),
            accounts.Select(a => a.Claim),
            [.. contests.Select(c => c.Incident.Identity), "control"],
            accounts.Select(a => $"{a.Voice.Folded}={a.Claim.Stance} {Accounts.Control(a.Claim)}"),
            accounts.Any(a => a.IsOwnVoice) ? Templates.Dubious($"who held {first.Incident.Incident.Place}", evidence.Month) : null,
            first.Incident.Incident.Id);
    }

    /// <summary>One sentence that gives both sides' claim: "with both sides claiming to control the town".</summary>
    private static bool IsBoth(Statement statement) =>
        statement.Voice.Folded is "both sides" or "each side" or "both parties" or "both" && IsPossession(statement.Claim);

    private static bool IsClaimed(Statement statement) =>
        statement.Voice.IsNamed && statement.Claim is { Action: ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds, Stance: Stance.Attributed };

    private static bool IsPossession(Claim claim) =>
        claim.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds or ControlAction.Repulsed;

    private static string? Contradiction(Evidence evidence, Statement a, Statement b)
    {
        if (a.Denies != b.Denies)
        {
            var (denial, claim) = a.Denies ? (a, b) : (b, a);
            var answers = claim.Claim.Action == denial.Claim.Action || (IsPossession(claim.Claim) && IsPossession(denial.Claim));
            var actor = claim.Subject.IsSameSideAs(denial.Subject) || claim.Subject.Names.IsEmpty || denial.Subject.Names.IsEmpty;
            var notLater = claim.First is not { } told || denial.Last is not { } denied || told <= denied;
            return denial.Voice.IsNamed && answers && actor && notLater && !claim.Voice.IsSameAs(denial.Voice) ? "claimed and denied" : null;
        }
        // One took six villages, the other eight: nothing tells that they are the same.
        if ((a.IsOfSomeParts || b.IsOfSomeParts) && !string.Equals(a.Claim.Place, b.Claim.Place, StringComparison.OrdinalIgnoreCase))
            return null;
        if (a.Denies || a.Voice.IsSameAs(b.Voice) || (a.IsOwnVoice && b.IsOwnVoice))
            return null;
        if ((StillHeld(a, b) || StillHeld(b, a)) && !evidence.Alliances.Allied(a.Subject, b.Subject))
            return "a capture is claimed, the other side says that it holds it";
        if (!DayRange.SameOccasion(a.Date, b.Date))
            return null;
        if (IsPossession(a.Claim) && IsPossession(b.Claim) && Opposed(a, b) && !evidence.Alliances.Allied(a.Subject, b.Subject) && !ChangesHands(a, b) && !ChangesHands(b, a))
        {
            return (a.Claim.Action, b.Claim.Action) is (ControlAction.Repulsed, ControlAction.Repulsed)
                ? "each side says that it beat the other back"
                : "two sides are said to hold or to have taken it";
        }
        return GrantsOnlyAttack(a, b) || GrantsOnlyAttack(b, a) ? "a capture is claimed, the other side grants an attack only" : null;
    }

    /// <summary>The article tells who held it before; somebody else then tells who took it.</summary>
    private static bool ChangesHands(Statement before, Statement after) =>
        before.IsOwnVoice && before.Claim.Action == ControlAction.Holds && after.Claim.Action is ControlAction.Captured or ControlAction.Recaptured
        || IsRetaken(before, after);

    /// <summary>It is taken, and in a later sentence retaken by the other side: the second grants the first.</summary>
    private static bool IsRetaken(Statement before, Statement after) => before.Order < after.Order && before.Claim.Sentence != after.Claim.Sentence
        && before.Claim.Action == ControlAction.Captured && after.Claim.Action == ControlAction.Recaptured && (after.IsOwnVoice || before.IsOwnVoice);

    /// <summary>Who tells it stands where an actor should: an onlooker's name, or the speaker's own, was taken for who took the place.</summary>
    private static bool IsOnlyTeller(Statement statement)
    {
        var actor = statement.Claim.Actor!;
        if (statement.Subject.Names.Any(GroupLexicon.Observes) || GroupLexicon.Writes(actor))
            return true;
        return statement.Claim.Claimant is { } claimant && statement.Subject.Kind == GroupKind.Named && actor != claimant && claimant.Contains(actor, StringComparison.Ordinal);
    }

    private static bool Opposed(Statement a, Statement b) =>
        HasActor(a) && HasActor(b) && !a.Subject.IsSameSideAs(b.Subject) && (a.Subject.Opposes(b.Subject) || b.Subject.Opposes(a.Subject));

    private static bool HasActor(Statement statement) => statement.Claim.Actor is { Length: > 0 } && !IsOnlyTeller(statement);

    /// <summary>A voice that is named says who took or holds it.</summary>
    private static bool IsNamedHold(Statement statement) =>
        statement.Voice.IsNamed && statement.Claim.Action is not (ControlAction.Withdrew or ControlAction.Attacked or ControlAction.Lost);

    /// <summary>One side claims that it took the place, and the other says in the days after that it is there.</summary>
    private static bool StillHeld(Statement claim, Statement answer) => IsClaimed(claim) && claim.Claim.Action != ControlAction.Holds
        && answer is { Voice.IsNamed: true, Claim: { Action: ControlAction.Holds, Stance: Stance.Attributed or Stance.Confirmed } } && Opposed(claim, answer)
        && answer.First - claim.First is >= 0 and <= DaysToAnswer;

    private static bool GrantsOnlyAttack(Statement claim, Statement answer) => IsClaimed(claim) && claim.Claim.Action != ControlAction.Holds && (claim.Place.IsPart || !answer.Place.IsPart)
        && answer.Voice.IsNamed && answer.Claim.Action == ControlAction.Attacked && answer.Voice.Claimant.IsArmed && !answer.Voice.Claimant.IsSameSideAs(claim.Subject)
        || IsClaimed(claim) && answer.Claim is { Action: ControlAction.Attacked, Stance: Stance.Confirmed };

    /// <summary>"Fighting went on in the Tarsk and Lindau quarters": a place is named, and it is another.</summary>
    private static bool IsElsewhere(ReadOnlySpan<char> behind, string? place)
    {
        var opening = behind[..Math.Min(behind.Length, PlaceWithin)];
        if (opening.IndexOf(" in ", StringComparison.Ordinal) is not (>= 0 and var at))
            return false;
        var named = behind[(at + 4)..];
        named = named.StartsWith("the ", StringComparison.Ordinal) ? named[4..] : named;
        var end = named.IndexOfAny(" ,.;");
        return named.Length > 0 && char.IsUpper(named[0]) && place is not null && !place.Contains(named[..(end < 0 ? named.Length : end)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The sentence, the claim's own or the next, in which another voice says that the fighting goes on.</summary>
    private static int? Counterclaim(Evidence evidence, Statement claimed)
    {
        var document = evidence.Documents[claimed.Document];
        var at = document.SentenceAt(claimed.Claim.Span.Start);
        for (var i = at; i <= at + 1; i++)
        {
            if (i >= 0 && document.SameParagraph(at, i) && document.CuesOf(i).Any(c => c.Kind == CueKinds.FightingGoesOn && MayContradict(c, document.Sentences[i].Span.End)))
                return i;
        }
        return null;

        bool MayContradict(CueHit cue, int end) => cue.Span.Start > claimed.Claim.Span.Start && !IsElsewhere(document.TextOf(new(cue.Span.End, end)), claimed.Claim.Place);
    }
}
