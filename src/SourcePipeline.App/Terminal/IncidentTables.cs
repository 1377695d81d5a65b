using SourcePipeline.Extraction;
using SourcePipeline.Reporting;
using Spectre.Console;

namespace SourcePipeline.App.Terminal;

/// <summary>The accounts of incidents side by side; figures of one slot are drawn as bars on one scale.</summary>
internal static class IncidentTables
{
    private const int BarWidth = 16;

    public static void Write(IAnsiConsole console, IEnumerable<IncidentReport> incidents)
    {
        foreach (IncidentReport incident in incidents)
        {
            console.WriteLine();
            console.MarkupLine($"[bold]{Words.Safe(incident.Incident.Name)}[/]");
            foreach (SlotReport slot in incident.Slots)
            {
                console.MarkupLine($"  {Words.Safe(slot.Slot)}{(slot.Conflicts ? "  [red]these cannot all hold[/]" : "")}");
                console.Write(Accounts(console, slot));
            }
            if (Silent(incident) is { Length: > 0 } silent)
            {
                console.MarkupLine($"  [dim]silent: {Words.Safe(string.Join(", ", silent))}[/]");
            }
        }
    }

    private static Table Accounts(IAnsiConsole console, SlotReport slot)
    {
        bool wide = console.Profile.Width >= 100;
        bool hasFigures = slot.Accounts.Any(a => a.Claim.Quantity is not null);
        Table table = new Table().Border(TableBorder.Simple).AddColumns("who", hasFigures ? "figure" : "what");
        if (hasFigures && wide)
        {
            table.AddColumn(new TableColumn("").NoWrap());
        }
        table.AddColumns("of whom", "date", "quote");
        table.Columns[^1].Header("quote · line [marks]".EscapeMarkup());
        decimal most = slot.Accounts.Max(a => a.Claim.Quantity is { } q ? q.High ?? q.Low ?? 0 : 0);
        foreach (AccountReport account in slot.Accounts)
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
            row.Add($"“{Words.Safe(Words.Short(claim.Quote, 90))}” · {Words.Safe(claim.Document)}:{claim.Line} {Words.Safe(string.Concat(claim.Citations.Select(c => $"[{c}]")))}");
            table.AddRow([.. row]);
        }
        return table;
    }

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

    /// <summary>Parties of the incident that no account comes from.</summary>
    private static string[] Silent(IncidentReport incident) =>
        [.. incident.Incident.Parties.Where(p => !incident.Accounts.Any(a => a.Claim.ClaimantParty == p || a.Claim.Claimant == p))];
}
