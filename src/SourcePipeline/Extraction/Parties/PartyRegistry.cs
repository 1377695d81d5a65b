using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// The parties and places of one document, learned from the document itself: which names stand for one party ("Long Name (ABC)", spellings
/// with and without diacritics), which names are places or persons, and which state its "army" and "government" are.
/// </summary>
internal sealed class PartyRegistry
{
    /// <summary>Only the best attested parties are compared with each other, so that a book does not cost the square of its names.</summary>
    private const int MostJoined = 200;

    private static readonly string[] Particles = ["al", "el", "ad", "ud", "ul", "de", "the"];

    private readonly Dictionary<string, NameEvidence> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameEvidence>.AlternateLookup<ReadOnlySpan<char>> namesByKey;
    private readonly Dictionary<string, string> canonical = new(StringComparer.Ordinal);

    /// <summary>What <see cref="PartyOf"/> has found for words of this document: the same few are asked for again and again.</summary>
    private readonly Dictionary<string, string?> parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> states = new(StringComparer.Ordinal);
    private readonly Nations nations;
    private readonly NameReader reader;
    private readonly Vocabulary vocabulary;
    private readonly int sideNoun;
    private readonly int armed;
    private readonly int military;

    public PartyRegistry(RuleSet rules, Tokenizer tokenizer)
    {
        nations = new Nations(rules);
        reader = new NameReader(rules, tokenizer);
        vocabulary = rules.Vocabulary;
        sideNoun = rules.Class("side-noun");
        armed = rules.Class("armed");
        military = rules.Class("military");
        namesByKey = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The state whose army, government or soldiers the document speaks of most often, or null.</summary>
    public string? State { get; private set; }

    public void Begin(Document document)
    {
        names.Clear();
        canonical.Clear();
        states.Clear();
        parties.Clear();
        reader.Read(document, this);
        ShareSurnames();
        JoinSpellings();
        State = MostNamedState();
        MainPlace = FindMainPlace();
        HasVessels = AnyVessel();
    }

    /// <summary>Whoever was named in full is meant by the last of his names alone.</summary>
    private void ShareSurnames()
    {
        foreach (var full in names.Values.ToArray())
        {
            if (full.Kind == NameKind.Person && full.Name.LastIndexOf(' ') is > 0 and var space && names.TryGetValue(NameKey.Of(full.Name.AsSpan(space + 1)), out var surname))
                surname.Person += full.Person;
        }
    }

    private bool AnyVessel()
    {
        foreach (var evidence in names.Values)
        {
            if (evidence.Kind == NameKind.Vessel)
                return true;
        }

        return false;
    }

    private string? FindMainPlace()
    {
        NameEvidence? first = null;
        var second = 0;
        foreach (var evidence in names.Values)
        {
            if (evidence.Kind != NameKind.Place || nations.CountryOf(evidence.Name) is not null)
                continue;
            if (first is null || evidence.Place > first.Place)
                (first, second) = (evidence, first?.Place ?? 0);
            else
                second = Math.Max(second, evidence.Place);
        }

        return first is not null && first.Place >= 6 && first.Place >= 2 * second ? first.Name : null;
    }

    public NameEvidence EvidenceOf(ReadOnlySpan<char> name)
    {
        if (Find(name) is not { } evidence)
            names.Add(NameKey.Of(name), evidence = new NameEvidence(name.ToString()));
        return evidence;
    }

    private NameEvidence? Find(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[NameKey.MostChars];
        return namesByKey.TryGetValue(key[..NameKey.Write(name, key)], out var evidence) ? evidence : null;
    }

    /// <summary>Both names stand for one party; <paramref name="name"/> is the one it goes by.</summary>
    public void Join(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        var goesBy = Canonical(NameKey.Of(name)) ?? Canonical(NameKey.Of(other)) ?? name.ToString();
        canonical[NameKey.Of(name)] = goesBy;
        canonical[NameKey.Of(other)] = goesBy;
    }

    /// <summary>The place that the document names far more often than any other, or null; in a paragraph that has named none yet, "the city" is it.</summary>
    public string? MainPlace { get; private set; }

    /// <summary>Whether ships go by their names in the document.</summary>
    public bool HasVessels { get; private set; }

    public NameKind KindOf(ReadOnlySpan<char> name)
    {
        if (IsCompoundAdjective(name))
            return NameKind.Unknown;
        if (nations.CountryOf(name) is not null)
            return NameKind.Place;
        return Find(name)?.Kind ?? NameKind.Unknown;
    }

    /// <summary>What the document calls the place: "the village of X".</summary>
    public PlaceKinds CalledOf(ReadOnlySpan<char> name) => Find(name)?.Called ?? PlaceKinds.None;

    /// <summary>Whether the document tells, up to where it has been read for claims or by the words beside the name, that it is a vehicle, an aircraft or a ship; "two Xs" are things if X is one.</summary>
    public bool IsThing(ReadOnlySpan<char> name) => Find(name) is { IsThing: true } || (name is [.., 's'] && Find(name[..^1]) is { IsThing: true });

    /// <summary>Vehicles, aircraft or ships have this name, in the singular and in the plural.</summary>
    public void NoteThing(ReadOnlySpan<char> name) => EvidenceOf(name is [.., 's'] ? name[..^1] : name).IsThing = true;

    /// <summary>Whether the text has this name inside a sentence, where only names have a capital.</summary>
    public bool IsInside(ReadOnlySpan<char> name) => Find(name) is { IsInside: true };

    /// <summary>Whether the text has this name and says no more for a party, a place or a thing than for a person.</summary>
    public bool MayBePerson(ReadOnlySpan<char> name) =>
        nations.CountryOf(name) is null && !IsCompoundAdjective(name) && (Find(name) is not { } known || known.Person >= Math.Max(known.Party, Math.Max(known.Place, known.Vessel)));

    /// <summary>Whether the text has this name and nothing in it says that it is a person's or a party's.</summary>
    public bool MayBePlace(ReadOnlySpan<char> name) => Find(name) is { Kind: NameKind.Place or NameKind.Unknown };

    /// <summary>"Rebel-held", "Ruthenian-backed" at a sentence's beginning: no name.</summary>
    public static bool IsCompoundAdjective(ReadOnlySpan<char> name)
    {
        var hyphen = name.LastIndexOf('-');
        if (hyphen < 0 || hyphen + 3 >= name.Length || !char.IsLower(name[hyphen + 1]))
            return false;
        return name.EndsWith("ed", StringComparison.Ordinal) || name.EndsWith("held", StringComparison.Ordinal) || name.EndsWith("led", StringComparison.Ordinal) || name.EndsWith("run", StringComparison.Ordinal);
    }

    public bool IsCountry(ReadOnlySpan<char> name) => nations.CountryOf(name) is not null;

    /// <summary>
    /// The party that the words stand for, by the document's own names: "Ruthenian MFZ forces" is the MFZ, "the Ruthenian army" and, where
    /// the document is about Ruthenia's war, "the junta" are Ruthenia's side. Null for people of no side.
    /// </summary>
    public string? PartyOf(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        if (parties.TryGetValue(words, out var known))
            return known;
        var parts = words.Split([' ', '\u00A0', '/', '(', ')', ',', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        return parties[words] = Named(parts) ?? Side(parts);
    }

    private string? Named(string[] parts)
    {
        for (var length = Math.Min(parts.Length, 8); length > 0; length--)
        {
            for (var i = 0; i + length <= parts.Length; i++)
            {
                if (!char.IsUpper(parts[i][0]))
                    continue;
                var name = length == 1 ? parts[i] : string.Join(' ', parts, i, length);
                if (name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal))
                    name = name[..^2];
                var key = NameKey.Of(name);
                if (Canonical(key) is { } goesBy)
                    return goesBy;
                if (nations.CountryOf(name) is null && names.TryGetValue(key, out var evidence) && evidence.Kind == NameKind.Party && !IsWordOfSide(name))
                    return evidence.Name;
            }
        }

        return null;
    }

    private string? Side(string[] parts)
    {
        string? side = null;
        var ofState = false;
        string? armedWord = null;
        foreach (var part in parts)
        {
            var word = part.EndsWith("'s", StringComparison.Ordinal) || part.EndsWith("’s", StringComparison.Ordinal) ? part[..^2] : part;
            if (nations.CountryOf(word) is { } country && side?.Contains(country, StringComparison.Ordinal) != true)
                side = side is null ? country : $"{side} and {country}";
            var lexeme = vocabulary.Find(word);
            if (lexeme == 0)
                continue;
            ref readonly var classes = ref vocabulary.ClassesOf(lexeme);
            ofState |= classes.Has(sideNoun) || classes.Has(military);
            if (classes.Has(armed) && !word.Equals("militia", StringComparison.OrdinalIgnoreCase))
                armedWord ??= word;
        }

        if (armedWord is not null && !ofState)
            return armedWord.EndsWith('s') ? armedWord : armedWord + "s";
        return side ?? (ofState ? State : armedWord);
    }

    private bool IsWordOfSide(string name) => vocabulary.Find(name) is > 0 and var lexeme && (vocabulary.ClassesOf(lexeme).Has(sideNoun) || vocabulary.ClassesOf(lexeme).Has(armed));

    private string? Canonical(string key) => canonical.GetValueOrDefault(key);

    /// <summary>Spellings of one name: the same without particles, or long and almost the same letters.</summary>
    private void JoinSpellings()
    {
        // Sorted and looked through by hand: the library's queries over pairs are compiled at every start.
        var keys = new List<string>();
        foreach (var (key, evidence) in names)
        {
            if (key.Length >= Spelling.LongName && evidence.Kind == NameKind.Party)
                keys.Add(key);
        }

        keys.Sort((a, b) => names[a].Party != names[b].Party ? names[b].Party.CompareTo(names[a].Party) : string.CompareOrdinal(a, b));
        if (keys.Count > MostJoined)
            keys.RemoveRange(MostJoined, keys.Count - MostJoined);
        var plain = keys.ConvertAll(k => WithoutParticles(names[k].Name));
        for (var i = 0; i < keys.Count; i++)
        {
            for (var j = i + 1; j < keys.Count; j++)
            {
                var (a, b) = (names[keys[i]].Name, names[keys[j]].Name);
                if (plain[i] == plain[j] || Spelling.IsAlike(a, b, keys[i], keys[j]))
                    Join(a, b);
            }
        }
    }

    private static string WithoutParticles(string name) =>
        NameKey.Of(string.Join(' ', name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Particles.Contains(w, StringComparer.OrdinalIgnoreCase))));

    /// <summary>"The Ruthenian army": a word for a side stands behind <paramref name="name"/>, which may be a state's or its people's.</summary>
    public void NoteSideOf(ReadOnlySpan<char> name)
    {
        if (nations.CountryOf(name) is { } state)
            states[state] = states.GetValueOrDefault(state) + 1;
    }

    private string? MostNamedState()
    {
        string? most = null;
        foreach (var (state, times) in states)
        {
            if (most is null || times > states[most] || (times == states[most] && string.CompareOrdinal(state, most) < 0))
                most = state;
        }

        return most;
    }
}
