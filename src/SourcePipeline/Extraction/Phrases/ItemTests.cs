using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Phrases;

/// <summary>
/// What an item of a sentence is, from its own words and those beside it: a gerund, a noun, a sign. The ground on which verbs,
/// noun phrases and clauses are told.
/// </summary>
internal abstract class ItemTests(RuleSet rules, SentenceScan sentence)
{
    /// <summary>"captured on the evening of 3 May by a patrol": no longer than that, in items.</summary>
    protected const int LongestAside = 10;

    protected readonly int eventNoun = rules.Class("event-noun");
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
    protected readonly int hedge = rules.Class("hedge");
    protected readonly int auxiliary = rules.Class("auxiliary");
    protected readonly int group = rules.Class("group");
    protected readonly int article = rules.Class("article");
    protected readonly int placeNoun = rules.Class("place-noun");
    protected readonly int possessive = rules.Class("possessive");
    protected readonly int direction = rules.Class("direction");
    protected readonly int be = rules.Class("be");
    private readonly int asWellAs = rules.Vocabulary.Add("as well as");
    protected readonly SentenceScan scan = sentence;
    protected readonly ItemBuffer items = sentence.Items;

    public bool IsVerb(int i) => items[i].Phrase == verbGroup;

    public bool IsPossessive(int i) => IsWord(i, "'s") || (IsPunctuation(i, "'") && items[i].Is(ClassNames.Glued));

    /// <summary>The sign before "the ‘Red Hills’".</summary>
    public bool IsOpeningQuote(int i) => scan.CharsOf(items[i].First) is "‘" or "'" && !items[i].Is(ClassNames.Glued);

    /// <summary>A gerund that is not part of a verb group or noun phrase.</summary>
    public bool IsBareGerund(int i) => items[i].Is(gerund) && items[i].Phrase < 0 && (items[i].Is(ClassNames.Lower) || IsOpeningGerund(i)) && !IsBuilding(i) && !IsNamedEvent(i);

    /// <summary>"The Lindau bombing killed": what goes by its place, and no doing.</summary>
    private bool IsNamedEvent(int i) => items[i].Is(eventNoun) && i > 0 && items[i - 1].Phrase == name && i + 1 < items.Count && items[i + 1].Phrase == verbGroup;

    /// <summary>"The building", "a crossing": behind an article a word for a place is one; so it is in "fifteen building blocks".</summary>
    protected bool IsBuilding(int i) =>
        items[i].Is(placeNoun) && items[i].Is(gerund) && items[i].Phrase < 0 && i > 0 && (items[i - 1].Is(article) || IsBehindNouns(i) || (IsWord(i, "building") && IsOneOf(i + 1, "block", "blocks")));

    /// <summary>"A city administration building".</summary>
    private bool IsBehindNouns(int i)
    {
        // "The administration building": the words before it are one phrase.
        if (items[i - 1].Phrase == people && StartsWithArticle(i - 1))
            return IsNoObject(i + 1);
        var first = i;
        while (first > 0 && first > i - 3 && IsNoun(first - 1) && !items[first - 1].Is(gerund) && !items[first - 1].Is(preposition))
            first--;
        return first < i && first > 0 && items[first - 1].Is(article) && IsNoObject(i + 1);
    }

    /// <summary>Whether what stands there is nothing that a gerund before it would have done.</summary>
    private bool IsNoObject(int i) => i == items.Count || (!OpensNounPhrase(i) && !items[i].Is(possessive));

    protected bool OpensNounPhrase(int i) => items[i].Is(determiner) || items[i].Phrase == name || items[i].Phrase == people || items[i].Is(quantity);

    /// <summary>"Taking the town, they": a gerund with its object opens the sentence; "Fighting broke out" does not.</summary>
    private bool IsOpeningGerund(int i) =>
        items[i].Is(ClassNames.SentenceStart) && i + 1 < items.Count && OpensNounPhrase(i + 1);

    /// <summary>"X and Y were the last two provincial capitals (held by Z)": what begins at <paramref name="first"/> stands for what stood before "were".</summary>
    public bool IsPredicate(int first)
    {
        var before = first - 1;
        while (before >= 0 && (items[before].Is(article) || IsOneOf(before, "last", "only")))
            before--;
        return before >= 0 && items[before].Is(be);
    }

    /// <summary>"had captured", "was captured".</summary>
    protected bool OpensWithAuxiliary(int i) => scan.WordIs(items[i].First, auxiliary);

    public bool StartsWithArticle(int i) => scan.WordIs(items[i].First, article);

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

    /// <summary>"(in) that town", "(took) that town", against "said that".</summary>
    protected bool IsDeterminerThat(int i, int until)
    {
        if (!items[i].Is(determiner) || i + 1 >= until || !IsPlainNoun(i + 1) || items[i + 1].Phrase >= 0 || SkipBack(i - 1) is not (>= 0 and var before))
            return false;
        return items[before].Is(preposition) || (IsVerb(before) && items[i + 1].Is(placeNoun) && !items[i + 1].Is(plural) && !items[before].Is(speech));
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

    /// <summary>"As well as", one item or three.</summary>
    public bool IsAsWellAs(int i) => (IsWord(i, "as") && IsWord(i + 1, "well")) || items[i].Lexeme == asWellAs;

    /// <summary>Index behind "as well as", or behind another word that joins.</summary>
    public int BehindJoinWord(int i) => IsWord(i, "as") ? i + 3 : i + 1;

    /// <summary>"Hill (102)", "Sector (5)", "Channel (24)": a number in digits that is no date and counts nobody belongs to the name before it.</summary>
    public bool IsNumberOfName(int i) =>
        i < items.Count && IsNumeral(i) && !items[i].Is(date) && items[i].Phrase != people;

    /// <summary>A number in digits.</summary>
    protected bool IsNumeral(int i) => items[i].End == items[i].First + 1 && scan.Tokens[items[i].First].Kind == Text.TokenKind.Number;

    public bool IsOneOf(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (IsWord(i, word))
                return true;
        }

        return false;
    }

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
