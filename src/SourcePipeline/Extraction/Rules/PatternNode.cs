using System.Collections.Immutable;

namespace SourcePipeline.Extraction.Rules;

/// <summary>A pattern as parsed.</summary>
internal abstract record PatternNode
{
    /// <summary>One item that passes every term.</summary>
    public sealed record One(ImmutableArray<Term> Terms) : PatternNode;

    public sealed record Sequence(ImmutableArray<PatternNode> Parts) : PatternNode;

    public sealed record Choice(ImmutableArray<PatternNode> Options) : PatternNode;

    /// <param name="Most">-1 for no limit.</param>
    public sealed record Repeat(PatternNode Part, int Least, int Most) : PatternNode;

    public sealed record Capture(string Name, PatternNode Part) : PatternNode;

    public bool CanBeEmpty => this switch
    {
        One => false,
        Sequence s => s.Parts.All(p => p.CanBeEmpty),
        Choice c => c.Options.Any(o => o.CanBeEmpty),
        Repeat r => r.Least == 0 || r.Part.CanBeEmpty,
        Capture c => c.Part.CanBeEmpty,
        _ => throw new InvalidOperationException(),
    };
}

/// <summary>A test on one item: it has a class, or is one of some words.</summary>
/// <param name="Class">Class number; -1 where <paramref name="Lexemes"/> decide.</param>
internal readonly record struct Term(int Class, int[]? Lexemes, bool Negated);
