using System.Collections.Immutable;
using SourcePipeline.Citations.Checks;
using SourcePipeline.Currency;
using SourcePipeline.Findings.Rules;
using SourcePipeline.Findings.Rules.Inconsistencies;

namespace SourcePipeline.Findings;

/// <summary>Every rule, in the order in which they run: a later rule may leave to an earlier one what that has told.</summary>
public static class RuleCatalogue
{
    /// <summary>What is contested and denied: a claim is one-sided where it is neither.</summary>
    internal static readonly ImmutableArray<FindingRule> First =
    [
        new ContestedFigures(),
        new ContestedLosses(),
        new ContestedStrength(),
        new RevisedFigure(),
        new ContestedControl(),
        new ControlLine(),
        new TakenTwice(),
        new ControlOverDays(),
        new DeniedClaim(),
        new DoubtedStatement(),
        new ToldDifferently(),
    ];

    internal static readonly ImmutableArray<FindingRule> Then =
    [
        new OneSidedClaim(),
        new OneSidedAccusation(),
        new OneSidedDeed(),
        new NoAnswer(),
        new UnconfirmedStatement(),
        new AllegedByNobody(),
        new OwnVoiceFigures(),
        new EventDatedDifferently(),
        new CaptureDatedDifferently(),
        new LeftOnTwoDays(),
        new BeginningToldTwice(),
        new RowDatedDifferently(),
        new FightingAfterEnd(),
        new LaterThanTold(),
        new CountAgainstList(),
        new PartsAgainstTotal(),
        new PartAboveWhole(),
        new CountToldTwice(),
        new PopulationToldTwice(),
        new OrdinalAgainstTold(),
        new DatesOutOfOrder(),
        new YearMissing(),
        new DateThatCannotBe(),
        new SameYear(),
        new NowRelative(),
        new Expectation(),
        new RecordOfItsDay(),
        new PresentPerfect(),
        new UpdateBanner(),
        new EmptySection(),
        new SectionToPresent(),
        new YearsGap(),
        new PassageBehind(),
        new CitationNeeded(),
        new UncitedParagraph(),
        .. CitationRules.All,
    ];

    internal static readonly ImmutableArray<FindingRule> Rules = [.. First, .. Then];

    /// <summary>The pages of all rules, by id.</summary>
    public static ImmutableArray<RuleDescription> Pages { get; } = [.. Rules.Select(r => r.Description).OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The page of one rule, or null.</summary>
    public static RuleDescription? Page(string id) => Pages.FirstOrDefault(p => p.Id == id);
}
