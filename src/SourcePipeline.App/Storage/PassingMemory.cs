namespace SourcePipeline.App.Storage;

/// <summary>
/// What is read back and written out piece by piece is dead as soon as the next piece comes. The collector, seeing that nearly nothing survives, waits
/// ever longer and lets a hundred megabytes of it pile up; here it is told.
/// </summary>
internal static class PassingMemory
{
    /// <summary>So many bytes may pile up: few articles never come to it.</summary>
    private const long Most = 32 << 20;

    private static long collected;

    /// <summary>To be called where a piece is done.</summary>
    public static void LetGo()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - Interlocked.Read(ref collected) > Most)
        {
            Interlocked.Exchange(ref collected, allocated);
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        }
    }
}
