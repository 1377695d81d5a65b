using System.Collections.Immutable;
using SourcePipeline.App.Inputs;

namespace SourcePipeline.App.Digests;

/// <summary>Which trouble with inputs is told when: the network's only once it lasts, any other at once, the same one never twice.</summary>
internal static class InputTroubles
{
    /// <summary>A network's trouble is told with this run in a row.</summary>
    public const int Lasting = 3;

    /// <returns>What is remembered from now on, and what is told.</returns>
    public static (ImmutableSortedDictionary<string, InputTrouble> Now, ImmutableArray<string> Told) After(
        ImmutableSortedDictionary<string, InputTrouble> before, IReadOnlyCollection<InputFailure> failures)
    {
        var now = ImmutableSortedDictionary.CreateBuilder<string, InputTrouble>(StringComparer.Ordinal);
        var told = ImmutableArray.CreateBuilder<string>();
        foreach (var failure in failures.DistinctBy(f => f.Input).OrderBy(f => f.Input, StringComparer.Ordinal))
        {
            var known = before.GetValueOrDefault(failure.Input);
            int runs = (known?.Runs ?? 0) + 1;
            bool tell = known is not { Told: true } && (!failure.IsNetwork || runs >= Lasting);
            now[failure.Input] = new(failure.Message, runs, tell || known is { Told: true });
            if (tell)
                told.Add(runs > 1 ? FormattableString.Invariant($"{failure.Message} So for {runs} runs in a row.") : failure.Message);
        }
        told.AddRange(before.Where(b => b.Value.Told && !now.ContainsKey(b.Key)).Select(b => $"{b.Key}: can be read again."));
        return (now.ToImmutable(), told.ToImmutable());
    }
}
