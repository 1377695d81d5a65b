using System.Globalization;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Templates that print dates: <c>{{as of|2020|5}}</c>, <c>{{start date|2012|1|16|df=y}}</c>, <c>{{circa|1200}}</c>.</summary>
internal static class DateTemplates
{
    public static bool Write(WikitextWriter writer, TemplateCall call)
    {
        var document = writer.Document;
        switch (call.Name)
        {
            case "as of" or "asof":
                var lead = call["since"] is not null ? "Since" : "As of";
                lead = call["lc"] is not null ? lead.ToLowerInvariant() : lead;
                var words = call["alt"] is { } alt ? writer.Plain(alt) : $"{(call["bare"] is null ? lead + " " : "")}{Date(writer, call, 1)}";
                document.AppendNoted(words, NoticeKind.Other, Edtf(writer, call));
                return true;
            case "update after":
                document.AppendTag("needs update", NoticeKind.Update, Edtf(writer, call));
                return true;
            case "start date" or "start date and age" or "end date" or "end date and age" or "film date" or "date" or "birth date" or "birth date and age" or "death date" or "death date and age" or "start-date" or "dts":
                document.Append(Date(writer, call, 1));
                return true;
            case "circa" or "c." or "ca":
                document.Append("c. ");
                Templates.WriteValue(writer, call, 1);
                if (call[2] is { } until)
                {
                    document.Append(" – c. ");
                    writer.WriteInline(until);
                }

                return true;
            case "age in years, months and days" or "age in years and days" or "age" or "time interval" or "duration" or "ayd" or "age in days" or "time ago":
                return true;
            case "start and end dates" or "startandenddates":
                // Two dates of year, month and day each.
                document.Append(Date(writer, call, 1));
                if (call.Positional > 3)
                {
                    document.Append(" – ");
                    document.Append(Date(writer, call, 4));
                }

                return true;
            case "oldstyledate":
                // A day, the year, and the day by the old calendar, which repeats it.
                Templates.WriteValue(writer, call, 1);
                document.Append(" ");
                Templates.WriteValue(writer, call, 2);
                return true;
            case "daterange" or "date range":
                document.Append(Date(writer, call, 1));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Year, month and day from a place on, in words: "May 2020", "16 January 2012" or, unless <c>df</c> is set, "January 16, 2012".</summary>
    private static string Date(WikitextWriter writer, TemplateCall call, int place)
    {
        var year = At(place);
        if (!int.TryParse(At(place + 1), out var month) || month is < 1 or > 12)
            return At(place + 1) is { Length: > 2 } name ? $"{(At(place + 2) is { Length: > 0 } d ? d + " " : "")}{name} {year}" : year;

        var word = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        var day = At(place + 2).TrimStart('0');
        var american = call["df"] is { } df && writer.Plain(df) is "us" or "US" or "mdy" || (call["df"] is null && call.Name is not ("as of" or "asof"));
        return day.Length == 0 ? $"{word} {year}" : american ? $"{word} {day}, {year}" : $"{day} {word} {year}";

        string At(int index) => call[index] is { } span ? writer.Plain(span) : "";
    }

    private static string? Edtf(WikitextWriter writer, TemplateCall call) => References.ReferenceDate.ToEdtf(Date(writer, call, 1));
}
