using System.Globalization;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Storage;

/// <summary>
/// A lock beside the store's file that the operating system lets go when its holder ends, however it ends. One is for a run (never two at
/// once on one store), another for a worker (never two on one store).
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly FileStream held;
    private readonly string holder;

    /// <param name="held">The locked file. It stays: were it deleted, one who waits for it and one who makes it anew would both have it.</param>
    /// <param name="holder">The file that tells who holds it.</param>
    private StoreLock(FileStream held, string holder) => (this.held, this.holder) = (held, holder);

    /// <summary>Waits for its turn; says once that it waits, and for whom.</summary>
    public static async Task<StoreLock> ForRunAsync(string store, Action<string> say, CancellationToken cancel)
    {
        for (var told = false; ; told = true)
        {
            if (TryTake(store + ".run") is { } taken)
                return taken;
            if (!told)
                say($"another run is working on {store}{Holder(store + ".run")}; waiting for its turn");
            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Refuses where another worker serves this store.</summary>
    public static StoreLock ForWorker(string store) => TryTake(store + ".worker")
        ?? throw new RefusedException($"{store}: a worker already runs on this store{Holder(store + ".worker")}. Stop it first, or give this one another store: --store.");

    /// <summary>Whether a run is at work on the store. Asked without writing: whoever may only read may ask.</summary>
    public static bool IsHeldByRun(string store)
    {
        try
        {
            using FileStream free = new(store + ".run.lock", FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose()
    {
        File.Delete(holder);
        held.Dispose();
    }

    private static StoreLock? TryTake(string name)
    {
        var file = name + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            FileStream taken = new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // In a file beside it: a locked file cannot be read by those who wait.
            File.WriteAllText(name + ".pid", string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}"));
            return new(taken, name + ".pid");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new RefusedException($"{file}: cannot be written: {e.Message.TrimEnd('.')}. The store's folder must be writable.", e);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
        catch (IOException e)
        {
            throw new RefusedException($"{file}: cannot be made: {e.Message}", e);
        }
    }

    /// <summary>Who holds it, to be put behind a message; empty where it was let go meanwhile.</summary>
    private static string Holder(string name)
    {
        try
        {
            return $" ({File.ReadAllText(name + ".pid")})";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
