using System.Collections.Immutable;
using FuzzySharp;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>
/// One number for each place, whatever its spelling: "the town of Ménaka", "Menaka" and "a base in Menaka" lie in one place.
/// Spellings are joined by FuzzySharp among names that begin alike; two names of one document that stand in one sentence stay two.
/// </summary>
internal sealed class Places
{
    /// <summary>In shorter names a changed letter makes another place.</summary>
    private const int ShortestFuzzy = 5;

    private readonly Dictionary<string, ComparedPlace> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> alike = new(StringComparer.Ordinal);

    private readonly Dictionary<(int Settlement, string Facility), int> within = [];

    private static readonly ImmutableArray<string> Regions = ListedWords.Of("Comparison/counts.words.txt", "region");

    private int count;

    public ComparedPlace Read(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return new(-1, false);
        if (!read.TryGetValue(words, out var place))
            read[words] = place = Parse(words);
        return place;
    }

    /// <summary>"The base" in a settlement: a place of its own, the same one wherever the documents speak of the base there; none where the words tell several.</summary>
    public ComparedPlace Within(int settlement, string name, string words)
    {
        string? facility = null;
        foreach (var range in words.AsSpan().SplitAny(' ', ','))
        {
            var word = words[range].ToLowerInvariant();
            if (GroupLexicon.IsFacility(word))
            {
                facility = word;
                break;
            }
        }
        if (facility is null || (facility.EndsWith('s') && facility is not "headquarters"))
            return new(-1, true);
        if (!within.TryGetValue((settlement, facility), out var number))
            within[(settlement, facility)] = number = count++;
        return new(number, true, $"{name} {facility}");
    }

    private ComparedPlace Parse(string words)
    {
        var part = false;
        var first = -1;
        var last = -1;
        for (var i = 0; i < words.Length;)
        {
            if (!char.IsLetter(words[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < words.Length && (char.IsLetterOrDigit(words[i]) || words[i] is '-' or '\'' or '’'))
                i++;
            if (words.AsSpan(start, i - start).ContainsAnyInRange('A', 'Z') || char.IsUpper(words[start]) || (words.AsSpan(start, i - start) is "al" or "el" or "es" or "ar" or "ash"))
            {
                // The last capitalised run names the place: "the Sarnian army base at Konduga".
                first = first >= 0 && Adjoins(words, last, start) ? first : start;
                last = i;
            }
            else
            {
                part |= GroupLexicon.IsFacility(words[start..i].ToLowerInvariant());
            }
        }
        if (first < 0)
            return new(-1, part);
        var name = Fold.Name(words.AsSpan(first, last - first));
        return new(Number(OfRegion(name, words.AsSpan(last).Trim()) ?? name), part);
    }

    /// <summary>"The Lindau region" and "Lindau Oblast" are one, and neither is the town of Lindau; null for anything but a region that bears a name.</summary>
    private static string? OfRegion(string name, ReadOnlySpan<char> behind)
    {
        foreach (var region in Regions)
        {
            if (behind.Equals(region, StringComparison.OrdinalIgnoreCase))
                return $"{name} region";
            if (name.EndsWith(region, StringComparison.Ordinal) && name.Length > region.Length + 1 && name[^(region.Length + 1)] == ' ')
                return $"{name[..^region.Length]}region";
        }
        return null;
    }

    private static bool Adjoins(string words, int end, int start)
    {
        var between = words.AsSpan(end, start - end).Trim();
        return between.IsEmpty || between is "–" or "-" or "of" or "de" or "and";
    }

    private int Number(string name)
    {
        if (numbers.TryGetValue(name, out var number))
            return number;
        // "Hill 203" and "Hill 204" are two.
        if (name.Length < ShortestFuzzy || name.AsSpan().ContainsAnyInRange('0', '9'))
            return numbers[name] = count++;
        var skeleton = Skeleton(name);
        if (!this.alike.TryGetValue(skeleton, out var alike))
            this.alike[skeleton] = alike = [];
        foreach (var other in alike)
        {
            if (Math.Abs(name.Length - other.Length) <= 2 && Fuzz.Ratio(name, other) >= 86)
                return numbers[name] = numbers[other];
        }
        alike.Add(name);
        return numbers[name] = count++;
    }

    /// <summary>The first consonants, by which variants are looked for: they vary in vowels and doubled letters, seldom in these.</summary>
    private static string Skeleton(string name)
    {
        Span<char> skeleton = stackalloc char[3];
        var length = 0;
        var from = name.StartsWith("al ", StringComparison.Ordinal) || name.StartsWith("el ", StringComparison.Ordinal) ? 3 : 0;
        for (var i = from; i < name.Length && length < skeleton.Length; i++)
        {
            if (name[i] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or ' ') && (length == 0 || skeleton[length - 1] != name[i]))
                skeleton[length++] = name[i];
        }
        return new(skeleton[..length]);
    }
}
