using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reporting;

/// <summary>A war that never was, with every family of finding, every verdict and every stance in it.</summary>
public static class InventedWar
{
    public static readonly DateOnly AsOf = new(2026, 11, 22);

    public static Analysis Analysis { get; } = Build();

    private static Analysis Build()
    {
        var a = new ArticleBuilder("ostrel-war.txt", "Ostrel War");
        a.Paragraph(ParagraphKind.InfoboxRow, "Casualties: 58 soldiers killed")
            .Claim("infobox", "58 soldiers killed", ClaimKind.Casualty, c => c with { Outcome = Outcome.Killed, Victims = "soldiers", Party = "the Ostrel army", Quantity = Quantity.Exactly(58), Place = "Harwick" });
        a.Prose(
            "The Ostrel War is an armed conflict between the Ostrel army and the Marsh Front (MF).",
            "Around 25 soldiers were killed at Harwick in March 2014, the deadliest day of the war.[1]",
            "The front is currently led by Ada Tolle.")
            .Date("March 2014", "2014-03")
            .Claim("lead", "Around 25 soldiers were killed", ClaimKind.Casualty, c => c with { Outcome = Outcome.Killed, Victims = "soldiers", Party = "the Ostrel army", Quantity = Quantity.Exactly(25) with { Approximate = true }, Date = ArticleBuilder.DateOf("2014-03"), Place = "Harwick", Citations = ["1"] });

        a.Section("Battle of Harwick (2014)", years: new(2014, 2014));
        a.Prose(
            "On 11 March 2014 the front attacked the town of Harwick.[1]",
            "An army spokesman said that over 100 fighters had been killed,[2] while a resident counted 46 dead fighters;[3] the hospital registered 148 bodies.[3]",
            "The front denied that it had lost more than nine men.",
            "The army later said that it had killed 60 fighters.[4]")
            .Date("11 March 2014", "2014-03-11")
            .Claim("army100", "over 100 fighters had been killed", ClaimKind.Casualty, c => Harwick(c) with { Quantity = new(100, null), Claimant = "An army spokesman", ClaimantRole = ClaimantRole.Belligerent, ClaimantParty = "the Ostrel army", Stance = Stance.Attributed, Citations = ["2"] })
            .Claim("resident46", "46 dead fighters", ClaimKind.Casualty, c => Harwick(c) with { Quantity = Quantity.Exactly(46), Claimant = "a resident", ClaimantRole = ClaimantRole.Witness, Stance = Stance.Attributed, Citations = ["3"] })
            .Claim("hospital148", "148 bodies", ClaimKind.Casualty, c => Harwick(c) with { Victims = "", Party = null, Quantity = Quantity.Exactly(148), Claimant = "the hospital", ClaimantRole = ClaimantRole.Organisation, Stance = Stance.Attributed, Citations = ["3"] })
            .Claim("front9", "it had lost more than nine men", ClaimKind.Casualty, c => Harwick(c) with { Victims = "men", Quantity = new(9, null), Claimant = "The front", ClaimantRole = ClaimantRole.Belligerent, ClaimantParty = "MF", Stance = Stance.Denied })
            .Claim("army60", "it had killed 60 fighters", ClaimKind.Casualty, c => Harwick(c) with { Quantity = Quantity.Exactly(60), Claimant = "The army", ClaimantRole = ClaimantRole.Belligerent, ClaimantParty = "the Ostrel army", Stance = Stance.Revised, Citations = ["4"] });
        a.Prose("The front said that it had taken the airfield,[4] which the army denied.", "Two helicopters were shot down.[citation needed]")
            .Claim("airfieldTaken", "it had taken the airfield", ClaimKind.Control, c => c with { Actor = "MF", Action = ControlAction.Captured, Place = "the airfield", Claimant = "The front", ClaimantRole = ClaimantRole.Belligerent, ClaimantParty = "MF", Stance = Stance.Attributed, Date = ArticleBuilder.DateOf("2014-03-12"), Citations = ["4"] })
            .Claim("airfieldDenied", "which the army denied", ClaimKind.Control, c => c with { Actor = "MF", Action = ControlAction.Captured, Place = "the airfield", Claimant = "the army", ClaimantRole = ClaimantRole.Belligerent, ClaimantParty = "the Ostrel army", Stance = Stance.Denied, Date = ArticleBuilder.DateOf("2014-03-12") })
            .Claim("helicopters", "Two helicopters were shot down", ClaimKind.Equipment, c => c with { Item = "helicopters", EquipmentAction = EquipmentAction.ShotDown, Quantity = Quantity.Exactly(2), CitationNeeded = true });

        a.Section("Renewed fighting (2019–present)", years: new(2019, null));
        a.Banner(NoticeKind.Update, "This section needs to be updated. (August 2020)", "2020-08");
        a.Prose(
            "As of June 2019, some 1,200 fighters hold the northern marshes.[5]",
            "The front claimed that dozens of soldiers were killed at Lower Brae.",
            "According to unconfirmed reports the mayor was abducted.",
            "The 3rd Brigade fired 400 shells.")
            .Date("June 2019", "2019-06")
            .Unread("The 3rd Brigade fired 400 shells.")
            .Claim("strength", "some 1,200 fighters", ClaimKind.Strength, c => c with { Group = "fighters", Party = "MF", Quantity = Quantity.Exactly(1200) with { Approximate = true }, Date = ArticleBuilder.DateOf("2019-06"), Place = "the northern marshes", Citations = ["5"] })
            .Claim("brae", "dozens of soldiers were killed", ClaimKind.Casualty, c => c with { Outcome = Outcome.Killed, Victims = "soldiers", Party = "the Ostrel army", Quantity = new(24, null, Vague: true), Date = ArticleBuilder.DateOf("2019"), Place = "Lower Brae", Claimant = "The front", ClaimantRole = ClaimantRole.Belligerent, ClaimantParty = "MF", Stance = Stance.Attributed });

        a.Section("Humanitarian situation");
        a.Prose("Ada Tolle said: \"We shall not leave the marshes before spring comes\".[c]")
            .Claim("tolle", "We shall not leave the marshes before spring comes", ClaimKind.Quotation, c => c with { Claimant = "Ada Tolle", Stance = Stance.Attributed, Citations = ["c"] });

        a.Reference(new("1", "Fierce battle for Harwick", "https://news.example/harwick", Published: "2014-03-14", Publisher: "The Marsh Courier"))
            .Reference(new("2", "Army: over 100 dead", "https://agency.example/100", Published: "2014-03-12", Agency: "Example Agency"))
            .Reference(new("3", "What the hospital counted", "https://paper.example/148", "https://archive.example/148", Published: "2014-03-20"))
            .Reference(new("4", "Army revises its count", "https://agency.example/60", Published: "2014-04"))
            .Reference(new("5", "Who holds the marshes", "https://journal.example/marshes", Published: "2019"));

        var article = a.Build();
        return new(AsOf, [article, Hostile()], Incidents(a), Verdicts(), Findings(a), Gone());
    }

