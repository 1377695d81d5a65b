using System.Collections.Immutable;
using SourcePipeline.App.Inputs;

namespace SourcePipeline.App.Digests;

/// <summary>What is told of inputs, each in a sentence.</summary>
/// <param name="Failing">Those that cannot be read.</param>
/// <param name="ReadAgain">Those that could not, and now can.</param>
/// <param name="NoLongerRead">Those that could not, and now are asked for no more: what became of them nobody knows.</param>
internal sealed record InputNews(ImmutableArray<string> Failing, ImmutableArray<string> ReadAgain, ImmutableArray<string> NoLongerRead);

/// <summary>Which trouble with inputs is told when: the network's only once it lasts, any other at once, the same one never twice.</summary>
internal static class InputTroubles
{
    /// <summary>A network's trouble is told with this run in a row.</summary>
    public const int Lasting = 3;

    /// <param name="asked">What this run was asked to read, as <see cref="InputFailure.Input"/> names it.</param>
    /// <returns>What is remembered from now on, and what is told.</returns>
    public static (ImmutableSortedDictionary<string, InputTrouble> Now, InputNews Told) After(
        ImmutableSortedDictionary<string, InputTrouble> before, IReadOnlyCollection<InputFailure> failures, IReadOnlySet<string> asked)
    {
        var now = ImmutableSortedDictionary.CreateBuilder<string, InputTrouble>(StringComparer.Ordinal);
        var told = ImmutableArray.CreateBuilder<string>();
        foreach (var failure in failures.DistinctBy(f => f.Input).OrderBy(f => f.Input, StringComparer.Ordinal))
        {
            var known = before.GetValueOrDefault(failure.Input);
            var runs = (known?.Runs ?? 0) + 1;
            var tell = known is not { Told: true } && (!failure.IsNetwork || runs >= Lasting);
            now[failure.Input] = new(failure.Message, runs, tell || known is { Told: true });
            if (tell)
                told.Add(runs > 1 ? FormattableString.Invariant($"{failure.Message} So for {runs} runs in a row.") : failure.Message);
        }
        string[] over = [.. before.Where(b => b.Value.Told && !now.ContainsKey(b.Key)).Select(b => b.Key)];
        return (now.ToImmutable(), new(
            told.ToImmutable(),
            [.. over.Where(asked.Contains).Select(i => $"{i}: can be read again.")],
            [.. over.Where(i => !asked.Contains(i)).Select(i => $"{i}: is no longer among the sources, and was not looked at.")]));
    }
}
