using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>
/// What an item of a sentence is, from its own words and those beside it: a finite verb, "backed by", a noun, a sign. The ground on which noun
/// phrases and clauses are read.
/// </summary>
internal abstract class ItemTests(RuleSet rules)
{
    /// <summary>"captured on the evening of 3 May by a patrol": no longer than that, in items.</summary>
    protected const int LongestAside = 10;

    private readonly int eventNoun = rules.Class("event-noun");
    protected readonly int verbGroup = rules.Class("verb-group");
    protected readonly int name = rules.Class("name");
    protected readonly int people = rules.Class("people");
    protected readonly int function = rules.Class("function");
    protected readonly int determiner = rules.Class("determiner");
    protected readonly int pronoun = rules.Class("pronoun");
    protected readonly int personalPronoun = rules.Class("personal-pronoun");
    protected readonly int relative = rules.Class("relative");
    protected readonly int preposition = rules.Class("preposition");
    protected readonly int coordinator = rules.Class("coordinator");
    protected readonly int adverb = rules.Class("adverb");
    protected readonly int conjunction = rules.Class("conjunction");
    protected readonly int passive = rules.Class("passive");
    protected readonly int infinitive = rules.Class("infinitive");
    protected readonly int participle = rules.Class("participle");
    protected readonly int gerund = rules.Class("gerund");
    protected readonly int speech = rules.Class("speech");
    protected readonly int source = rules.Class("source");
    protected readonly int present = rules.Class("present");
    protected readonly int basic = rules.Class("base");
    protected readonly int plural = rules.Class("plural");
    protected readonly int demonym = rules.Class("demonym");
    protected readonly int stateAdjective = rules.Class("state-adjective");
    protected readonly int date = rules.Class("date");
    protected readonly int quantity = rules.Class("quantity");
    private readonly int befalls = rules.Class("befalls");
    protected readonly int hedge = rules.Class("hedge");
    protected readonly int auxiliary = rules.Class("auxiliary");
    protected readonly int group = rules.Class("group");
    protected readonly int article = rules.Class("article");
    protected readonly int placeNoun = rules.Class("place-noun");
    protected readonly int possessive = rules.Class("possessive");
    protected readonly int direction = rules.Class("direction");
    private readonly int nounFollower = rules.Class("noun-follower");
    private readonly int be = rules.Class("be");
    protected SentenceScan scan = null!;
    protected ItemBuffer items = null!;

    public void Begin(SentenceScan next)
    {
        scan = next;
        items = next.Items;
    }

    public bool IsVerb(int i) => items[i].Phrase == verbGroup;

    /// <summary>"to leave", "to have left", "to be left".</summary>
    public bool IsInfinitive(int i) => items[i].Is(infinitive) || (IsVerb(i) && scan.CharsOf(items[i].First) is "to");

    /// <summary>A verb that has a subject of its own: not "to leave", not "backed by".</summary>
    public bool IsFinite(int i) =>
        (IsVerb(i) && !IsInfinitive(i) && !IsReduced(i) && !IsAttributive(i) && !IsHaving(i) && !IsCounted(i)) || IsPresentVerb(i) || IsBareAuxiliary(i);

    /// <summary>"Put its losses at 60 killed (and 90 wounded)": a participle that a number counts.</summary>
    private bool IsCounted(int i) =>
        i > 0 && items[i].Is(befalls) && items[i].Is(participle) && !items[i].Is(passive) && !OpensWithAuxiliary(i) && items[i - 1].Quantity >= 0 && items[i - 1].Phrase == quantity && i + 1 < items.Count && (items[i + 1].Is(coordinator) || items[i + 1].Is(ClassNames.Punctuation));

    /// <summary>"having been driven off", "being shelled": hangs on the main verb like a gerund.</summary>
    protected bool IsHaving(int i) => IsVerb(i) && scan.CharsOf(items[i].First) is "having" or "being" or "Having";

    /// <summary>"the seized territory", "in recently retaken Lindau": a participle that describes the noun behind it.</summary>
    public bool IsAttributive(int i)
    {
        if (!IsVerb(i) || !items[i].Is(participle) || items[i].Is(passive) || IsInfinitive(i) || i == 0 || i + 1 >= items.Count || !IsPlainNoun(i + 1))
            return false;
        if (OpensWithAuxiliary(i))
            return false;
        var before = SkipBack(i - 1);
        return before >= 0 && (items[before].Is(article) || items[before].Is(possessive) || IsPossessive(before) || (items[before].Is(preposition) && !items[before].Is(conjunction)) || IsBareGerund(before)
            || (before > 0 && items[before].Is(ClassNames.Capital) && (items[before].Is(demonym) || items[before].Is(stateAdjective)) && (items[before - 1].Is(preposition) || IsWord(before - 1, "of"))
                && (items[i + 1].Phrase == name || (items[i + 1].Is(direction) && i + 2 < items.Count && items[i + 2].Phrase == name))));
    }