    private static Claim Harwick(Claim claim) => claim with
    {
        Outcome = Outcome.Killed,
        Victims = "fighters",
        Party = "MF",
        Date = ArticleBuilder.DateOf("2014-03-11"),
        Place = "Harwick",
    };

    private static ImmutableArray<Incident> Incidents(ArticleBuilder a) =>
    [
        new("harwick", "Harwick, 11 March 2014", ArticleBuilder.DateOf("2014-03-11"), "Harwick", ["MF", "the Ostrel army"],
        [
            new(a["infobox"], "killed: the Ostrel army"),
            new(a["lead"], "killed: the Ostrel army"),
            new(a["army100"], "killed: MF"),
            new(a["resident46"], "killed: MF"),
            new(a["front9"], "killed: MF"),
            new(a["army60"], "killed: MF"),
            new(a["hospital148"], "killed: not told who"),
        ]),
        new("airfield", "The airfield, 12 March 2014", ArticleBuilder.DateOf("2014-03-12"), "the airfield", ["MF", "the Ostrel army"],
            [new(a["airfieldTaken"], "captured: the airfield"), new(a["airfieldDenied"], "captured: the airfield")]),
    ];

    private static ImmutableArray<Verdict> Verdicts() =>
    [
        new("army100", "2", "https://agency.example/100", VerdictKind.Supported, null, "More than one hundred rebels were killed, the army said."),
        new("resident46", "3", "https://paper.example/148", VerdictKind.OtherFigure, "the page has 64", "A resident said he saw 64 dead fighters."),
        new("army60", "4", "https://agency.example/60", VerdictKind.Silent, "no figure for fighters", null),
        new("strength", "5", "https://journal.example/marshes", VerdictKind.CouldNotCheck, "paywall", null),
    ];

