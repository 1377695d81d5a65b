using SourcePipeline.App.Commands;
using SourcePipeline.App.Settings;

namespace SourcePipeline.App.Storage;

/// <summary>Opens the store that the settings choose.</summary>
internal static class StoreOpening
{
    /// <summary>For commands that only read: where there is no store there is nothing to show, and none is made; where it may not be written to, it is read all the same.</summary>
    public static IClaimStore OpenExisting(StoreSettings settings) => File.Exists(settings.File)
        ? settings.Provider == StoreProvider.Sqlite ? SqliteClaimStore.ToRead(settings.File) : Open(settings)
        : throw new RefusedException($"{settings.File}: no store there yet. Run check first, or name another one: --store.");

    public static IClaimStore Open(StoreSettings settings) => settings.Provider switch
    {
#if LITEDB
        StoreProvider.LiteDb => new LiteDbClaimStore(settings.File),
#else
        StoreProvider.LiteDb => throw new RefusedException("Store:Provider: litedb is not compiled into this build. Build with -p:WithLiteDb=true, or take sqlite."),
#endif
        _ => new SqliteClaimStore(settings.File),
    };
}
