using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A party to the conflict speaks of its enemy's losses or of a place it took, and nobody else says anything of it.</summary>
internal sealed class OneSidedClaim : FindingRule
{
    private const string Words = "Findings/Rules/claims.words.txt";

    /// <summary>Days from the first word of a withdrawal to its end.</summary>
    private const int LongestWithdrawal = 14;

    /// <summary>Voices named in a message.</summary>
    private const int MostNamed = 3;

    private static readonly ImmutableArray<string> Background = ListedWords.Of(Words, "background");
    private static readonly ImmutableArray<string> Roles = ListedWords.Of(Words, "role");
    private static readonly ImmutableArray<string> Own = ListedWords.Of(Words, "own");
    private static readonly ImmutableArray<string> Possessives = ListedWords.Of(Words, "possessive");
    private static readonly ImmutableArray<string> Loses = ListedWords.Of(Words, "loses");
    private static readonly ImmutableArray<string> Scholars = ListedWords.Of(Words, "scholar");
    private static readonly ImmutableArray<string> OwnLoss = ListedWords.Of(Words, "own-loss");

    public override RuleDescription Description { get; } = new(
        "one-sided-claim",
        Family.OneSided,
        Level.Note,
        "A belligerent's claim about its enemy or a seizure stands alone.",
        """
        Fires where a party to the conflict, or an official of one, counts its enemy's dead, prisoners, strength or equipment lost, says that it took
        or holds a place or beat back an attack on it, or that its enemy attacked it, and no other voice in any of the documents
        confirms, denies or answers. One finding for each voice and incident. A party's own losses, witnesses, organisations and media do not fire.
        """,
        """
        On 3 May 2014, the rebels said that they had captured the town of Belgora.[1]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        var contested = sink.Findings.Where(f => f.Rule == "contested-control").Select(f => f.Incident).ToHashSet();
        var contestedClaims = sink.Findings.Where(f => f.Rule == "contested-control").SelectMany(f => f.Claims).ToHashSet(StringComparer.Ordinal);
        var denied = sink.Findings.Where(f => f.Rule == "denied-claim").SelectMany(f => f.Locations).Select(l => (l.Document, l.Sentence)).ToHashSet();
        var found = new List<OneVoice>();
        var deeds = new EnemysDeeds(evidence);
        foreach (var incident in evidence.Incidents)
        {
            var alone = incident.Slots
                .SelectMany(slot => slot.Accounts.Where(a => !IsOfScholar(a) && (IsClaimOfItsOwn(a) || deeds.Tells(a))
                    && !deeds.IsOfOwnMan(a) && !denied.Contains((a.Claim.Document, a.Claim.Sentence)) && !IsLeftOpen(evidence, a) && !IsAnswered(a, slot, incident)
                    && !(a.Claim.Kind == ClaimKind.Control && (contested.Contains(incident.Incident.Id) || contestedClaims.Contains(a.Claim.Id)))))
                .OrderBy(a => a.Order)
                .ToList();
            Collect(found, incident.Incident.Name, incident.Identity, incident.Incident.Id, alone);
        }
        var strength = evidence.Statements
            .Where(s => s.Claim is { Kind: ClaimKind.Strength, Quantity: not null } && !IsOfScholar(s) && IsClaimOfItsOwn(s))
            .GroupBy(s => (s.Document, s.Claim.Sentence));
        foreach (var sentence in strength)
        {
            var first = sentence.First();
            var name = IncidentName.Of(first.Claim.Place, first.Date, [$"strength of {first.Claim.Group}"], [first]);
            Collect(found, name, name, null, [.. sentence]);
        }
        // "Claimed that it had taken Belgora, Arvela and Tarsk": one claim, however many places.
        foreach (var sentence in found.GroupBy(f => f.IsOfPlaces ? (f.Told[0].Document, f.Told[0].Claim.Sentence, f.Told[0].Voice.Folded) : (-1, default, f.Identity)))
            Report(evidence, sink, [.. sentence]);
    }

    /// <summary>"This was not confirmed by the ministry": the article says itself how little stands behind it.</summary>
    private static bool IsLeftOpen(Evidence evidence, Statement statement)
    {
        if (statement.Claim.Kind != ClaimKind.Casualty)
            return false;
        var document = evidence.Documents[statement.Document];
        var at = document.SentenceAt(statement.Claim.Span.Start);
        return at >= 0 && document.SameParagraph(at, at + 1)
            && document.CuesOf(at + 1).Any(c => c is { Kind: CueKinds.Unconfirmed, Quoted: false } && c.Span.Start == document.Sentences[at + 1].Span.Start);
    }

    /// <summary>What one voice alone tells of one incident.</summary>
    private sealed record OneVoice(string Name, string Identity, string? Incident, Statement[] Told)
    {
        /// <summary>One sentence tells all of it, and it is who holds or took a place.</summary>
        public bool IsOfPlaces { get; } = Array.TrueForAll(Told, t => t.Claim.Kind == ClaimKind.Control && t.Claim.Sentence == Told[0].Claim.Sentence);
    }

    private static void Collect(List<OneVoice> found, string name, string identity, string? incident, List<Statement> alone)
    {
        while (alone.Count > 0)
        {
            var voice = alone[0];
            var mine = alone.Where(a => a == voice || a.Voice.IsSameAs(voice.Voice)).ToArray();
            alone.RemoveAll(mine.Contains);
            var questions = Questions(mine);
            // What tells two questions apart is told for those behind the first only: most voices have one.
            for (var i = 0; i < questions.Count; i++)
                found.Add(new(name, $"{identity}\n{voice.Voice.Folded}{(i == 0 ? "" : $"\n{Topic(questions[i][0].Claim)}")}", incident, questions[i]));
        }
    }

    /// <summary>Prisoners taken on one day and a town taken on it are two questions, unless one sentence tells of both.</summary>
    private static List<Statement[]> Questions(Statement[] told)
    {
        var questions = new List<Statement[]>();
        foreach (var one in told)
        {
            var same = questions.FindAll(q => q.Any(other => IsSameQuestion(one, other)));
            questions.RemoveAll(same.Contains);
            questions.Add([.. same.SelectMany(q => q).Append(one).OrderBy(s => s.Order)]);
        }
        return questions;
    }

    private static string Topic(Claim claim) => claim.Kind switch
    {
        ClaimKind.Control => $"{claim.Place}",
        ClaimKind.Equipment => $"{claim.EquipmentAction} {claim.Item}",
        _ => $"{claim.Outcome} {claim.Victims}",
    };

    private static bool IsSameQuestion(Statement a, Statement b) => a.Claim.Sentence == b.Claim.Sentence
        || (a.Claim.Kind == b.Claim.Kind && a.Claim.Kind switch
        {
            ClaimKind.Control => a.Place.Number == b.Place.Number,
            ClaimKind.Equipment => EquipmentItem.SameThing(a, b),
            _ => a.Subject.IsComparableWith(b.Subject),
        });

    private static void Report(Evidence evidence, FindingSink sink, OneVoice[] found)
    {
        Statement[] mine = [.. found.SelectMany(f => f.Told)];
        string[] voices = [.. mine.Select(Accounts.Who).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNamed)];
        var who = voices.Length == 1 ? voices[0] : $"{string.Join(", ", voices[..^1])} and {voices[^1]}";
        sink.Add(
            $"{string.Join("; ", found.Select(f => f.Name))}: only {who} said so: {string.Join("; ", mine.Select(a => Accounts.Told(a.Claim)))}.",
            mine.Select(a => FindingSink.At(a.Claim)),
            mine.Select(a => a.Claim),
            [.. found.SelectMany(f => f.Identity.Split('\n')).Distinct()],
            mine.Select(a => $"{a.Claim.Outcome}{a.Claim.Action}{a.Claim.EquipmentAction} {a.Claim.Place} {a.Claim.Quantity}"),
            Templates.ThirdParty($"only {who} said so", evidence.Month),
            found[0].Incident);
    }

    /// <summary>"The Velian demographer Roe": a land's scholar is no side of its wars.</summary>
    private static bool IsOfScholar(Statement statement) => statement.Claim.Claimant is { } who && who.Split(' ').Any(word => ListedWords.Has(Scholars, word));

    private static bool IsClaimOfItsOwn(Statement statement)
    {
        var voice = statement.Voice;
        if (!voice.IsBelligerent || statement.Claim.Stance is not (Stance.Attributed or Stance.Revised) || statement.Claim.PartOf is not null)
            return false;
        // "Roe, who had been kidnapped in 2011": the clause is the article's, whoever speaks around it.
        if (Background.Any(words => statement.Claim.Quote.Contains(words, StringComparison.Ordinal)))
            return false;
        // What "the sides" say together, or the ministries of two states at war, is no one side's.
        if (voice.Folded.Contains("sides", StringComparison.Ordinal) || Presupposed.Is(statement.Claim) || IsOfBoth(statement.Claim.Claimant!))
            return false;
        var subject = statement.Subject;
        // "Reported the loss of 31 servicemen": nobody but one's own are lost so.
        if (statement.Claim.Kind == ClaimKind.Casualty && subject.Names.IsEmpty && OwnLoss.Any(words => statement.Claim.Quote.Contains(words, StringComparison.Ordinal)))
            return false;
        // "Claimed to have lost only 200 men": whoever loses loses his own.
        if (statement.Claim is { Kind: ClaimKind.Casualty, Actor: { } loser, Quote: { } quote, Claimant: { } teller }
            && Loses.Any(verb => quote.StartsWith(verb, StringComparison.Ordinal)) && string.Equals(loser, teller, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        // "Announced that its commander had been killed".
        if (statement.Claim is { Kind: ClaimKind.Casualty, Actor: not { Length: > 0 }, Quote: { } told } && Possessives.Contains(told.Split(' ')[0].ToLowerInvariant()))
            return false;
        return statement.Claim.Kind switch
        {
            ClaimKind.Casualty when MayBeItsOwn(statement) => false,
            ClaimKind.Casualty => statement.Claim.Outcome is not (Outcome.Displaced or Outcome.Freed) && statement.Claim.Quantity is not { High: 0 }
                && (subject.Kind == GroupKind.Person || voice.Claimant.Opposes(subject) || subject.Kind is GroupKind.Hostages),
            ClaimKind.Control when statement.Place.Number >= 0 => statement.Claim.Action switch
            {
                ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds => voice.Claimant.IsSameSideAs(subject) || IsItself(statement),
                // "The defenders withdrew": of which side they are, no word tells.
                ControlAction.Lost or ControlAction.Withdrew when subject.Names.IsEmpty && Roles.Contains(statement.Claim.Actor?.ToLowerInvariant() ?? "") => false,
                ControlAction.Lost or ControlAction.Withdrew => voice.Claimant.Kind is GroupKind.State or GroupKind.Fighters && voice.Claimant.Opposes(subject),
                _ => false,
            },
            // "Announced that the frigate had sunk": nobody's, and so its own.
            ClaimKind.Equipment when statement.Claim is { EquipmentAction: EquipmentAction.Lost, Actor: not { Length: > 0 } } && subject.Names.IsEmpty => false,
            ClaimKind.Equipment => !voice.Claimant.SharesNameWith(subject),
            ClaimKind.Strength when statement.Claim.Group is { } group && Own.Contains(group.Split(' ')[0]) => false,
            // A statesman without a side in the text counts his own as soon as the enemy's.
            ClaimKind.Strength when voice.Claimant.Kind == GroupKind.Named && statement.Claim.ClaimantParty is null && !voice.Claimant.Names.Any(GroupLexicon.Fights) => false,
            ClaimKind.Strength => voice.Claimant.Opposes(subject) && subject.Kind != voice.Claimant.Kind
                && (subject.Kind == GroupKind.State || (voice.Claimant.Kind == GroupKind.State && subject.Kind is GroupKind.Fighters or GroupKind.Mercenaries && subject.Names.IsEmpty)),
            _ => false,
        };
    }

    private static bool IsOfBoth(string claimant) => claimant.StartsWith("both ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Sarnia reported two soldiers killed": between two states nothing tells whose they were, unless the speaker killed them or counts them roughly, as nobody does his own.</summary>
    private static bool MayBeItsOwn(Statement statement)
    {
        if (statement is not { Voice.Claimant.Kind: GroupKind.State, Subject: { Kind: GroupKind.State, Enemy: false }, Claim: { Victims: { } victims, Quote: { Length: > 0 } quote } })
            return false;
        var isOfEnemy = statement.Claim.Actor is { Length: > 0 } || statement.Claim.Quantity is not { } count || count.Low != count.High;
        return !victims.Any(char.IsUpper) && !(char.IsLower(quote[0]) && isOfEnemy);
    }

    private static bool IsItself(Statement statement) => string.Equals(Fold.Name(statement.Claim.Actor ?? ""), statement.Voice.Folded, StringComparison.Ordinal);

    private static bool IsAnswered(Statement claim, Slot slot, RelatedIncident incident)
    {
        foreach (var other in slot.Accounts)
        {
            if (other == claim || IsOneSide(other, claim) || other.Claim.Stance == Stance.Hedged || IsOfLess(other, claim))
                continue;
            if (claim.Claim.Kind != ClaimKind.Control)
                return true;
            var related = other.Claim.Action is not ControlAction.Attacked || other.Claim.Stance is Stance.Confirmed || claim.Claim.Action is ControlAction.Attacked or ControlAction.Repulsed;
            var near = claim.Date is not { } a || other.Date is not { } b || (other.First ?? 0) >= (claim.First ?? 0) - 1;
            if (related && near && (other.Voice.IsNamed || IsSameEvent(claim, other)))
                return true;
        }
        if (claim.Claim is { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed or Outcome.Wounded or Outcome.Casualties })
        {
            // Another voice counts the same people otherwise: then the two are compared, not told as alone.
            return incident.Statements.Any(o => CountsSamePeople(o, claim));
        }
        return claim.Claim.Kind == ClaimKind.Equipment && incident.Statements.Any(o => ConfirmsEquipment(o, claim) || IsListOfSame(o, claim));
    }

    private static bool CountsSamePeople(Statement other, Statement claim) =>
        other.Claim is { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed or Outcome.Wounded or Outcome.Casualties, Stance: not Stance.Hedged }
        && !IsOneSide(other, claim) && !IsOfLess(other, claim) && !other.Subject.SharesNameWith(claim.Voice.Claimant)
        && other.Subject.Kind != GroupKind.Unspecified && other.Subject.IsComparableWith(claim.Subject) && DayRange.SameOccasion(other.Date, claim.Date);

    /// <summary>A confirmation of the same thing, or of whatever else the sentence tells.</summary>
    private static bool ConfirmsEquipment(Statement other, Statement claim) =>
        other.Claim.Stance == Stance.Confirmed
        && (other.Claim.Sentence == claim.Claim.Sentence || (other.Claim.Kind == ClaimKind.Equipment && EquipmentItem.SameThing(other, claim)));

    /// <summary>The side has given its own account of what it lost in all: the two lists are set beside each other, thing by thing.</summary>
    private static bool IsListOfSame(Statement other, Statement claim) =>
        claim.IsWhole && other is { IsWhole: true, Claim.Kind: ClaimKind.Equipment, Voice.IsNamed: true }
        && !IsOneSide(other, claim) && other.Claim.Party is { } party && party == claim.Claim.Party;

    /// <summary>A count of all of a side's dead is not answered by one of a single day's, or by a part of another count.</summary>
    private static bool IsOfLess(Statement other, Statement claim) =>
        claim is { IsWhole: true, Claim.Kind: ClaimKind.Casualty } && (other.Claim.PartOf is not null || (!other.IsWhole && other.IsOwnVoice));

    /// <summary>One mouth, or two voices of one belligerent: neither confirms the other.</summary>
    private static bool IsOneSide(Statement a, Statement b) =>
        a.Voice.IsSameAs(b.Voice)
        || (a.Voice.IsBelligerent && b.Voice.IsBelligerent && a.Voice.Claimant.Kind == b.Voice.Claimant.Kind && a.Voice.Claimant.IsSameSideAs(b.Voice.Claimant));

    /// <summary>The article itself tells the same: then the voice does not stand alone.</summary>
    private static bool IsSameEvent(Statement claim, Statement other) =>
        other.Claim.Action is { } action && (action == claim.Claim.Action || action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds)
        && (DayRange.SameOccasion(claim.Date, other.Date) || IsEndOfWithdrawal(claim, other));

    /// <summary>"Said that they were withdrawing", and days later the article tells that they have: a withdrawal takes its time.</summary>
    private static bool IsEndOfWithdrawal(Statement claim, Statement other) =>
        claim.Claim.Action == ControlAction.Withdrew && other.Claim.Action == ControlAction.Withdrew && other.First - claim.First is >= 0 and <= LongestWithdrawal;
}
