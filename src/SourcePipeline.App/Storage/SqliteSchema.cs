using Microsoft.Data.Sqlite;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Storage;

/// <summary>The tables, as the list of steps that lead from an empty file to the present version; a step is never changed once released.</summary>
internal static class SqliteSchema
{
    /// <summary>Marks a SQLite file as this program's ("SPcl"), so that another program's database is not taken for a store.</summary>
    private const int ApplicationId = 0x5350636C;

    private static readonly string[] Steps =
    [
        """
        create table snapshots(checksum text primary key, data blob not null) without rowid;
        create table documents(id text primary key, title text not null, origin text not null, revision text, checksum text not null references snapshots, text text not null);
        create table claims(
            rowid integer primary key, document text not null references documents on delete cascade, position integer not null, id text not null,
            section text not null, line integer not null, start integer not null, end integer not null, quote text not null, sentence text not null,
            rule text not null, kind text not null, outcome text, victims text, actor text, party text, action text, item text, group_ text, unit text,
            low real, high real, approximate integer, vague integer, claimant text, claimant_role text, claimant_party text, stance text not null,
            date text, first_day integer, last_day integer, place text, citations text not null, citation_needed integer not null, part_of text,
            unique(document, position));
        create index claims_id on claims(id);
        create table runs(number integer primary key autoincrement, started text not null, ended text, as_of text not null, inputs text not null, outcome text not null,
            claims integer not null default 0, findings integer not null default 0, verdicts blob, corrections blob);
        create table run_documents(run integer not null references runs on delete cascade, position integer not null, document text not null,
            checksum text not null references snapshots, primary key(run, position)) without rowid;
        create index run_documents_checksum on run_documents(checksum);
        create table incidents(run integer not null references runs on delete cascade, position integer not null, id text not null, name text not null, date text, place text,
            data blob not null, primary key(run, position)) without rowid;
        create table findings(run integer not null references runs on delete cascade, gone integer not null, position integer not null, rule text not null, family text not null,
            level text not null, status text not null, identity text not null, content text not null, message text not null, data blob not null,
            primary key(run, gone, position)) without rowid;
        """,
        """
        create virtual table claims_words using fts5(quote, sentence, victims, actor, claimant, place, content='claims', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2');
        create trigger claims_words_add after insert on claims begin
            insert into claims_words(rowid, quote, sentence, victims, actor, claimant, place)
            values(new.rowid, new.quote, new.sentence, new.victims, new.actor, new.claimant, new.place);
        end;
        create trigger claims_words_remove after delete on claims begin
            insert into claims_words(claims_words, rowid, quote, sentence, victims, actor, claimant, place)
            values('delete', old.rowid, old.quote, old.sentence, old.victims, old.actor, old.claimant, old.place);
        end;
        insert into claims_words(claims_words) values('rebuild');
        """,
    ];

    public static int Version => Steps.Length;

    /// <summary>
    /// Brings the file to the present version, each step in a transaction of its own. Two processes may open a new file at once: each asks
    /// again, with the file's lock in hand, how far it has come.
    /// </summary>
    public static void Migrate(SqliteConnection connection, string file)
    {
        var version = Checked(connection, file);
        while (version < Version)
        {
            using var transaction = connection.BeginTransaction();
            version = Stored(connection);
            if (version < Version)
            {
                connection.Run(Steps[version]);
                connection.Run($"pragma application_id = {ApplicationId}; pragma user_version = {++version}");
            }
            transaction.Commit();
        }
    }

    /// <summary>Refuses a file that is not of the present version, where it cannot be brought to it.</summary>
    public static void RefuseOther(SqliteConnection connection, string file)
    {
        if (Checked(connection, file) is var version && version < Version)
            throw new RefusedException($"{file}: the store is from an older version of the program (schema {version}; this one knows {Version}), and may not be written to. Run sourcepipeline runs once as its owner.");
    }

    /// <summary>The file's version, read in one glance with what else tells whose file it is.</summary>
    private static int Checked(SqliteConnection connection, string file)
    {
        using var glance = connection.BeginTransaction(deferred: true);
        var version = Stored(connection);
        var application = (int)connection.Number("pragma application_id");
        if (version > Version)
            throw new RefusedException($"{file}: the store is from a newer version of the program (schema {version}; this one knows {Version}). Use that version, or another file: --store.");
        if (application != ApplicationId && (version != 0 || connection.Number("select count(*) from sqlite_master") > 0))
            throw new RefusedException($"{file}: a SQLite file, but not a store of this program. Give another file: --store.");
        glance.Commit();
        return version;
    }

    private static int Stored(SqliteConnection connection) => (int)connection.Number("pragma user_version");
}
