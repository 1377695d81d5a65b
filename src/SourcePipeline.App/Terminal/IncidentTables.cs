using SourcePipeline.App.Html;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Reporting;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>The accounts of incidents side by side: who, how many, an interval on the incident's one axis, where; below it the words and the day.</summary>
internal static class IncidentTables
{
    /// <param name="model">Of the same analysis: it knows on how many independent sources an account rests.</param>
    public static void Write(IAnsiConsole console, IEnumerable<ComparedIncident> incidents, ReportModel model)
    {
        var sources = model.Incidents.SelectMany(i => i.Accounts).DistinctBy(a => a.Claim.Id).ToDictionary(a => a.Claim.Id, a => a.IndependentSources, StringComparer.Ordinal);
        foreach (var compared in incidents)
        {
            console.WriteLine();
            console.MarkupLine($"[bold]{Words.Safe(compared.Incident.Heading)}[/]");
            Quantity[] figures = [.. compared.Slots.SelectMany(s => s.Accounts).Select(a => a.Claim.Quantity).OfType<Quantity>()];
            var scale = IntervalScale.Of(figures);
            var columns = AccountColumns.For(console.Profile.Width);
            foreach (var slot in compared.Slots)
                WriteSlot(console, slot, scale, columns, sources);
            if (figures.Length > 1)
                console.Write(columns.Row("", scale.IsLogarithmic ? "[dim]logarithmic[/]" : "", $"[dim]{IntervalBar.Axis(scale, columns.Bar)}[/]", ""));
            if (compared.Control is { } control)
            {
                console.WriteLine();
                WriteVoices(console, "Taken or held by", control.Claims);
                WriteVoices(console, "Denied, lost or only attacked", control.Denies);
                WriteLine(console, "Silent", string.Join(", ", control.Silent.Distinct()));
            }
        }
    }

    private static void WriteSlot(IAnsiConsole console, ComparedSlot slot, IntervalScale scale, AccountColumns columns, Dictionary<string, int?> sources)
    {
        var title = slot.Label == "control" ? "Who took it, who holds it" : char.ToUpperInvariant(slot.Label[0]) + slot.Label[1..];
        var reliable = slot.Summary is { ReliableInWords: { } few } all && all.Reliable != slot.Range ? $"; {Words.Safe(few)}" : "";
        var range = slot.Range is { } told && slot.Accounts.Length > 1 ? $" [dim]{Words.Safe(told)}{reliable}[/]" : "";
        console.WriteLine();
        console.Write(Indented(2, $"[bold]{Words.Safe(title)}[/]{range}{(slot.Agree == false ? " [red]≠ these cannot all hold[/]" : "")}"));
        if (slot.Summary?.Chosen is { } chosen)
            console.Write(Indented(4, $"chosen: {Words.Safe(Figure.Of(chosen))}"));
        foreach (var account in slot.Accounts)
        {
            var report = Shown(account);
            var claim = account.Claim;
            var role = claim.ClaimantRole is { } known ? $" [dim]({Terms.Of(known)})[/]" : "";
            var stance = claim.Stance is Stance.Asserted or Stance.Attributed ? "" : $"[{IntervalBar.Colour(claim.Stance)}]{Terms.Of(claim.Stance)}[/]";
            var where = $"{claim.Line} {Words.Safe(string.Join(' ', claim.Citations.Select(c => $"[{c}]")))}";
            var who = Words.Safe(report.Voice) + role;
            console.Write(report.Deed is { } deed
                ? columns.Row(who, (stance.Length > 0 ? stance + ": " : "") + Words.Safe(deed), where)
                : columns.Row(who, $"{Words.Safe(report.Figure ?? "–")} {stance}", claim.Quantity is { } quantity ? IntervalBar.Of(quantity, claim.Stance, scale, columns.Bar) : "", where));
            var day = claim.Date is { } date ? $", {Words.Safe(DateInWords.Of(date))}" : "";
            console.Write(Indented(6, $"[dim]“{Words.Safe(Words.Short(claim.Quote, 160))}”{day}; {Words.Safe(claim.Document)}{Counted(sources.GetValueOrDefault(claim.Id), claim)}[/]"));
        }
    }

    private static string Counted(int? sources, Claim claim) => sources is { } number && !claim.Citations.IsEmpty ? $"; {Words.Count(number, "independent source")}" : "";

    /// <summary>Who acts or holds, each with all who say so.</summary>
    private static void WriteVoices(IAnsiConsole console, string title, IEnumerable<Account> accounts) => WriteLine(console, title, string.Join("; ", accounts
        .GroupBy(a => Shown(a).ActorInside ?? (a.Claim.Stance == Stance.Denied ? "a capture by anybody" : "somebody"), StringComparer.OrdinalIgnoreCase)
        .Select(g => $"{g.Key} (according to {string.Join(", ", g.Select(a => Shown(a).VoiceInside).Distinct(StringComparer.OrdinalIgnoreCase))})")));

    private static void WriteLine(IAnsiConsole console, string title, string words)
    {
        if (words.Length > 0)
            console.Write(Indented(2, $"[bold]{title}:[/] {Words.Safe(words)}"));
    }

    private static Padder Indented(int columns, string markup) => new(new Markup(markup), new Padding(columns, 0, 0, 0));

    /// <summary>In the report's words; a terminal has no anchors, and shows the quote rather than its sentence.</summary>
    private static AccountReport Shown(Account account) => new(account.Claim, account.Slot, "", "", "", null);
}
