using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>The parts of a clause by the names that rules use: <c>agent</c>, <c>patient</c>, <c>subject</c>, <c>object</c>, <c>owner</c>, <c>main</c>, <c>from</c>, <c>of</c> …</summary>
internal sealed class ClauseParts(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyResolver parties)
{
    /// <summary>"The entire northern half (of)": no more items than that.</summary>
    private const int LongestExtent = 4;

    private readonly int passive = rules.Class("passive");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int falls = rules.Class("falls");
    private readonly int extent = rules.Class("extent");
    private readonly int basic = rules.Class("base");
    private readonly int garrison = rules.Class("garrison-noun");
    private readonly int doneToPlaces = rules.Class("done-to-places");
    private readonly int direction = rules.Class("direction");
    private readonly int relative = rules.Class("relative");
    private readonly int holdNoun = rules.Class("hold-noun");
    private readonly int byStorm = rules.Class("by-storm");
    private readonly int attackNoun = rules.Class("attack-noun");
    private readonly int possessive = rules.Class("possessive");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int function = rules.Class("function");
    private readonly int merePosition = rules.Class("mere-position");
    private readonly int speech = rules.Class("speech");
    private readonly int leavesHeld = rules.Class("leaves-held");
    private readonly int hedging = rules.Class("hedging-verb");
    private int start;
    private int end;
    private bool isVerb;

    /// <summary>The words that a rule matched: items <paramref name="first"/> to <paramref name="behind"/>.</summary>
    public void At(int first, int behind)
    {
        (start, end) = (first, behind);
        isVerb = scan.Items[first].Phrase == verbGroup || clauses.IsBareGerund(first) || clauses.IsPresentVerb(first)
            || clauses.IsReduced(first) || clauses.IsSharedPerfect(first) || clauses.InvertedAuxiliary(first) >= 0;
    }

    public NounPhrase Subject => isVerb ? clauses.SubjectOf(start) : Left() is { IsNone: false } left ? left : clauses.SubjectOf(Math.Max(VerbOfState(), -1));

    /// <summary>"(It) was (under control)", "(allowed it) to remain (under control)".</summary>
    private int VerbOfState() => VerbBefore(start) is >= 0 and var verb && clauses.IsVerb(verb) && clauses.IsInfinitive(verb) ? verb : clauses.PreviousFinite(start);

    /// <summary>"With the league (in control of X)", "leaving the league (in control of it)": who is told to be so without a verb of their own.</summary>
    private NounPhrase Left()
    {
        var before = clauses.SkipBack(start - 1);
        if (before < 1 || scan.Items[before] is var last && last.Phrase != people && last.Phrase != name)
            return default;
        var who = clauses.PhraseEndingAt(before);
        return who.First > 0 && (clauses.IsWord(who.First - 1, "with") || scan.Items[who.First - 1] is var leaves && leaves.Is(leavesHeld) && !leaves.Is(passive)) ? who : default;
    }

    public bool IsPassive => scan.Items[start].Is(passive) || clauses.IsReduced(start) || clauses.IsSharedPassive(start);

    /// <summary>"(Was taken) by the army", "by storm by the army".</summary>
    private NounPhrase ByWhom => Behind("by") is { IsNone: false } how && scan.Items[how.Head].Is(byStorm) ? clauses.Behind(how.End - 1, "by") : Behind("by");

    /// <summary>"(Was retaken) in a Ruthenian counter-attack": whose it was.</summary>
    public NounPhrase WhoseAttack()
    {
        if (Behind("in") is not { IsNone: false } attack || !scan.Items[attack.Head].Is(attackNoun) || scan.Items[attack.Head].Phrase >= 0)
            return default;
        return OwnerOf(attack.Head) is { IsNone: false } owner && owner.First >= attack.First ? owner : default;
    }

