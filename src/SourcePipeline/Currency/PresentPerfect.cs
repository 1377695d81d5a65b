using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Currency;

/// <summary>A state of things in the present perfect, which reads as if it lasted.</summary>
internal sealed class PresentPerfect : StaleStatement
{
    /// <summary>Characters within which a date opens its sentence.</summary>
    private const int OpeningLength = 12;

    /// <summary>Characters between the verb and what it counts.</summary>
    private const int CountWithin = 12;

    /// <summary>From so many on a count is a total.</summary>
    private const int Many = 10;

    private static readonly ImmutableArray<string> Since = ListedWords.Of("Currency/tense.words.txt", "since");
    private static readonly ImmutableArray<string> Lasting = ListedWords.Of("Currency/tense.words.txt", "lasting");
    private static readonly ImmutableArray<string> Relative = [.. ListedWords.Of("Currency/tense.words.txt", "relative").Select(w => $" {w} ")];

    public override RuleDescription Description { get; } = new(
        "present-perfect",
        Family.Stale,
        Level.Note,
        "A state told in the present perfect reads as if it still lasted.",
        """
        Fires on "have continued", "has been besieged since", "300,000 have fled" and their like in the article's own voice when the narrative there lies
        more than half a year back (StaleAfterDays) or has no date: what lasts, what has gone on since a day, and totals that may have grown. What has
        been done once ("has issued an apology"), and how an event has been called or judged since, does not fire.
        """,
        """
        Since May 2014, the town of Belgora has been besieged by the army.[1]
        """);

    protected override bool Takes(string kind) => kind == CueKinds.PresentPerfect;

    protected override string Reads => "reads as if it lasted";

    protected override bool IsSettled(DocumentView document, int sentence, CueHit cue) => IsOfItsDay(document, sentence, cue) || !Lasts(document, sentence, cue);

    /// <summary>Whether it goes on: it has since a day, its verb says so, or it is a total that grows. Of somebody who is described by what he has done it does not.</summary>
    private static bool Lasts(DocumentView document, int sentence, CueHit cue)
    {
        var span = document.Sentences[sentence].Span;
        var before = document.TextOf(new(span.Start, cue.Span.Start));
        if (ListedWords.AnyIn(document.TextOf(span), Since))
            return true;
        var words = document.TextOf(cue.Span);
        if (ListedWords.Has(Lasting, words[(words.LastIndexOf(' ') + 1)..]))
            return true;
        foreach (var word in Relative)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return false;
        }
        return document.ClaimsOf(sentence).Any(c => IsTotal(c) && c.Span.Start < cue.Span.End + CountWithin && c.Span.End > cue.Span.Start - CountWithin);
    }

    private static bool IsTotal(Claim claim) => claim.Kind is ClaimKind.Casualty or ClaimKind.Equipment or ClaimKind.Strength && claim.Quantity is { Low: >= Many };

    /// <summary>"On 26 May 2017, 52 men have been killed": an event of its day, whatever the tense.</summary>
    private static bool IsOfItsDay(DocumentView document, int sentence, CueHit cue) =>
        document.Timeline.OwnDate(sentence) is { } own && own.First == own.Last && document.Timeline.OpensWithDate(document, sentence, OpeningLength)
        && document.TextOf(new(document.Sentences[sentence].Span.Start, document.Timeline.OpeningDate(document, sentence).Span.Start)).StartsWith("On", StringComparison.Ordinal)
        && document.ClaimsOf(sentence).Any(c => c.Kind is ClaimKind.Casualty or ClaimKind.Control && cue.Span.Start < c.Span.End && c.Span.Start < cue.Span.End);
}
