using System.Text;
using FuzzySharp;

namespace SourcePipeline.Citations.Passages;

/// <summary>Finds a place's name in a passage, whatever its spelling: accents, hyphens, one word or two, a letter changed.</summary>
internal static class PagePlaces
{
    /// <summary>Shorter names must be spelled alike.</summary>
    private const int ShortestFuzzy = 6;

    /// <summary>Consonants by which a name may be told; fewer are met by chance.</summary>
    private const int ShortestSkeleton = 4;

    /// <summary>Of a hundred; two letters in a long name.</summary>
    private const int Alike = 84;

    /// <summary>Consonants that keep from saying that a name is not there.</summary>
    private const int ShortestPerhaps = 3;

    public static bool In(string place, IReadOnlyList<PageWord> words)
    {
        string[] names = [.. Names(place)];
        return names.Length > 0 && names.All(n => Find(n, words));
    }

    /// <summary>Whether any of the names is there: a page may leave out a district or a province that a claim adds.</summary>
    public static bool AnyIn(string place, IReadOnlyList<PageWord> words) => Names(place).Any(n => Find(n, words));

    /// <summary>Whether a name stands there that may be one of the place's in another spelling, and is too short to be sure of.</summary>
    public static bool MayBeIn(string place, IReadOnlyList<PageWord> words) =>
        Names(place).Any(n => Skeleton(n) is { Length: >= ShortestPerhaps } skeleton && words.Any(w => w.Capital && w.Folded[0] == n[0] && Skeleton(w.Folded) == skeleton));

    /// <summary>The proper names in the words for a place: "the camp of Bourem" is Bourem; a name of several words is one.</summary>
    public static IEnumerable<string> Names(string place)
    {
        var name = "";
        foreach (var word in PageWords.Of(place))
        {
            // "Hill 442" is a name; of "21 villages around Harmala" the number is none.
            if (word.Capital || (word.Number is not null && name.Length > 0))
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
            yield return name;
    }

    private static bool Find(string name, IReadOnlyList<PageWord> words)
    {
        var skeleton = Skeleton(name);
        for (var i = 0; i < words.Count; i++)
        {
            var joined = "";
            for (var j = i; j < Math.Min(i + 4, words.Count) && joined.Length < name.Length + 3; j++)
            {
                joined += words[j].Folded;
                if (joined == name || (name.Length >= ShortestFuzzy && words[i].Capital && joined[0] == name[0] && Math.Abs(joined.Length - name.Length) <= 2 && Fuzz.Ratio(joined, name) >= Alike)
                    || (skeleton.Length >= ShortestSkeleton && words[i].Capital && Skeleton(joined) == skeleton))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// What one transliteration leaves to another: the consonants, those that languages write for each other taken together, so that
    /// "Debaltseve", "Debalzewe" and "Debaltsevo" are one. Empty for a name of another script.
    /// </summary>
    internal static string Skeleton(string name)
    {
        var skeleton = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var next = i + 1 < name.Length ? name[i + 1] : '\0';
            var kept = name[i] switch
            {
                // "ts", "tz", "dz", "dj", "kh", "gh": one sound in two letters.
                't' or 'd' when next is 's' or 'z' or 'j' or 'c' => '\0',
                'h' or 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' => '\0',
                'c' when next is 'e' or 'i' or 'h' or 'z' => 's',
                'c' or 'k' or 'q' or 'x' => 'k',
                's' or 'z' => 's',
                'v' or 'w' or 'f' => 'v',
                >= 'a' and <= 'z' => name[i],
                _ => '?',
            };
            if (kept == '?')
                return "";

            if (kept != '\0' && (skeleton.Length == 0 || skeleton[^1] != kept))
                skeleton.Append(kept);
        }

        return skeleton.ToString();
    }
}