    /// <summary>"(In) a Ruthenian (counter-attack)": only the noun's owner, with whom no words end.</summary>
    public bool OwnsAttack(NounPhrase who) => who.End < scan.Items.Count && scan.Items[who.End].Is(attackNoun);

    public NounPhrase Get(string part) => part switch
    {
        "agent" => IsPassive ? ByWhom : Subject,
        "patient" => IsPassive ? Subject : Object,
        "whom" => clauses.ObjectOf(start),
        "subject" => Subject,
        "object" => Object,
        "main" => clauses.SubjectOf(clauses.PreviousFinite(start)) is { IsNone: false } before ? before : AfterMain(),
        "owner" => Owner(),
        "falls-to" => FallsTo(),
        "out-of" => OutOf(),
        "along" => Along(),
        "lengthwise" => Lengthwise(),
        "garrisoned" => Garrisoned(),
        "by-doer" => clauses.Skip(start + 1) is var by && clauses.IsWord(by, "by") ? clauses.Read(by + 1) : default,
        "foe-in" => FoeIn(),
        "patient-in" => PatientIn(Get("patient")),
        "foes-in" => FoesIn(Get("patient")),
        "self" => clauses.Read(start),
        _ => Behind(part),
    };

    /// <summary>The verb right before the words: "was 90% (under control)", "was reported to be (under control)".</summary>
    public int VerbBefore(int start)
    {
        var verb = clauses.SkipBack(start - 1);
        while (verb > 0 && (scan.Items[verb].Quantity >= 0 || scan.Items[verb].Is(extent) || scan.Items[verb].Is(ClassNames.LyWord) || clauses.IsPunctuation(verb, "\"")))
            verb = clauses.SkipBack(verb - 1);
        var isToBe = verb > 1 && clauses.IsWord(verb, "be") && clauses.IsWord(verb - 1, "to");
        return isToBe && clauses.SkipBack(verb - 2) is >= 0 and var told && IsToldOf(scan.Items[told]) ? told : verb;
    }

    /// <summary>"Was reported", "was thought".</summary>
    private bool IsToldOf(in Item verb) => verb.Is(passive) && (verb.Is(speech) || verb.Is(hedging));

    /// <summary>"Fell to the army": one word of a lexicon, a verb group that ends in "to", or a verb and what stands behind a "to" further on.</summary>
    private NounPhrase FallsTo()
    {
        ref var last = ref scan.Items[end - 1];
        if (last.Lexeme > 0 && rules.Vocabulary.TextOf(last.Lexeme).EndsWith(" to", StringComparison.Ordinal))
            return Object;
        return last.Is(falls) && scan.CharsOf(last.End - 1).Equals("to", StringComparison.OrdinalIgnoreCase) ? clauses.Read(clauses.Skip(end)) : Behind("to");
    }

    /// <summary>"(Fought) along the front": a line, not a road that goes by a name.</summary>
    private NounPhrase Lengthwise() =>
        Behind("along") is { IsNone: false } line && scan.Items[line.Head].Is(merePosition) && scan.Items[line.Head].Is(ClassNames.Lower) ? line : default;

    /// <summary>"(Attacked) the rebels in X", "attacked people at the market in X".</summary>
    private NounPhrase PatientIn(NounPhrase whom)
    {
        if (WhereAre(whom) is { IsNone: false } there)
            return there;
        if (whom.IsNone || scan.Items[whom.Head].Phrase != people)
            return default;
        return Behind("in") is { IsNone: false } inside ? inside : Behind("at");
    }

    /// <summary>"(Attacked) the rebels in X", "attacked them in X": under arms, and within the place.</summary>
    private NounPhrase FoesIn(NounPhrase whom) =>
        !whom.IsNone && (parties.IsArmed(whom) || clauses.IsWord(whom.Head, "them")) && clauses.IsOneOf(clauses.Skip(whom.End), "in", "at") ? WhereAre(whom) : default;

