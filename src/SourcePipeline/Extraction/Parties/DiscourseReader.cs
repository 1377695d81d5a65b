using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Parties;

/// <summary>Keeps the discourse up to date: after each sentence its places and the parties that acted in it.</summary>
internal sealed class DiscourseReader(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyRegistry registry, PartyResolver parties, Discourse discourse)
{
    /// <summary>Where X stands in "The city of X".</summary>
    private const int AfterCalling = 3;

    private readonly int name = rules.Class("name");
    private readonly int settlement = rules.Class("settlement");
    private readonly int direction = rules.Class("direction");
    private readonly int speech = rules.Class("speech");
    private readonly int function = rules.Class("function");
    private readonly int regionWord = rules.Class("region-word");
    private readonly int facility = rules.Class("facility");
    private readonly int plural = rules.Class("plural");
    private readonly int determiner = rules.Class("determiner");
    private readonly int participle = rules.Class("participle");
    private readonly int military = rules.Class("military");
    private readonly int demonym = rules.Class("demonym");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int noPlace = rules.Class("no-place");
    private readonly PassingPlaces passing = new(rules, scan, clauses);

    /// <summary>Remembers the place that the item at <paramref name="i"/> names, if it names one; called from left to right, so that "the city" means an earlier one.</summary>
    public void ReadPlace(int i)
    {
        ref var item = ref scan.Items[i];
        if (item.Is(facility))
            ReadFacility(i);
        if (item.Phrase != name)
        {
            if (item.Is(direction) && (i + 1 >= scan.Items.Count || !clauses.IsNominal(i + 1) || scan.Items[i + 1].Phrase == name))
                ReadDirection(i);
            return;
        }

        var chars = scan.CharsOf(item);
        if (item.Is(regionWord))
            discourse.Region = chars.ToString();
        else if (registry.KindOf(chars) == NameKind.Place && !registry.IsCountry(chars) && !IsAdjective(i, chars) && !IsWar(item))
            MentionName(i, chars);
        else
            ReadScene(item);
    }

    /// <summary>"Hill 209": the number is its name; "Hill" alone names none.</summary>
    private void MentionName(int i, ReadOnlySpan<char> chars)
    {
        ref var item = ref scan.Items[i];
        if (IsTopic(i))
            discourse.TopicPlace = chars.ToString();
        if (item.End > item.First + 1 || !item.Is(placeNoun))
            Mention(i, chars.ToString());
        else if (clauses.IsNumberOfName(i + 1))
            Mention(i, scan.TextOf(item.First, scan.Items[i + 1].End));
    }

    /// <summary>"The city of X …" at the beginning of a paragraph.</summary>
    private bool IsTopic(int i) => scan.Number == 1 && i == AfterCalling && clauses.StartsWithArticle(0) && scan.Items[1].Is(settlement) && clauses.IsWord(2, "of");

    /// <summary>"(Fought in the) Ruthenian Civil War": no place, though places have such words before them.</summary>
    private bool IsWar(in Item item) => item.End - item.First > 1 && scan.WordIs(item.End - 1, noPlace);

