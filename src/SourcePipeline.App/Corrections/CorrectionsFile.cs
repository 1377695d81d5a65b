using System.Collections.Immutable;
using CsvHelper;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Inputs;
using SourcePipeline.Reading.References;

namespace SourcePipeline.App.Corrections;

/// <summary>
/// Reads <c>sourcepipeline.corrections.csv</c>: <c>claim,change,who,why</c>, where <c>change</c> is <c>not a claim</c> or
/// <c>low=46; high=46; claimant=an AFP witness</c>.
/// </summary>
internal static class CorrectionsFile
{
    public const string Name = "sourcepipeline.corrections.csv";

    private static readonly string[] Columns = ["claim", "change", "who", "why"];

    /// <returns>None where there is no such file.</returns>
    /// <exception cref="RefusedException">A row cannot be understood; the message names its line.</exception>
    public static ImmutableArray<Correction> Read(string file)
    {
        if (!File.Exists(file))
            return [];
        using var rows = CsvTable.Open(BesideFile.Text(file, wanted: "a CSV file"));
        if (Array.Find(Columns, c => !rows.TryGetFieldIndex(c, out _)) is { } missing)
            throw new RefusedException($"{file}: line 1: no column \"{missing}\"; the first line is {string.Join(',', Columns)}.");
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        while (rows.ReadFilled())
            corrections.Add(Row(rows, file));
        return corrections.ToImmutable();
    }

    private static Correction Row(CsvReader row, string file)
    {
        var line = (int)row.LineNumber;
        string Field(string column) => row.GetFieldIndex(column) is var at && at < row.FieldCount ? row.GetString(at).Trim() : "";
        var claim = Field("claim");
        var change = Field("change");
        if (claim.Length == 0 || change.Length == 0)
            throw new RefusedException($"{file}: line {line}: {row.Misfit() ?? "a correction needs the claim's id and what is right"}.");
        if (row.FieldCount > row.Headers.Count)
            throw new RefusedException($"{file}: line {line}: {row.Misfit()}.");
        var none = change.Equals("not a claim", StringComparison.OrdinalIgnoreCase);
        return new(line, claim, none, none ? [] : Values(change, file, line), Field("who") is { Length: > 0 } who ? who : null, Field("why") is { Length: > 0 } why ? why : null);
    }

    private static ImmutableArray<KeyValuePair<string, string>> Values(string change, string file, int line)
    {
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var part in change.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var slot, var value] || !ClaimSlots.Knows(slot))
                throw new RefusedException($"{file}: line {line}: \"{part}\": write \"not a claim\", or slot=value with one of {string.Join(", ", ClaimSlots.Names)}.");
            values.Add(new(slot, value));
        }
        return values.ToImmutable();
    }
}
