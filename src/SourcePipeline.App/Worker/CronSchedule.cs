using System.Globalization;
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

    /// <summary>Of the six fields: the name, the least and the most.</summary>
    private static readonly (string Name, int Least, int Most)[] Fields = [("second", 0, 59), ("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 7)];

    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

    /// <exception cref="FormatException">It is no schedule, or one that no time ever fits.</exception>
    public static CronExpression Parse(string cron, TimeZoneInfo zone)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 5)
            fields = ["0", .. fields];
        if (fields.Length != 6)
            throw new FormatException($"{fields.Length} fields");
        foreach (var (field, bounds) in fields.Zip(Fields))
            Check(field, bounds);
        fields[5] = WeekdayNumber().Replace(fields[5], m => Days[m.Value[0] - '0']);
        // Quartz wants one of day and weekday left open by name.
        if (fields[5] == "*")
            fields[5] = "?";
        else if (fields[3] == "*" && fields[5] != "?")
            fields[3] = "?";
        CronExpression schedule = new(string.Join(' ', fields)) { TimeZone = zone };
        return schedule.GetNextValidTimeAfter(DateTimeOffset.UnixEpoch) is not null ? schedule : throw new FormatException("no day has such a date, so it would never run");
    }

    /// <summary>Quartz takes numbers that no clock and no calendar has.</summary>
    private static void Check(string field, (string Name, int Least, int Most) bounds)
    {
        foreach (Match number in Number().Matches(field))
        {
            // A step and the ordinal of a weekday in its month count other things than the field does.
            var least = number.Groups["sign"].Value switch { "/" or "#" => 1, _ => bounds.Least };
            var most = number.Groups["sign"].Value is "#" ? 5 : bounds.Most;
            if (!int.TryParse(number.Groups["digits"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < least || value > most)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{bounds.Name} {number.Groups["digits"].Value} is not {least} to {most}"));
        }
    }

    [GeneratedRegex(@"(?<sign>[/#]?)(?<digits>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>A weekday's number; not a step (<c>/2</c>) and not an ordinal (<c>#2</c>).</summary>
    [GeneratedRegex(@"(?<![/#\d])[0-7](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayNumber();
}