    /// <summary>"The western Lindanian coast": only describes what follows.</summary>
    private bool IsAdjective(int i, ReadOnlySpan<char> word) =>
        (word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ean", StringComparison.Ordinal)) && clauses.Skip(i + 1) is var next && clauses.IsNoun(next);

    /// <summary>"The Second Battle of Lindau": was at Lindau.</summary>
    private void ReadScene(in Item item)
    {
        for (var t = item.First + 1; t + 1 < item.End; t++)
        {
            if (scan.CharsOf(t) is not "of" || scan.Tokens[t - 1].Lexeme is not (> 0 and var word) || !rules.Vocabulary.ClassesOf(word).Has(eventNoun))
                continue;
            var scene = scan.TextOf(t + 1, item.End);
            if (registry.KindOf(scene) == NameKind.Place && !registry.IsCountry(scene))
                discourse.Mention(scene);
            return;
        }
    }

    /// <summary>"The Lindau military base", "Lindau Air Base", "the base at Lindau"; "a base" is another one.</summary>
    private void ReadFacility(int i)
    {
        ref var item = ref scan.Items[i];
        if (item.Is(plural) || scan.Tokens[item.End - 1].Lexeme is not (> 0 and var lexeme) || !rules.Vocabulary.ClassesOf(lexeme).Has(facility))
            return;
        var noun = scan.CharsOf(item.End - 1).ToString();
        if (item.Phrase == name)
        {
            if (item.End - item.First > 1 && !IsArmysOwn(item))
                discourse.Facilities.Remember(noun, scan.TextOf(item.First, item.End));
            return;
        }

        var before = i - 1;
        while (before > 0 && before >= i - 2 && scan.Items[before].Is(ClassNames.Lower) && scan.Items[before].Phrase < 0 && !scan.Items[before].Is(function))
            before--;
        if (before >= 0 && scan.Items[before].Phrase == name && IsPlaceName(before))
            discourse.Facilities.Remember(noun, scan.TextOf(scan.Items[before].First, item.End));
        else if (i + 2 < scan.Items.Count && clauses.IsOneOf(i + 1, "at", "in", "of") && scan.Items[i + 2].Phrase == name && IsPlaceName(i + 2))
            discourse.Facilities.RememberHere(noun, scan.TextOf(item.First, scan.Items[i + 2].End));
        else if (before >= 0 && before < i - 1 && scan.Items[before].Is(determiner) && scan.Items[i - 1].Phrase < 0 && !scan.Items[i - 1].Is(participle) && !IsWhole(i - 1))
            discourse.Facilities.RememberHere(noun, scan.TextOf(scan.Items[before + 1].First, item.End));
        else if (before >= 0 && clauses.IsOneOf(before, "a", "an", "another", "'s"))
            discourse.Facilities.Forget(noun);
    }

    /// <summary>"The entire base": no other one than that spoken of.</summary>
    private bool IsWhole(int i) => clauses.IsOneOf(i, "entire", "whole", "same");

    /// <summary>"The Ruthenian Air Force base": whose it is, not what it is called.</summary>
    private bool IsArmysOwn(in Item item)
    {
        var owner = scan.Tokens[item.End - 2].Lexeme;
        return owner > 0 && rules.Vocabulary.ClassesOf(owner).Has(military);
    }

    private bool IsPlaceName(int i)
    {
        var span = scan.SpanOf(scan.Items[i]);
        return !scan.Items[i].Is(demonym) && registry.KindOf(scan.Text.AsSpan(span.Start, span.Length)) is not (NameKind.Party or NameKind.Person);
    }

    /// <summary>The words at the item <paramref name="i"/> name a place, if only in passing.</summary>
    public void Mention(int i, string place)
    {
        if (passing.Has(i) || (discourse.HasNamed && passing.IsNear(i)))
            discourse.MentionInPassing(place);
        else
            discourse.Mention(place);
    }

    /// <summary>"The north", "northern Ruthenia": what "the region" will mean.</summary>
    private void ReadDirection(int i)
    {
        if (i + 1 < scan.Items.Count && scan.Items[i + 1].Phrase == name)
            discourse.Region = scan.TextOf(scan.Items[i].First, scan.Items[i + 1].End);
        else if (i > 0 && clauses.IsWord(i - 1, "the") && discourse.Region is null)
            discourse.Region = scan.TextOf(scan.Items[i - 1].First, scan.Items[i].End);
    }

    /// <summary>A sentence that no claim was looked for in: its place names are read off its words, for there are no phrases.</summary>
    public void ReadWords()
    {
        for (var i = 0; i < scan.Items.Count; i++)
        {
            ref var item = ref scan.Items[i];
            if (!item.Is(ClassNames.Capital) || item.Is(function))
                continue;
            var end = i + 1;
            while (end < scan.Items.Count && scan.Items[end].Is(ClassNames.Capital) && !scan.Items[end].Is(function))
                end++;
            var chars = scan.CharsOf(item.First, scan.Items[end - 1].End);
            if (!item.Is(regionWord) && !scan.Items[end - 1].Is(regionWord) && registry.KindOf(chars) == NameKind.Place && !registry.IsCountry(chars))
                MentionWords(i, chars.ToString());
            else if (i == 0 && scan.Number == 1 && end - i > 1)
                ReadOpening(chars);
            i = end;
        }
    }

    private void MentionWords(int i, string place)
    {
        if (IsTopic(i))
            discourse.TopicPlace = place;
        discourse.Mention(place);
    }

    /// <summary>A sentence begins with a name: whom "he" may mean next.</summary>
    private void ReadOpening(ReadOnlySpan<char> words)
    {
        var kind = registry.KindOf(words);
        if (kind == NameKind.Person)
            discourse.Person = words.ToString();
        else if (registry.MayBePerson(words))
            discourse.Topic = words.ToString();
    }

    /// <summary>"…, a monitor said.": "they" in the next sentence are those of whom it was said.</summary>
    private bool IsTrailingVoice(NounPhrase subject, int verb) =>
        scan.Items[verb].Is(speech) && subject.First > 0 && clauses.IsPunctuation(subject.First - 1, ",") && clauses.PreviousFinite(subject.First) >= 0
            && !(verb + 1 < scan.Items.Count && clauses.IsWord(verb + 1, "that"));

    /// <summary>"Jan Roe led", "Jan Roe, a": a name before its verb or its description.</summary>
    private bool OpensWithActor()
    {
        if (scan.Items.Count < 2)
            return false;
        ref readonly var opening = ref scan.Items[0];
        return opening.Phrase == name && !opening.Is(eventNoun) && !opening.Is(placeNoun) && (scan.Number == 1 || clauses.IsVerb(1) || clauses.IsPunctuation(1, ","));
    }

    public void ReadActors()
    {
        if (OpensWithActor())
            ReadOpening(scan.Text.AsSpan(scan.SpanOf(scan.Items[0]).Start, scan.SpanOf(scan.Items[0]).Length));
        for (var i = 0; i < scan.Items.Count; i++)
        {
            if (clauses.IsFinite(i) && clauses.SubjectOf(i) is { IsNone: false } subject && !IsTrailingVoice(subject, i))
                parties.Remember(subject, i);
        }
    }
}
