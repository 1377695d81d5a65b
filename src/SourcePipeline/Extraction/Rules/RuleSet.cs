using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>All rules and lexicons, compiled. Immutable once built; shared by all threads.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, RuleTable> tables;

    internal RuleSet(ClassNames names, Vocabulary vocabulary, MultiWords multiWords, ImmutableArray<Rule> rules, ImmutableArray<LexiconClass> lexicons)
    {
        Names = names;
        Vocabulary = vocabulary;
        MultiWords = multiWords;
        NamedWords = NamedWords.Of(rules, vocabulary);
        Rules = rules;
        Lexicons = lexicons;
        tables = rules.GroupBy(r => r.Table).ToDictionary(g => g.Key, g => new RuleTable([.. g]), StringComparer.Ordinal);
        vocabulary.Settle(NamedWords);
    }

    /// <summary>A set that was built before, as <see cref="CompiledRules"/> keeps it.</summary>
    internal RuleSet(
        ClassNames names, Vocabulary vocabulary, MultiWords multiWords, NamedWords namedWords, ImmutableArray<Rule> rules, ImmutableArray<LexiconClass> lexicons, Dictionary<string, RuleTable> tables)
    {
        Names = names;
        Vocabulary = vocabulary;
        MultiWords = multiWords;
        NamedWords = namedWords;
        Rules = rules;
        Lexicons = lexicons;
        this.tables = tables;
    }

    public ClassNames Names { get; }

    public Vocabulary Vocabulary { get; }

    internal MultiWords MultiWords { get; }

    internal NamedWords NamedWords { get; }

    /// <summary>The shapes of the items that its levels have met.</summary>
    internal ItemShapes Shapes { get; } = new();

    /// <summary>Every rule that is switched on, in the order of the files.</summary>
    public ImmutableArray<Rule> Rules { get; }

    internal ImmutableArray<LexiconClass> Lexicons { get; }

    internal IReadOnlyDictionary<string, RuleTable> Tables => tables;

    /// <summary>The rules of a level ("date"), of a pass of the phrase level ("phrase/people"), or of a kind of claim ("claim/casualty").</summary>
    internal RuleTable Table(string level) => tables.GetValueOrDefault(level) ?? new RuleTable([]);

    /// <summary>The number of a class; made where no lexicon has it, so that a level can ask for a class that a rule pack has emptied.</summary>
    public int Class(string name) => Names.NumberOf(name);
}
