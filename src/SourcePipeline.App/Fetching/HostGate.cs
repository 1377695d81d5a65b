namespace SourcePipeline.App.Fetching;

/// <summary>Lets no more than some requests at once, and none too soon after another, through to one host.</summary>
internal sealed class HostGate(int connections, TimeSpan pace, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim slots = new(connections);
    private readonly Lock gate = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private TimeSpan pace = pace;

    /// <summary>Waits for a free connection and for the host's pace; <see cref="Leave"/> must follow.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation);
        try
        {
            TimeSpan wait;
            lock (gate)
            {
                var now = time.GetUtcNow();
                var start = next > now ? next : now;
                next = start + pace;
                wait = start - now;
            }

            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellation);
        }
        catch
        {
            slots.Release();
            throw;
        }
    }

    public void Leave() => slots.Release();

    /// <summary>The site itself asks for this much time between two requests.</summary>
    public void SlowTo(TimeSpan pace)
    {
        lock (gate)
        {
            this.pace = pace > this.pace ? pace : this.pace;
        }
    }

    /// <summary>The site asks not to be asked again before this much time has passed.</summary>
    public void PauseFor(TimeSpan delay)
    {
        lock (gate)
        {
            var until = time.GetUtcNow() + delay;
            next = until > next ? until : next;
        }
    }

    public void Dispose() => slots.Dispose();
}
