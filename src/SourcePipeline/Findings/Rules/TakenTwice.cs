using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A side is said to have taken a place, and days later to take it, with no account of a loss.</summary>
internal sealed class TakenTwice : FindingRule
{
    /// <summary>What is told a day later is told late.</summary>
    private const int LeastDays = 2;

    /// <summary>After a longer time a loss may well have happened unmentioned.</summary>
    private const int MostDays = 90;

    /// <summary>Later tellings in one finding.</summary>
    private const int MostTold = 4;

    private static readonly ImmutableArray<string> Partial = ListedWords.Of(ControlOverDays.Words, "partial");

    public override RuleDescription Description { get; } = new(
        "taken-twice",
        Family.Contested,
        Level.Note,
        "A side is said to have taken one place twice, with no account of a loss between.",
        """
        Fires where a named voice says that a side has taken a place, and within three months it is told, by whatever voice, that the side takes it
        on a later day, and nothing in between tells that it lost it or that another side held it. Either the first announcement was premature or the
        loss is missing. Parts of a place do not fire; what the article itself tells twice is capture-dated-differently's.
        """,
        """
        On 3 May 2014, the rebels said that they had captured Belgora.[1]
        On 17 May 2014, the rebels captured Belgora.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        var places = evidence.Statements
            .Where(s => s.Claim is { Kind: ClaimKind.Control, Action: not null } && !s.Denies && s.Place is { Number: >= 0 } && DayRange.IsNarrow(s.Date))
            .GroupBy(s => (s.Document, s.Place.Number))
            .OrderBy(g => g.Min(s => s.Order));
        foreach (var place in places)
        {
            var line = place.OrderBy(s => s.First).ThenBy(s => s.Order).ToArray();
            for (var i = 0; i < line.Length; i++)
            {
                // Where the announcement is contested in its own days, that tells what was wrong with it.
                if (!IsAnnounced(line[i]) || Again(line, i) is not { Count: > 0 } again || sink.Told(line[i].Claim.Document, Family.Contested).Contains(line[i].Claim.Sentence))
                    continue;
                sink.Add(
                    $"{line[i].Claim.Place}: {Accounts.Says(line[i])} ({When(line[i])}), and again {string.Join("; ", again.Select(a => $"{Accounts.Says(a)} ({When(a)})"))}, with no account of a loss between.",
                    [FindingSink.At(line[i].Claim), .. again.Select(a => FindingSink.At(a.Claim))],
                    [line[i].Claim, .. again.Select(a => a.Claim)],
                    [line[i].Claim.Place!, "taken twice", line[i].Voice.Folded],
                    [$"{line[i].Date}", .. again.Select(a => $"{a.Date}")],
                    Templates.Inline("Clarify", $"was {line[i].Claim.Place} lost between?", evidence.Month));
                break;
            }
        }
    }

    private static string When(Statement statement) => IncidentName.Days(statement.Date!.Value);

    /// <summary>A named voice, not the enemy's, is the first to say that a side has taken the place.</summary>
    private static bool IsAnnounced(Statement statement) =>
        IsTaken(statement) && statement is { Voice.IsNamed: true, Claim.Stance: not Stance.Confirmed } && !statement.Voice.Claimant.Opposes(statement.Subject);

    /// <summary>All of a place changes hands, on a day that is told.</summary>
    private static bool IsTaken(Statement statement) =>
        statement is { Claim.Action: ControlAction.Captured or ControlAction.Recaptured, Place.IsPart: false, IsOfSomeParts: false } && statement.First == statement.Last
        && !Partial.Any(words => statement.Claim.Quote.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The later tellings that the side takes the place, or that another is driven out of it, up to the first loss.</summary>
    private static List<Statement> Again(Statement[] line, int from)
    {
        var again = new List<Statement>();
        var taken = line[from];
        for (var j = from + 1; j < line.Length && line[j].First - taken.First <= MostDays; j++)
        {
            var later = line[j];
            // "The rebels announced that Belgora was liberated": they took it.
            var same = later.Claim.Actor is { Length: > 0 } ? later.Subject.IsSameSideAs(taken.Subject) && later.Subject.Kind == taken.Subject.Kind
                : later.Voice.IsSameAs(taken.Voice) || later.Voice is { IsBelligerent: true } && later.Voice.Claimant.IsSameSideAs(taken.Subject);
            // An attack takes nothing.
            if (same ? later.Claim.Action is ControlAction.Lost or ControlAction.Withdrew : later.Claim.Action is ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds)
                break;
            // "Later reports confirmed that the town had been taken": it has been taken once.
            var isAgain = later.Claim.Stance != Stance.Confirmed && (same ? IsTaken(later) : IsDrivenOut(later) && later.Subject.Opposes(taken.Subject));
            if (isAgain && later.First - taken.First >= LeastDays && later.Claim.Sentence != taken.Claim.Sentence)
                again.Add(later);
        }
        return [.. again.DistinctBy(a => a.Claim.Sentence).Take(MostTold)];
    }

    /// <summary>"Drove the army out of Belgora" on a day: it was there.</summary>
    private static bool IsDrivenOut(Statement statement) =>
        statement is { Claim.Action: ControlAction.Lost, Place.IsPart: false } && statement.First == statement.Last;
}
