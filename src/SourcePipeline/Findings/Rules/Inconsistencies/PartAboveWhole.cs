using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"12 captured" in all, and 90 on one of its days.</summary>
internal sealed class PartAboveWhole : FindingRule
{
    private const int MostParts = 3;

    public override RuleDescription Description { get; } = new(
        "part-above-whole",
        Family.Inconsistent,
        Level.Warning,
        "More are told for a part of the event than for all of it.",
        """
        Fires where an infobox, a lead or a summary counts one outcome of one side over the whole of a battle or war, exactly or up to a bound, and
        the article itself tells more of them for one day of it. Counts of other people, of days outside of the event and of named voices do not fire.
        """,
        """
        The battle of Belgora was fought from 1 May 2014 to 9 June 2014.[1] In the battle of Belgora 20 soldiers were captured.[1]
        Battle
        On 7 May 2014, the rebels captured 90 soldiers in Belgora.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        // Where nothing has a heading the lead is everything.
        var lead = document.Lead;
        var headed = document.Document.Sections.Length > lead + 1;
        Statement[] statements = [.. evidence.StatementsOf(document.Id).Where(IsToll)];
        foreach (var whole in statements.Where(s => IsTotal(s) && s.Claim.Section <= lead && (s.Row is not null || (headed && s.IsWhole))))
        {
            var most = CountedParts.Rounded(whole.Claim.Quantity!.Value).High;
            Statement[] parts = [.. statements.Where(s => IsPartOf(s, whole) && CountedParts.Rounded(s.Claim.Quantity!.Value).Low > most).Take(MostParts)];
            if (parts.Length == 0)
                continue;
            sink.Add(
                $"{Accounts.Told(whole.Claim)} are told for all of it (line {whole.Claim.Line}), and {string.Join(" and ", parts.Select(p => $"{Figures.Words(p.Claim.Quantity!.Value)} on line {p.Claim.Line}"))} for a part of it.",
                [FindingSink.At(whole.Claim), .. parts.Select(p => FindingSink.At(p.Claim))],
                [whole.Claim, .. parts.Select(p => p.Claim)],
                ["part above whole", document.Id, Accounts.Told(whole.Claim)],
                [$"{whole.Claim.Quantity}", .. parts.Select(p => $"{p.Claim.Quantity}")],
                Templates.Inline("Contradictory inline", $"{Figures.Words(whole.Claim.Quantity!.Value)} in all, {Figures.Words(parts[0].Claim.Quantity!.Value)} of them on one occasion", evidence.Month));
        }
    }

    private static bool IsToll(Statement statement) =>
        statement is { Voice.IsNamed: false, IsApart: false, Denies: false, Claim: { Kind: ClaimKind.Casualty, PartOf: null, Quantity: { Low: not null, Vague: false } } };

    /// <summary>The article's own toll of something that lasted from a day to a day.</summary>
    private static bool IsTotal(Statement statement) =>
        statement is { IsOwnVoice: true, IsOfWar: false, First: not null, Last: not null, Claim.Quantity: { High: not null } };

    /// <summary>A toll that another paragraph tells of the same days, fate and people.</summary>
    private static bool IsPartOf(Statement part, Statement whole) =>
        part is { IsWhole: false, Row: null } && part.Paragraph != whole.Paragraph && part.Claim.Outcome == whole.Claim.Outcome
        && part.First >= whole.First && part.Last <= whole.Last && !part.IsOfOtherRow(whole) && AreOf(whole, part.Subject);

    /// <summary>"90 soldiers" are of the Sarnian army's, and of whoever died where nothing tells who did.</summary>
    private static bool AreOf(Statement whole, Group people) =>
        whole is { Row: null, Claim: { Party: null, Victims.Length: > 0 }, Subject: { Kind: GroupKind.Unspecified } }
        || (whole.Subject.IsComparableWith(people) && !IsOneOfSeveral(whole, people)) || (whole.Subject.Kind == people.Kind && whole.Subject.SharesNameWith(people));

    /// <summary>"29 Sarnian guards killed; 2 militiamen killed": nothing tells of which of them "three fighters" were.</summary>
    private static bool IsOneOfSeveral(Statement whole, Group people) =>
        whole is { Row: not null, Subject.Kind: GroupKind.Named } && people.Kind == GroupKind.Fighters && !whole.Subject.SharesNameWith(people);
}
