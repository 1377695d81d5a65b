using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Parties;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// What the document has told so far: whose deaths, and when there were events at a place. A person dies once: a death that is only confirmed or
/// denied later, or told again without its date, is the one told before. An event that is named by its place ("the X bombing, in which 12 died")
/// is of the days on which the text has told of it.
/// </summary>
internal sealed class ToldEvents
{
    /// <summary>Events of one place that lie further apart are others.</summary>
    private const int SameEventDays = 30;

    /// <summary>The persons whose deaths were told last; more than an article names.</summary>
    private const int MostDeaths = 256;

    /// <summary>Of more dead than that no names are listed.</summary>
    private const int MostListed = 6;

    private readonly List<(string Name, ClaimDraft Death)> deaths = [];
    private readonly Dictionary<string, DateValue> places = new(StringComparer.Ordinal);

    public void Begin()
    {
        deaths.Clear();
        places.Clear();
    }

    /// <summary>Notes a casualty, or takes what was told of it before; its date and place as its own sentence has them.</summary>
    /// <param name="hasDate">Whether the sentence has a date that may be its own.</param>
    public void Recall(ClaimDraft draft, bool hasDate)
    {
        if (draft is { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed, Quantity: { Low: 1, High: 1 }, Object: { } victims } && NameIn(victims) is { } name)
        {
            if (Find(name) is { } death)
            {
                if (!hasDate || draft.Stance is Stance.Confirmed or Stance.Denied)
                    (draft.Date, draft.EventPlace) = (death.Date ?? draft.Date, death.EventPlace ?? draft.EventPlace);
                death.EventPlace ??= draft.EventPlace;
            }
            else if (deaths.Count < MostDeaths)
            {
                deaths.Add((name, draft));
            }
        }

        else if (draft is { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed, Quantity: { Low: > 1 and <= MostListed }, Object: { } several })
        {
            NoteListed(several, draft);
        }

        if (draft.EventPlace is not { } place)
            return;
        var key = NameKey.Of(place);
        if (draft.Date is null)
            draft.Date = places.TryGetValue(key, out var before) ? before : null;
        else if (draft.Date is { FirstDay: { } first, LastDay: { } last } date)
            places[key] = places.TryGetValue(key, out var known) && GoesOn(known, first) ? last > known.LastDay ? DateValue.Between(known, date) : known : date;
    }

    private static bool GoesOn(in DateValue known, int day) => known is { FirstDay: { } start, LastDay: { } end } && day >= start && day - end <= SameEventDays;

    /// <summary>"Two leaders, Jan Roe and Karl Holt": the death of each of them is told.</summary>
    private void NoteListed(string victims, ClaimDraft death)
    {
        foreach (var part in victims.Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries))
        {
            if (deaths.Count < MostDeaths && part.Contains(' ', StringComparison.Ordinal) && char.IsUpper(part[0]) && NameIn(part) is { } name && Find(name) is null)
                deaths.Add((name, death));
        }
    }

    private ClaimDraft? Find(string name)
    {
        foreach (var (told, death) in deaths)
        {
            if (IsEndOf(name, told) || IsEndOf(told, name))
                return death;
        }

        return null;
    }

    /// <summary>"Boulanger" of "Jean Boulanger".</summary>
    private static bool IsEndOf(string surname, string name) =>
        name.EndsWith(surname, StringComparison.OrdinalIgnoreCase) && (name.Length == surname.Length || name[name.Length - surname.Length - 1] is ' ' or '-');

    /// <summary>The name with which the words begin or end, up to what is put behind it; null where there is none.</summary>
    private static string? NameIn(string victims)
    {
        var comma = victims.IndexOf(',', StringComparison.Ordinal);
        var name = (comma < 0 ? victims : victims[..comma]).Trim();
        var last = name.LastIndexOf(' ') + 1;
        return name.Length > 2 && char.IsUpper(name[last]) ? name : null;
    }
}
