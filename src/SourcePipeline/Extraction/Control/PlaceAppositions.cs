using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Finds the name that says which place a word for one means: "a village, Weiler,", "Sector 5", "Kreuz, a crossroads held by it", "its largest cities: X, Y and Z".</summary>
internal sealed class PlaceAppositions(RuleSet rules, SentenceScan scan, ClauseReader clauses, HeldNames names, PlacePhrases phrases)
{
    private readonly int name = rules.Class("name");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly int settlement = rules.Class("settlement");
    private readonly int regionWord = rules.Class("region-word");
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int preposition = rules.Class("preposition");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int plural = rules.Class("plural");

    /// <summary>The phrase with the name that tells which place it means, or that name's own; the phrase itself where none does.</summary>
    public NounPhrase Named(NounPhrase phrase, int until) => WithItsName(WithItsNumber(NamesBehind(phrase, until), until), until);

    /// <summary>"Lindau, the largest city held by the league", "Kreuz, a crossroads held by it": the name before the comma; -1 where none stands there.</summary>
    public int NameBefore(NounPhrase phrase)
    {
        var comma = phrase.First - 1;
        if (comma < 1 || !clauses.IsPunctuation(comma, ",") || !clauses.StartsWithArticle(phrase.First))
            return -1;
        // "Took Lindau, the bridge and the station" is a list.
        var isOne = clauses.IsOneOf(phrase.First, "a", "an") || (IsOneSettlement(phrase.Head) && !phrases.IsBare(phrase));
        return isOne && clauses.SkipBack(comma - 1) is >= 0 and var named && scan.Items[named].Phrase == name ? named : -1;
    }

    /// <summary>"Its three largest cities—X, Y and Z—": the names count, not the word for them.</summary>
    private NounPhrase NamesBehind(NounPhrase phrase, int until)
    {
        var sign = clauses.Skip(phrase.End);
        if (sign + 1 >= until || scan.Items[sign + 1].Phrase != name)
            return phrase;
        ref var head = ref scan.Items[phrase.Head];
        var isPlaces = head.Phrase != name && head.Is(plural) && (head.Is(placeStrong) || head.Is(regionWord)) && clauses.IndexOfOf(phrase) < 0;
        var isSet = clauses.IsPunctuation(sign, "–") || clauses.IsPunctuation(sign, ":") || clauses.IsPunctuation(sign, ",");
        return isPlaces && isSet ? clauses.Read(sign + 1) : phrase;
    }

    /// <summary>"Sector 5", "Lindau 2": a name that ends in a number.</summary>
    private NounPhrase WithItsNumber(NounPhrase phrase, int until) =>
        scan.Items[phrase.Head].Phrase == name && phrase.End == phrase.Head + 1 && phrase.End < until && clauses.IsNumberOfName(phrase.End) && EndsName(phrase.End + 1)
            ? phrase with { End = phrase.End + 1 } : phrase;

    /// <summary>Whether no noun stands there that the number before would count: "Sector 5 and", not "Lindau 5 men".</summary>
    private bool EndsName(int i)
    {
        if (i >= scan.Items.Count)
            return true;
        ref readonly var behind = ref scan.Items[i];
        return behind.Is(ClassNames.Punctuation) || behind.Is(ClassNames.Mark) || behind.Is(preposition) || behind.Is(coordinator) || behind.Is(placeStrong);
    }

    private NounPhrase WithItsName(NounPhrase phrase, int until)
    {
        if (NameUpToVerb(phrase, until) is { IsNone: false } apposition)
            return apposition;
        if (!IsOneSettlement(phrase.Head) || clauses.IndexOfOf(phrase) >= 0 || !(IsIndefinite(phrase.First) || clauses.IsWord(phrase.Head, "capital")))
            return phrase;
        // "A village, Weiler, (was taken)", "one town, Lindau", "the capital, Lindau".
        var at = clauses.Skip(phrase.End) + 1;
        if (at >= until || !clauses.IsPunctuation(at - 1, ",") || !MayBeName(at))
            return phrase;
        var behind = clauses.Skip(at + 1);
        var endsThere = behind >= scan.Items.Count || behind == until || scan.Items[behind].Is(ClassNames.Punctuation) || scan.Items[behind].Is(placePreposition);
        return endsThere ? new NounPhrase(phrase.First, at + 1, at) : phrase;
    }

    /// <summary>"The last stronghold, the village of Weiler, (fell)": what stands between the commas before the verb; none where no name does.</summary>
    private NounPhrase NameUpToVerb(NounPhrase phrase, int until)
    {
        ref var head = ref scan.Items[phrase.Head];
        if (until >= scan.Items.Count || !head.Is(placeStrong) || head.Is(plural) || head.Phrase == name || clauses.IndexOfOf(phrase) >= 0)
            return default;
        var comma = clauses.Skip(phrase.End);
        if (comma + 1 >= until || !clauses.IsPunctuation(comma, ",") || clauses.Read(comma + 1) is not { IsNone: false } apposition)
            return default;
        var close = clauses.Skip(apposition.End);
        if (!clauses.IsPunctuation(close, ",") || clauses.Skip(close + 1) != until)
            return default;
        var isNamed = scan.Items[apposition.Head].Phrase == name ? MayBeName(apposition.Head) : scan.Items[apposition.Head].Is(settlement) && clauses.IndexOfOf(apposition) > 0;
        return isNamed ? apposition : default;
    }

    private bool MayBeName(int i) => scan.Items[i].Phrase == name && names.MayBeHeld(i, weak: false, known: false, listed: true);

    private bool IsOneSettlement(int head) => scan.Items[head].Is(settlement) && !scan.Items[head].Is(plural);

    /// <summary>"A village", "one town", as items or as the words that open one.</summary>
    private bool IsIndefinite(int first) => clauses.IsOneOf(first, "a", "an", "one") || scan.CharsOf(scan.Items[first].First) is "a" or "an" or "one";
}
