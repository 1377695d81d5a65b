using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Citations.Passages;

/// <summary>Tells by the lexicon class <c>person</c> whether a noun is for persons.</summary>
internal sealed class PersonNouns(RuleSet rules)
{
    /// <summary>Words that an adjective or two and the noun take behind a figure.</summary>
    private const int Reach = 3;

    private readonly int person = rules.Class("person");

    /// <summary>Whether a plural noun stands at the word or an adjective or two behind it, and neither it nor they are for persons.</summary>
    public bool AreNone(List<PageWord> words, int at)
    {
        for (var i = at; i < Math.Min(words.Count, at + Reach); i++)
        {
            var word = words[i];
            if (word is { Break: not '\0' } or { Capital: true } or { Number: not null } || word.Folded.Length < 4
                || IsPerson(words, i) || PassageWords.Is("stands-for-people", words, i) || PassageWords.Is("function", words, i) || FateWords.At(words, i, out _).Count > 0)
            {
                return false;
            }

            if (word.Folded[^1] == 's' && word.Folded[^2] is not ('s' or 'u' or 'i'))
            {
                // "12 arms dealers"
                return i + 1 == words.Count || words[i + 1].Break is not '\0' || !IsPerson(words, i + 1);
            }
        }

        return false;
    }

    /// <summary>Whether the figure before the word may count people: nothing follows that is a noun for something else, "in one row".</summary>
    public bool MayBe(List<PageWord> words, int at)
    {
        var isNamed = false;
        for (var i = at; i < Math.Min(words.Count, at + Reach) && words[i].Break is '\0'; i++)
        {
            if (words[i].Capital || IsPerson(words, i) || PassageWords.Is("stands-for-people", words, i) || FateWords.At(words, i, out _).Count > 0)
                return true;

            if (PassageWords.Is("function", words, i))
                break;

            isNamed = true;
        }

        return !isNamed;
    }

    private bool IsPerson(List<PageWord> words, int at) =>
        Array.Exists(Classes.People, kind => PassageWords.Is(kind, words, at)) || IsPerson(words[at].Folded);

    private bool IsPerson(string word) => rules.Vocabulary.Find(word) is > 0 and var entry && rules.Vocabulary.ClassesOf(entry).Has(person);
}