    public bool IsPossessive(int i) => IsWord(i, "'s") || (IsPunctuation(i, "'") && items[i].Is(ClassNames.Glued));

    /// <summary>"The army reports that", "he claims": a present form behind a noun phrase, told from the plural noun.</summary>
    public bool IsPresentVerb(int i)
    {
        if (IsVerb(i) || !items[i].Is(ClassNames.Lower) || items[i].Phrase >= 0)
            return false;
        if (!items[i].Is(present))
            return items[i].Is(basic) && IsPluralPresent(i);
        var before = SkipBack(i - 1);
        if (before < 0 || !(IsNominal(before) || items[before].Is(relative) || items[before].Is(pronoun)))
            return false;
        var after = Skip(i + 1);
        return !items[i].Is(plural) || (after < items.Count && (!items[after].Is(preposition) || items[after].Is(personalPronoun)) && !items[after].Is(coordinator) && (!IsVerb(after) || (items[i].Is(speech) && IsInfinitive(after)))
            && !items[after].Is(ClassNames.Punctuation));
    }

    /// <summary>"Government forces control the town", "rebels say that": a base form between a plural and its object.</summary>
    private bool IsPluralPresent(int i)
    {
        var before = SkipBack(i - 1);
        if (before >= 0 && items[before].Is(adverb))
            before = SkipBack(before - 1);
        var after = Skip(i + 1);
        // "The Lindanis still hold much of it": a name that goes without an "s".
        if (before >= 0 && before < i - 1 && items[before].Phrase == name && after < items.Count && (items[after].Is(determiner) || items[after].Is(quantity)))
            return true;
        return before >= 0 && after < items.Count && (items[before].Phrase == people || items[before].Is(source) || (items[before].Is(demonym) && items[before].Is(ClassNames.Capital))) && (items[before].Is(plural) || scan.CharsOf(items[before].End - 1) is [.., 's'] or "police" || items[Math.Max(0, before - 1)].Is(coordinator) || (items[before].Is(demonym) && before > 0 && items[before - 1].Is(article)))
            && (items[after].Phrase == people || items[after].Is(personalPronoun) || items[after].Is(determiner) || items[after].Is(possessive) || items[after].Phrase == name || items[after].Is(quantity) || IsWord(after, "that")
                || (items[i].Is(speech) && IsVerb(after) && IsInfinitive(after)));
    }

    /// <summary>"was", "has" standing alone as the verb.</summary>
    protected bool IsBareAuxiliary(int i) => items[i].Is(auxiliary) && items[i].Phrase < 0 && (items[i].Is(ClassNames.Lower) || i == 0);

    /// <summary>"backed by", "abandoned by", "(troops) driven from": a participle that hangs on the noun before it.</summary>
    public bool IsReduced(int i)
    {
        if (!items[i].Is(participle) || items[i].Is(passive) || IsInfinitive(i))
            return false;
        var next = Skip(i + 1);
        // "Driven from the town, the league …"
        if (i == 0 && !OpensWithAuxiliary(i) && next < items.Count && (items[next].Is(preposition) || items[next].Is(date)) && HasComma(next, Math.Min(items.Count, next + LongestAside)))
            return true;
        if (items[i].Phrase < 0)
            return items[i].Is(ClassNames.Lower) && !IsSharedPerfect(i);
        if (OpensWithAuxiliary(i))
            return false;
        return next < items.Count && (IsWord(next, "by") || IsBareBe(next) || IsAside(i, next) || (IsFollower(i) && HasVerbOfItsNoun(next + 1)));
    }

    /// <summary>"had broken in and (later) taken X": a participle with an object that shares the "had" of the verb before.</summary>
    public bool IsSharedPerfect(int i)
    {
        if (items[i].Phrase >= 0 || !items[i].Is(participle) || !items[i].Is(ClassNames.Lower) || i == 0)
            return false;
        var joint = SkipBack(i - 1);
        while (joint > 0 && (items[joint].Is(adverb) || items[joint].Is(ClassNames.LyWord)))
            joint = SkipBack(joint - 1);
        var next = Skip(i + 1);
        return joint > 0 && items[joint].Is(coordinator) && next < items.Count && (items[next].Is(determiner) || items[next].Is(personalPronoun) || items[next].Phrase == name || items[next].Phrase == people || items[next].Quantity >= 0)
            && PreviousFinite(joint) is >= 0 and var before && IsVerb(before) && !items[before].Is(passive) && scan.CharsOf(items[before].First) is "had" or "have" or "has";
    }

