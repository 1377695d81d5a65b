using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Findings;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Currency;

/// <summary>What the rules on now-relative statements share: which sentences lean on a now, and since when that has passed.</summary>
internal abstract class StaleStatement : FindingRule
{
    /// <summary>The cue kinds that the rule is about, the weightiest of a sentence first.</summary>
    private static readonly string[] Weight = [CueKinds.AsOf, CueKinds.NowRelative, CueKinds.ThenOrNow, CueKinds.Expectation, CueKinds.Awaited, CueKinds.Superlative, CueKinds.PresentPerfect];

    /// <summary>Encyclopaedias that anybody may bring up to date begin with the century: of earlier days they tell in hindsight.</summary>
    internal static readonly DateOnly FirstWritten = new(2001, 1, 1);

    private static readonly ImmutableArray<string> Present = [.. ListedWords.Of("Currency/tense.words.txt", "present").Select(w => $" {w} ")];

    private static readonly ImmutableArray<string> Past = [.. ListedWords.Of("Currency/tense.words.txt", "past").Select(w => $" {w} ")];

    protected abstract bool Takes(string kind);

    /// <summary>How the words read today; it follows them in the message.</summary>
    protected abstract string Reads { get; }

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var timeline = document.Timeline;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (document.KindOf(i) is ParagraphKind.Banner or ParagraphKind.Heading or ParagraphKind.ReferenceEntry or ParagraphKind.Hatnote
                || Weightiest(document, i) is not { } cue || !Takes(cue.Kind) || Speech.IsSpeech(document, i))
            {
                continue;
            }
            var date = timeline.DateOf(i);
            if (date is { } told && evidence.AsOf.DayNumber - told.Last < sink.Settings.StaleAfterDays)
                continue;
            // What an article on another age tells of that age was never written as news.
            if (date is { } day && day.Last < FirstWritten.DayNumber && timeline.Middle < FirstWritten.DayNumber && cue.Kind is not (CueKinds.NowRelative or CueKinds.Superlative))
                continue;
            // "Both provinces were restored for the time being": in an article on another age, a now told in the past is that age's.
            if (cue.Kind is CueKinds.ThenOrNow or CueKinds.Expectation && date is null && (timeline.Middle ?? 0) < FirstWritten.DayNumber && !ListedWords.AnyIn(document.TextOf(document.Sentences[i].Span), Present, StringComparison.Ordinal))
                continue;
            if (cue.Kind is CueKinds.NowRelative or CueKinds.ThenOrNow && timeline.Middle < FirstWritten.DayNumber && (date?.Last ?? 0) < FirstWritten.DayNumber
                && IsToldAsPast(document.TextOf(document.Sentences[i].Span)))
            {
                continue;
            }
            if (!IsSettled(document, i, cue))
                Report(evidence, sink, document, timeline, i, cue, date);
        }
    }

    /// <summary>Whether the document tells what has become of it.</summary>
    protected virtual bool IsSettled(DocumentView document, int sentence, CueHit cue) => false;

    protected virtual void Report(Evidence evidence, FindingSink sink, DocumentView document, Timeline timeline, int sentence, CueHit cue, (int First, int Last, string Edtf)? date)
    {
        var words = document.Document.Text[cue.Span.Start..cue.Span.End];
        var when = date is { } d ? IncidentName.Days(new(d.Edtf, d.First, d.Last)) : null;
        var since = when is null ? "The passage has no date" : $"The passage tells of {when}, {Age.Words(date!.Value.First, date.Value.Last, evidence.AsOf)} ago";
        sink.Add(
            $"{since}, and “{words}” {Reads}: “{document.Around(sentence, cue.Span)}”.",
            [FindingSink.At(document.Id, document.Sentences[sentence], cue.Span)],
            [],
            [document.Gist(sentence)],
            [document.Short(sentence, 400)],
            Templates.Inline("Update inline", $"“{words}” {(when is null ? "without a date" : $"of {when}")}", evidence.Month),
            null,
            date?.Edtf);
    }

    private static bool IsToldAsPast(ReadOnlySpan<char> sentence) =>
        ListedWords.AnyIn(sentence, Past, StringComparison.Ordinal) && !ListedWords.AnyIn(sentence, Present, StringComparison.Ordinal);

    private static CueHit? Weightiest(DocumentView document, int sentence)
    {
        CueHit? best = null;
        var weight = int.MaxValue;
        foreach (var cue in document.CuesOf(sentence))
        {
            var mine = Array.IndexOf(Weight, cue.Kind);
            if (mine >= 0 && mine < weight && !cue.Quoted)
                (best, weight) = (cue, mine);
        }
        return best;
    }
}
