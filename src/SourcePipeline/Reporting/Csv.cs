using CsvHelper;

namespace SourcePipeline.Reporting;

/// <summary>
/// Comma-separated rows as RFC 4180 has them, but for LF at the end of a row, so that the bytes are the same everywhere. A field that a
/// spreadsheet would take for a formula is written with an apostrophe before it: the words are an article's, and anybody can edit it.
/// </summary>
internal static class Csv
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    public static void Write<T>(Stream output, string[] header, IEnumerable<T> rows, Func<T, string?[]> fields)
    {
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader(header);
        foreach (var row in rows)
        {
            foreach (var field in fields(row))
                csv.WriteField(field);
            csv.EndRecord();
        }
    }
}
