using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>Sorts an incident's statements into slots, within which accounts are comparable.</summary>
internal static class Slots
{
    public static ImmutableArray<Slot> Of(ImmutableArray<Statement> statements)
    {
        var slots = ImmutableArray.CreateBuilder<Slot>();
        var casualties = new List<Statement>();
        var control = ImmutableArray.CreateBuilder<Statement>();
        var equipment = new List<Statement>();
        foreach (var statement in statements)
        {
            switch (statement.Claim.Kind)
            {
                case ClaimKind.Casualty: casualties.Add(statement); break;
                case ClaimKind.Control: control.Add(statement); break;
                default: equipment.Add(statement); break;
            }
        }
        foreach (var batch in JoinPeople(Batches(casualties, SamePeople)))
            slots.Add(new($"{Word(batch[0].Claim.Outcome)}: {Victims(batch)}", [.. batch]));
        foreach (var batch in Batches(equipment, EquipmentItem.SameThing))
            slots.Add(new($"{Word(batch[0].Claim.EquipmentAction)}: {batch[0].Claim.Item}", [.. batch]));
        if (control.Count > 0)
            slots.Add(new("control", control.ToImmutable()));
        return Apart(slots);
    }

    /// <summary>Two slots of one name ("killed: soldiers", of either side, or of two days) are told apart by whose they are, else all but the first by their days.</summary>
    private static ImmutableArray<Slot> Apart(ImmutableArray<Slot>.Builder slots)
    {
        foreach (var alike in slots.Index().GroupBy(s => s.Item.Label, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).ToArray())
        {
            // No two slots bear one label, and a day that the first of them is of tells nothing.
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, slot) in alike)
            {
                var side = slot.Accounts.Select(a => a.Claim.Party).FirstOrDefault(p => p is { Length: > 0 } && !alike.Key.Contains(p, StringComparison.OrdinalIgnoreCase));
                var days = slot.Accounts.FirstOrDefault(a => a.Date is not null)?.Date is { } date ? IncidentName.Days(date) : "others";
                var ofDays = $"{alike.Key} ({days})";
                string[] names = [side is null ? alike.Key : $"{alike.Key} ({side})", ofDays, $"{alike.Key} (others)"];
                var label = names.Concat(Enumerable.Range(2, slots.Count).Select(more => $"{alike.Key} (others, {more})")).First(taken.Add);
                taken.Add(ofDays);
                slots[index] = slot with { Label = label };
            }
        }
        return slots.ToImmutable();
    }

    private static string Word<T>(T? value) where T : struct, Enum => value switch
    {
        EquipmentAction.ShotDown => "shot down",
        { } known => known.ToString().ToLowerInvariant(),
        null => "",
    };

    private static string Victims(List<Statement> batch)
    {
        // One of the dead by name does not name them all.
        var named = batch.Find(s => IsNamed(s) && !IsOne(s)) ?? batch.Find(s => HasWords(s) && !IsOne(s)) ?? batch.Find(IsNamed) ?? batch.Find(HasWords);
        // An infobox counts "214 killed" under the side's name.
        return named?.Claim.Victims ?? (batch[0].Subject.IsArmed ? batch[0].Claim.Party : null) ?? "people";

        static bool HasWords(Statement s) => s.Claim.Victims is { Length: > 0 };
        static bool IsNamed(Statement s) => !s.Subject.Names.IsEmpty && HasWords(s);
        static bool IsOne(Statement s) => s.Claim.Quantity is { Low: 1, High: 1 };
    }

    /// <summary>
    /// Where nobody but civilians died, "41 people" are the civilians that another voice counts as 29; beside dead fighters they are whoever
    /// they are, and stand for themselves.
    /// </summary>
    private static List<List<Statement>> JoinPeople(List<List<Statement>> batches)
    {
        for (var i = batches.Count - 1; i >= 0; i--)
        {
            var people = batches[i];
            if (people[0].Subject.Kind != GroupKind.Unspecified || people[0].Claim.PartOf is not null || people[0].IsApart || people[0].Claim.Event is not null)
                continue;
            var beside = batches.FindAll(b => b != people && b[0].Claim.Outcome == people[0].Claim.Outcome && b.Exists(s => people.Exists(p => SameOccasion(s, p))));
            var civilians = beside.FindAll(b => b[0].Subject.Kind == GroupKind.Civilians && b[0].Claim.PartOf is null);
            if (civilians.Count == 1 && beside.TrueForAll(b => b[0].Subject.Kind == GroupKind.Civilians))
            {
                civilians[0].AddRange(people);
                civilians[0].Sort(static (a, b) => a.Order.CompareTo(b.Order));
                batches.RemoveAt(i);
            }
        }
        return batches;
    }

    private static bool SamePeople(Statement a, Statement b) =>
        a.Claim.Outcome == b.Claim.Outcome && !a.IsApart && !b.IsApart && !a.IsOfOtherRow(b) && (a.Spot is null || b.Spot is null || a.Spot == b.Spot) && IsTotal(a) == IsTotal(b)
            && a.Subject.IsComparableWith(b.Subject) && !(a.IsOfWar && b.IsOfWar && !AreOneCount(a, b));

    /// <summary>Of a war many count many: the same people are those of one side, and all of its dead where both voices say that they count all.</summary>
    private static bool AreOneCount(Statement a, Statement b) => AreOneSide(a.Subject, b.Subject)
        || (a.TellsTotal && b.TellsTotal && a.Subject.Kind == GroupKind.Unspecified && b.Subject.Kind == GroupKind.Unspecified && a.Row is null && b.Row is null);

    /// <summary>They fought on one side by name, or fought at all where neither names them.</summary>
    private static bool AreOneSide(Group a, Group b) => a.Kind == b.Kind && a.Kind is GroupKind.State or GroupKind.Fighters or GroupKind.Named
        && (a.Names.IsEmpty && b.Names.IsEmpty || (a.SharesNameWith(b) && HasAll(a.Names.Length < b.Names.Length ? b : a, a.Names.Length < b.Names.Length ? a : b)));

    /// <summary>"Lindau Velians" and "Lindau Sarnians" share a name and are two peoples.</summary>
    private static bool HasAll(Group more, Group fewer) => fewer.Names.All(name => more.Names.Any(other => NameMatch.Same(name, other)));

    /// <summary>
    /// "135 people, including 85 civilians": a part of the dead, and all of the civilians. Over several days it is a sum, which single days are
    /// not to be held against.
    /// </summary>
    private static bool IsTotal(Statement statement) =>
        statement.Claim.PartOf is null || (statement.Subject is { Kind: GroupKind.Civilians, Part: null } && statement.First == statement.Last);

    /// <summary>
    /// Groups in the order of their days; groups whose days have passed are closed, which keeps the cost near linear. A group without a
    /// name joins the one named group that it can mean, and none where there are several or where its own sentence sets it against that one.
    /// </summary>
    private static List<List<Statement>> Batches(List<Statement> statements, Func<Statement, Statement, bool> comparable)
    {
        var done = new List<List<Statement>>();
        var open = new List<List<Statement>>();
        statements.Sort(static (a, b) =>
        {
            var order = (a.First ?? int.MaxValue).CompareTo(b.First ?? int.MaxValue);
            order = order != 0 ? order : a.Subject.Names.IsEmpty.CompareTo(b.Subject.Names.IsEmpty);
            return order != 0 ? order : a.Order.CompareTo(b.Order);
        });
        foreach (var statement in statements)
        {
            if (statement.First is { } day && open.Count > 8)
                open.RemoveAll(batch => batch.TrueForAll(s => s.Last < day && s.Claim.Event is null));
            List<Statement>? fit = null;
            var fits = 0;
            foreach (var batch in open)
            {
                if (Fits(statement, batch, comparable))
                {
                    fits++;
                    fit ??= batch;
                }
            }
            if (fit is null || (fits > 1 && statement.Subject.Names.IsEmpty && statement.Subject.Kind is GroupKind.Fighters or GroupKind.State && fit[0].Subject.Names.Length > 0))
            {
                fit = [];
                open.Add(fit);
                done.Add(fit);
            }
            fit.Add(statement);
        }
        foreach (var batch in done)
            batch.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        done.Sort(static (a, b) => a[0].Order.CompareTo(b[0].Order));
        return done;
    }

    private static bool Fits(Statement statement, List<Statement> batch, Func<Statement, Statement, bool> comparable)
    {
        var fits = false;
        foreach (var other in batch)
        {
            if (!comparable(statement, other))
                return false;
            // One voice that tells two figures in one sentence tells them of two groups.
            if (statement.Claim.Sentence == other.Claim.Sentence && statement.Document == other.Document && statement.Claim.Claimant == other.Claim.Claimant
                && statement.Subject.Names.IsEmpty != other.Subject.Names.IsEmpty)
            {
                return false;
            }
            fits |= SameOccasion(statement, other);
        }
        return fits;
    }

    private static bool SameOccasion(Statement a, Statement b) => a.Claim.Event is { } name && b.Claim.Event == name
        || (a.Date is null || b.Date is null
        ? a.Document == b.Document && a.Paragraph == b.Paragraph
        : DayRange.SameOccasion(a.Date, b.Date));
}
