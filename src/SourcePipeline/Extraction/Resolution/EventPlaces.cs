using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// Finds where an event was. In its own sentence the nearest place within which something is, then the country; else the place that the
/// paragraph has reached, which every sentence that names one moves on; "there" and "the town" are the one named last. A paragraph that has
/// named none yet goes on where the one before it ended if it goes back to its event ("the siege"), and otherwise is told by what follows:
/// the next sentence's place, the section's, the one that the article is about ("Battle of Troy").
/// </summary>
internal sealed class EventPlaces(RuleSet rules, SentenceScan scan, PlaceMentions mentions)
{
    private static readonly ImmutableArray<string> Within = ListedWords.Of(PlaceMentions.Words, "within");

    private readonly PlaceReferences references = new(rules);
    private readonly HomePlace homes = new(rules);
    private readonly NearestPlace nearest = new(rules, scan, mentions);
    private readonly List<(ClaimDraft Draft, string? Aside)> waiting = [];

    /// <summary>Where the narrative is, in this paragraph.</summary>
    private string? reached;

    /// <summary>Where the last event of this paragraph was, to which "the ambush" goes back.</summary>
    private string? happened;
    private string? named;
    private string? before;
    private string? home;
    private string? sectionPlace;

    /// <summary>What the article is about, as its title calls it ("battle").</summary>
    private int homeEvent;

    /// <summary>The place that the article is about, or null.</summary>
    public string? Home => home;

    /// <summary>That place, or the one all over which the war of the article was fought: there is what is of all of it.</summary>
    public string? Land { get; private set; }

    /// <summary>Whether what is told of no place was somewhere in that land: of a war much is told that was beyond it.</summary>
    public bool IsAllInLand { get; private set; }

    public void Begin(Document document)
    {
        (home, Land) = homes.Of(document) is { } where ? where.IsLand ? ((string?)null, (string?)where.Place) : (where.Place, where.Place) : (null, null);
        homeEvent = references.EventIn(document.Title);
        IsAllInLand = homeEvent != 0 && !HomePlace.IsWar(document.Title);
        sectionPlace = null;
        (reached, named, before, happened) = (null, null, null, null);
        waiting.Clear();
    }

    /// <summary>Whether a heading names an event by its place: "Siege of Troy".</summary>
    public bool IsEvent(string heading) => homes.IsEventOf(heading);

    /// <summary>A section begins; what its paragraphs do not tell is at <paramref name="place"/>.</summary>
    public void BeginSection(string? place)
    {
        sectionPlace = place;
        (reached, named, before, happened) = (null, null, null, null);
    }

    /// <summary>Tells the casualty claims of a sentence their place.</summary>
    /// <param name="first">The sentence's first draft.</param>
    /// <param name="end">Index behind its last casualty; behind it stand claims that have a place of their own.</param>
    public void Locate(List<ClaimDraft> drafts, int first, int end)
    {
        mentions.Read();
        for (var i = first; i < end; i++)
        {
            if (drafts[i].Object is { Length: > 0 } victim)
                mentions.Remove(victim);
        }

        for (var i = end; i < drafts.Count; i++)
        {
            if (!IsVictim(drafts, first, end, drafts[i].Place))
                mentions.AddActedOn(drafts[i]);
        }

        TellWaiting();
        string? told = null;
        for (var i = first; i < end; i++)
        {
            var draft = drafts[i];
            draft.EventPlace = nearest.LeftFrom(draft)
                ?? InSentence(draft, PlaceRank.Strong, NearestPlace.WithinSentence)
                ?? InSentence(draft, PlaceRank.Country, NearestPlace.WithinClause);
            draft.IsPlaceCarried = draft.EventPlace is null;
            draft.EventPlace ??= BeforeSentence() ?? InSentence(draft, PlaceRank.Country, int.MaxValue);
            told = draft.EventPlace ?? told;
            if (draft.EventPlace is not null)
                continue;
            waiting.Add((draft, InSentence(draft, PlaceRank.Strong, int.MaxValue)));
        }

        MoveOn(told);
    }

    private string? InSentence(ClaimDraft draft, PlaceRank rank, int within) => nearest.To(draft.Anchor, rank, within, home);