    /// <summary>"(troops) loyal to X", "(fighters) allied with Y".</summary>
    protected bool IsFollower(int i) => items[i].Is(nounFollower) && i + 1 < items.Count && (IsWord(i + 1, "to") || IsWord(i + 1, "with"));

    /// <summary>"Fighters allied with the league seized the fort": a verb follows what they are allied with, and no "and" joins it to "allied".</summary>
    private bool HasVerbOfItsNoun(int from)
    {
        for (var k = from; k < items.Count && k < from + LongestAside; k++)
        {
            if (IsVerb(k) && !IsInfinitive(k))
                return !items[k - 1].Is(coordinator);
            if (items[k].Is(ClassNames.Punctuation) || items[k].Is(relative))
                return false;
        }

        return false;
    }

    /// <summary>"Lindau, captured on 3 May, was …": between commas, with a time or a place behind it and the verb of the noun behind that.</summary>
    private bool IsAside(int i, int next)
    {
        var before = SkipBack(i - 1);
        if (before < 1 || !IsPunctuation(before, ",") || (items[before - 1].Phrase != name && items[before - 1].Phrase != people) || !(items[next].Is(date) || items[next].Is(preposition)))
            return false;
        for (var k = next + 1; k < items.Count && k < next + LongestAside; k++)
        {
            if (IsPunctuation(k, ","))
                return k + 1 < items.Count && IsVerb(k + 1) && !(k + 2 < items.Count && IsWord(k + 2, "by") && !items[k + 1].Is(passive));
            if (IsVerb(k))
                return false;
        }

        return false;
    }

    /// <summary>"had captured", "was captured".</summary>
    protected bool OpensWithAuxiliary(int i) => scan.Tokens[items[i].First].Lexeme is > 0 and var lexeme && rules.Vocabulary.ClassesOf(lexeme).Has(auxiliary);

    /// <summary>"was", "were" standing alone as the verb.</summary>
    protected bool IsBareBe(int i) => items[i].Is(be) && IsBareAuxiliary(i);

    /// <summary>A gerund that is not part of a verb group or noun phrase.</summary>
    public bool IsBareGerund(int i) => items[i].Is(gerund) && items[i].Phrase < 0 && (items[i].Is(ClassNames.Lower) || IsOpeningGerund(i)) && !IsBuilding(i) && !IsNamedEvent(i);

    /// <summary>"The Lindau bombing killed": what goes by its place, and no doing.</summary>
    private bool IsNamedEvent(int i) => items[i].Is(eventNoun) && i > 0 && items[i - 1].Phrase == name && i + 1 < items.Count && items[i + 1].Phrase == verbGroup;

    /// <summary>"The building", "a crossing": behind an article a word for a place is one.</summary>
    protected bool IsBuilding(int i) => items[i].Is(placeNoun) && items[i].Is(gerund) && items[i].Phrase < 0 && i > 0 && (items[i - 1].Is(article) || IsBehindNouns(i));

    /// <summary>"A city administration building".</summary>
    private bool IsBehindNouns(int i)
    {
        // "The administration building": the words before it are one phrase.
        if (items[i - 1].Phrase == people && StartsWithArticle(i - 1))
            return IsNoObject(i + 1);
        var first = i;
        while (first > 0 && first > i - 3 && items[first - 1].Is(ClassNames.Lower) && items[first - 1].Phrase < 0 && !items[first - 1].Is(gerund) && IsPlainNoun(first - 1) && !items[first - 1].Is(preposition))
            first--;
        return first < i && first > 0 && items[first - 1].Is(article) && IsNoObject(i + 1);
    }

    /// <summary>Whether what stands there is nothing that a gerund before it would have done.</summary>
    private bool IsNoObject(int i) => i == items.Count || (!items[i].Is(determiner) && !items[i].Is(possessive) && items[i].Phrase != people && items[i].Phrase != name && !items[i].Is(quantity));

    /// <summary>"Taking the town, they": a gerund with its object opens the sentence; "Fighting broke out" does not.</summary>
    private bool IsOpeningGerund(int i) =>
        items[i].Is(ClassNames.SentenceStart) && i + 1 < items.Count && (items[i + 1].Is(determiner) || items[i + 1].Phrase == name || items[i + 1].Phrase == people || items[i + 1].Is(quantity));

