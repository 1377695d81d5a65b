using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A voice's own later figure.</summary>
internal sealed class RevisedFigure : FindingRule
{
    private static readonly ImmutableArray<string> First = ListedWords.Of("Findings/Rules/claims.words.txt", "first-figure");

    private static readonly ImmutableArray<string> Changes = ListedWords.Of("Findings/Rules/claims.words.txt", "changed-figure");

    private const int MostSentencesBack = 3;

    public override RuleDescription Description { get; } = new(
        "revised-figure",
        Family.Contested,
        Level.Note,
        "A voice gives two figures for the same people, or corrects its first one.",
        """
        Fires where one voice gives figures for the same people on one occasion that cannot both hold, or where the text says that a figure is
        a correction. Whoever quotes the first figure should know of the second.
        """,
        """
        On 3 May 2014, the rebels attacked Belgora.[1] The rebels said that they killed 60 soldiers at Belgora on 3 May 2014.[1] The rebels later revised the death toll for the soldiers at Belgora on 3 May 2014 to 41.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var incident in evidence.Incidents)
        {
            foreach (var slot in incident.Slots)
            {
                if (slot.Accounts[0].Claim.Kind != ClaimKind.Casualty)
                    continue;
                var left = slot.Accounts.Where(a => a.Voice.IsNamed && a.Claim is { Quantity: not null, Stance: not Stance.Denied }).ToList();
                while (left.Count > 0)
                {
                    var voice = left[0];
                    var mine = left.Where(a => a == voice || a.Voice.IsSameAs(voice.Voice)).ToArray();
                    left.RemoveAll(a => mine.Contains(a));
                    Judge(evidence, sink, incident, slot, mine);
                }
            }
        }
    }

    /// <summary>"… that 30 guards had died. In June the count was raised to 36": a figure that the text itself sets in another's place.</summary>
    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var told = sink.Told(document.Id, Family.Contested);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (told.Contains(document.Sentences[i].Span) || Later(document, i) is not { } later || Earlier(document, i, later) is not { } earlier)
                continue;
            sink.Add(
                $"The figure was changed later: {Figures.Words(earlier.Quantity!.Value)}, then {Figures.Words(later.Quantity!.Value)}: “{document.Around(i, later.Span)}”.",
                [FindingSink.At(earlier), FindingSink.At(later)],
                [earlier, later],
                [document.Gist(i), "later figure"],
                [$"{earlier.Quantity}", $"{later.Quantity}"]);
        }
    }

    private static Claim? Later(DocumentView document, int sentence)
    {
        var words = document.TextOf(document.Sentences[sentence].Span);
        foreach (var change in Changes)
        {
            if (words.IndexOf(change, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                var from = document.Sentences[sentence].Span.Start + at;
                return document.ClaimsOf(sentence).FirstOrDefault(c => c is { Kind: ClaimKind.Casualty, Quantity: not null, PartOf: null } && c.Span.End > from);
            }
        }
        return null;
    }

    /// <summary>The nearest figure before, in the paragraph, for the same outcome.</summary>
    private static Claim? Earlier(DocumentView document, int sentence, Claim later)
    {
        for (var i = sentence; i >= sentence - MostSentencesBack && document.SameParagraph(i, sentence); i--)
        {
            if (document.ClaimsOf(i).LastOrDefault(c => IsCorrectedBy(later, c) && (i < sentence || MayBeSame(c.Victims, later.Victims))) is { } found)
                return found;
        }
        return null;
    }

    private static bool IsCorrectedBy(Claim later, Claim claim) =>
        claim is { Kind: ClaimKind.Casualty, Quantity: { } figure, PartOf: null } && claim.Outcome == later.Outcome
        && claim.Span.End <= later.Span.Start && Figures.Conflict(figure, later.Quantity!.Value);

    private static bool MayBeSame(string? victims, string? others) => victims is not { Length: > 0 } || others is not { Length: > 0 } || SharesNoun(victims, others);

    private static bool SharesNoun(string a, string b) => string.Equals(a[(a.LastIndexOf(' ') + 1)..], b[(b.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase);

    /// <summary>"Initially gave a figure of 30, but by the following week had brought it up to 41": the sentence itself sets the one after the other.</summary>
    private static bool CorrectsItself(Evidence evidence, Statement statement) =>
        ListedWords.AnyIn(evidence.Documents[statement.Document].TextOf(statement.Claim.Sentence), First);

    private static void Judge(Evidence evidence, FindingSink sink, RelatedIncident incident, Slot slot, Statement[] mine)
    {
        var corrected = mine.Any(a => a.Claim.Stance == Stance.Revised);
        var differs = mine.SelectMany((a, i) => mine.Skip(i + 1).Select(b => (a, b)))
            .Where(pair => Figures.Conflict(pair.a.Claim.Quantity!.Value, pair.b.Claim.Quantity!.Value))
            .Any(pair => pair.a.Claim.Sentence != pair.b.Claim.Sentence || CorrectsItself(evidence, pair.a));
        if (!corrected && !differs)
            return;
        sink.Add(
            $"{incident.Incident.Name}, {slot.InWords}: {Accounts.Who(mine[0])} {(mine.Length == 1 ? "corrected the figure to" : "first said")} {string.Join(", then ", mine.Select(a => Figures.Words(a.Claim.Quantity!.Value)))}.",
            mine.Select(a => FindingSink.At(a.Claim)),
            mine.Select(a => a.Claim),
            [incident.Identity, slot.Identity, mine[0].Voice.Folded],
            mine.Select(a => $"{a.Claim.Quantity}"),
            null,
            incident.Incident.Id);
    }
}
