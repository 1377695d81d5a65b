using System.Buffers;
using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Win32.SafeHandles;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Storage;

/// <summary>
/// Keeps the first items of each list in memory and the others in a file that nobody else sees and that goes with the process, whatever ends it.
/// What a few articles come to never reaches the disk; what a whole export comes to never fills the memory.
/// </summary>
/// <param name="beside">A file in whose folder there is room: the store's.</param>
/// <param name="most">So many items of a list stay in memory.</param>
internal sealed class OverflowShelf(string beside, int most = OverflowShelf.Most) : IShelf, IDisposable
{
    /// <summary>More than a hundred articles come to.</summary>
    private const int Most = 8000;

    private readonly int most = most;
    private SafeFileHandle? file;
    private long end;

    public IShelved<T> Begin<T>()
        where T : class => new Shelved<T>(this, (JsonTypeInfo<T>)ShelfJson.Default.GetTypeInfo(typeof(T))!);

    public void Dispose() => file?.Dispose();

    private long Write(ReadOnlySpan<byte> item)
    {
        file ??= Open();
        var at = end;
        RandomAccess.Write(file, item, at);
        end += item.Length;
        return at;
    }

    private SafeFileHandle Open()
    {
        var name = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(beside))!, $".{Path.GetFileName(beside)}.{Guid.NewGuid():N}.shelf");
        var file = File.OpenHandle(name, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
        // It has no name from here on, so that a killed process leaves none behind.
        File.Delete(name);
        return file;
    }

    private sealed class Shelved<T>(OverflowShelf shelf, JsonTypeInfo<T> type) : IShelved<T>
        where T : class
    {
        private readonly List<T> first = [];
        private readonly List<(long Start, int Length)> further = [];

        public int Count => first.Count + further.Count;

        public T this[int index] => index < first.Count ? first[index] : Read(further[index - first.Count]);

        public void Add(T item)
        {
            if (first.Count < shelf.most)
            {
                first.Add(item);
                return;
            }
            var json = JsonSerializer.SerializeToUtf8Bytes(item, type);
            further.Add((shelf.Write(json), json.Length));
        }

        public IEnumerator<T> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private T Read((long Start, int Length) at)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(at.Length);
            try
            {
                var json = buffer.AsSpan(0, at.Length);
                for (var read = 0; read < json.Length;)
                {
                    var more = RandomAccess.Read(shelf.file!, json[read..], at.Start + read);
                    read += more > 0 ? more : throw new EndOfStreamException("what was put on the shelf is not there any more.");
                }
                return JsonSerializer.Deserialize(json, type)!;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}
