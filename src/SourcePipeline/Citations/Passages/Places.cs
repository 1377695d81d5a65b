using FuzzySharp;

namespace SourcePipeline.Citations.Passages;

/// <summary>Finds a place's name in a passage, whatever its spelling: accents, hyphens, one word or two, a letter changed.</summary>
internal static class Places
{
    /// <summary>Shorter names must be spelled alike.</summary>
    private const int ShortestFuzzy = 6;

    /// <summary>Of a hundred; two letters in a long name.</summary>
    private const int Alike = 84;

    public static bool In(string place, IReadOnlyList<Word> words)
    {
        string[] names = [.. Names(place)];
        return names.Length > 0 && names.All(n => Find(n, words));
    }

    /// <summary>The proper names in the words for a place: "the camp of Bourem" is Bourem; a name of several words is one.</summary>
    public static IEnumerable<string> Names(string place)
    {
        string name = "";
        foreach (Word word in Words.Of(place))
        {
            if (word.Capital || word.Number is not null)
            {
                name += word.Folded;
            }
            else if (name.Length > 0 && word.Folded is not ("al" or "el" or "ez" or "es" or "de" or "ash" or "as"))
            {
                yield return name;
                name = "";
            }
        }

        if (name.Length > 0)
        {
            yield return name;
        }
    }

    private static bool Find(string name, IReadOnlyList<Word> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string joined = "";
            for (int j = i; j < Math.Min(i + 4, words.Count) && joined.Length < name.Length + 3; j++)
            {
                joined += words[j].Folded;
                if (joined == name || (name.Length >= ShortestFuzzy && words[i].Capital && joined[0] == name[0] && Math.Abs(joined.Length - name.Length) <= 2 && Fuzz.Ratio(joined, name) >= Alike))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
