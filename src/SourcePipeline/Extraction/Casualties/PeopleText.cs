using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>The words for people who suffered: what a phrase calls them, and whose they are.</summary>
internal sealed class PeopleText(RuleSet rules, SentenceScan scan)
{
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int group = rules.Class("group");
    private readonly int person = rules.Class("person");
    private readonly int demonym = rules.Class("demonym");
    private readonly int state = rules.Class("sufferer-state");
    private readonly int toll = rules.Class("toll-noun");
    private readonly int determiner = rules.Class("determiner");
    private readonly int preposition = rules.Class("preposition");
    private readonly int more = rules.Class("more-word");
    private readonly int dead = rules.Class("dead-word");
    private readonly int prisoner = rules.Class("prisoner-noun");
    private readonly int vagueWord = rules.Class("vague-people");
    private readonly int numberWord = rules.Class("number-word");
    private readonly int sized = rules.Class("sized-body");
    private readonly int nounFollower = rules.Class("noun-follower");

    /// <summary>What a people phrase calls them, without number and determiners; "" for "dead" and "bodies" alone.</summary>
    public string TextOf(in Item item)
    {
        var first = item.First;
        if (item.Quantity >= 0 && scan.Quantities[item.Quantity].First <= item.First + 2 && scan.Quantities[item.Quantity].End <= item.Head)
            first = Math.Max(first, scan.Quantities[item.Quantity].End);
        // "45 of its 120 men": of how many is not who.
        while (first < item.End - 1 && (IsPassedOver(first) || (item.Quantity >= 0 && IsNumber(first))))
            first++;
        // "300 of the town's 4,000 residents".
        for (var t = first; item.Quantity >= 0 && t < item.Head; t++)
        {
            if (scan.CharsOf(t) is "'s" or "’s" && IsNumber(t + 1))
                first = t + 2;
        }

        // "The 1,500-strong garrison".
        if (item.Is(sized) && first < item.Head)
            first++;
        // "Dead and wounded soldiers".
        if (first > item.First && first + 2 < item.End && scan.CharsOf(first) is "and" or "or")
            first += 2;
        if (!item.Is(state) && !item.Is(toll) && !item.Is(prisoner))
            return WithoutMarks(scan.TextOf(first, WithOf(item)));
        // "Rebel corpses": whose they are stands before the head.
        var last = item.Head;
        return first < last && NamesPeople(first, last) ? scan.TextOf(first, last) : "";
    }

    /// <summary>"4,000 prisoners (were shot)": for whom it is not being prisoners that is told, prisoners are what they were.</summary>
    public string? Prisoners(in Item item) =>
        !item.Is(prisoner) ? null : TextOf(item) is { Length: > 0 } whose ? $"{whose} {scan.CharsOf(item.Head)}" : scan.CharsOf(item.Head).ToString();

    /// <summary>"(Units of the) 72nd Rifle Brigade", "(of the Ruthenian) 72nd Brigade": the number belongs to the name behind it.</summary>
    private bool IsNumbered(ReadOnlySpan<Item> items, int i) => i + 1 < items.Length && items[i].Is(ClassNames.Ordinal) && (items[i + 1].Is(name) || items[i + 1].Is(people));

    public string WithoutDeterminer(int first, int end) =>
        scan.TextOf(scan.WordIs(first, determiner) ? first + 1 : first, end);

    /// <summary>A quotation mark that has lost its other half (<c>enemy" soldiers</c>).</summary>
    private static string WithoutMarks(string words)
    {
        var at = words.AsSpan().IndexOfAny('"', '“', '”');
        return at < 0 || words.AsSpan(at + 1).IndexOfAny('"', '“', '”') >= 0 ? words : words.Remove(at, 1);
    }

    /// <summary>The end of "members of the security forces", "fighters loyal to X": behind what hangs on the people.</summary>
    private int WithOf(in Item item)
    {
        var at = item.End;
        if (at + 2 < scan.End && scan.WordIs(at, nounFollower) && scan.CharsOf(at + 1) is "to" or "with")
            at++;
        else if (at + 1 >= scan.End || !(scan.CharsOf(at) is "of" || IsBodyBehind(item, at)))
            return item.End;
        var items = scan.Items.Span;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].First > at && items[i].First <= at + 2 && items[i].Quantity < 0 && (items[i].Is(people) || items[i].Is(name) || IsNumbered(items, i)))
                return IsNumbered(items, i) ? items[i + 1].End : IsNumbered(items, i + 1) ? items[i + 2].End : items[i].End;
        }

        return item.End;
    }

    /// <summary>"Men from (Company A)", "personnel under (Roe)".</summary>
    private bool IsBodyBehind(in Item men, int at) =>
        scan.CharsOf(at) is "from" or "under" && scan.CharsOf(men.Head) is "men" or "members" or "personnel" && scan.Tokens[at + 1].Has(TokenFlags.Capital);

    /// <summary>Whose they are between a number and its noun ("40 U.S. losses", "8 civilian deaths"); "" where nobody is named.</summary>
    public string DescribedIn(int first, int end) => first < end && NamesPeople(first, end) ? scan.TextOf(first, end) : "";

    /// <summary>Whether the people of the phrase stand elsewhere: "others", "14 more".</summary>
    public bool IsVague(in Item item) => item.Is(vagueWord);

    public bool HasMore(in Item item)
    {
        for (var t = item.First; t < item.End; t++)
        {
            // "More than 600 dead" are all of them.
            if (scan.WordIs(t, more) && !(t + 1 < item.End && scan.CharsOf(t + 1) is "than"))
                return true;
        }

        return false;
    }

    private bool IsPassedOver(int token)
    {
        ref readonly var t = ref scan.Tokens[token];
        if (t.Kind is TokenKind.Mark or TokenKind.Tag or TokenKind.Punctuation)
            return true;
        ref readonly var classes = ref rules.Vocabulary.ClassesOf(t.Lexeme);
        return classes.Has(determiner) || classes.Has(more) || classes.Has(preposition) || classes.Has(dead);
    }

    private bool IsNumber(int token) => scan.Tokens[token].Kind == TokenKind.Number || scan.WordIs(token, numberWord);

    /// <summary>"Pro-government (deaths)".</summary>
    private bool TakesSide(int token) => scan.CharsOf(token).StartsWith("pro-") || scan.CharsOf(token).StartsWith("anti-");

    private bool NamesPeople(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            ref readonly var classes = ref rules.Vocabulary.ClassesOf(scan.Tokens[i].Lexeme);
            if (scan.Tokens[i].Has(TokenFlags.Capital) || classes.Has(person) || classes.Has(demonym) || classes.Has(group) || TakesSide(i))
                return true;
        }

        return false;
    }
}
