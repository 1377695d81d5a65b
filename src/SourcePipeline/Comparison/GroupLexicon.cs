using System.Collections.Frozen;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>The nouns and demonyms of <c>groups.words.txt</c>.</summary>
internal static class GroupLexicon
{
    private static readonly FrozenDictionary<string, GroupKind> Kinds;
    /// <summary>Country by country, adjective or people.</summary>
    private static readonly FrozenDictionary<string, string> Demonyms;
    private static readonly FrozenDictionary<string, string> Seats;
    private static readonly FrozenSet<string> Generic;
    private static readonly FrozenSet<string> Facilities;
    private static readonly FrozenSet<string> FunctionWords;
    private static readonly FrozenSet<string> Observing;
    private static readonly FrozenSet<string> Fighting;
    private static readonly FrozenSet<string> Writers;
    private static readonly FrozenSet<string> Narrower;
    private static readonly FrozenSet<string> Owners = ListedWords.Of("Comparison/names.words.txt", "owner").ToFrozenSet(StringComparer.Ordinal);

    static GroupLexicon()
    {
        var kinds = new Dictionary<string, GroupKind>(StringComparer.Ordinal);
        var demonyms = new Dictionary<string, string>(StringComparer.Ordinal);
        var generic = new HashSet<string>(StringComparer.Ordinal);
        var facilities = new HashSet<string>(StringComparer.Ordinal);
        var functions = new HashSet<string>(StringComparer.Ordinal);
        var observing = new HashSet<string>(StringComparer.Ordinal);
        var fighting = new HashSet<string>(StringComparer.Ordinal);
        var writers = new HashSet<string>(StringComparer.Ordinal);
        var narrower = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (list, words) in WordLists.Embedded("Extraction/Parties/nations.lexicon.yaml"))
        {
            foreach (var word in list == "nation" ? words : [])
            {
                var pair = word.Split(" = ");
                demonyms.TryAdd(Fold.Name(pair[1]), Fold.Name(pair[0]));
                demonyms.TryAdd(Fold.Name(pair[0]), Fold.Name(pair[0]));
            }
        }
        foreach (var (list, words) in ListedWords.Read("Comparison/groups.words.txt"))
        {
            foreach (var word in words)
            {
                switch (list)
                {
                    case "demonyms":
                        var pair = word.Split('=');
                        demonyms[pair[0]] = pair[1];
                        break;
                    case "generic":
                        AddForms(generic, word);
                        break;
                    case "function-words":
                        functions.Add(word);
                        break;
                    case "observing":
                        observing.Add(word);
                        break;
                    case "fighting":
                        fighting.Add(word);
                        break;
                    case "writers":
                        AddForms(writers, word);
                        break;
                    case "narrower":
                        AddForms(narrower, word);
                        break;
                    case "facilities":
                        AddForms(facilities, word);
                        break;
                    default:
                        var kind = Enum.Parse<GroupKind>(list, ignoreCase: true);
                        var forms = new HashSet<string>(StringComparer.Ordinal);
                        AddForms(forms, word);
                        AddForms(forms, word.Replace('-', ' '));
                        foreach (var form in forms)
                            kinds.TryAdd(form, kind);
                        break;
                }
            }
        }
        Kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        Demonyms = demonyms.ToFrozenDictionary(StringComparer.Ordinal);
        Seats = ListedWords.Of("Comparison/seats.words.txt", "seat").Select(s => s.Split('=')).ToFrozenDictionary(s => s[0], s => NationMark + s[1], StringComparer.Ordinal);
        Generic = generic.ToFrozenSet(StringComparer.Ordinal);
        FunctionWords = functions.ToFrozenSet(StringComparer.Ordinal);
        Facilities = facilities.ToFrozenSet(StringComparer.Ordinal);
        Observing = observing.ToFrozenSet(StringComparer.Ordinal);
        Fighting = fighting.ToFrozenSet(StringComparer.Ordinal);
        Writers = writers.ToFrozenSet(StringComparer.Ordinal);
        Narrower = narrower.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void AddForms(HashSet<string> forms, string word)
    {
        forms.Add(word);
        forms.Add(word + "s");
    }

    public static bool TryKind(string lower, out GroupKind kind) => Kinds.TryGetValue(lower, out kind);

    public static bool IsGeneric(string lower) => Generic.Contains(lower);

    /// <summary>The marked name of the country whose government is called by this seat ("madrid"); null for other words.</summary>
    public static string? Seated(string folded) => Seats.GetValueOrDefault(folded);

    /// <summary>A word of grammar, which a sentence may write with a capital.</summary>
    public static bool IsFunctionWord(string word) => FunctionWords.Contains(word.ToLowerInvariant());

    /// <summary>Whether a name is that of an observer rather than of a side: "… Observatory for Human Rights".</summary>
    public static bool Observes(string name) => name.Split(' ').Any(Observing.Contains);

    /// <summary>Whether the words name somebody who writes on a war and does not fight it.</summary>
    public static bool Writes(string words)
    {
        var lookup = Writers.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[24];
        foreach (var range in words.AsSpan().SplitAny(' ', ',', '-'))
        {
            var word = words.AsSpan(range);
            if (word.Length <= lower.Length && lookup.Contains(lower[..word.ToLowerInvariant(lower)]))
                return true;
        }
        return false;
    }

    /// <summary>Whether a medium belongs to a state or stands by its government ("state television", "the pro-government agency").</summary>
    public static bool IsOwned(string medium) => medium.Split(' ', '-').Any(word => Owners.Contains(word.ToLowerInvariant()));

    /// <summary>Whether a name of several words is that of a force: "… Liberation Front".</summary>
    public static bool Fights(string name) => name.Contains(' ') && name.Split(' ').Any(Fighting.Contains) && !Observes(name);

    /// <summary>Whether the noun counts a part of the civilians only.</summary>
    public static bool IsNarrower(string lower) => Narrower.Contains(lower);

    public static bool IsFacility(string lower) => Facilities.Contains(lower);

    /// <summary>Stands before the stem of a nation's name.</summary>
    public const char NationMark = '~';

    /// <summary>A country, its adjective and its people give one marked name; an unknown one a marked stem ("ossetia", "ossetian"); other names come back as they are.</summary>
    public static string Nation(string folded)
    {
        if (Country(folded) is { } country)
            return country;
        foreach (var ending in Endings)
        {
            if (folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal))
                return NationMark + folded[..^ending.Length];
        }
        return folded;
    }

    /// <summary>The marked name of a country that the lexicons know by this word; null for others.</summary>
    public static string? Country(string folded) =>
        Demonyms.TryGetValue(folded, out var country) || (folded.EndsWith('s') && Demonyms.TryGetValue(folded[..^1], out country)) ? NationMark + country : null;

    /// <summary>Longest first; countries lose the vowel that their adjective changes (Syria, Syrian: <c>syr</c>).</summary>
    private static readonly string[] Endings = ["ians", "ian", "ans", "ia", "an", "ese", "ish", "is", "i", "e", "a"];
}
