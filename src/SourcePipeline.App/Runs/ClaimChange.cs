using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Runs;

/// <summary>A claim that another has taken the place of: the same act in the same sentence, told with other values.</summary>
internal sealed record ClaimChange(Claim Before, Claim After)
{
    /// <summary>The values that differ, each by its name, before and after.</summary>
    public ImmutableArray<(string Slot, string Before, string After)> Slots { get; } =
    [
        .. new (string Slot, string Before, string After)[]
        {
            ("figure", FigureOf(Before), FigureOf(After)),
            ("victims", Before.Victims ?? "", After.Victims ?? ""),
            ("actor", Before.Actor ?? "", After.Actor ?? ""),
            ("action", ActionOf(Before), ActionOf(After)),
            ("place", Before.Place ?? "", After.Place ?? ""),
            ("date", Before.Date?.Edtf ?? "", After.Date?.Edtf ?? ""),
            ("claimant", Before.Claimant ?? "", After.Claimant ?? ""),
            ("stance", Terms.Of(Before.Stance), Terms.Of(After.Stance)),
        }.Where(s => s.Before != s.After),
    ];

    public bool IsToll => After.Kind == ClaimKind.Casualty && Before.Quantity != After.Quantity;

    /// <summary>The claims of sentences that were written anew, each with the one whose place it takes.</summary>
    public static ImmutableArray<ClaimChange> Between(ImmutableArray<Claim> before, ImmutableArray<Claim> after, ImmutableArray<StatementChange> statements)
    {
        Dictionary<string, Claim> known = new(StringComparer.Ordinal);
        foreach (var claim in before)
            known.TryAdd(claim.Id, claim);
        HashSet<string> kept = [.. after.Select(c => c.Id)];
        var earlier = before.Where(c => !kept.Contains(c.Id)).ToLookup(c => c.Sentence);
        HashSet<Claim> taken = new(ReferenceEqualityComparer.Instance);
        var anew = statements.ToDictionary(s => s.LaterSpan);
        var changes = ImmutableArray.CreateBuilder<ClaimChange>();
        foreach (var claim in after)
        {
            // A date that only moved on with the text around it is told by the sentence that names it.
            if (!anew.TryGetValue(claim.Sentence, out var statement)
                || (known.GetValueOrDefault(claim.Id) ?? earlier[statement.EarlierSpan].Where(c => !taken.Contains(c) && IsSameAct(c, claim)).MinBy(c => Distance(c, claim))) is not { } was)
            {
                continue;
            }
            taken.Add(was);
            changes.Add(new(was, claim));
        }
        return [.. changes.Where(c => c.Slots.Length > 0 || c.Before.Id != c.After.Id)];
    }

    private static bool IsSameAct(Claim a, Claim b) => a.Kind == b.Kind && a.Outcome == b.Outcome && a.EquipmentAction == b.EquipmentAction;

    /// <summary>Whose figure it is counts more than how far into the sentence it stands.</summary>
    private static int Distance(Claim a, Claim b) =>
        (a.Claimant == b.Claimant ? 0 : 2000) + (a.Victims == b.Victims && a.Actor == b.Actor && a.Item == b.Item && a.Unit == b.Unit ? 0 : 1000)
        + Math.Abs(a.Span.Start - a.Sentence.Start - (b.Span.Start - b.Sentence.Start));

    private static string ActionOf(Claim claim) => claim.Action is { } action ? Terms.Of(action) : "";

    private static string FigureOf(Claim claim) => claim.Quantity is { } quantity ? Figure.Of(quantity) : "";
}
