namespace SourcePipeline.Reading;

/// <summary>Labels the values that stand side by side in an infobox by their heading and by whose column they are in.</summary>
internal sealed class InfoboxLabels
{
    private const int MaxNameLength = 60;

    private readonly List<string> columns = [];

    /// <summary>The heading that the next rows stand under.</summary>
    public string Heading { get; set; } = "";

    /// <summary>Remembers the first line of a column below "Belligerents" as the column's name.</summary>
    public void Note(int column, string firstLine)
    {
        if (!Heading.StartsWith("Belligerent", StringComparison.OrdinalIgnoreCase))
            return;

        while (columns.Count <= column)
            columns.Add("");

        if (columns[column].Length == 0 && firstLine.Length <= MaxNameLength)
            columns[column] = firstLine.TrimEnd(':', ' ');
    }

    /// <summary>The words before a value: the heading, and the column's name where several columns stand below it.</summary>
    public string For(int column, int columns) =>
        columns > 1 && column < this.columns.Count && this.columns[column].Length > 0 && Heading.Length > 0 ? $"{Heading} ({this.columns[column]})" : Heading;
}
