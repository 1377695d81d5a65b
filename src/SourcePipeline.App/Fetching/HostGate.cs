namespace SourcePipeline.App.Fetching;

/// <summary>Lets no more than some requests at once, and none too soon after another, through to one host.</summary>
internal sealed class HostGate(int connections, TimeSpan pace, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(connections);
    private readonly Lock _lock = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private TimeSpan _pace = pace;

    /// <summary>Waits for a free connection and for the host's pace; <see cref="Leave"/> must follow.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        await _slots.WaitAsync(cancellation);
        try
        {
            TimeSpan wait;
            lock (_lock)
            {
                DateTimeOffset now = time.GetUtcNow();
                DateTimeOffset start = _next > now ? _next : now;
                _next = start + _pace;
                wait = start - now;
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellation);
            }
        }
        catch
        {
            _slots.Release();
            throw;
        }
    }

    public void Leave() => _slots.Release();

    /// <summary>The site itself asks for this much time between two requests.</summary>
    public void SlowTo(TimeSpan pace)
    {
        lock (_lock)
        {
            _pace = pace > _pace ? pace : _pace;
        }
    }

    /// <summary>The site asks not to be asked again before this much time has passed.</summary>
    public void PauseFor(TimeSpan delay)
    {
        lock (_lock)
        {
            DateTimeOffset until = time.GetUtcNow() + delay;
            _next = until > _next ? until : _next;
        }
    }

    public void Dispose() => _slots.Dispose();
}
