using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>The columns of accounts, the same for all of an incident, so that their intervals lie on one axis. Widths are in cells.</summary>
internal sealed record AccountColumns(int Who, int Figure, int Bar, int Where)
{
    private const int Indent = 4;
    private const int Gap = 2;

    public static AccountColumns For(int width)
    {
        var (figure, bar, where) = width switch
        {
            >= 110 => (22, 36, 18),
            >= 80 => (17, 20, 14),
            _ => (13, 12, 10),
        };
        return new(Math.Min(38, width - Indent - figure - bar - where - (3 * Gap)), figure, bar, where);
    }

    public Padder Row(string who, string figure, string bar, string where) => Row([(who, Who), (figure, Figure), (bar, Bar), (where, Where)]);

    /// <summary>An account without a figure: what is told takes the place of figure and interval.</summary>
    public Padder Row(string who, string told, string where) => Row([(who, Who), (told, Figure + Gap + Bar), (where, Where)]);

    private static Padder Row((string Markup, int Width)[] cells)
    {
        var table = new Table().NoBorder().HideHeaders();
        for (var i = 0; i < cells.Length; i++)
            table.AddColumn(new TableColumn("").Width(cells[i].Width).PadLeft(0).PadRight(i == cells.Length - 1 ? 0 : Gap));
        return new Padder(table.AddRow([.. cells.Select(c => new Markup(c.Markup))]), new Padding(Indent, 0, 0, 0));
    }
}
