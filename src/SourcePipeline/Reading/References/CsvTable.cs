using CsvHelper;

namespace SourcePipeline.Reading.References;

/// <summary>A table as a person's spreadsheet saves it: what parts its cells, and which of its rows say something.</summary>
public static class CsvTable
{
    /// <summary>A comma; a semicolon, which a spreadsheet writes where the comma is for decimals; a tab.</summary>
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Opens a table and reads its header, by which its separator is told: the cells below may be full of the others.</summary>
    public static CsvReader Open(string csv)
    {
        var text = csv.TrimStart('\ufeff');
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length).ToString();
        var rows = CsvReader.FromText(text, new() { Separator = Separators.MaxBy(s => header.Count(c => c == s)), TrackLineNumbers = true });
        rows.ReadHeader();
        return rows;
    }

    /// <summary>The next row that says something; a spreadsheet leaves empty ones below the last.</summary>
    public static bool ReadFilled(this CsvReader rows)
    {
        while (rows.Read())
        {
            if (Enumerable.Range(0, rows.FieldCount).Any(at => !string.IsNullOrWhiteSpace(rows.GetString(at))))
                return true;
        }
        return false;
    }

    /// <summary>Whether a cell goes on over the end of a line, as one does whose quotation mark is never closed.</summary>
    public static bool HasBrokenCell(this CsvReader row) => Enumerable.Range(0, row.FieldCount).Any(at => row.GetString(at).Contains('\n', StringComparison.Ordinal));

    /// <summary>What is wrong with a row of another width than the header: it is cut off, has a separator without quotation marks, or swallowed rows behind one that is not closed.</summary>
    /// <returns>Null where it fits.</returns>
    public static string? Misfit(this CsvReader row) => row.FieldCount == row.Headers.Count ? null
        : $"the row has {row.FieldCount} {(row.FieldCount == 1 ? "cell" : "cells")}, the header {row.Headers.Count}; a cell with a separator or a line break in it has to stand in quotation marks, and they have to be closed";
}
