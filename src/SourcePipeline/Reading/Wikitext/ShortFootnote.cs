namespace SourcePipeline.Reading.Wikitext;

/// <summary>Shortened footnotes (<c>{{sfn|Smith|2003|p=5}}</c>) and the keys by which they find their work.</summary>
internal static class ShortFootnote
{
    public static bool Is(string name) => name is "sfn" or "sfnp" or "sfnm" or "harv" or "harvnb" or "harvp" or "harvtxt" or "harvcoltxt" or "harvcol" or "sfnref";

    /// <summary>The key: the last names and the year, glued (<c>Smith2003</c>).</summary>
    public static string KeyOf(WikitextWriter writer, TemplateCall call)
    {
        var key = "";
        for (var i = 1; i <= Math.Min(call.Positional, 5); i++)
            key += call[i] is { } span ? writer.Plain(span) : "";

        return key;
    }

    /// <summary>The keys of a work in the bibliography: its names and year, and the one that it names itself.</summary>
    public static IEnumerable<string> KeysOf(WikitextWriter writer, TemplateCall call)
    {
        var names = "";
        string? first = null;
        for (var i = 1; i <= 4; i++)
        {
            var name = i == 1 ? call["last", "last1", "author", "author1", "surname", "surname1", "editor-last", "editor1-last", "editor"] : call[$"last{i}", $"author{i}", $"editor{i}-last"];
            if (name is not { } span)
                break;

            names += writer.Plain(span);
            first ??= names;
        }

        var year = call["year"] is { } y ? writer.Plain(y) : call["date", "publication-date"] is { } date ? YearIn(writer.Plain(date)) : "";
        if (names.Length > 0)
            yield return names + year;

        if (call["ref"] is { } own && writer.Source.Span(own.Start, own.End).ToString() is { } reference)
        {
            var bar = reference.IndexOf('|');
            if (reference.StartsWith("{{", StringComparison.Ordinal) && bar > 0)
                yield return string.Concat(reference[(bar + 1)..].TrimEnd('}').Split('|').Select(p => p.Trim()));
            else if (reference.StartsWith("CITEREF", StringComparison.Ordinal))
                yield return reference[7..];
        }
    }

    /// <summary>"Smith &amp; Brown 2003, p. 5".</summary>
    public static string Print(WikitextWriter writer, TemplateCall call)
    {
        string[] parts = [.. Enumerable.Range(1, Math.Min(call.Positional, 5)).Select(i => writer.Plain(call[i]!.Value))];
        var names = parts.Length switch { 0 => "", 1 => parts[0], 2 => $"{parts[0]} {parts[1]}", _ => $"{string.Join(", ", parts[..^2])} & {parts[^2]} {parts[^1]}" };
        var page = call["p", "page"] is { } p ? $", p. {writer.Plain(p)}" : call["pp", "pages"] is { } pp ? $", pp. {writer.Plain(pp)}" : call["loc", "at"] is { } loc ? $", {writer.Plain(loc)}" : "";
        return names + page;
    }

    private static string YearIn(string date)
    {
        for (var i = 0; i + 4 <= date.Length; i++)
        {
            if (Marks.MonthYear.IsYear(date.AsSpan(i, 4)))
            {
                var end = i + 4 < date.Length && char.IsAsciiLetterLower(date[i + 4]) ? i + 5 : i + 4;
                return date[i..end];
            }
        }

        return "";
    }
}
