using System.Collections.Immutable;
using SourcePipeline.Extraction;

namespace SourcePipeline.Comparison;

/// <summary>
/// Finds the incidents that claims are about: by place and by days that follow each other, and by the narrative's thread where a
/// claim tells neither. Sorting is the dearest step, so the cost is n log n.
/// </summary>
internal static class Relating
{
    /// <summary>Days without news after which the same place has a new incident.</summary>
    private const int Pause = 3;

    public static ImmutableArray<RelatedIncident> Relate(ImmutableArray<Statement> statements, Reconcile reconcile = Reconcile.Range)
    {
        var cluster = new int[statements.Length];
        Array.Fill(cluster, -1);
        var clusters = ByEvent(statements, cluster);
        clusters = ByPlace(statements, cluster, clusters);
        clusters = ByThread(statements, cluster, clusters);

        var sizes = new int[clusters];
        foreach (var c in cluster)
        {
            if (c >= 0)
                sizes[c]++;
        }
        var members = new ImmutableArray<Statement>.Builder[clusters];
        for (var i = 0; i < statements.Length; i++)
        {
            if (cluster[i] >= 0)
                (members[cluster[i]] ??= ImmutableArray.CreateBuilder<Statement>(sizes[cluster[i]])).Add(statements[i]);
        }
        var incidents = ImmutableArray.CreateBuilder<RelatedIncident>(clusters);
        foreach (var member in members)
        {
            if (member is not null)
                incidents.Add(IncidentBuilder.Build(member.MoveToImmutable(), reconcile));
        }
        incidents.Sort(static (a, b) => a.Statements[0].Order.CompareTo(b.Statements[0].Order));
        return incidents.ToImmutable();
    }

    /// <summary>Claims that were imported with an event's name belong to it, wherever and whenever they place it.</summary>
    private static int ByEvent(ImmutableArray<Statement> statements, int[] cluster)
    {
        var events = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < statements.Length; i++)
        {
            if (statements[i].Claim.Event is { } name && TakesPart(statements[i].Claim))
            {
                events.TryAdd(name, events.Count);
                cluster[i] = events[name];
            }
        }
        return events.Count;
    }

    private static bool TakesPart(Claim claim) => claim.Kind is ClaimKind.Casualty or ClaimKind.Control or ClaimKind.Equipment;

    /// <summary>Claims with a place and a date: sorted by both, cut where the days pause or a new attack opens.</summary>
    private static int ByPlace(ImmutableArray<Statement> statements, int[] cluster, int clusters)
    {
        var placed = new List<int>(statements.Length);
        for (var i = 0; i < statements.Length; i++)
        {
            if (cluster[i] < 0 && TakesPart(statements[i].Claim) && statements[i].Place.Number >= 0 && (statements[i].First ?? statements[i].Last) is not null)
                placed.Add(i);
        }
        placed.Sort((a, b) => Compare(statements[a], statements[b]));
        Statement? previous = null;
        var end = int.MinValue;
        foreach (var i in placed)
        {
            var statement = statements[i];
            if (previous is null || previous.Place.Number != statement.Place.Number || IsPeriod(previous) != IsPeriod(statement) || Opens(statement, end))
            {
                clusters++;
                end = int.MinValue;
            }
            cluster[i] = clusters - 1;
            end = Math.Max(end, statement.Last ?? statement.First!.Value);
            previous = statement;
        }
        return clusters;
    }

    /// <summary>Open and long intervals tell a state of things, totals a whole siege or battle; they are kept apart from the events of a day.</summary>
    private static bool IsPeriod(Statement statement) => statement.IsWhole || !DayRange.IsNarrow(statement.Date);

    private static int Compare(Statement a, Statement b)
    {
        var order = a.Place.Number.CompareTo(b.Place.Number);
        order = order != 0 ? order : IsPeriod(a).CompareTo(IsPeriod(b));
        order = order != 0 ? order : (a.First ?? a.Last!.Value).CompareTo(b.First ?? b.Last!.Value);
        return order != 0 ? order : a.Order.CompareTo(b.Order);
    }

    private static bool Opens(Statement statement, int end)
    {
        var first = statement.First ?? statement.Last!.Value;
        if (first > end + Pause)
            return true;
        // An attack on a later day begins a new battle for the place, unless it answers what is still going on.
        return first > end && !statement.Voice.IsNamed
            && statement.Claim is { Kind: ClaimKind.Control, Action: ControlAction.Attacked or ControlAction.Captured, Stance: not Stance.Denied };
    }

    /// <summary>Claims that lack a place or a date join what their paragraph, or the one before, tells of the same days or place.</summary>
    private static int ByThread(ImmutableArray<Statement> statements, int[] cluster, int clusters)
    {
        var from = 0;
        var loose = new Dictionary<(int, int, int, string?), int>();
        for (var i = 0; i < statements.Length; i++)
        {
            var statement = statements[i];
            while (from < i && (statements[from].Document != statement.Document || statements[from].Paragraph < statement.Paragraph - 1))
                from++;
            if (cluster[i] >= 0 || !TakesPart(statement.Claim))
                continue;
            var joined = -1;
            for (var j = from; j < statements.Length && statements[j].Document == statement.Document && statements[j].Paragraph <= statement.Paragraph; j++)
            {
                if (j != i && cluster[j] >= 0 && Joins(statement, statements[j]) && (joined < 0 || Nearer(statement, statements[j], statements[joined])))
                    joined = j;
            }
            if (joined >= 0)
            {
                cluster[i] = cluster[joined];
                continue;
            }
            // Totals of the whole event are of one occasion, whatever row of its box they stand in.
            var key = (statement.Document, statement.IsWhole ? -1 : statement.Paragraph, statement.Place.Number, statement.Date?.Edtf);
            if (!loose.TryGetValue(key, out var own))
                loose[key] = own = clusters++;
            cluster[i] = own;
        }
        return clusters;
    }

    private static bool Nearer(Statement to, Statement a, Statement b) => Math.Abs(a.Order - to.Order) < Math.Abs(b.Order - to.Order);

    private static bool Joins(Statement loose, Statement placed)
    {
        var samePlace = loose.Place.Number < 0 || loose.Place.Number == placed.Place.Number;
        if (!samePlace || (loose.Date is not null && !DayRange.SameOccasion(loose.Date, placed.Date)))
            return false;
        var told = loose.Place.Number >= 0 || loose.Date is not null;
        return loose.Paragraph == placed.Paragraph ? told || loose.Claim.Sentence == placed.Claim.Sentence : told && loose.Date is not null;
    }
}
