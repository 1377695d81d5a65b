using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules;

/// <summary>Different voices give different figures for the same people and the same event.</summary>
internal sealed class ContestedFigures : FindingRule
{
    /// <summary>So many accounts are told in the message; all are in its list.</summary>
    private const int MostTold = 5;

    public override RuleDescription Description { get; } = new(
        "contested-figures",
        Family.Contested,
        Level.Note,
        "Different voices give different figures for the same people.",
        """
        Fires where two voices (one may be the article's own) count one outcome of one kind of people on one occasion and do not give the
        same figure. The message says whether the figures cannot both hold or are only told with different precision. Figures for different
        people, a total and its part, a voice's own later figure and the article's own contradictions are left to other rules. An attributed
        disagreement is information for a fact-checker, not a defect of the article.
        """,
        """
        On 3 May 2014, the Sarnian army attacked Belgora.[1]
        The army said that it killed 60 rebels at Belgora on 3 May 2014.[1] A doctor in Belgora said that 14 rebels were killed there on 3 May 2014.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var incident in evidence.Incidents)
        {
            foreach (var slot in incident.Slots)
            {
                if (slot.Accounts is [var first, _, ..] && first.Claim.Kind is ClaimKind.Casualty or ClaimKind.Equipment && first.Subject.Kind != GroupKind.Person)
                    Judge(evidence, sink, incident, slot);
            }
        }
    }

    private static bool AreOfOneSide(ComparedVoice one, ComparedVoice other) => one.IsBelligerent && other.IsBelligerent && one.Claimant.IsSameSideAs(other.Claimant);

    private static void Judge(Evidence evidence, FindingSink sink, RelatedIncident incident, Slot slot)
    {
        Statement[] accounts = [.. ComparedFigures.Of(slot)];
        var differ = false;
        var conflict = false;
        for (var i = 0; i < accounts.Length; i++)
        {
            for (var j = i + 1; j < accounts.Length && !conflict; j++)
            {
                if (SameMouth(accounts[i], accounts[j]))
                    continue;
                var (a, b) = (accounts[i].Claim.Quantity!.Value, accounts[j].Claim.Quantity!.Value);
                differ |= ComparedFigures.TellDifferently(a, b) && !AreOfOneSide(accounts[i].Voice, accounts[j].Voice);
                conflict |= Figures.Conflict(a, b);
            }
        }
        if (!differ && !conflict)
            return;
        var figures = Reconciling.Of(slot, sink.Settings.Reconcile)!;
        var choice = Reconciling.Choice(figures) is { } chosen ? $"{chosen}. " : "";
        var told = Told(accounts);
        var more = told.Length > MostTold ? $" and {told.Length - MostTold} more" : "";
        var verdict = conflict ? "These cannot all hold" : "They are told with different precision and may agree";
        sink.Add(
            $"{incident.Incident.Name}, {slot.InWords}: {choice}{string.Join("; ", told.Take(MostTold))}{more}. {verdict}; {Reconciling.Range(figures)}.",
            accounts.Select(a => FindingSink.At(a.Claim)),
            accounts.Select(a => a.Claim),
            [incident.Identity, slot.Identity],
            accounts.Select(a => $"{a.Voice.Folded}={a.Claim.Quantity}"),
            conflict && accounts.Any(a => a.IsOwnVoice) ? Templates.Dubious($"{slot.InWords}: {string.Join(" or ", accounts.Select(a => Figures.Words(a.Claim.Quantity!.Value)).Distinct())}", evidence.Month) : null,
            incident.Incident.Id);
    }

    /// <summary>"50, elsewhere 46, according to a doctor": each voice once, with all that it tells. A voice's own words have commas. Unnamed reports are each a voice of its own.</summary>
    private static string[] Told(Statement[] accounts) =>
        [.. accounts.GroupBy(a => (Who: Accounts.According(a), Unnamed: a.Voice.IsNamed || a.IsOwnVoice ? -1 : a.Order)).Select(voice => $"{All([.. voice])} {voice.Key.Who}")];

    private static string All(Statement[] accounts)
    {
        var figures = accounts.Select(a => Figures.Words(a.Claim.Quantity!.Value)).Distinct().ToArray();
        return figures.Length == 1 ? figures[0]
            : accounts.Select(a => a.Claim.Sentence).Distinct().Skip(1).Any() ? $"{string.Join(", elsewhere ", figures)},"
            : $"{string.Join(", ", figures[..^1])} and {figures[^1]}";
    }

    /// <summary>The article's own two figures are an inconsistency, a voice's own two are a revision; neither is contested.</summary>
    private static bool SameMouth(Statement a, Statement b) => a.Voice.IsSameAs(b.Voice) || (a.IsOwnVoice && b.IsOwnVoice)
        || (!a.Voice.IsNamed && !b.Voice.IsNamed && a.Document == b.Document && a.Claim.Sentence == b.Claim.Sentence);
}
