namespace SourcePipeline.Reading.PlainText;

/// <summary>The sections that close an encyclopedia article; what stands under them is not the article's prose.</summary>
internal static class EndMatter
{
    private static readonly Dictionary<string, ParagraphKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        // Links to other articles, whose titles claim nothing here.
        ["See also"] = ParagraphKind.Hatnote,
        ["References"] = ParagraphKind.ReferenceEntry,
        ["References and notes"] = ParagraphKind.ReferenceEntry,
        ["Notes and references"] = ParagraphKind.ReferenceEntry,
        ["Citations"] = ParagraphKind.ReferenceEntry,
        ["Footnotes"] = ParagraphKind.ReferenceEntry,
        ["Bibliography"] = ParagraphKind.ReferenceEntry,
        ["Works cited"] = ParagraphKind.ReferenceEntry,
        ["Further reading"] = ParagraphKind.ReferenceEntry,
        ["External links"] = ParagraphKind.ReferenceEntry,
        // Explanatory notes state facts in sentences; only their entries with a caret are told apart, by their form.
        ["Notes"] = ParagraphKind.Prose,
        ["Explanatory notes"] = ParagraphKind.Prose,
    };

    private static readonly Dictionary<string, ParagraphKind>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the heading opens the end matter, and what its lines are then.</summary>
    public static bool Is(ReadOnlySpan<char> heading, out ParagraphKind lines) => BySpan.TryGetValue(heading.Trim(" :"), out lines);
}