    /// <summary>"driven out of X", "pushed them out of X", "driven off X", "drove them off X".</summary>
    private NounPhrase OutOf()
    {
        if (scan.CharsOf(scan.Items[end - 1].End - 1) is "off" && IsPassive && clauses.Skip(end) is var behind && behind < scan.Items.Count && !clauses.IsWord(behind, "of"))
            return clauses.Read(behind);
        for (var i = end; i < scan.Items.Count && !clauses.IsClauseEnd(i); i++)
        {
            if (clauses.IsWord(i, "of") && scan.CharsOf(scan.Items[i].First - 1) is "out" or "off")
                return clauses.Read(clauses.Skip(i + 1));
            if (clauses.IsWord(i, "off") && clauses.Skip(i + 1) is var next && next < scan.Items.Count && !clauses.IsWord(next, "of"))
                return clauses.Read(next);
        }

        return default;
    }

    /// <summary>How much of it the last place read was said to be: "most of", "60 percent of"; empty where it was the whole.</summary>
    public string Extent { get; private set; } = "";

    /// <summary>The item where the words of <see cref="Extent"/> begin.</summary>
    public int ExtentFirst { get; private set; }

    /// <summary>A part that is to be a place: behind "most of", "90% of", "the northern half of" stands the place itself.</summary>
    public NounPhrase GetPlace(string part)
    {
        Extent = "";
        var phrase = Get(part);
        var first = phrase.IsNone ? part is "object" or "patient" && !IsPassive ? clauses.Skip(end) : -1 : phrase.First;
        if (first < 0)
            return phrase;
        if (DoneToWhich(phrase) is { IsNone: false } done)
            return done;
        for (var i = first; i < first + LongestExtent && i + 1 < scan.Items.Count; i++)
        {
            if (clauses.IsFinite(i))
                break;
            var of = clauses.Skip(i + 1);
            // "The eastern half of the city" is a place of its own.
            if (i > 0 && scan.Items[i - 1].Is(direction) && !scan.Items[i].Is(direction) && phrase.Head == i)
                return phrase;
            if ((scan.Items[i].Is(extent) || scan.Items[i].Is(holdNoun) || scan.Items[i].Quantity >= 0) && of < scan.Items.Count && clauses.IsWord(of, "of"))
                return clauses.Read(clauses.Skip(of + 1)) is { IsNone: false } place ? OfWhich(i, of, place) : phrase;
            if (scan.Items[i].Phrase == name || scan.Items[i].Phrase == people)
                break;
        }

        return phrase;
    }

    /// <summary>"Ordered the evacuation of X, which (was taken)": the place, not what was done to it.</summary>
    private NounPhrase DoneToWhich(NounPhrase phrase)
    {
        if (phrase.IsNone || phrase.End > start || !scan.Items[phrase.Head].Is(doneToPlaces))
            return default;
        if (clauses.SkipBack(start - 1) is not (>= 0 and var which) || !scan.Items[which].Is(relative))
            return default;
        var of = clauses.Skip(phrase.Head + 1);
        return of + 1 < phrase.End && clauses.IsWord(of, "of") ? clauses.Read(of + 1) : default;
    }

    /// <summary>Notes how much of the place the words before its "of" tell; "all of X" and "control of X" are X.</summary>
    private NounPhrase OfWhich(int head, int of, NounPhrase place)
    {
        if (clauses.IsOneOf(head, "all", "whole", "entirety") || scan.Items[head].Is(holdNoun))
            return place;
        var first = head;
        while (first > end && TellsHowMuch(scan.Items[first - 1]))
            first--;
        ExtentFirst = first;
        Extent = scan.TextOf(scan.Items[first].First, scan.Items[of].End) + " ";
        return place;
    }

    /// <summary>"(About) 90 percent (of)", "(almost the entire northern) half (of)".</summary>
    private bool TellsHowMuch(in Item item) =>
        item.Quantity >= 0 || item.Is(ClassNames.LyWord)
        || (item.Is(ClassNames.Lower) && item.Is(ClassNames.Word) && item.Phrase < 0 && !item.Is(function) && !item.Is(basic));

