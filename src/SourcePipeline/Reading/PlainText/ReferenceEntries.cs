using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Reading.References;

namespace SourcePipeline.Reading.PlainText;

/// <summary>
/// Reads the entries of a reference list that ran into the text (<c>^ a b "Title". Publisher. 4 March 2013.</c>). The flattening drops
/// their numbers, which are their places in the list: 1, 2, 3; a, b, c in a section of notes.
/// </summary>
internal sealed class ReferenceEntries
{
    private readonly ImmutableArray<Reference>.Builder entries = ImmutableArray.CreateBuilder<Reference>();
    private int notes;
    private int references;

    /// <summary>Takes one entry's line; lines without a caret are not entries that a mark points to.</summary>
    public void Add(ReadOnlySpan<char> line, string section)
    {
        if (line[0] is not ('^' or '↑'))
            return;

        var note = section.Contains("note", StringComparison.OrdinalIgnoreCase) && !section.Contains("reference", StringComparison.OrdinalIgnoreCase);
        var number = note ? Letters(notes++) : (++references).ToString(CultureInfo.InvariantCulture);
        entries.Add(EntryText.Read(number, WithoutBacklinks(line)));
    }

    /// <summary>
    /// The entries, or none where the text has marks above their number: then the list was cut, and places in it are not numbers any more.
    /// </summary>
    public ImmutableArray<Reference> ToImmutable(ImmutableArray<CitationMark>.Builder marks)
    {
        var highest = 0;
        for (var i = 0; i < marks.Count; i++)
            highest = int.TryParse(marks[i].Mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(highest, number) : highest;

        return references >= highest ? entries.ToImmutable() : [];
    }

    /// <summary>a to z, then aa, ab …</summary>
    private static string Letters(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : Letters((index / 26) - 1) + (char)('a' + (index % 26));

    /// <summary>Drops the caret and the letters that lead back to each use: <c>^ a b c</c>.</summary>
    private static ReadOnlySpan<char> WithoutBacklinks(ReadOnlySpan<char> line)
    {
        line = line[1..].TrimStart();
        while (line.Length > 2 && char.IsAsciiLetterLower(line[0]) && line[1] == ' ')
            line = line[2..].TrimStart();

        return line;
    }
}
