using System.Globalization;
using System.Text;
using CsvHelper;
using SourcePipeline.Reporting;

namespace SourcePipeline.Benchmarks.CodedReports;

/// <summary>
/// A coder's table of reports on violent events, a row each, with low and high counts of deaths and injuries (the columns of the MAVERICK data),
/// mapped to the columns that <c>import</c> reads: two rows for a report, each report a voice of its own.
/// </summary>
internal sealed class CodedReports
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "SOURCEPIPELINE_CODED_REPORTS";

    private readonly List<Row> rows = [];

    private readonly record struct Row(string Event, string Outcome, decimal Low, decimal High);

    /// <summary>The spreadsheet for <c>import</c>.</summary>
    public string Import { get; private init; } = "";

    public int Reports { get; private init; }

    /// <summary>Rows that are no interval.</summary>
    public int Refused => rows.Count(r => r.Low > r.High);

    /// <summary>The file that the environment names; null where it names none.</summary>
    public static string? File() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? file : null;

    public static CodedReports Read(string file)
    {
        using var coded = CsvReader.FromText(System.IO.File.ReadAllText(file), new());
        coded.ReadHeader();
        List<Row> rows = [];
        List<string[]> import = [];
        var reports = 0;
        while (coded.Read())
        {
            reports++;
            foreach (var (outcome, column) in (ReadOnlySpan<(string, string)>)[("killed", "deaths"), ("wounded", "injuries")])
            {
                Row row = new(Field(coded, "event_id"), outcome, Number(coded, column + "_low"), Number(coded, column + "_high"));
                rows.Add(row);
                var source = Field(coded, "source");
                import.Add(
                [
                    "casualty", row.Event, outcome, Text(row.Low), Text(row.High), $"{source} {Field(coded, "id")}", Days(coded), Field(coded, "city"), $"{source}: {row.Low}–{row.High} {outcome}",
                ]);
            }
        }
        using MemoryStream csv = new();
        Csv.Write(csv, ["kind", "event", "outcome", "low", "high", "claimant", "date", "place", "quote"], import, static r => r);
        CodedReports result = new() { Import = Encoding.UTF8.GetString(csv.ToArray()), Reports = reports };
        result.rows.AddRange(rows);
        return result;
    }

    /// <summary>
    /// The event and outcome of every conflict that the coded figures imply: two reports whose intervals do not meet. A row whose low is above
    /// its high is no interval; <c>import</c> refuses it with its number.
    /// </summary>
    public SortedSet<string> Implied() => new(
        rows.Where(r => r.Low <= r.High).GroupBy(r => (r.Event, r.Outcome)).Where(g => g.Max(r => r.Low) > g.Min(r => r.High)).Select(g => $"{g.Key.Event} {g.Key.Outcome}"),
        StringComparer.Ordinal);

    /// <summary>The days of a report; a few in the table end before they begin, and then the day is left open: the event is known by its number.</summary>
    private static string Days(CsvReader row)
    {
        var start = Field(row, "date_start");
        var end = Field(row, "date_end");
        return start == end ? start : string.CompareOrdinal(start, end) < 0 ? $"{start}/{end}" : "";
    }

    private static decimal Number(CsvReader row, string column) => decimal.Parse(Field(row, column), CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Field(CsvReader row, string column) => row.TryGetFieldIndex(column, out var at) ? row.GetString(at).Trim() : "";
}
