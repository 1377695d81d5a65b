using System.Collections.Concurrent;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.App.Inputs;

/// <summary>
/// The cascades of a run. One serves one thread: of several documents as many are extracted at once as there are processors, each by a cascade of its
/// own, and they come in the order that they were given in.
/// </summary>
/// <param name="first">The cascade that serves where there is nothing to do beside it; it may still be on its way.</param>
internal sealed class CascadeLanes(Task<Cascade> first)
{
    /// <summary>Documents that are extracted or wait to be asked for: a few more than processors, so that none waits for a long one.</summary>
    private static readonly int AtOnce = Environment.ProcessorCount * 2;

    private readonly ConcurrentBag<Cascade> idle = [];
    private int isFirstTaken;

    public CascadeLanes(Cascade first)
        : this(Task.FromResult(first))
    {
    }

    /// <exception cref="Exception">What kept the first cascade from being put together.</exception>
    public RuleSet Rules => first.GetAwaiter().GetResult().Rules;

    /// <summary>What <paramref name="work"/> makes of each item with a cascade, in the order of the items. They are read on the caller's thread, a few ahead of what is asked for.</summary>
    /// <exception cref="Exception">What <paramref name="work"/> throws, in the place of its result.</exception>
    public IEnumerable<TResult> InOrder<TItem, TResult>(IEnumerable<TItem> items, Func<Cascade, TItem, TResult> work)
    {
        Queue<Task<TResult>> running = [];
        using var next = items.GetEnumerator();
        for (var any = next.MoveNext(); any;)
        {
            var item = next.Current;
            any = next.MoveNext();
            // The only one needs no thread beside the caller's.
            if (!any && running.Count == 0)
            {
                yield return Run(item, work);
                yield break;
            }
            running.Enqueue(Task.Run(() => Run(item, work)));
            if (running.Count == AtOnce)
                yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (running.TryDequeue(out var task))
            yield return task.GetAwaiter().GetResult();
    }

    private TResult Run<TItem, TResult>(TItem item, Func<Cascade, TItem, TResult> work)
    {
        var cascade = Interlocked.Exchange(ref isFirstTaken, 1) == 0 ? first.GetAwaiter().GetResult()
            : this.idle.TryTake(out var idle) ? idle
            : new Cascade(Rules);
        var result = work(cascade, item);
        this.idle.Add(cascade);
        return result;
    }
}
