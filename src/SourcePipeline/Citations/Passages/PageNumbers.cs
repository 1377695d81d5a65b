using System.Collections.Frozen;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Citations.Passages;

/// <summary>Reads quantities in digits and in words, English and French ones whole, of other languages the small ones, with what bounds them.</summary>
internal static class PageNumbers
{
    private const string Lists = "Citations/Passages/numbers.words.txt";

    private static readonly FrozenDictionary<string, int> Small = Worth("small");
    private static readonly FrozenDictionary<string, int> Scales = Worth("scale");

    /// <summary>Collective numbers: exact in English ("a dozen"), rounded in French ("une quinzaine").</summary>
    private static readonly FrozenDictionary<string, int> Exact = Worth("collective");
    private static readonly FrozenDictionary<string, int> Rounded = Worth("rounded");

    /// <summary>Numbers that only bound from below, by the convention of the labelling guide.</summary>
    private static readonly FrozenDictionary<string, int> Vague = Worth("vague");

    /// <summary>Reads the quantity that begins at a word; <c>Length</c> is 0 where none does.</summary>
    public static (Quantity Value, int Length) Read(IReadOnlyList<PageWord> words, int at)
    {
        var isRise = IsRise(words, at);
        var i = at;
        bool approximate = false, low = false, high = false;
        for (var more = true; more;)
        {
            more = Skip("at-least", words, ref i, ref low) || Skip("more-than", words, ref i, ref low)
                || Skip("at-most", words, ref i, ref high) || Skip("about", words, ref i, ref approximate);
        }

        var between = i < words.Count && words[i].Folded is "between" or "entre";
        i += between ? 1 : 0;
        var (value, length, vague, round) = Value(words, i);
        if (length == 0)
            return default;

        i += length;
        approximate |= round;
        // "30 to 35", "30–35", "between 30 and 35".
        if (!isRise && i < words.Count && Joins(words, i, between) is var skip and >= 0 && i + skip < words.Count
            && words[i + skip].Break is '\0' && Value(words, i + skip) is { Length: > 0 } second && second.Value > value && !vague)
        {
            return (new(value, second.Value, approximate), i + skip + second.Length - at);
        }

        if (i + 1 < words.Count && words[i].Folded == "or" && words[i + 1].Folded is "more" or "so")
        {
            (low, approximate) = words[i + 1].Folded == "more" ? (true, approximate) : (low, true);
            i += 2;
        }

        return (vague ? new(value, null, Vague: true) : low ? new(value, null, approximate) : high ? new(null, value, approximate) : new(value, value, approximate), i - at);
    }

    /// <summary>"Has climbed from 83 to 116" is no range: the second figure takes the first one's place.</summary>
    public static bool IsRise(IReadOnlyList<PageWord> words, int at)
    {
        if (at < 2 || words[at - 1].Folded is not "from")
            return false;

        for (var i = at - 2; i >= Math.Max(0, at - 6); i--)
        {
            if (PassageWords.Is("revision", words, i))
                return true;
        }

        return false;
    }

    private static int Joins(IReadOnlyList<PageWord> words, int at, bool between) =>
        words[at].Folded is "to" || (between && words[at].Folded is "and" or "et") ? 1
        : words[at].Number is not null && words[at].Break == '\0' && at > 0 && words[at].Start - words[at - 1].End == 1 ? 0 : -1;

