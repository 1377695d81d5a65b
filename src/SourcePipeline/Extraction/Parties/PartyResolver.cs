using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Parties;

/// <summary>Turns a noun phrase into the words of the party meant: "they", "the group" and "their forces" into the party spoken of.</summary>
internal sealed class PartyResolver(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry, Discourse discourse)
{
    private readonly int name = rules.Class("name");
    private readonly int people = rules.Class("people");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int possessive = rules.Class("possessive");
    private readonly int anaphor = rules.Class("party-anaphor");
    private readonly int civilian = rules.Class("civilian");
    private readonly int person = rules.Class("person");
    private readonly int group = rules.Class("group");
    private readonly int unarmedGroup = rules.Class("unarmed-group");
    private readonly int military = rules.Class("military");
    private readonly int armed = rules.Class("armed");
    private readonly int plural = rules.Class("plural");
    private readonly int source = rules.Class("source");
    private readonly int dies = rules.Class("dies");
    private readonly int passive = rules.Class("passive");
    private readonly int leaderTitle = rules.Class("leader-title");
    private readonly int garrison = rules.Class("garrison-noun");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int noPlace = rules.Class("no-place");
    private readonly int sourceIntro = rules.Class("source-intro");
    private readonly int of = rules.Vocabulary.Add("of");

    /// <summary>The words of whom the phrase means; null where it is nobody who could act.</summary>
    /// <param name="at">The verb, so that a pronoun looks back from there.</param>
    public string? WordsOf(NounPhrase phrase, int at)
    {
        if (phrase.IsNone)
            return null;
        ref var head = ref scan.Items[phrase.Head];
        if ((clauses.IsWord(phrase.Head, "them") || (clauses.IsWord(phrase.Head, "it") && phrase.First > at)) && OtherThanDoer(phrase.Head) is { } others)
            return others;
        // "(The fort was evacuated by) its garrison": of the place.
        if (head.Is(garrison) && !head.Is(pronoun) && scan.Items[phrase.First] is var whose && (whose.Is(possessive) || StartsWithPossessive(phrase)))
            return scan.CharsOf(head.End - 1).ToString();
        if (head.Is(pronoun))
            return Referent(at, phrase.First, clauses.IsOneOf(phrase.Head, "he", "she"));
        if (scan.Items[phrase.First].Is(possessive) || (head.Phrase == people && StartsWithPossessive(phrase)))
            return (IsOneMans(phrase) ? discourse.PersonOfParagraph : null) ?? Referent(at, phrase.First, false);
        if (IsAnaphor(phrase))
            return Referent(at, phrase.First, false) ?? clauses.TextOf(phrase);
        return IsParty(phrase) ? clauses.TextOf(phrase) : null;
    }

    /// <summary>The one person whom the "he" or "him" at <paramref name="pronounAt"/> means; null where the text has spoken of nobody.</summary>
    /// <param name="verb">The verb that he is the subject or the object of.</param>
    public string? PersonAt(int pronounAt, int verb)
    {
        var isObject = verb < pronounAt;
        var doer = isObject ? clauses.SubjectOf(verb) : default;
        for (var i = isObject ? verb - 1 : clauses.PreviousFinite(verb); i >= 0; i = clauses.PreviousFinite(i))
        {
            var subject = clauses.IsFinite(i) ? clauses.SubjectOf(i) : default;
            if (!subject.IsNone && subject.First < pronounAt && subject != doer && (IsPerson(subject) || MayBePerson(subject)))
                return NameOf(subject);
        }

        for (var i = pronounAt - 1; i >= 0; i--)
        {
            // "A shell hit the car of General Roe, killing him".
            var isOfDoer = !doer.IsNone && i >= doer.First && i < doer.End;
            if (scan.Items[i].Phrase == name && !isOfDoer && (HasTitle(scan.Items[i]) || registry.KindOf(scan.CharsOf(scan.Items[i])) == NameKind.Person))
                return TextOf(i);
        }

        return discourse.PersonOfParagraph ?? discourse.Topic ?? discourse.Person;
    }

    /// <summary>A person's words; of "Jan Roe, a native of Lindau," and "the commander, Jan Roe," the name.</summary>
    private string NameOf(NounPhrase subject)
    {
        if (scan.Items[subject.Head].Phrase == name)
            return clauses.TextOf(subject);
        var before = clauses.SkipBack(subject.First - 1);
        if (before > 0 && clauses.IsPunctuation(before, ",") && clauses.SkipBack(before - 1) is >= 0 and var named && IsPersonsName(named))
            return TextOf(named);
        var behind = clauses.Skip(subject.End);
        // "Writer Jan Roe".
        if (behind < scan.Items.Count && behind == subject.End && scan.Items[behind].Phrase == name)
            return scan.TextOf(scan.Items[subject.First].First, scan.Items[behind].End);
        if (!clauses.IsPunctuation(behind, ","))
            return clauses.TextOf(subject);
        // "The commander, General Jan Roe,".
        var who = behind + 3 < scan.Items.Count && scan.Items[behind + 1].Phrase == people && scan.Items[behind + 2].Phrase == name ? behind + 2 : behind + 1;
        return who + 1 < scan.Items.Count && clauses.IsPunctuation(who + 1, ",") && IsPersonsName(who) ? TextOf(who) : clauses.TextOf(subject);
    }

