namespace SourcePipeline.Reporting;

/// <summary>Keeps everything in memory.</summary>
public sealed class MemoryShelf : IShelf
{
    public IShelved<T> Begin<T>()
        where T : class => new Shelved<T>();

    private sealed class Shelved<T> : List<T>, IShelved<T>
        where T : class;
}
