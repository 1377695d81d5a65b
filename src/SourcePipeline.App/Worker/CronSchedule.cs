using System.Text.RegularExpressions;
using Quartz;

namespace SourcePipeline.App.Worker;

/// <summary>
/// Schedules as people write them for cron: five fields (minute, hour, day, month, weekday) or six (second first); weekdays by name or number,
/// 0 and 7 being Sunday.
/// </summary>
internal static partial class CronSchedule
{
    public const string Form = "five fields (minute hour day month weekday) or six (second first), such as \"0 3 * * *\" or \"0 30 2 * * MON-FRI\"";

    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

    /// <exception cref="FormatException">It is no schedule.</exception>
    public static CronExpression Parse(string cron, TimeZoneInfo zone)
    {
        string[] fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 5)
            fields = ["0", .. fields];
        if (fields.Length != 6)
            throw new FormatException($"{fields.Length} fields");
        fields[5] = WeekdayNumber().Replace(fields[5], m => Days[m.Value[0] - '0']);
        // Quartz wants one of day and weekday left open by name.
        if (fields[5] == "*")
            fields[5] = "?";
        else if (fields[3] == "*" && fields[5] != "?")
            fields[3] = "?";
        return new(string.Join(' ', fields)) { TimeZone = zone };
    }

    /// <summary>A weekday's number; not a step (<c>/2</c>) and not an ordinal (<c>#2</c>).</summary>
    [GeneratedRegex(@"(?<![/#\d])[0-7](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayNumber();
}