    /// <summary>"Jan Roe was captured": no town.</summary>
    private static bool IsVictim(List<ClaimDraft> drafts, int first, int end, string? place)
    {
        for (var i = first; i < end && place is not null; i++)
        {
            if (drafts[i].Object is { Length: > 0 } victim && victim.EndsWith(place, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>A sentence without claims goes by: where it is may be where the next one is.</summary>
    public void Pass()
    {
        mentions.Read();
        TellWaiting();
        MoveOn(null);
    }

    public void EndParagraph()
    {
        Settle(null);
        before = reached ?? before;
        (reached, named, happened) = (null, null, null);
    }

    /// <summary>A count of all of the article's event is of no place to which the text has come in telling of it.</summary>
    public void Widen(ClaimDraft draft) =>
        draft.EventPlace = InSentence(draft, PlaceRank.Country, int.MaxValue) ?? Land ?? draft.EventPlace;

    private string? BeforeSentence()
    {
        var items = scan.Items.Span;
        // "The town" is none of the provinces that were named.
        if (named is not null && references.ToPlace(items))
            return home is not null && references.IsRegion(named) ? home : named;
        var known = references.ToEvent(items);
        if (known != 0 && known == homeEvent && home is not null)
            return home;
        if (known != 0 && (happened ?? Kept(reached) ?? sectionPlace ?? home) is { } place)
            return place;
        return Kept(reached) ?? (known != 0 ? before : null);
    }

    /// <summary>A hospital or hill that was taken is not where the next event was, unless its sentence goes back to it: that was in the town that the article is about.</summary>
    private string? Kept(string? place)
    {
        if (place is null || home is null || !ListedWords.Has(Within, place.AsSpan(place.LastIndexOf(' ') + 1)))
            return place;
        return references.Names(scan.Items.Span, place.AsSpan(place.LastIndexOf(' ') + 1), scan) ? place : home;
    }

    private void MoveOn(string? told)
    {
        // A new day is a new event, to which "the explosion" goes back.
        var isNew = scan.HasDate;
        if (told is not null)
            (reached, happened) = (told, told);
        else if (isNew)
            happened = null;
        var isActedOn = AnyActedOn();
        foreach (var mention in mentions.Found)
        {
            if (mention.Rank == PlaceRank.Country)
                continue;
            named = mention.In(scan);
            // "(Gathered in X and) attacked Y": the story goes on in Y.
            if (mention.Rank != PlaceRank.Strong || mention.InPassing || (mention.IsBearing && home is not null) || (isActedOn && !mention.IsActedOn))
                continue;
            reached = told ?? WithNoun(mention);
            if (isNew || mention.IsActedOn || references.TellsEvent(scan.Items.Span))
                happened = reached;
            return;
        }
    }

    /// <summary>"Lindau hospital", where the name alone is taken for the place.</summary>
    private string WithNoun(in PlaceMention mention)
    {
        var words = mention.In(scan);
        return mention.Words is null && mention.End < scan.End && ListedWords.Has(Within, scan.CharsOf(mention.End)) ? $"{words} {scan.CharsOf(mention.End)}" : words;
    }

    private bool AnyActedOn()
    {
        foreach (ref readonly var mention in mentions.Found)
        {
            if (mention is { IsActedOn: true, Rank: PlaceRank.Strong, InPassing: false })
                return true;
        }

        return false;
    }

    /// <summary>An event that was told without its place: the sentence behind it tells it, unless it is of another day.</summary>
    private void TellWaiting()
    {
        if (waiting.Count == 0 || sectionPlace is not null || home is not null)
            return;
        string? place = null;
        foreach (var mention in mentions.Found)
        {
            if (mention.Rank != PlaceRank.Strong)
                continue;
            place = mention.In(scan);
            break;
        }

        if (place is null && scan.Dates.Count == 0)
            return;
        Settle(scan.Dates.Count == 0 ? place : null);
    }

    private void Settle(string? place)
    {
        foreach (var (draft, aside) in waiting)
            draft.EventPlace ??= place ?? sectionPlace ?? home ?? aside;
        waiting.Clear();
    }
}
