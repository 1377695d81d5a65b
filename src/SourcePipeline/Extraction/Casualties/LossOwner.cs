using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>
/// Tells whose the dead are where the words for them do not: "the garrison lost 30 men", "the league suffered 12 dead",
/// "Ruthenian losses were 10,000 killed, 500 missing".
/// </summary>
internal sealed class LossOwner(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyResolver parties, PeopleText texts)
{
    /// <summary>No more items stand between losses that are inflicted and on whom they are.</summary>
    private const int FarthestInflicted = 6;

    private readonly int suffers = rules.Class("suffers");
    private readonly int losing = rules.Class("loses-people");
    private readonly int befalls = rules.Class("befalls");
    private readonly int costs = rules.Class("costs");
    private readonly int have = rules.Class("have");
    private readonly int passive = rules.Class("passive");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int amounts = rules.Class("amounts");
    private readonly int includes = rules.Class("includes");
    private readonly int toll = rules.Class("toll-noun");
    private readonly int plural = rules.Class("plural");
    private readonly int people = rules.Class("people");
    private readonly int state = rules.Class("sufferer-state");
    private readonly int name = rules.Class("name");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int person = rules.Class("person");
    private readonly int group = rules.Class("group");
    private readonly int sourceIntro = rules.Class("source-intro");
    private readonly int possessive = rules.Class("possessive");
    private readonly int function = rules.Class("function");
    private readonly int preposition = rules.Class("preposition");
    private readonly int gerund = rules.Class("gerund");
    private readonly int withdraws = rules.Class("withdraws");

    /// <summary>The subject of a verb of losing at <paramref name="verb"/>; null for other words.</summary>
    public string? OfLosing(ReadOnlySpan<Item> items, int verb) => verb >= 0 && items[verb].Is(losing) ? SubjectOf(verb) : null;

    /// <summary>
    /// Whose "own men" the sufferers at <paramref name="sufferers"/> are: the subject of the verb at <paramref name="verb"/>, or where they
    /// stand before it and are that themselves ("the army said that its own men were killed") the side that is the subject before.
    /// </summary>
    public string? OfDoing(int verb, int sufferers)
    {
        if (verb < 0)
            return null;
        if (sufferers > verb)
            return SubjectOf(verb);
        var items = scan.Items.Span;
        var before = clauses.PreviousFinite(sufferers);
        var teller = before >= 0 ? clauses.SubjectOf(before) : SourceBefore(items, sufferers);
        // "His own men" are those of a man, who was not killed himself.
        return teller.IsNone || IsOfOne(items[sufferers]) || NamesPerson(items[teller.First..teller.End]) ? null : WithoutArticle(parties.WordsOf(teller, before));
    }

    /// <summary>"The army's spokesman Jan Holt".</summary>
    private bool NamesPerson(ReadOnlySpan<Item> phrase)
    {
        foreach (ref readonly var item in phrase)
        {
            if (item.Is(person) && !item.Is(plural) && !item.Is(group))
                return true;
        }

        return false;
    }

    private bool IsOfOne(in Item sufferers)
    {
        for (var t = sufferers.First; t < sufferers.End; t++)
        {
            if (scan.CharsOf(t) is "his" or "her")
                return true;
        }

        return false;
    }

    /// <summary>"According to the army, nine of its own men …": the army.</summary>
    private NounPhrase SourceBefore(ReadOnlySpan<Item> items, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (items[i].Is(sourceIntro))
                return clauses.Read(i + 1);
        }

