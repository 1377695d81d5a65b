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

    private StoreLock(FileStream held) => this.held = held;

    /// <summary>Waits for its turn; says once that it waits, and for whom.</summary>
    public static async Task<StoreLock> ForRunAsync(string store, Action<string> say, CancellationToken cancel)
    {
        for (bool told = false; ; told = true)
        {
            if (TryTake(store + ".run") is { } taken)
            {
                return taken;
            }
            if (!told)
            {
                say($"another run is working on {store}{Holder(store + ".run")}; waiting for its turn");
            }
            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Refuses where another worker serves this store.</summary>
    public static StoreLock ForWorker(string store) => TryTake(store + ".worker")
        ?? throw new RefusedException($"{store}: a worker already runs on this store{Holder(store + ".worker")}. Stop it first, or give this one another store: --store.");

    public void Dispose() => held.Dispose();

    private static StoreLock? TryTake(string name)
    {
        string file = name + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            FileStream taken = new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // In a file beside it: a locked file cannot be read by those who wait.
            File.WriteAllText(name + ".pid", string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}"));
            return new(taken);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new RefusedException($"{file}: cannot be written: {e.Message}. The store's folder must be writable.", e);
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

    private static string Holder(string name) => File.Exists(name + ".pid") ? $" ({File.ReadAllText(name + ".pid")})" : "";
}
