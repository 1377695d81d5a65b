using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>One rule of the cascade: a pattern, what it makes, and the sentences that show it.</summary>
public sealed class Rule
{
    public required string Id { get; init; }

    /// <summary>What it makes, which is also the level that runs it: <c>date</c>, <c>quantity</c>, <c>phrase</c>, <c>claim</c>, <c>voice</c>, <c>cue</c>.</summary>
    public required string Level { get; init; }

    /// <summary>For phrase rules the pass that they run in; "" otherwise.</summary>
    public required string Pass { get; init; }

    public required string PatternText { get; init; }

    /// <summary>What it makes, by name; a single word stands under "".</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Output { get; init; }

    /// <summary>Lexicon classes that trigger it; empty: it is tried everywhere.</summary>
    public required ImmutableArray<string> When { get; init; }

    /// <summary>Names of the guards that keep it from firing.</summary>
    public required ImmutableArray<string> Unless { get; init; }

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Sentences with the matched words in <c>[[…]]</c>; read only where examples are asked for.</summary>
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

    /// <summary>The error to throw where an output is not as the level needs it.</summary>
    public RuleFileException Error(string field, string problem) => new(File, Line, field, $"rule '{Id}': {problem}");
}