    private static ImmutableArray<Finding> Findings(ArticleBuilder a) =>
    [
        new("contested-figures", Family.Contested, Level.Note, "At Harwick the army says over 100 fighters killed, a resident counted 46.", new("harwick-mf", "100-46"),
            [a.At("army100"), a.At("resident46")], ["army100", "resident46"], "{{Dubious|Harwick|reason=The army's figure and a resident's differ|date=November 2026}}", "harwick", Status: FindingStatus.Unchanged),
        new("denied", Family.Contested, Level.Note, "The front says it took the airfield; the army denies it.", new("airfield", "denied"),
            [a.At("airfieldTaken"), a.At("airfieldDenied")], ["airfieldTaken", "airfieldDenied"], Incident: "airfield"),
        new("revised-figures", Family.Contested, Level.Note, "The army first said over 100, later 60.", new("harwick-revised", "100-60"),
            [a.At("army100"), a.At("army60")], ["army100", "army60"], Incident: "harwick", Status: FindingStatus.Changed),
        new("infobox-differs", Family.Inconsistent, Level.Error, "The infobox has 58 soldiers killed, the lead around 25.", new("harwick-army", "58-25"),
            [a.At("infobox"), a.At("lead")], ["infobox", "lead"], "{{Contradictory inline|reason=The infobox has 58, the lead around 25|date=November 2026}}", "harwick"),
        new("one-sided", Family.OneSided, Level.Note, "Only the front speaks of the dead at Lower Brae.", new("brae", "24"), [a.At("brae")], ["brae"]),
        new("unconfirmed", Family.Unconfirmed, Level.Warning, "The abduction of the mayor is reported as unconfirmed.", new("mayor", "x"), [a.Where("According to unconfirmed reports the mayor was abducted.")], []),
        new("as-of-overtaken", Family.Stale, Level.Warning, "“As of June 2019” is over seven years old.", new("asof", "2019-06"), [a.Where("As of June 2019")], ["strength"],
            "{{Update inline|reason=As of June 2019|date=November 2026}}", StaleSince: "2019-06"),
        new("update-banner", Family.Stale, Level.Warning, "The section has asked for an update since August 2020.", new("banner", "2020-08"), [a.Where("This section needs to be updated. (August 2020)")], [],
            "{{Update|section|date=November 2026}}", StaleSince: "2020-08"),
        new("now-relative", Family.Stale, Level.Note, "“Currently” does not say when.", new("currently", "x"), [a.Where("currently")], [], StaleSince: "2014-03"),
        new("citation-needed", Family.Citation, Level.Warning, "Two helicopters shot down, without a source.", new("heli", "2"), [a.At("helicopters")], ["helicopters"],
            "{{Citation needed|reason=Two helicopters shot down|date=November 2026}}"),
    ];

    private static ImmutableArray<Finding> Gone() =>
    [
        new("uncited", Family.Citation, Level.Warning, "Forty vehicles destroyed, without a source.", new("vehicles", "40"),
            [new("ostrel-war.txt", 1, 99, new(90_000, 90_010), new(90_000, 90_050))], []),
    ];

    /// <summary>What somebody may write into a page that anybody can edit.</summary>
    private static ExtractedDocument Hostile()
    {
        var h = new ArticleBuilder("zz-hostile.txt", "<script>alert('title')</script>");
        h.Prose("<img src=x onerror=alert(1)> killed 12 <b>people</b>.[1]", "\u202Egnp.elif\u202C was wounded, =HYPERLINK(1).", "A lone \uD800 surrogate & a ]]> too.")
            .Claim("evil", "killed 12 <b>people</b>", ClaimKind.Casualty, c => c with { Outcome = Outcome.Killed, Victims = "<b>people</b>", Quantity = Quantity.Exactly(12), Claimant = "=1+1", Citations = ["1"] });
        h.Section("</style></section><svg onload=alert(2)>");
        h.Prose("\u2067Turned\u2069 around.");
        h.Reference(new("1", "<i>x</i>", "javascript:alert(3)", "data:text/html,<script>alert(4)</script>", Published: "2015"));
        return h.Build();
    }
}
