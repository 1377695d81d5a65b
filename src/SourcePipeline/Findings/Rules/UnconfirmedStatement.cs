using SourcePipeline.Extraction;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>The article says that something is not confirmed.</summary>
internal sealed class UnconfirmedStatement : FindingRule
{
    /// <summary>What stands before a "though this was not verified" has to tell something to be what it is about.</summary>
    private const int ShortestStatement = 40;

    /// <summary>After so many years no confirmation is awaited any more.</summary>
    private const int YearsOfMemory = 60;

    /// <summary>Behind "it is unclear", these tell what is.</summary>
    private static readonly string[] Asked = [.. ListedWords.Of("Findings/Rules/claims.words.txt", "asked").Select(w => $"{w} ")];

    public override RuleDescription Description { get; } = new(
        "unconfirmed",
        Family.Unconfirmed,
        Level.Note,
        "The text says that a statement is not confirmed.",
        """
        Fires on "neither confirmed nor denied", "could not be verified", "remained unclear" and their like, and ties it to the claims that it
        is about: those of its own sentence, else of the sentence before. The time since then is worth a look for an answer.
        """,
        """
        On 3 May 2014, state media reported that 24 soldiers were killed at Belgora.[1] The report was neither confirmed nor denied by the army.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            foreach (var cue in document.CuesOf(i))
            {
                if (cue.Kind != CueKinds.Unconfirmed || cue.Quoted)
                    continue;
                var about = PointsBack(document, i, cue) ? i - 1 : i;
                Claim[] claims = [.. document.ClaimsOf(about).Where(c => c.Kind is not (ClaimKind.Quotation or ClaimKind.Quantity))];
                var places = new List<Location> { FindingSink.At(document.Id, document.Sentences[i], cue.Span) };
                if (about != i && claims.Length > 0)
                    places.Add(FindingSink.At(document.Id, document.Sentences[about]));
                sink.Add(
                    $"{(cue.Reason is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "The article leaves it open")} (“{document.Document.Text[cue.Span.Start..cue.Span.End]}”): “{(about == i ? document.Around(i, cue.Span) : document.Short(about, 160))}”.",
                    places,
                    claims,
                    [document.Gist(i)],
                    [document.Short(i, 400), .. claims.Select(c => c.Quote)],
                    IsOfAnotherAge(document, about) ? null : Templates.Inline("Update inline", "said to be unconfirmed; has it been confirmed since?", evidence.Month));
                break;
            }
        }
    }

    /// <summary>What historians have left open for a lifetime is told, not awaited.</summary>
    public static bool IsOfAnotherAge(DocumentView document, int sentence) =>
        (document.Timeline.DateOf(sentence)?.Last ?? document.Timeline.Middle) is not { } day || document.Timeline.AsOf.DayNumber - day > YearsOfMemory * 365;

    /// <summary>"The report was not confirmed" is about what stands before it; "it is unclear who fired" and "they claimed the hill, though this was not verified" tell it themselves.</summary>
    private static bool PointsBack(DocumentView document, int sentence, CueHit cue)
    {
        if (!document.ClaimsOf(sentence).IsEmpty || !document.SameParagraph(sentence, sentence - 1))
            return false;
        var span = document.Sentences[sentence].Span;
        var before = document.Document.Text.AsSpan(span.Start, cue.Span.Start - span.Start);
        var behind = document.Document.Text.AsSpan(cue.Span.End, span.End - cue.Span.End).TrimStart();
        foreach (var asked in Asked)
        {
            if (behind.StartsWith(asked, StringComparison.Ordinal))
                return false;
        }
        return before.LastIndexOf(", ") < ShortestStatement;
    }
}
