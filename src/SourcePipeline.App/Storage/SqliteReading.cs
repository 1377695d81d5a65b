using Microsoft.Data.Sqlite;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Storage;

/// <summary>
/// Opens a store for somebody who may read it and not write to it. Nothing is made beside the file: what a reader left there would be the
/// reader's, and would keep the writer out.
/// </summary>
internal static class SqliteReading
{
    private const int ReadOnly = 8, CannotOpen = 14;

    /// <exception cref="SqliteException">It cannot be read either.</exception>
    public static SqliteConnection Open(string file)
    {
        try
        {
            // What belongs to write-ahead mode is there while a writer has the store open, and is shared with it; else there is but the file.
            var isOpen = File.Exists(file + "-shm") && File.Exists(file + "-wal");
            return Opened(file, isOpen || !IsAtRest(file) ? "readonly_shm=1" : "immutable=1");
        }
        catch (SqliteException e) when (IsDenied(e))
        {
            throw new RefusedException($"{file}: a run was broken off, and only who may write to the store can bring it in order. Run sourcepipeline runs once as its owner.", e);
        }
    }

    /// <summary>Whether opening failed because the file or its folder may not be written to.</summary>
    public static bool IsDenied(SqliteException e) => e.SqliteErrorCode is ReadOnly or CannotOpen;

    /// <summary>Whether everything is in the file itself, and nothing in the log before it.</summary>
    private static bool IsAtRest(string file) => new FileInfo(file + "-wal") is not { Exists: true, Length: > 0 };

    private static SqliteConnection Opened(string file, string how)
    {
        var address = string.Join('/', Path.GetFullPath(file).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = $"file:{(address.StartsWith('/') ? "" : "/")}{address}?{how}",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 60,
        }.ToString());
        try
        {
            connection.Open();
            connection.Value("select count(*) from sqlite_master");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
