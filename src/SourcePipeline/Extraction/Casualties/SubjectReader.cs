using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Finds who stands before a verb as its subject; a pronoun is followed back to the subject that it stands for.</summary>
internal sealed class SubjectReader(RuleSet rules)
{
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int verbGroup = rules.Class("verb-group");
    private readonly int governs = rules.Class("governs");
    private readonly int possessive = rules.Class("possessive");
    private readonly int adverb = rules.Class("adverb");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int article = rules.Class("article");
    private readonly VictimReader victims = new(rules);

    /// <summary>The words of the subject of the verb at item <paramref name="verb"/>; null where the sentence names none before it.</summary>
    public string? Find(SentenceScan scan, int verb)
    {
        var items = scan.Items.Span;
        var pronounAt = -1;
        for (var i = verb - 1; i >= 0; i--)
        {
            ref readonly var item = ref items[i];
            if (item.Is(pronoun) && pronounAt < 0)
            {
                pronounAt = i;
                continue;
            }

            if (!(item.Is(people) || item.Is(name)) || IsGoverned(items, i) || (pronounAt >= 0 && !LeadsVerb(items, i, pronounAt)))
                continue;
            if (item.Is(people) && rules.Vocabulary.ClassesOf(scan.Tokens[item.First].Lexeme).Has(possessive))
            {
                // "Their forces": whose they are stands further back.
                pronounAt = i;
                continue;
            }

            return item.Is(people) ? victims.TextOf(scan, item) : scan.TextOf(item.First, item.End);
        }

        return null;
    }

    private bool IsGoverned(ReadOnlySpan<Item> items, int i)
    {
        var before = i - 1;
        while (before >= 0 && (items[before].Is(ClassNames.Mark) || items[before].Is(ClassNames.Tag) || items[before].Is(article)))
            before--;
        return before >= 0 && (items[before].Is(governs) || items[before].Is(placeNoun));
    }

    /// <summary>Whether a verb follows at once: the phrase is a subject, not an object.</summary>
    private bool LeadsVerb(ReadOnlySpan<Item> items, int i, int limit)
    {
        for (var j = i + 1; j < limit; j++)
        {
            if (items[j].Is(verbGroup))
                return true;
            if (items[j].Is(ClassNames.Punctuation) || items[j].Is(ClassNames.Mark) || items[j].Is(adverb))
                continue;
            return false;
        }

        return false;
    }
}
