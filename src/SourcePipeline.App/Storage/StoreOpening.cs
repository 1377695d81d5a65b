using SourcePipeline.App.Settings;

namespace SourcePipeline.App.Storage;

/// <summary>Opens the store that the settings choose.</summary>
internal static class StoreOpening
{
    public static IClaimStore Open(StoreSettings settings) => settings.Provider switch
    {
#if LITEDB
        StoreProvider.LiteDb => new LiteDbClaimStore(settings.File),
#else
        StoreProvider.LiteDb => throw new Commands.RefusedException("Store:Provider: litedb is not compiled into this build. Build with -p:WithLiteDb=true, or take sqlite."),
#endif
        _ => new SqliteClaimStore(settings.File),
    };
}
