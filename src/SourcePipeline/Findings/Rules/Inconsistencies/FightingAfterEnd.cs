using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Resolution;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The fighting is told as over for good, and people die in more of it later.</summary>
internal sealed class FightingAfterEnd : FindingRule
{
    private const int MostDays = 365;

    private static readonly ImmutableArray<string> Again = ListedWords.Of(ControlOverDays.Words, "again");

    public override RuleDescription Description { get; } = new(
        "fighting-after-end",
        Family.Inconsistent,
        Level.Warning,
        "The fighting is told as over for good, and goes on later in the text.",
        """
        Fires where the article says that the fighting ended "conclusively", "completely" or that "all" of it did, and tells at a later date within a
        year, of the same place, of people killed or wounded or of an attack, without a word of its having begun again.
        """,
        """
        The army left Belgora on 5 May 2014, conclusively ending the fighting.[1]
        On 17 May 2014, a rocket killed eight civilians in Belgora.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (document.CuesOf(i).FirstOrDefault(c => c.Kind == CueKinds.FightingEnded && !c.Quoted) is not { Rule: not null } cue || document.Timeline.DateOf(i) is not { } end)
                continue;
            string[] names = [.. document.ClaimsOf(i).Select(c => c.Place).Append(TitlePlace.Of(document.Document)).OfType<string>().Select(p => p.Split(' ').FirstOrDefault(w => w.Length > 3 && char.IsUpper(w[0]))).OfType<string>()];
            var later = Enumerable.Range(i + 1, document.Sentences.Length - i - 1).FirstOrDefault(j => IsMore(document, j, end.Last, names), -1);
            if (later < 0)
                continue;
            sink.Add(
                $"The fighting ended for good (“{document.Document.Text[cue.Span.Start..cue.Span.End]}”, line {document.Sentences[i].Line}), and later: “{document.Short(later, 200)}”.",
                [FindingSink.At(document.Id, document.Sentences[i], cue.Span), FindingSink.At(document.Id, document.Sentences[later])],
                document.ClaimsOf(later),
                [document.Gist(i)],
                [end.Edtf, document.Short(later, 200)],
                Templates.Inline("Contradictory inline", "over, or not", evidence.Month));
        }
    }

    private static bool IsMore(DocumentView document, int sentence, int end, string[] names)
    {
        var text = document.TextOf(document.Sentences[sentence].Span).ToString();
        return document.ClaimsOf(sentence).Any(c => c is { Stance: Stance.Asserted, Date.FirstDay: { } day } && day > end && day - end <= MostDays
                && c is { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed or Outcome.Wounded } or { Kind: ClaimKind.Control, Action: ControlAction.Attacked })
            && names.Any(n => text.Contains(n, StringComparison.Ordinal)) && !Again.Any(w => $" {text} ".Contains($" {w} ", StringComparison.OrdinalIgnoreCase));
    }
}
