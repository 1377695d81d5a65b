using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The article's own voice gives two figures for the same people.</summary>
internal sealed class OwnVoiceFigures : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "own-voice-figures",
        Family.Inconsistent,
        Level.Error,
        "The article itself gives two figures that cannot both hold.",
        """
        Fires where the article in its own voice (a lead, an infobox, the body) counts one outcome of the same people on one occasion in two
        places, and the figures cannot both hold. A figure that somebody else gives belongs to contested-figures.
        """,
        """
        On 3 May 2014, 25 soldiers were killed in the attack on Belgora.[1]
        Aftermath
        In the attack on Belgora of 3 May 2014, 58 soldiers were killed.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var incident in evidence.Incidents)
        {
            foreach (var slot in incident.Slots)
            {
                var own = slot.Accounts.Where(a => a is { IsOwnVoice: true, Claim: { Quantity: not null, PartOf: null, Kind: ClaimKind.Casualty or ClaimKind.Equipment } }).ToArray();
                if (own.Length < 2 || !Contradicts(own) || !MayBeOneCount(evidence, own))
                    continue;
                sink.Add(
                    $"{incident.Incident.Name}, {slot.InWords}: the article itself says {string.Join(" and ", own.Select(a => $"{Figures.Words(a.Claim.Quantity!.Value)} (line {a.Claim.Line})"))}.",
                    own.Select(a => FindingSink.At(a.Claim)),
                    own.Select(a => a.Claim),
                    [incident.Identity, slot.Identity, "own"],
                    own.Select(a => $"{a.Claim.Quantity}"),
                    Templates.Inline("Contradictory inline", $"{slot.InWords}: {string.Join(" or ", own.Select(a => Figures.Words(a.Claim.Quantity!.Value)))}", evidence.Month),
                    incident.Incident.Id);
            }
        }
    }

    /// <summary>Whether nothing tells that the figures are of several groups, sides or stretches of the event; people flee a war more than once.</summary>
    private static bool MayBeOneCount(Evidence evidence, Statement[] own) =>
        !CountsSeveral(own) && !CountsStretch(evidence, own) && !CountsExecuted(own)
        && !(own[0].IsOfWar && own[0].Claim.Outcome == Outcome.Displaced)
        && (own[0].Claim.Kind != ClaimKind.Equipment || MayBeOneSides(evidence, own));

    /// <summary>A paragraph or an infobox row that gives several figures without saying for whom counts several groups.</summary>
    private static bool CountsSeveral(Statement[] own) => own
        .GroupBy(a => (a.Document, a.Paragraph))
        .Any(g => g.Select(a => a.Claim.Quantity).Distinct().Count() > 1);

    /// <summary>Equipment of the whole event, of one side as far as is told; two rows of a table tell as a rule of either side.</summary>
    private static bool MayBeOneSides(Evidence evidence, Statement[] own) => Array.TrueForAll(own, o => o.IsWhole)
        && own.Any(o => evidence.Documents[o.Document].TextOf(o.Claim.Sentence).TrimEnd() is [.., '.' or ']'] text && text.Contains('.'))
        && own.Where(o => !o.Subject.Names.IsEmpty).ToArray() is var named && named.All(n => n.Subject.SharesNameWith(named[0].Subject));

    /// <summary>One of them counts for "the final phase" or "the first day" only: a part beside the whole.</summary>
    private static bool CountsStretch(Evidence evidence, Statement[] own) =>
        HoldsOfSome(own, a => CountApart.TellsStretch(evidence.Documents[a.Document].TextOf(a.Claim.Sentence)));

    /// <summary>One of them counts who was executed, which is only a part of who died.</summary>
    private static bool CountsExecuted(Statement[] own) => HoldsOfSome(own, a => CountApart.IsOfExecuted(a.Claim.Quote));

    private static bool HoldsOfSome(Statement[] own, Predicate<Statement> tells) => Array.Exists(own, tells) && !Array.TrueForAll(own, tells);

    /// <summary>Only across paragraphs: within one, two counts are as a rule of two groups or two moments.</summary>
    private static bool Contradicts(Statement[] own)
    {
        for (var i = 0; i < own.Length; i++)
        {
            for (var j = i + 1; j < own.Length; j++)
            {
                if ((own[i].Document != own[j].Document || own[i].Paragraph != own[j].Paragraph) && Figures.Conflict(own[i].Claim.Quantity!.Value, own[j].Claim.Quantity!.Value))
                    return true;
            }
        }
        return false;
    }
}
