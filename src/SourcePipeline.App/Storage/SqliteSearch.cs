using Microsoft.Data.Sqlite;

namespace SourcePipeline.App.Storage;

/// <summary>Search over claims by SQLite's full-text index (FTS5).</summary>
internal static class SqliteSearch
{
    public static ClaimHits Run(SqliteConnection connection, ClaimQuery query, int skip, int most)
    {
        var match = Match(query);
        return new(
            (int)connection.Number("select count(*) from claims_words where claims_words match $1", match),
            [.. connection.Rows(
                r => new ClaimHit(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetString(4), r.GetString(5)),
                "select document, id, section, line, claims.quote, claims.sentence from claims_words join claims on claims.rowid = claims_words.rowid where claims_words match $1 order by rank, document, position limit $2 offset $3",
                match, most, skip)]);
    }

    /// <summary>Every term is quoted, so that none of its words is taken for an operator.</summary>
    private static string Match(ClaimQuery query)
    {
        var all = string.Join(" AND ", query.All.Select(g => $"({string.Join(" OR ", g.Select(Quoted))})"));
        return query.None.IsEmpty ? all : $"({all}) NOT ({string.Join(" OR ", query.None.Select(Quoted))})";
    }

    private static string Quoted(ClaimTerm term) => $"\"{term.Words}\"{(term.Begins ? "*" : "")}";
}
