using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Finds the places that a control rule's words tell of: the rule names the parts of the clause to look in, one after another.</summary>
internal sealed class ControlPlaces
{
    /// <summary>Between "which" and its verb stand no more items than that.</summary>
    private const int LongestSubject = 5;

    private readonly ClauseReader clauses;
    private readonly ClauseParts parts;
    private readonly PartyRegistry registry;
    private readonly Discourse discourse;
    private readonly PlaceReader places;
    private readonly AttackPlaces attackPlaces;
    private readonly PlacesLeft left;
    private readonly SentenceScan scan;

    public ControlPlaces(RuleSet rules, SentenceScan scan, ClauseReader clauses, ClauseParts parts, PartyRegistry registry, PartyResolver parties, Discourse discourse)
    {
        this.scan = scan;
        this.clauses = clauses;
        this.parts = parts;
        this.registry = registry;
        this.discourse = discourse;
        places = new PlaceReader(rules, scan, clauses, registry, discourse);
        attackPlaces = new AttackPlaces(rules, scan, clauses, parts, places, parties, discourse);
        left = new PlacesLeft(rules, scan, clauses, parts, parties, registry, discourse);
    }

    /// <summary>Adds to <paramref name="found"/> the places of the first part of the clause that tells any.</summary>
    /// <param name="start">The first item of the rule's words.</param>
    /// <param name="end">Index behind the last.</param>
    /// <param name="placeAt">Where the rule itself captured the place; -1 for nowhere.</param>
    /// <param name="drafts">The claims of the paragraph so far.</param>
    public void Find(ControlRule rule, int start, int end, int placeAt, List<ClaimDraft> drafts, List<PlaceWords> found)
    {
        foreach (var part in rule.Place)
        {
            if (part is "patient" or "subject" && IsOfAllTogether(start))
                found.AddRange(discourse.ActedTogether.Select(together => new PlaceWords(together, start, end)));
            else if (part == "attack-place")
                attackPlaces.Find(start, rule.IsWeak, found);
            else if (part == "attack-in")
                attackPlaces.FindBehind(start, found);
            else if (part == "attack-last")
                attackPlaces.FindLast(start, found);
            else if (part == "attack-spoken-of")
                attackPlaces.FindSpokenOf(start, rule.IsWeak, found);
            else if (part == "attack-there" && discourse.Attacked is { } attacked)
                found.Add(new PlaceWords(attacked, start, end));
            else if (part == "they-were")
                attackPlaces.FindBefore(start, found);
            else if (part == "there" && ((rule.IsInSameSentence ? TakenHere(drafts) : null) ?? discourse.Acted ?? discourse.Place) is { } there)
                found.Add(new PlaceWords(there, start, end));
            else if (part == "acted" && discourse.Acted is { } told && (rule.Action != ControlAction.Withdrew || left.MayBeLeft(told, start, drafts)))
                found.Add(new PlaceWords(told, start, end));
            else if (part == "there-named" && discourse.Place is { } named && TextBefore(start).Contains(named, StringComparison.Ordinal))
                found.Add(new PlaceWords(named, start, end));
            else if (part == "here")
                left.Find(start, drafts, found);
            else if (part == "slot" && placeAt >= 0)
                places.Read(clauses.Read(placeAt), scan.Items.Count, rule.IsWeak, rule.NeedsKnownPlace, found);
            // "Roe's capture of X" took X, whatever X is.
            else if (part == "owner" && !parts.Get("of").IsNone)
                break;
            else if (parts.GetPlace(part) is { IsNone: false } phrase)
                Add(rule, start, end, phrase, found);
            var isSurrounded = found.Count == 1 && part == "patient" && rule.Action == ControlAction.Besieged && parts.IsPassive;
            // "Roe was surrounded at X": who is not known as a place is somebody, if it is told where.
            if (isSurrounded && char.IsUpper(found[0].Words[0]) && registry.KindOf(found[0].Words) != NameKind.Place && parts.Get("at") is { IsNone: false } at)
            {
                found.Clear();
                Add(rule, start, end, at, found);
            }

            if (found.Count > 0)
                break;
        }
    }