    /// <summary>A name that the document knows for nothing but a person's.</summary>
    private bool IsPersonsName(int item) => scan.Items[item].Phrase == name && registry.KindOf(scan.CharsOf(scan.Items[item])) is NameKind.Person or NameKind.Unknown;

    private string TextOf(int item) => scan.TextOf(scan.Items[item].First, scan.Items[item].End);

    /// <summary>Whether the phrase names people, a group or a party rather than a thing or a place.</summary>
    public bool IsParty(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        if (head.Phrase == people)
            return true;
        if (head.Phrase == name)
            return registry.KindOf(HeadChars(phrase)) is not NameKind.Place || registry.IsCountry(HeadChars(phrase));
        return IsNation(head) || (head.Is(person) && head.Is(plural)) || head.Is(group);
    }

    /// <summary>"The Ruthenians", "the Ruthenian".</summary>
    private bool IsNation(in Item head) => head.Is(ClassNames.Capital) && (head.Is(demonym) || head.Is(stateAdjective));

    /// <summary>"The Ruthenian War", "the Battle of Lindau", "the LINDAU CAMPAIGN".</summary>
    public bool IsEvent(NounPhrase phrase)
    {
        ref var item = ref scan.Items[phrase.Head];
        if (item.Phrase != name || item.Is(demonym) || item.Is(stateAdjective))
            return false;
        for (var t = item.First; t < item.End; t++)
        {
            if ((t + 1 == item.End || scan.Tokens[t + 1].Lexeme == of) && scan.Tokens[t].Has(Text.TokenFlags.Capital) && (scan.WordIs(t, eventNoun) || scan.WordIs(t, noPlace)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the phrase names people under arms or a body of them, so that "left" means that a side gave a place up.</summary>
    public bool IsArmed(NounPhrase phrase)
    {
        if (phrase.IsNone)
            return false;
        ref var head = ref scan.Items[phrase.Head];
        // "Thousands of Ruthenians left": people, not a side.
        if (head.Quantity >= 0 && !head.Is(military) && !head.Is(armed))
            return false;
        return head.Is(military) || head.Is(armed) || (head.Is(group) && !head.Is(civilian) && !head.Is(unarmedGroup)) || (head.Is(pronoun) && !IsSingle(phrase.Head))
            || (head.Phrase == name && registry.KindOf(HeadChars(phrase)) == NameKind.Party) || IsNation(head);
    }

    private bool IsSingle(int i) => clauses.IsOneOf(i, "he", "him", "she", "her");

    /// <summary>Whether the phrase names a ship, a vehicle or an aircraft of the document.</summary>
    public bool IsVessel(NounPhrase phrase) => scan.Items[phrase.Head].Phrase == name && registry.KindOf(HeadChars(phrase)) == NameKind.Vessel;

    public bool IsCivilian(NounPhrase phrase) => !phrase.IsNone && scan.Items[phrase.Head].Is(civilian);

    /// <summary>Remembers the party that a sentence's verb had for its subject.</summary>
    public void Remember(NounPhrase subject, int verb)
    {
        if (subject.IsNone)
            return;
        var isOwned = StartsWithPossessive(subject);
        if (!isOwned && IsPerson(subject) && NameOf(subject) is var person && (person.Contains(' ') || scan.Items[subject.Head].Phrase == name))
            discourse.Person = person;
        if (isOwned || !IsParty(subject) || IsAnaphor(subject) || scan.Items[subject.Head].Is(pronoun))
            return;
        if (IsCountedSufferer(subject, verb) || IsCivilian(subject) || IsEvent(subject))
            return;
        if (scan.Items[subject.Head].Phrase == name && registry.KindOf(HeadChars(subject)) == NameKind.Person)
            return;
        discourse.Actor = (IsOneSpeaker(subject) ? registry.PartyOf(clauses.TextOf(subject)) : OwnName(subject)) ?? clauses.TextOf(subject);
    }

    /// <summary>One person, by name or by what he is: whom "he" may mean.</summary>
    private bool IsPerson(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        return head.Phrase == name
            ? head.Is(person) || HasTitle(head) || registry.KindOf(HeadChars(phrase)) == NameKind.Person
            : head.Phrase == people && head.Is(person) && !head.Is(plural) && !head.Is(group) && head.Quantity < 0;
    }

    /// <summary>A name that the text may mean for a person.</summary>
    private bool MayBePerson(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        return head.Phrase == name && !head.Is(group) && !head.Is(ClassNames.AllCaps) && !head.Is(ClassNames.HasDigit) && registry.MayBePerson(HeadChars(phrase));
    }

    /// <summary>"The White Army's General Roe", "British General Roe": a title of rank within the name.</summary>
    private bool HasTitle(in Item item) => scan.HasWord(item.First, item.End - 1, leaderTitle);

    /// <summary>"They" and "their" are several, "its" may be one's.</summary>
    private bool IsThey(int pronounAt) => scan.CharsOf(scan.Items[pronounAt].First) is "they" or "them" or "their";

    /// <summary>"A spokesman": "they" are his side and never he.</summary>
    private bool IsOneSpeaker(NounPhrase subject) => scan.Items[subject.Head].Is(source) && !scan.Items[subject.Head].Is(plural);

    /// <summary>"30 soldiers were killed, and they lost two tanks": those who are counted as dead are not the ones who lost.</summary>
    private bool IsCountedSufferer(NounPhrase subject, int verb) => scan.Items[subject.Head].Quantity >= 0 && (scan.Items[verb].Is(passive) || scan.Items[verb].Is(dies));

    /// <summary>"A militia calling itself the Long Name (ABC)": the name that it gives itself.</summary>
    private string? OwnName(NounPhrase subject)
    {
        var i = clauses.Skip(subject.End);
        return i + 2 < scan.Items.Count && clauses.IsWord(i, "calling") && clauses.IsOneOf(i + 1, "itself", "themselves") && clauses.Read(i + 2) is { IsNone: false } own
            ? clauses.TextOf(own) : null;
    }

    private ReadOnlySpan<char> HeadChars(NounPhrase phrase) => scan.CharsOf(scan.Items[phrase.Head]);

    /// <summary>"His forces", "her men".</summary>
    private bool IsOneMans(NounPhrase phrase) => scan.CharsOf(scan.Items[phrase.First].First) is "his" or "His" or "her" or "Her";

    private bool StartsWithPossessive(NounPhrase phrase) =>
        scan.WordIs(scan.Items[phrase.First].First, possessive);

    /// <summary>"The group", "the movement", "the organisation": a word for a party with nothing that names one.</summary>
    private bool IsAnaphor(NounPhrase phrase)
    {
        var first = scan.Items[phrase.First].First;
        var end = scan.Items[phrase.End - 1].End;
        return end - first == 2 && scan.WordIs(first + 1, anaphor)
            && scan.Tokens[first].Lexeme is > 0 and var the && rules.Vocabulary.TextOf(the) is "the" or "this";
    }

    /// <summary>"(The army cleared the rebels from the town,) sending them": the last ones named in the sentence who are not the doer of the verb before.</summary>
    private string? OtherThanDoer(int them)
    {
        var verb = clauses.PreviousVerb(them);
        var doer = verb >= 0 ? clauses.SubjectOf(verb) : default;
        for (var i = them - 1; i >= 0; i--)
        {
            if ((scan.Items[i].Phrase != people && scan.Items[i].Phrase != name) || (!doer.IsNone && i >= doer.First && i < doer.End))
                continue;
            // "(An aerial and) artillery bombardment (forced them)": only tells what kind of thing it was.
            if (i + 1 < scan.Items.Count && scan.Items[i + 1].Is(eventNoun))
                continue;
            var phrase = clauses.PhraseEndingAt(i);
            if (IsParty(phrase) && !IsCivilian(phrase) && !IsAnaphor(phrase) && !StartsWithPossessive(phrase) && !IsPerson(phrase))
                return clauses.TextOf(phrase);
        }

        return null;
    }

    /// <summary>Whom a pronoun at <paramref name="before"/> means: a subject further left in the sentence, else the last party of the text.</summary>
    private string? Referent(int at, int before, bool isPerson)
    {
        // "According to the army, its forces had …"
        if (clauses.IsWord(before, "its") || scan.CharsOf(scan.Items[before].First) is "its")
        {
            for (var i = before - 1; i > 0 && !clauses.IsFinite(i); i--)
            {
                if (scan.Items[i - 1].Is(sourceIntro) && clauses.Read(i) is { IsNone: false } voice && voice.End <= before && IsArmed(voice))
                    return clauses.TextOf(voice);
            }
        }

        for (var verb = clauses.PreviousFinite(Math.Min(at, before)); verb >= 0; verb = clauses.PreviousFinite(verb))
        {
            var subject = clauses.SubjectOf(verb);
            if (subject.IsNone || subject.First >= before || scan.Items[subject.Head].Is(pronoun) || StartsWithPossessive(subject) || !IsParty(subject))
                continue;
            // "Officials had planned it; he tried to …": he is none of them.
            if (isPerson && (scan.Items[subject.Head].Is(plural) || scan.Items[subject.Head].Is(group)))
                continue;
            if (IsAnaphor(subject))
                return discourse.Actor ?? clauses.TextOf(subject);
            if (!isPerson && (IsOneSpeaker(subject) || (IsThey(before) && IsPerson(subject))))
            {
                // "An official said that they …", "Mayor Roe said that they …": he speaks of his side, which his words may name, or of others.
                if ((registry.PartyOf(clauses.TextOf(subject)) ?? (IsPerson(subject) ? OtherThanDoer(before) : null)) is { } side)
                    return side;
                continue;
            }

            if (IsCountedSufferer(subject, verb))
                continue;
            return OwnName(subject) ?? clauses.TextOf(subject);
        }

        return isPerson ? discourse.Person ?? discourse.Speaker : discourse.Actor;
    }
}
