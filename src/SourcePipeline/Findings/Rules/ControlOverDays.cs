using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A voice has a place taken or encircled, and days later another one tells of a state of things in which it was not.</summary>
internal sealed class ControlOverDays : FindingRule
{
    internal const string Words = "Findings/Rules/ends.words.txt";

    /// <summary>After a longer time an encirclement may have been broken, or a town retaken, unmentioned.</summary>
    private const int DaysOfSiege = 45;
    private const int DaysOfFighting = 14;

    private static readonly ImmutableArray<string> Partial = ListedWords.Of(Words, "partial");
    private static readonly ImmutableArray<string> Full = ListedWords.Of(Words, "full");

    public override RuleDescription Description { get; } = new(
        "control-over-days",
        Family.Contested,
        Level.Note,
        "A place told as taken or encircled, which another voice later tells as not.",
        """
        Fires where named voices have a place encircled and another voice says within six weeks that attempts to encircle it failed, where one has it
        taken and another says within two weeks that the fighting in it goes on, and where one has it taken in full and another, not earlier, in part.
        What happens within the same days is contested-control's.
        """,
        """
        On 3 May 2014, the rebels said that they had captured Belgora.[1]
        On 9 May 2014, the mayor said that soldiers were still fighting in Belgora.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var told = sink.Told(document.Id, Family.Contested);
        Statement[]? control = null;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (told.Contains(document.Sentences[i].Span) || document.Timeline.DateOf(i) is not { } date)
                continue;
            if (document.CuesOf(i).FirstOrDefault(c => c.Kind is CueKinds.NotEncircled or CueKinds.FightingGoesOn && !c.Quoted) is not { Rule: not null } cue)
                continue;
            control ??= [.. evidence.StatementsOf(document.Id).Where(IsDatedControl)];
            var text = document.Document.Text[document.Sentences[i].Span.Start..document.Sentences[i].Span.End];
            var siege = cue.Kind == CueKinds.NotEncircled;
            var days = siege ? DaysOfSiege : DaysOfFighting;
            Statement[] claimed = [.. control.Where(s => Is(s.Claim.Action, siege) && Names(text, s) && !IsBy(document, i, text, s) && date.First - s.First is var since && since >= (siege ? 0 : 1) && since <= days)];
            // Whoever took it back since may well fight on.
            if (claimed.Length == 0 || (!siege && control.Any(s => TookItBack(s, claimed[^1], date.First))))
                continue;
            claimed = siege ? [.. claimed.DistinctBy(c => c.Claim.Sentence)] : [claimed[^1]];
            sink.Add(
                $"{claimed[0].Claim.Place}: {string.Join("; ", claimed.Select(c => $"{Accounts.Says(c)} ({IncidentName.Days(c.Date!.Value)})"))}; yet later: “{document.Around(i, cue.Span)}”.",
                [.. claimed.Select(c => FindingSink.At(c.Claim)), FindingSink.At(document.Id, document.Sentences[i], cue.Span)],
                claimed.Select(c => c.Claim),
                [claimed[0].Claim.Place!, cue.Kind, document.Gist(i)],
                claimed.Select(c => $"{c.Voice.Folded} {c.Date}"),
                Templates.Dubious($"who held {claimed[0].Claim.Place}", evidence.Month));
        }
    }

    private static bool IsDatedControl(Statement statement) =>
        statement is { Voice.IsNamed: true, Denies: false, IsOfSomeParts: false, First: not null, Place.Number: >= 0, Claim.Kind: ClaimKind.Control };

    /// <summary>Another side took the place in the days up to the one at hand.</summary>
    private static bool TookItBack(Statement statement, Statement claimed, int day) =>
        statement.Place.Number == claimed.Place.Number && statement.Claim.Action is ControlAction.Captured or ControlAction.Recaptured
        && statement.First > claimed.First && statement.First <= day && !statement.Subject.IsSameSideAs(claimed.Subject);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var place in evidence.ControlByPlace)
        {
            var taken = place.Where(s => s is { Voice.IsNamed: true, Denies: false, Claim.Action: ControlAction.Captured or ControlAction.Recaptured or ControlAction.Holds } && s.First is not null).ToArray();
            foreach (var whole in taken.Where(s => s.Claim.Action != ControlAction.Holds && Holds(s, Full)))
            {
                if (taken.FirstOrDefault(s => Holds(s, Partial) && s.First >= whole.First && s.First - whole.First <= DaysOfFighting && !s.Voice.IsSameAs(whole.Voice)
                    && (s.Claim.Actor is not { Length: > 0 } || whole.Claim.Actor is not { Length: > 0 } || s.Subject.IsSameSideAs(whole.Subject))) is { } part)
                {
                    sink.Add(
                        $"{whole.Claim.Place}: taken in full ({IncidentName.Days(whole.Date!.Value)}) {Accounts.According(whole)}, yet in part only ({IncidentName.Days(part.Date!.Value)}) {Accounts.According(part)}.",
                        [FindingSink.At(whole.Claim), FindingSink.At(part.Claim)],
                        [whole.Claim, part.Claim],
                        [whole.Claim.Place!, "full or part"],
                        [$"{whole.Date}", $"{part.Date}"],
                        whole.IsOwnVoice || part.IsOwnVoice ? Templates.Dubious($"who held {whole.Claim.Place}", evidence.Month) : null);
                    break;
                }
            }
        }
    }

    private static bool Is(ControlAction? action, bool siege) => siege ? action == ControlAction.Besieged : action is ControlAction.Captured or ControlAction.Recaptured;

    private static bool Holds(Statement statement, ImmutableArray<string> words) => words.Any(w => statement.Claim.Quote.Contains($" {w} ", StringComparison.Ordinal));

    private static bool Names(string sentence, Statement statement)
    {
        foreach (var word in statement.Claim.Place!.Split(' '))
        {
            if (word.Length > 3 && char.IsUpper(word[0]) && sentence.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The sentence's own voice has said it.</summary>
    private static bool IsBy(DocumentView document, int sentence, string text, Statement statement)
    {
        if (statement.Claim.Sentence == document.Sentences[sentence].Span || statement.Claim.Claimant is not { } claimant)
            return true;
        var surname = claimant[(claimant.LastIndexOf(' ') + 1)..];
        return text.Contains(claimant, StringComparison.OrdinalIgnoreCase)
            || (surname is [var first, ..] && char.IsUpper(first) && text.Contains(surname, StringComparison.Ordinal))
            || document.ClaimsOf(sentence).Any(c => c.Claimant is { } voice && string.Equals(Fold.Name(voice), Fold.Name(claimant), StringComparison.Ordinal));
    }
}