    /// <summary>"The garrison of X (surrendered)": the place that the subject holds.</summary>
    private NounPhrase Garrisoned()
    {
        if (Subject is not { IsNone: false } subject || !scan.Items[subject.Head].Is(garrison))
            return default;
        var of = clauses.Skip(subject.Head + 1);
        if (of + 1 >= scan.Items.Count || !clauses.IsWord(of, "of"))
            return default;
        return clauses.Read(clauses.Skip(of + 1)) is { IsNone: false } place && scan.Items[place.Head].Quantity < 0 ? place : default;
    }

    /// <summary>"(An offensive) against the militants in X": where those are whom it is against.</summary>
    private NounPhrase FoeIn() => WhereAre(Behind("against") is { IsNone: false } named ? named : Object);

    /// <summary>"(The units) at the airport (were besieged)": where people are.</summary>
    private NounPhrase WhereAre(NounPhrase whom)
    {
        if (whom.IsNone || (scan.Items[whom.Head].Phrase != people && scan.Items[whom.Head].Phrase != name && !clauses.IsWord(whom.Head, "them")))
            return default;
        var next = clauses.Skip(whom.End);
        return next + 1 < scan.Items.Count && clauses.IsOneOf(next, "in", "at", "around", "near") ? clauses.Read(clauses.Skip(next + 1)) : default;
    }

    /// <summary>"Along with X", "together with X", "in addition to X".</summary>
    private NounPhrase Along()
    {
        for (var i = end; i < scan.Items.Count && !clauses.IsClauseEnd(i); i++)
        {
            if ((clauses.IsWord(i, "with") && WordBefore(i) is "along" or "together") || (clauses.IsWord(i, "to") && WordBefore(i) is "addition"))
                return clauses.Read(clauses.Skip(i + 1));
        }

        return default;
    }

    private ReadOnlySpan<char> WordBefore(int i) => scan.CharsOf(scan.Items[i].First - 1);

    /// <summary>Whether the clause has an item of a class behind the words.</summary>
    public bool Has(int from, int classNumber)
    {
        for (var i = from + 1; i < scan.Items.Count; i++)
        {
            if (scan.Items[i].Is(classNumber))
                return true;
            if (clauses.IsClauseEnd(i))
                return false;
        }

        return false;
    }

    private NounPhrase Object
    {
        get
        {
            var phrase = clauses.ObjectOf(end - 1);
            return phrase.IsNone && isVerb ? clauses.RelativeObject(start) : phrase;
        }
    }

    private NounPhrase Behind(string word) => clauses.Behind(end - 1, word) is { IsNone: false } phrase ? phrase : isVerb ? clauses.RelativeBehind(start, word) : default;

    private NounPhrase AfterMain() => clauses.NextFinite(end) is >= 0 and var verb ? clauses.SubjectOf(verb) : default;

    /// <summary>"X's (swift) withdrawal", "the X attack", "the Ruthenian invasion and occupation": who stands before the noun.</summary>
    private NounPhrase Owner() => OwnerOf(start);

    /// <summary>The same of the noun at <paramref name="noun"/>.</summary>
    public NounPhrase OwnerOf(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 1 - LongestExtent; i--)
        {
            ref var item = ref scan.Items[i];
            if (clauses.IsPossessive(i) && i > 0)
                return clauses.PhraseEndingAt(i - 1);
            if (item.Phrase == people || item.Phrase == name || item.Is(possessive) || (item.Is(ClassNames.Capital) && (item.Is(demonym) || item.Is(stateAdjective))))
                return new NounPhrase(i, i + 1, i);
            if (!item.Is(coordinator) && (!item.Is(ClassNames.Lower) || item.Is(function) || item.Phrase >= 0))
                break;
        }

        return default;
    }
}
