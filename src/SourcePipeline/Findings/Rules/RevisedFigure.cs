using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>A voice's own later figure.</summary>
internal sealed class RevisedFigure : FindingRule
{
    private static readonly ImmutableArray<string> First = ListedWords.Of("Findings/Rules/claims.words.txt", "first-figure");

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

    /// <summary>"Initially gave a figure of 30, but by the following week had brought it up to 41": the sentence itself sets the one after the other.</summary>
    private static bool CorrectsItself(Evidence evidence, Statement statement) =>
        ListedWords.AnyIn(evidence.Documents[statement.Document].TextOf(statement.Claim.Sentence), First);

    private static void Judge(Evidence evidence, FindingSink sink, RelatedIncident incident, Slot slot, Statement[] mine)
    {
        var corrected = mine.Any(a => a.Claim.Stance == Stance.Revised);
        var differs = mine.SelectMany((a, i) => mine.Skip(i + 1).Select(b => (a, b)))
            .Any(pair => (pair.a.Claim.Sentence != pair.b.Claim.Sentence || CorrectsItself(evidence, pair.a)) && Figures.Conflict(pair.a.Claim.Quantity!.Value, pair.b.Claim.Quantity!.Value));
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
