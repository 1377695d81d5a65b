using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Builds a <see cref="RuleSet"/> out of rule and lexicon files. Entries are of four kinds: <c>class</c> (a lexicon), <c>let</c> (a shared
/// part of patterns), <c>guard</c>, and <c>id</c> (a rule). Classes and phrases of all files are known before the first pattern is compiled,
/// so the order of the files does not matter.
/// </summary>
public sealed class RuleSetBuilder
{
    private static readonly string[] Levels = ["date", "quantity", "phrase", "claim", "voice", "cue"];

    /// <summary>Phrases and classes that code makes, so that patterns may name them.</summary>
    private static readonly string[] MadeByCode =
    [
        "date", "duration", "quantity", "base", "present", "gerund", "past", "participle", "singular", "plural",
        "passive", "active", "negated", "unreal", "infinitive", "progressive",
    ];

    private static readonly string[] Examples = ["matches", "misses", "knownWrong"];
    private static readonly string[] RuleFields = ["id", "when", "pattern", "unless", "about", "pass", .. Levels, .. Examples];
    private static readonly string[] OffFields = ["id", "off", "about"];
    private static readonly string[] LetFields = ["let", "pattern", "about"];
    private static readonly (GuardPlace Place, string Field)[] GuardPlaces =
        [(GuardPlace.Before, "before"), (GuardPlace.After, "after"), (GuardPlace.Inside, "inside"), (GuardPlace.Sentence, "sentence"), (GuardPlace.From, "from")];

    private static readonly string[] GuardFields = ["guard", "about", .. GuardPlaces.Select(p => p.Field)];

    private readonly ClassNames names = new();
    private readonly Vocabulary vocabulary = new();
    private readonly MultiWords multiWords = new();
    private readonly List<LexiconClass> lexicons = [];
    private readonly List<RuleEntry> rules = [];
    private readonly Dictionary<string, RuleEntry> lets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PatternNode> parsedLets = new(StringComparer.Ordinal);
    private readonly List<RuleEntry> guardEntries = [];
    private readonly HashSet<string> off = new(StringComparer.Ordinal);
    private readonly List<RuleEntry> offEntries = [];
    private readonly bool withExamples;

    /// <param name="withExamples">Whether examples are kept; a run does not need them, tests and <c>rules ID</c> do.</param>
    public RuleSetBuilder(bool withExamples = false)
    {
        this.withExamples = withExamples;
        foreach (var name in MadeByCode)
            names.NumberOf(name);
    }

    /// <summary>Adds a file. An entry with the id of an earlier one takes its place; <c>off: true</c> switches it off.</summary>
    /// <exception cref="RuleFileException">The file is malformed.</exception>
    public RuleSetBuilder Add(string file, string text)
    {
        foreach (var entry in RuleFileReader.Read(file, text, withExamples ? null : Examples.Contains))
        {
            switch (entry.Fields[0].Name)
            {
                case "class":
                    AddClass(entry);
                    break;
                case "let":
                    entry.Expect(LetFields);
                    lets[entry.Text("let")!] = entry;
                    break;
                case "guard":
                    entry.Expect(GuardFields);
                    guardEntries.Add(entry);
                    break;
                case "id":
                    AddRule(entry);
                    break;
                default:
                    throw entry.Error(entry.Fields[0].Name, "an entry begins with 'class', 'let', 'guard' or 'id'.");
            }
        }

        return this;
    }

    /// <summary>The ids of all rules.</summary>
    public IEnumerable<string> Ids => rules.Select(r => r.Text("id")!);

    public bool Has(string id) => rules.Exists(r => r.Text("id") == id);

    /// <summary>Switches rules off by id.</summary>
    public RuleSetBuilder SwitchOff(IEnumerable<string> ids)
    {
        off.UnionWith(ids);
        return this;
    }

    /// <exception cref="RuleFileException">A pattern, guard or output is not as it has to be.</exception>
    public RuleSet Build()
    {
        var guards = new Dictionary<string, Guard>(StringComparer.Ordinal);
        foreach (var entry in guardEntries)
        {
            var guard = BuildGuard(entry);
            guards[guard.Name] = guard;
        }

        foreach (var entry in offEntries)
        {
            if (!Has(entry.Text("id")!))
                throw entry.Error("id", $"'{entry.Text("id")}' is no rule that could be switched off.");
        }

        var built = ImmutableArray.CreateBuilder<Rule>();
        foreach (var entry in rules)
        {
            if (!off.Contains(entry.Text("id")!))
                built.Add(BuildRule(entry, guards));
        }

        return new RuleSet(names, vocabulary, multiWords, built.ToImmutable(), [.. lexicons]);
    }

    private void AddClass(RuleEntry entry)
    {
        var reader = new LexiconReader(entry, names, vocabulary, multiWords);
        lexicons.Add(reader.Read());
    }

    private void AddRule(RuleEntry entry)
    {
        var id = entry.Text("id")!;
        var earlier = rules.FindIndex(r => r.Text("id") == id);
        if (entry.Text("off") is { } word)
        {
            if (word != "true")
                throw entry.Error("off", $"'{word}': expected true; a rule without the field is on.");
            entry.Expect(OffFields);
            off.Add(id);
            offEntries.Add(entry);
            return;
        }

        if (earlier >= 0 && rules[earlier].File == entry.File)
            throw entry.Error("id", $"'{id}' stands twice in this file (first on line {rules[earlier].Line}).");
        entry.Expect(RuleFields);
        if (entry.Find("phrase") is { Text: { } phrase })
            names.NumberOf(phrase, entry, "phrase");
        else if (entry.Find("phrase") is not null)
            NamePhrase(entry);
        if (earlier >= 0)
            rules[earlier] = entry;
        else
            rules.Add(entry);
    }

    /// <summary>The phrase and the classes that it also carries are known before any pattern is compiled.</summary>
    private void NamePhrase(RuleEntry entry)
    {
        foreach (var (key, value) in entry.Map("phrase"))
        {
            if (key is not ("is" or "also"))
                continue;
            foreach (var name in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                names.NumberOf(name, entry, "phrase");
        }
    }

    private Rule BuildRule(RuleEntry entry, Dictionary<string, Guard> guards)
    {
        var levels = Levels.Where(l => entry.Find(l) is not null).ToArray();
        if (levels is not [var level])
            throw entry.Error(null, $"rule '{entry.Text("id")}': expected just one of the fields {string.Join(", ", Levels)}, which tells what it makes.");
        var triggers = default(ClassSet);
        foreach (var name in entry.List("when"))
            triggers.Add(names.TryGet(name, out var number) ? number : throw entry.Error("when", $"'{name}' is no class."));
        var output = entry.Find(level) is { Text: { } text } ? [new KeyValuePair<string, string>("", text)] : entry.Map(level);
        OutputFields.Check(entry, level, output);
        foreach (var example in entry.List("matches"))
            RuleExample.Read(entry.File, entry.Find("matches")!.Line, level, example);
        return new Rule
        {
            Id = entry.Text("id")!,
            Level = level,
            Table = RulePasses.TableOf(entry, level, output.FirstOrDefault(o => o.Key == "kind").Value),
            PatternText = entry.Text("pattern") ?? throw entry.Error(null, $"rule '{entry.Text("id")}' has no pattern."),
            Output = output,
            When = entry.List("when"),
            Unless = entry.List("unless"),
            About = entry.Text("about"),
            Matches = entry.List("matches"),
            Misses = entry.List("misses"),
            KnownWrong = entry.List("knownWrong"),
            File = entry.File,
            Line = entry.Line,
            Pattern = CompileRule(entry, entry.Text("pattern")!),
            Guards = [.. entry.List("unless").Select(g => guards.TryGetValue(g, out var guard) ? guard : throw entry.Error("unless", $"'{g}' is no guard."))],
            Triggers = triggers,
        };
    }

    private Guard BuildGuard(RuleEntry entry)
    {
        Guard? built = null;
        foreach (var (place, field) in GuardPlaces)
        {
            if (entry.Text(field) is { } pattern)
            {
                // A second place would not be looked at.
                built = built is null ? new Guard(entry.Text("guard")!, place, Compile(entry, field, pattern))
                    : throw entry.Error(field, "a guard looks in one place: put what has to stand together into one pattern of 'from' or 'sentence'.");
            }
        }

        if (built is not null)
            return built;

        throw entry.Error(null, $"guard '{entry.Text("guard")}': expected a field 'before', 'after', 'inside', 'from' or 'sentence' with a pattern.");
    }

    private Pattern CompileRule(RuleEntry entry, string pattern)
    {
        var node = Parse(entry, "pattern", pattern);
        return node.CanBeEmpty ? throw entry.Error("pattern", "it would match no word at all, and so everywhere: make one part of it required.") : Pattern.Compile(node);
    }

    private Pattern Compile(RuleEntry entry, string field, string pattern) => Pattern.Compile(Parse(entry, field, pattern));

    private PatternNode Parse(RuleEntry entry, string field, string pattern) =>
        new PatternParser(pattern, names, vocabulary, Shared, problem => entry.Error(field, problem)).Parse();

    private PatternNode? Shared(string name)
    {
        if (parsedLets.TryGetValue(name, out var node))
            return node;
        if (!lets.Remove(name, out var entry))
            return null;
        node = Parse(entry, "pattern", entry.Text("pattern") ?? throw entry.Error(null, $"let '{name}' has no pattern."));
        parsedLets.Add(name, node);
        return node;
    }
}
