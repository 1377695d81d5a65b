using System.Collections.Concurrent;
using SourcePipeline.App.Inputs;
using SourcePipeline.Extraction;

namespace SourcePipeline.App.Tests.Inputs;

/// <summary>Documents are extracted beside one another, and nobody who reads the results can tell.</summary>
public sealed class CascadeLanesTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly CascadeLanes lanes = new(CascadeLoading.Load(null, new HashSet<string>()));

    [Fact]
    public void Results_come_in_the_order_of_the_items_though_the_first_takes_longest()
    {
        using ManualResetEventSlim second = new();
        int Work(Cascade cascade, int item)
        {
            if (item == 0)
                Assert.True(second.Wait(Long));
            else
                second.Set();
            return item;
        }
        Assert.Equal([0, 1, 2, 3], lanes.InOrder([0, 1, 2, 3], Work));
    }

    [Fact]
    public void No_cascade_serves_two_documents_at_once()
    {
        ConcurrentDictionary<Cascade, int> busy = [];
        bool Work(Cascade cascade, int item)
        {
            var alone = busy.TryAdd(cascade, item);
            Thread.Yield();
            return busy.TryRemove(cascade, out _) && alone;
        }
        Assert.All(lanes.InOrder(Enumerable.Range(0, 500), Work), Assert.True);
    }

    [Fact]
    public void A_single_document_is_extracted_on_the_callers_thread_which_spares_it_the_start_of_another() =>
        Assert.Equal([Environment.CurrentManagedThreadId], lanes.InOrder([0], (_, _) => Environment.CurrentManagedThreadId));

    [Fact]
    public void What_one_document_throws_comes_in_its_place_behind_the_results_before_it()
    {
        using var results = lanes.InOrder([0, 1, 2, 3], (_, item) => item == 2 ? throw new FormatException() : item).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.True(results.MoveNext());
        Assert.Equal(1, results.Current);
        Assert.Throws<FormatException>(() => results.MoveNext());
    }

    [Fact]
    public void No_more_documents_are_read_ahead_than_can_be_extracted_soon()
    {
        var read = 0;
        var results = lanes.InOrder(Enumerable.Range(0, 10_000).Select(i => read = i), (_, item) => item);
        Assert.Equal(0, results.First());
        Assert.InRange(read, 0, 8 * Environment.ProcessorCount);
    }
}