    private static (decimal Value, int Length, bool Vague, bool Round) Value(IReadOnlyList<PageWord> words, int at)
    {
        if (at >= words.Count)
            return default;

        var word = words[at];
        if (word.Number is { } digits)
        {
            var i = at + 1;
            while (i < words.Count && words[i].Break == '\0' && Scales.TryGetValue(words[i].Folded, out var scale))
                (digits, i) = (digits * scale, i + 1);

            return (digits, i - at, false, false);
        }

        if (Vague.TryGetValue(word.Folded, out var floor))
            return (floor, 1, true, false);

        if (word.Folded is "a" or "an" or "une" or "un" or "half" && at + 1 < words.Count)
        {
            var half = word.Folded == "half";
            var next = half && words[at + 1].Folded is "a" ? at + 2 : at + 1;
            if (next < words.Count && IsCollective(words[next].Folded, out var collective, out var isRounded))
                return (half ? collective / 2 : collective, next + 1 - at, false, isRounded);

            if (!half && words[next].Folded is "hundred" or "thousand")
            {
                decimal whole = words[next].Folded == "hundred" ? 100 : 1000;
                // "A thousand five hundred", "a hundred and twelve": what follows is smaller and makes it exact.
                var rest = next + 1 < words.Count && words[next + 1].Folded == "and" ? next + 2 : next + 1;
                return rest < words.Count && words[rest].Break is '\0' && Spelled(words, rest) is { Length: > 0 } more && more.Value < whole
                    ? (whole + more.Value, rest + more.Length - at, false, false) : (whole, 2, false, true);
            }

            return half && next < words.Count && Scales.TryGetValue(words[next].Folded, out var halved) ? (halved / 2m, next + 1 - at, false, true) : default;
        }

        if (word.Folded is not "score" and not "couple" && IsCollective(word.Folded, out var bare, out var isBareRounded))
            return (bare, 1, false, isBareRounded);

        var spelled = Spelled(words, at);
        return spelled.Length > 0 && AndAHalf(words, at + spelled.Length) is { } scaled ? ((spelled.Value + 0.5m) * scaled, spelled.Length + 4, false, true) : spelled;
    }

    /// <summary>The scale of "two and a half thousand", of which the two is read; null where nothing of that kind follows.</summary>
    private static int? AndAHalf(IReadOnlyList<PageWord> words, int at) =>
        at + 3 < words.Count && words[at].Folded is "and" && words[at + 1].Folded is "a" && words[at + 2].Folded is "half" && Scales.TryGetValue(words[at + 3].Folded, out var scale) ? scale : null;

    private static bool IsCollective(string word, out int worth, out bool isRounded)
    {
        isRounded = !Exact.TryGetValue(word, out worth);
        return !isRounded || Rounded.TryGetValue(word, out worth);
    }

    /// <summary>"one hundred and twelve", "seventy-six", "quatre-vingt-dix-sept".</summary>
    private static (decimal Value, int Length, bool Vague, bool Round) Spelled(IReadOnlyList<PageWord> words, int at)
    {
        decimal total = 0, part = 0;
        int i = at, end = at;
        var last = int.MaxValue;
        for (; i < words.Count; i++)
        {
            if (i > at && words[i].Break is not '\0')
                break;

            var word = words[i].Folded;
            if (Small.TryGetValue(word, out var small))
            {
                var fourTwenties = small == 20 && part % 100 == 4 && word.StartsWith("vingt", StringComparison.Ordinal);
                if (!fourTwenties && i > end && i == at)
                    break;

                // Numbers fall within a hundred: "three four" are two numbers.
                if (!fourTwenties && end > at && small >= last && !(last is 60 or 20 && small < 20))
                    break;

                part = fourTwenties ? part - 4 + 80 : part + small;
                last = fourTwenties ? 20 : small < 10 ? 0 : small;
                end = i + 1;
            }
            else if (Scales.TryGetValue(word, out var scale) && (end > at || word is "cent" or "mille") && words[i].Folded != "k")
            {
                part = part == 0 ? 1 : part;
                (total, part) = scale == 100 ? (total, part * 100) : (total + (part * scale), 0);
                last = int.MaxValue;
                end = i + 1;
            }
            else if (!(word is "and" or "et" && end == i && end > at && last == int.MaxValue && i + 1 < words.Count && Small.ContainsKey(words[i + 1].Folded)))
            {
                break;
            }
        }

        return end == at ? default : (total + part, end - at, false, false);
    }

    private static bool Skip(string bound, IReadOnlyList<PageWord> words, ref int at, ref bool mark)
    {
        var length = at < words.Count ? PassageWords.Match(bound, words, at) : 0;
        at += length;
        mark |= length > 0;
        return length > 0;
    }

    /// <summary>A list's words with what each is worth: "dozen 12".</summary>
    private static FrozenDictionary<string, int> Worth(string list) =>
        ListedWords.Read(Lists).Where(l => l.List == list).SelectMany(l => l.Words).Select(w => w.Split(' ')).ToFrozenDictionary(w => w[0], w => int.Parse(w[1]), StringComparer.Ordinal);
}