    /// <summary>"X and Y were the last two provincial capitals (held by Z)": what begins at <paramref name="first"/> stands for what stood before "were".</summary>
    public bool IsPredicate(int first)
    {
        var before = first - 1;
        while (before >= 0 && (items[before].Is(article) || IsWord(before, "last") || IsWord(before, "only")))
            before--;
        return before >= 0 && items[before].Is(be);
    }

    public bool StartsWithArticle(int i) => scan.Tokens[items[i].First].Lexeme is > 0 and var lexeme && rules.Vocabulary.ClassesOf(lexeme).Has(article);

    protected bool HasComma(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (IsPunctuation(i, ","))
                return true;
        }

        return false;
    }

    protected bool IsNumberBefore(int comma) => comma > 0 && items[comma - 1].Is(ClassNames.Number);

    /// <summary>A lower-case noun of no phrase, within the sentence.</summary>
    public bool IsNoun(int i) => i < items.Count && items[i].Is(ClassNames.Lower) && items[i].Phrase < 0 && IsPlainNoun(i);

    protected bool IsPlainNoun(int i) =>
        items[i].Is(ClassNames.Word) && !items[i].Is(function) && !items[i].Is(auxiliary) && !items[i].Is(adverb) && items[i].Phrase != verbGroup && !items[i].Is(date);

    /// <summary>Whether an item is or ends a noun phrase.</summary>
    public bool IsNominal(int i) =>
        i >= 0 && (items[i].Phrase == people || items[i].Phrase == name || items[i].Is(quantity) || (items[i].Is(personalPronoun) && !items[i].Is(determiner))
            || (items[i].Is(ClassNames.Word) && items[i].Phrase < 0 && !items[i].Is(function) && !items[i].Is(adverb) && !items[i].Is(auxiliary) && !IsBareGerund(i)));

    protected bool HasNominal(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (IsNominal(i) && !items[i].Is(date))
                return true;
        }

        return false;
    }

    /// <summary>"that town", against "said that".</summary>
    protected bool IsDeterminerThat(int i, int until) =>
        items[i].Is(determiner) && i + 1 < until && IsPlainNoun(i + 1) && items[i + 1].Phrase < 0 && i > 0 && items[SkipBack(i - 1) is var b and >= 0 ? b : 0].Is(preposition);

    public int PreviousFinite(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (IsFinite(i))
                return i;
        }

        return -1;
    }

    /// <summary>The verb before, finite or not: "launching an attack" too.</summary>
    public int PreviousVerb(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (IsVerb(i) || IsFinite(i) || IsBareGerund(i))
                return i;
        }

        return -1;
    }

    public int NextFinite(int from)
    {
        for (var i = from; i < items.Count; i++)
        {
            if (IsFinite(i))
                return i;
        }

        return -1;
    }

    public bool IsMark(int i) => items[i].Is(ClassNames.Mark) || items[i].Is(ClassNames.Tag);

    /// <summary>The next item that is no citation mark.</summary>
    public int Skip(int i)
    {
        while (i < items.Count && IsMark(i))
            i++;
        return i;
    }

    /// <summary>The item before that is neither mark nor adverb.</summary>
    public int SkipBack(int i)
    {
        while (i >= 0 && (IsMark(i) || items[i].Is(hedge) || (items[i].Is(adverb) && !items[i].Is(determiner)) || items[i].Is(ClassNames.LyWord)))
            i--;
        return i;
    }

    public bool IsPunctuation(int i, string sign)
    {
        if (i < 0 || i >= items.Count || !items[i].Is(ClassNames.Punctuation))
            return false;
        var c = scan.Text[scan.Tokens[items[i].First].Start];
        return sign[0] switch
        {
            '–' => c is '–' or '—' or '―' || (c == '-' && scan.Tokens[items[i].First].End - scan.Tokens[items[i].First].Start == 2),
            '"' => c is '"' or '“' or '”' or '„' or '«' or '»',
            _ => c == sign[0],
        };
    }

    public bool IsWord(int i, string word) =>
        i < items.Count && items[i].End == items[i].First + 1 && Same(scan.CharsOf(items[i].First), word);

    protected static bool Same(ReadOnlySpan<char> token, string word)
    {
        if (token.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Vocabulary.Lower(token[i]) != word[i])
                return false;
        }

        return true;
    }
}
