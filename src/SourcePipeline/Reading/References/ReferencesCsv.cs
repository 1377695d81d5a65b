using System.Collections.Immutable;
using CsvHelper;

namespace SourcePipeline.Reading.References;

/// <summary>
/// Reads the references of a plain-text article, <c>NAME.references.csv</c> beside <c>NAME.txt</c>:
/// <c>number,title,url,archive_url,published,accessed,publisher,agency,file</c>. The columns may stand in any order; only
/// <c>number</c> is required; unknown columns are left alone.
/// </summary>
public static class ReferencesCsv
{
    private const string Header = "number,title,url,archive_url,published,accessed,publisher,agency,file";

    /// <summary>Reads the whole list. A row that cannot be used is told in <see cref="ReferenceList.Problems"/>; the others stand.</summary>
    public static ReferenceList Parse(string csv)
    {
        using var rows = CsvTable.Open(csv);
        var columns = rows.Headers.Count;
        if (!rows.TryGetFieldIndex("number", out _))
            return new([], [new(1, $"no column \"number\"; the first line names the columns: {Header}")]);

        var references = ImmutableArray.CreateBuilder<Reference>();
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.ReadFilled())
        {
            var line = (int)rows.LineNumber;
            var number = Field(rows, "number")?.Trim('[', ']');
            if (rows.FieldCount < columns && rows.HasBrokenCell())
            {
                problems.Add(new(line, rows.Misfit()!));
            }
            else if (string.IsNullOrEmpty(number))
            {
                problems.Add(new(line, "a row without a number; write the mark that leads to it, such as 12"));
            }
            else if (seen.TryGetValue(number, out var first))
            {
                problems.Add(new(line, $"number {number} stands on line {first} already; the first one is used"));
            }
            else if (rows.FieldCount > columns)
            {
                problems.Add(new(line, $"{rows.FieldCount} values for {columns} columns; put a value with a comma into quotation marks"));
            }
            else
            {
                seen.Add(number, line);
                references.Add(Read(rows, number));
            }
        }

        return new(references.ToImmutable(), problems.ToImmutable());
    }

    private static Reference Read(CsvReader row, string number) =>
        new(number)
        {
            Title = Field(row, "title"),
            Url = Field(row, "url"),
            ArchiveUrl = Field(row, "archive_url"),
            UrlStatus = Field(row, "url_status"),
            Published = ReferenceDate.Normalise(Field(row, "published")),
            Accessed = ReferenceDate.Normalise(Field(row, "accessed")),
            ArchiveDate = ReferenceDate.Normalise(Field(row, "archive_date")),
            Publisher = Field(row, "publisher"),
            Agency = Field(row, "agency"),
            Author = Field(row, "author"),
            Quote = Field(row, "quote"),
            Language = Field(row, "language"),
            Isbn = Field(row, "isbn"),
            Issn = Field(row, "issn"),
            Doi = Field(row, "doi"),
            File = Field(row, "file"),
        };

    private static string? Field(CsvReader row, string column) =>
        row.TryGetFieldIndex(column, out var at) && at < row.FieldCount && row.GetString(at).Trim() is { Length: > 0 } value ? value : null;
}

/// <summary>What a list of references held, and what was wrong with it.</summary>
public sealed record ReferenceList(ImmutableArray<Reference> References, ImmutableArray<InputProblem> Problems);

/// <summary>Something wrong in an input, at a 1-based line, with what to do about it.</summary>
public readonly record struct InputProblem(int Line, string Message);
