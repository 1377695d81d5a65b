using Microsoft.Data.Sqlite;

namespace SourcePipeline.App.Storage;

/// <summary>Short forms for a statement with its parameters, <c>$1</c>, <c>$2</c> … in order.</summary>
internal static class SqliteCommands
{
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Prepared(sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Value(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Prepared(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public static long Number(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values) => (long)connection.Value(sql, values)!;

    public static List<T> Rows<T>(this SqliteConnection connection, Func<SqliteDataReader, T> read, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Prepared(sql, values);
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        // The statements are constants of this program; every value is a parameter.
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }
}
