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
            if (TryTake(store + ".run.lock") is { } taken)
            {
                return taken;
            }
            if (!told)
            {
                say($"another run is working on {store}{Holder(store + ".run.lock")}; waiting for its turn");
            }
            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Refuses where another worker serves this store.</summary>
    public static StoreLock ForWorker(string store) => TryTake(store + ".worker.lock")
        ?? throw new RefusedException($"{store}: a worker already runs on this store{Holder(store + ".worker.lock")}. Stop it first, or give this one another store: --store.");

    public void Dispose() => held.Dispose();

    private static StoreLock? TryTake(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            FileStream stream = new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            stream.SetLength(0);
            using (StreamWriter text = new(stream, leaveOpen: true))
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}"));
            }
            return new(stream);
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

    private static string Holder(string file)
    {
        try
        {
            // Shared for writing too, which asks for no lock of its own.
            using StreamReader text = new(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return text.ReadToEnd() is { Length: > 0 } holder ? $" ({holder})" : "";
        }
        catch (IOException)
        {
            // It ended in between, or the system does not let a locked file be read: the message does without.
            return "";
        }
    }
}
