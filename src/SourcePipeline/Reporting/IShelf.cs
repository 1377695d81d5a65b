namespace SourcePipeline.Reporting;

/// <summary>Where the long lists of a report are put while it is made and read: in memory, or somewhere that has more room.</summary>
public interface IShelf
{
    /// <summary>A new, empty list.</summary>
    IShelved<T> Begin<T>()
        where T : class;
}

/// <summary>A list that grows at its end; what is read out of it says the same as what was put there, and need not be the same object.</summary>
public interface IShelved<T> : IReadOnlyList<T>
    where T : class
{
    void Add(T item);
}
