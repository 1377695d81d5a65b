namespace SourcePipeline.Citations.Passages;

/// <summary>Reads the figures of a table: what a cell counts stands in the heads of its column and row, in the caption or the heading above.</summary>
internal static class TableReader
{
    public static void Read(ReadOnlySpan<Passage> rows, List<FigureMention> mentions)
    {
        var width = 0;
        foreach (var row in rows)
            width = Math.Max(width, Cells(row).Count);

        var heads = new List<PageWord>[width];
        for (var i = 0; i < width; i++)
            heads[i] = [];

        var inHead = true;
        foreach (var row in rows)
        {
            var cells = Cells(row);
            var isHead = inHead && !cells.Skip(1).Any(c => Figure(row, c) is not null);
            if (isHead)
            {
                AddHeads(row, cells, heads, isFirst: heads.All(h => h.Count == 0));
                continue;
            }

            inHead = false;
            for (var c = 0; c < cells.Count; c++)
            {
                if (Figure(row, cells[c]) is not { } figure)
                    continue;

                List<PageWord> about = [.. heads[Math.Min(c, width - 1)], .. c == 0 ? [] : row.Words[cells[0].Start..cells[0].End]];
                var fate = In(Classes.Fates, about);
                fate = fate.Count > 0 || row.Lead is null ? fate : In(Classes.Fates, row.Lead.Words);
                var kinds = In(Classes.Kinds, about);
                mentions.Add(new(row, figure.Value, figure.Start, figure.End, fate, kinds, [.. row.Words[cells[0].Start..cells[0].End].Where(w => w.Capital && w.Start > 0).Select(w => w.Folded)], false,
                    [.. heads[Math.Min(c, width - 1)].Select(w => w.Folded)]));
            }
        }
    }

    /// <summary>A first row that is too short lets its last cell span the rest; a later one belongs to the last columns.</summary>
    private static void AddHeads(Passage row, List<(int Start, int End)> cells, List<PageWord>[] heads, bool isFirst)
    {
        var missing = heads.Length - cells.Count;
        for (var i = 0; i < heads.Length; i++)
        {
            var cell = isFirst ? Math.Min(i, cells.Count - 1) : i - missing;
            if (cell >= 0)
                heads[i].AddRange(row.Words[cells[cell].Start..cells[cell].End]);
        }
    }

    private static (int Start, int End, Extraction.Quantity Value)? Figure(Passage row, (int Start, int End) cell)
    {
        var words = row.Words[cell.Start..cell.End];
        var (value, length) = words.Count == 0 ? default : PageNumbers.Read(words, 0);
        // A cell of a figure is little else.
        return length > 0 && words.Count <= length + 3 ? (cell.Start, cell.Start + length, value) : null;
    }

    private static List<string> In(string[] classes, List<PageWord> words) =>
        [.. classes.Where(c => PassageWords.Any(c, words, 0, words.Count))];

    private static List<(int Start, int End)> Cells(Passage row)
    {
        List<(int, int)> cells = [];
        var start = 0;
        var at = 0;
        foreach (var part in row.Text.AsSpan().Split('\t'))
        {
            var end = part.End.GetOffset(row.Text.Length);
            while (at < row.Words.Count && row.Words[at].Start < end)
                at++;

            cells.Add((start, at));
            start = at;
        }

        return cells;
    }
}