    /// <summary>"(They attacked X and Y,) both of which (they took)", "which were taken": all that the sentence has just told something to be done to.</summary>
    private bool IsOfAllTogether(int start)
    {
        if (discourse.ActedTogether.Count < 2 || discourse.ActedIn != scan.Number)
            return false;
        for (var i = clauses.SkipBack(start - 1); i > 1 && i >= start - LongestSubject && !clauses.IsFinite(i) && !clauses.IsPunctuation(i, ","); i--)
        {
            if (clauses.IsWord(i, "which"))
                return clauses.IsWord(i - 1, "of") ? clauses.IsOneOf(i - 2, "both", "all") : clauses.IsPunctuation(i - 1, ",") && scan.CharsOf(scan.Items[start].First) is "were";
        }

        return false;
    }

    /// <summary>The sentence up to an item.</summary>
    private ReadOnlySpan<char> TextBefore(int item) => scan.Text.AsSpan(scan.Span.Start, scan.Tokens[scan.Items[item].First].Start - scan.Span.Start);

    /// <summary>Adds the places behind the last one, each with a date of its own.</summary>
    public void ReadDated(ControlRule rule, int end, List<PlaceWords> found) => places.ReadDated(BehindDoer(rule, end), found);

    private void Add(ControlRule rule, int start, int end, NounPhrase phrase, List<PlaceWords> found)
    {
        var until = phrase.First < start ? VerbOf(rule, start) : rule.IsNoun ? OwnVerb(start, end) : scan.Items.Count;
        places.Read(phrase, until, rule.IsWeak, rule.NeedsKnownPlace || IsHeldByNobody(rule), found);
        for (var i = 0; i < found.Count && parts.Extent.Length > 0; i++)
        {
            // "Much of the south, including X"
            if (i > 0 && clauses.SkipBack(found[i].First - 1) is >= 0 and var before && clauses.IsWord(before, "including"))
                break;
            var extent = clauses.StartsWithArticle(found[i].First) && IsAsInText(found[i]) ? parts.Extent + "the " : parts.Extent;
            // "Most of X and Y", but "part of X and the bridge".
            if (i == 0)
                found[i] = found[i] with { Extent = extent, First = parts.ExtentFirst };
            else if (char.IsUpper(found[i].Words[found[i].Words.LastIndexOf(' ') + 1]))
                found[i] = found[i] with { Extent = extent };
        }
    }

    /// <summary>"Entered X from Y, but were driven out": what the sentence tells as taken last, not the last place named.</summary>
    private string? TakenHere(List<ClaimDraft> drafts)
    {
        for (var d = drafts.Count - 1; d >= 0 && drafts[d].Sentence == scan.Span; d--)
        {
            if (drafts[d] is { Action: ControlAction.Captured or ControlAction.Recaptured, Place: { } place })
                return place;
        }

        return null;
    }

    /// <summary>Whether the words for a place are those of the text behind their article, not what "the city" means.</summary>
    private bool IsAsInText(in PlaceWords place) => place.End > place.First + 1 && scan.TextOf(scan.Items[place.First + 1].First, scan.Items[place.End - 1].End) == place.Words;

    /// <summary>"The thrusts into X, Y and Z (caught them off guard)": the verb that the noun is the subject of, where its places end; else the sentence's end.</summary>
    private int OwnVerb(int noun, int end) =>
        clauses.NextFinite(end) is >= 0 and var own && clauses.SubjectOf(own) is { IsNone: false } subject && subject.First <= noun && noun < subject.End ? own : scan.Items.Count;

    /// <summary>Behind "by the rebels" or "to the rebels" right behind the words.</summary>
    private int BehindDoer(ControlRule rule, int end)
    {
        var doer = parts.Get(rule.Actor is ["falls-to", ..] ? "falls-to" : "by");
        return !doer.IsNone && doer.First >= end && doer.First <= clauses.Skip(end) + 1 ? doer.End : end;
    }

    /// <summary>The verb that the subject ends at: the words themselves, or the one before them ("X and Y were under the control of Z").</summary>
    private int VerbOf(ControlRule rule, int start) => rule.FollowsVerb ? parts.VerbBefore(start) : start;

    /// <summary>"Elections were held", "the Aurora and Lindau were lost": a bare name that nobody is told to hold or to have lost must be known as a place.</summary>
    private bool IsHeldByNobody(ControlRule rule) =>
        (rule.Action == ControlAction.Holds || (rule.Action == ControlAction.Lost && rule.Place is ["patient", ..])) && !rule.IsNoun && parts.IsPassive && parts.Get("by").IsNone;
}