        return default;
    }

    /// <summary>Whose a bare state ("1,700 killed") before the item <paramref name="start"/> is: the subject of suffering or losing, or the owner of "losses".</summary>
    public string? Before(int start)
    {
        var items = scan.Items.Span;
        if (IsNextOfList(items, start))
            return WithoutArticle(scan.TextOf(items[start - 1].First, items[start - 1].End));

        for (var i = start - 1; i >= 0; i--)
        {
            ref readonly var item = ref items[i];
            // "Put the losses at 4,500 dead, those of the league at 25,000 dead".
            if (scan.CharsOf(item.First) is "those" && i + 2 < start && scan.CharsOf(items[i + 1].First) is "of" && clauses.Read(i + 2) is { IsNone: false } others)
                return WithoutArticle(clauses.TextOf(others));
            // "Suffered heavy losses: 400 killed": the subject's.
            if (item.Is(toll) && item.Is(plural) && item.Quantity < 0)
            {
                if (OfToll(i) is { } owner)
                    return owner;
                continue;
            }

            if (((item.Is(verbGroup) || item.Is(gerund)) && (item.Is(suffers) || item.Is(losing))) || (item.Is(have) && item.End == item.First + 1))
                return SubjectOf(i);
            // "The company had to withdraw, leaving six dead": its own.
            if (item.Is(gerund) && scan.CharsOf(item.First) is "leaving" && clauses.PreviousFinite(i) is >= 0 and var left && IsWithdrawal(items, left, i))
                return SubjectOf(left);
            // "Causing the league 50 dead".
            if (i < start - 1 && scan.CharsOf(item.End - 1) is "causing" or "caused")
                return ObjectOf(items, i);
            // "Inflicted 470 casualties on the league".
            if (scan.CharsOf(item.End - 1) is "inflicted" or "inflict" or "inflicting")
                return OfInflicted(start);
            // "Cost the league 500 dead", "beat them off at a cost of 97 killed".
            if (item.Is(costs) || scan.CharsOf(item.First) is "cost")
                return i > 0 && scan.CharsOf(items[i - 1].First) is ("a" or "the") ? SubjectOf(clauses.PreviousFinite(i)) : ObjectOf(items, i);
            // "Government: 290 killed": the row's name.
            if (i > 0 && scan.CharsOf(item.First) is ":" && (items[i - 1].Is(name) || items[i - 1].Is(people)))
            {
                if (items[i - 1].Is(toll))
                    continue;
                // "Caused by the league: 290 killed": it was not theirs.
                return i > 1 && scan.CharsOf(items[i - 2].End - 1) is "by" or "and" ? null : WithoutArticle(scan.TextOf(items[i - 1].First, items[i - 1].End));
            }

            if (EndsList(item))
                return null;
        }

        return null;
    }

    /// <summary>"Cost the army 10,000 dead, and the guard (900 dead)": the next ones stand right before their number.</summary>
    private bool IsNextOfList(ReadOnlySpan<Item> items, int start)
    {
        if (start < 2)
            return false;
        ref readonly var whose = ref items[start - 1];
        if (!(whose.Is(people) || whose.Is(name)) || whose.Quantity >= 0 || whose.Is(toll) || whose.Is(state))
            return false;
        return IsAndOrComma(items[start - 2]) || (start >= 3 && scan.CharsOf(items[start - 2].First) is "the" && IsAndOrComma(items[start - 3]));
    }

    /// <summary>Whether nothing that stands before an item owns the losses behind it; members of a list ("10,000 killed, 500 missing") and "were", "amounted to" are passed over.</summary>
    private bool EndsList(in Item item)
    {
        if (scan.CharsOf(item.First) is "|" or ";" || (item.Is(people) && item.Quantity >= 0 && !item.Is(state)))
            return true;
        return item.Is(verbGroup) && !item.Is(amounts) && !item.Is(includes) && !(item.Is(befalls) && !item.Is(passive));
    }

    /// <summary>Whose the losses at <paramref name="noun"/> are: "Ruthenian losses", "the army's losses", "losses of the league", "civilian deaths".</summary>
    public string? OfToll(int noun)
    {
        var items = scan.Items.Span;
        var behind = noun + 2 < items.Length ? scan.CharsOf(items[noun + 1].First) : default;
        if (items[noun].Is(toll) && behind is "of" or "among" or "amongst" or "for" && clauses.Read(noun + 2) is { IsNone: false } whose
            && (items[whose.Head].Is(people) || items[whose.Head].Is(name)) && items[whose.Head].Quantity < 0 && items[whose.First].Quantity < 0)
        {
            return WithoutArticle(clauses.TextOf(whose));
        }
        // "Casualties on the rebel side".
        if (behind is "on" && clauses.Read(noun + 2) is { IsNone: false } side && scan.CharsOf(items[side.End - 1].End - 1) is "side")
            return WithoutArticle(clauses.TextOf(side));
        var first = items[noun].First;
        var i = noun;
        if (i > 0 && scan.CharsOf(items[i - 1].First) is "'s" or "'" && clauses.PhraseEndingAt(i - 2) is { IsNone: false } owner)
            return WithoutArticle(clauses.TextOf(owner));
        // "Put its own losses at three": those of the subject.
        if (IsOwn(items, noun) && SubjectOf(clauses.PreviousFinite(noun)) is { } self)
            return self;
        while (i > 0 && noun - i < 4 && Describes(items[i - 1]))
            first = items[--i].First;
        // "Total Ruthenian losses": from the first word that names somebody.
        for (; first < items[noun].Head; first++)
        {
            if (Names(first))
                return scan.TextOf(first, items[noun].Is(people) ? items[noun].Head : items[noun].First);
        }

        return null;
    }

    /// <summary>Whether whoever acts in a clause gives way there: "withdrew", "had to retreat".</summary>
    private bool IsWithdrawal(ReadOnlySpan<Item> items, int verb, int end)
    {
        for (var i = verb; i < end; i++)
        {
            if (items[i].Is(withdraws))
                return true;
        }

        return false;
    }

    private string? OfInflicted(int count)
    {
        var items = scan.Items.Span;
        for (var i = count + 1; i + 1 < items.Length && i < count + FarthestInflicted && !items[i].Is(verbGroup); i++)
        {
            if (scan.CharsOf(items[i].First) is "on" or "upon" && clauses.Read(i + 1) is { IsNone: false } whom)
                return items[whom.Head].Is(people) || items[whom.Head].Is(name) || items[whom.Head].Is(demonym) ? WithoutArticle(clauses.TextOf(whom)) : null;
        }

        return null;
    }

    private bool IsOwn(ReadOnlySpan<Item> items, int noun) =>
        scan.HasWord(Math.Max(scan.First, items[noun].Head - 3), items[noun].First + 1, possessive);

    private bool Describes(in Item item) =>
        item.Is(name) || item.Is(people) || item.Is(ClassNames.AllCaps)
        || (item.Is(ClassNames.Word) && item.Phrase < 0 && !item.Is(function) && !item.Is(preposition) && !item.Is(verbGroup));

    private bool Names(int token)
    {
        ref readonly var classes = ref rules.Vocabulary.ClassesOf(scan.Tokens[token].Lexeme);
        return classes.Has(person) || classes.Has(demonym) || classes.Has(group) || classes.Has(stateAdjective)
            || (scan.Tokens[token].Has(TokenFlags.Capital) && token > scan.First && !classes.Has(function))
            || (scan.Tokens[token].Has(TokenFlags.Capital) && scan.Tokens[token].Lexeme == 0)
            || scan.Tokens[token].Has(TokenFlags.AllCaps);
    }

    private bool IsAndOrComma(in Item item) => scan.CharsOf(item.First) is "and" or "," or "while";

    private string? ObjectOf(ReadOnlySpan<Item> items, int verb) =>
        clauses.ObjectOf(verb) is { IsNone: false } phrase && items[phrase.Head].Quantity < 0 ? WithoutArticle(clauses.TextOf(phrase)) : null;

    private string? SubjectOf(int verb)
    {
        var phrase = clauses.SubjectOf(verb);
        return phrase.IsNone ? null : WithoutArticle(parties.WordsOf(phrase, verb));
    }

    /// <summary>The words of the items <paramref name="start"/> to <paramref name="end"/> as those of people: "the regiment" is "regiment".</summary>
    public string WordsOf(int start, int end)
    {
        var items = scan.Items.Span;
        return end == start + 1 && items[start].Is(people) ? texts.TextOf(items[start]) : WithoutArticle(scan.TextOf(items[start].First, items[end - 1].End))!;
    }

    private static string? WithoutArticle(string? words) =>
        words is not null && words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
}
