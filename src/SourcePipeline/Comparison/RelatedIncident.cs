using System.Collections.Immutable;

namespace SourcePipeline.Comparison;

/// <summary>An incident with what judging needs beside the record that is handed on.</summary>
internal sealed record RelatedIncident(Incident Incident, ImmutableArray<Statement> Statements, ImmutableArray<Slot> Slots);

/// <summary>Accounts of one thing: one outcome of one kind of people on one occasion.</summary>
/// <param name="Label">"killed: KLF fighters".</param>
internal sealed record Slot(string Label, ImmutableArray<Statement> Accounts)
{
    /// <summary>The label as it is said: "KLF fighters killed".</summary>
    public string InWords => Label.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? $"{Label[(at + 2)..]} {Label[..at]}" : Label;
}
