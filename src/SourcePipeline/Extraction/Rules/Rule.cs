using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>One rule of the cascade: a pattern, what it makes, and the sentences that show it.</summary>
public sealed class Rule
{
    public required string Id { get; init; }

    /// <summary>What it makes, which is also the level that runs it: <c>date</c>, <c>quantity</c>, <c>phrase</c>, <c>claim</c>, <c>voice</c>, <c>cue</c>.</summary>
    public required string Level { get; init; }

    /// <summary>The table that it is tried with: "date", "phrase/people", "claim/casualty" …</summary>
    internal string Table { get; init; } = "";

    public required string PatternText { get; init; }

    /// <summary>What it makes, by name; a single word stands under "".</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Output { get; init; }

    /// <summary>Lexicon classes that trigger it; empty: it is tried everywhere.</summary>
    public required ImmutableArray<string> When { get; init; }

    /// <summary>Names of the guards that keep it from firing.</summary>
    public required ImmutableArray<string> Unless { get; init; }

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Sentences with the matched words in <c>[[…]]</c> and what <see cref="RuleExample"/> says of their values; read only where examples are asked for.</summary>
    public ImmutableArray<string> Matches { get; init; } = [];

    public ImmutableArray<string> Misses { get; init; } = [];

    /// <summary>Sentences on which it is known to go wrong; the tests fail once they come right.</summary>
    public ImmutableArray<string> KnownWrong { get; init; } = [];

    public required string File { get; init; }

    public required int Line { get; init; }

    internal Pattern Pattern { get; init; } = null!;

    internal ImmutableArray<Guard> Guards { get; init; } = [];

    internal ClassSet Triggers { get; init; }

    internal bool IsTriggered(in ClassSet sentence) => When.IsEmpty || Triggers.Meets(sentence);

    /// <summary>Whether a guard keeps the rule from firing where it matches from <paramref name="start"/> to <paramref name="end"/> (exclusive).</summary>
    internal bool IsGuarded(Matcher matcher, ReadOnlySpan<Item> items, int start, int end)
    {
        foreach (var guard in Guards)
        {
            if (guard.Holds(matcher, items, start, end))
                return true;
        }

        return false;
    }

    /// <summary>The output named <paramref name="name"/>, or null.</summary>
    public string? Get(string name)
    {
        foreach (var (key, value) in Output)
        {
            if (key == name)
                return value;
        }

        return null;
    }

    /// <summary>The number of the class that the output names under <paramref name="field"/>; -1 where it names none.</summary>
    /// <exception cref="RuleFileException">There is no such class.</exception>
    internal int ClassIn(string field, ClassNames names) =>
        Get(field) is not { } named ? -1 : names.TryGet(named, out var number) ? number : throw Error(field, $"'{named}' is no class.");

    /// <summary>The value of an enumeration that the output names under <paramref name="field"/>, in lower case and with hyphens ("shot-down").</summary>
    /// <exception cref="RuleFileException">It names none of the values.</exception>
    internal T ValueIn<T>(string field)
        where T : struct, Enum =>
        ValueOf<T>(Get(field)) ?? throw Error(Level, $"{field} '{Get(field)}': expected one of {NamesOf<T>()}.");

    /// <summary>The value that a word of the output stands for; null where it stands for none.</summary>
    internal static T? ValueOf<T>(string? word)
        where T : struct, Enum
    {
        // By the type: a generic call of the framework's would be compiled at every start, for each enumeration anew.
        var type = typeof(T);
        return word is [>= 'a' and <= 'z', ..] && Enum.TryParse(type, word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? (T)value : null;
    }

    internal static string NamesOf<T>()
        where T : struct, Enum =>
        string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();

    /// <summary>The error to throw where an output is not as the level needs it.</summary>
    public RuleFileException Error(string field, string problem) => new(File, Line, field, $"rule '{Id}': {problem}");
}
