using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reporting;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>The accounts of incidents side by side; figures of one slot are drawn as bars on one scale.</summary>
internal static class IncidentTables
{
    private const int BarWidth = 16;

    public static void Write(IAnsiConsole console, IEnumerable<ComparedIncident> incidents, ReportModel model)
    {
        var sources = model.Incidents.SelectMany(i => i.Accounts).DistinctBy(a => a.Claim.Id).ToDictionary(a => a.Claim.Id, a => a.IndependentSources, StringComparer.Ordinal);
        foreach (ComparedIncident compared in incidents)
        {
            console.WriteLine();
            console.MarkupLine($"[bold]{Words.Safe(compared.Incident.Name)}[/]");
            foreach (ComparedSlot slot in compared.Slots)
            {
                string range = slot.Range is { } told && slot.Accounts.Length > 1 ? $": {Words.Safe(told)}" : "";
                console.MarkupLine($"  {Words.Safe(slot.Label)}{range}{(slot.Agree == false ? "  [red]these cannot all hold[/]" : "")}");
                console.Write(Accounts(console, slot, sources));
            }
            if (compared.Control is { } control)
            {
                Voices(console, "taken or held by", [.. control.Claims.Select(Voice)]);
                Voices(console, "denied, lost or only attacked", [.. control.Denies.Select(Voice)]);
                Voices(console, "silent", control.Silent);
            }
        }
    }

    private static Table Accounts(IAnsiConsole console, ComparedSlot slot, Dictionary<string, int?> sources)
    {
        bool wide = console.Profile.Width >= 100;
        bool hasFigures = slot.Accounts.Any(a => a.Claim.Quantity is not null);
        Table table = new Table().Border(TableBorder.Simple).AddColumns("who", hasFigures ? "figure" : "what");
        if (hasFigures && wide)
        {
            table.AddColumn(new TableColumn("").NoWrap());
        }
        table.AddColumns("of whom", "date", "quote");
        table.Columns[^1].Header("quote · line [marks] independent sources".EscapeMarkup());
        decimal most = slot.Accounts.Max(a => a.Claim.Quantity is { } q ? q.High ?? q.Low ?? 0 : 0);
        foreach (AccountReport account in slot.Accounts.Select(Shown))
        {
            Claim claim = account.Claim;
            string role = claim.ClaimantRole is { } known ? $" ({Terms.Of(known)})" : "";
            string stance = claim.Stance is Stance.Asserted or Stance.Attributed ? "" : $" {Terms.Of(claim.Stance)}";
            List<string> row = [Words.Safe(account.Voice) + role, Words.Safe(account.Figure ?? "–") + $"[yellow]{stance}[/]"];
            if (hasFigures && wide)
            {
                row.Add(claim.Quantity is { } quantity ? Bar(quantity, most) : "");
            }
            row.Add(Words.Safe(account.Subject ?? "–"));
            row.Add(Words.Safe(claim.Date?.Edtf ?? "–"));
            row.Add($"“{Words.Safe(Words.Short(claim.Quote, 90))}” · {Words.Safe(claim.Document)}:{claim.Line} {Words.Safe(string.Concat(claim.Citations.Select(c => $"[{c}]")))}{Counted(sources.GetValueOrDefault(claim.Id), claim)}");
            table.AddRow([.. row]);
        }
        return table;
    }

    private static string Counted(int? sources, Claim claim) => sources is { } number && !claim.Citations.IsEmpty ? $" [dim]{Words.Count(number, "source")}[/]" : "";

    /// <summary>The interval from its lowest to its highest figure; an open end runs to the edge.</summary>
    private static string Bar(Quantity quantity, decimal most)
    {
        if (most <= 0)
        {
            return "";
        }
        int from = (int)Math.Round((quantity.Low ?? 0) / most * (BarWidth - 1));
        int to = quantity.High is { } high ? (int)Math.Round(high / most * (BarWidth - 1)) : BarWidth - 1;
        string end = quantity.High is null ? "→" : "";
        return $"[dim]{new string('·', from)}[/]{new string('━', Math.Max(1, to - from + 1 - end.Length))}{end}";
    }

    private static void Voices(IAnsiConsole console, string title, IReadOnlyCollection<string> voices)
    {
        if (voices.Count > 0)
        {
            console.MarkupLine($"  [bold]{title}[/]: {Words.Safe(string.Join(", ", voices.Distinct()))}");
        }
    }

    /// <summary>Who acts or holds, and who says so.</summary>
    private static string Voice(Account account) => string.IsNullOrEmpty(account.Claim.Actor) ? $"{Shown(account).Voice} says so" : $"{account.Claim.Actor} (says {Shown(account).Voice})";

    /// <summary>In the report's words; a terminal has no anchors, and shows the quote rather than its sentence.</summary>
    private static AccountReport Shown(Account account) => new(account.Claim, account.Slot, "", "", "", null);
}
