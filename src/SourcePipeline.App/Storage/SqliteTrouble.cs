using Microsoft.Data.Sqlite;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Storage;

/// <summary>SQLite's errors in words that say what to do.</summary>
internal static class SqliteTrouble
{
    public static RefusedException Refused(string file, SqliteException e) => new($"{file}: {Explain(e)}", e);

    private static string Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "the store is locked by another program. Try again when it has finished.",
        8 => "the store is read-only. Allow writing to the file and its folder, or give another one: --store.",
        10 => $"the store cannot be read or written ({e.Message}). Check the disk.",
        11 or 26 => "the store is damaged, or no store at all. Nothing was changed. Restore a copy, or move the file away: the next check makes a new one.",
        13 => "no room left on the disk for the store. Nothing of this document was stored; what was there before is whole.",
        14 => "the store cannot be opened. Check that its folder exists and may be written to.",
        _ => $"the store failed ({e.Message}).",
    };
}
