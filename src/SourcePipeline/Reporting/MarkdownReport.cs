using System.Globalization;
using System.Text;
using SourcePipeline.Citations;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary><c>report.md</c>: the report as CommonMark with tables, readable as plain text too.</summary>
public static class MarkdownReport
{
    public static void Write(ReportModel model, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"# {Title(model)}");
        text.WriteLine();
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"As of {model.AsOf:d MMMM yyyy}. {Summary(model)}"));
        WriteFamilies(text, model);
        WriteLookAtFirst(text, model);
        WriteSections(text, model);
        WriteIncidents(text, model);
        WriteFindings(text, model);
        WriteVerdicts(text, model);
        WriteGone(text, model);
        WriteCorrections(text, model);
        WriteUnread(text, model);
    }

    /// <summary>The incidents alone, every one with its accounts.</summary>
    public static void WriteIncidents(ReportModel model, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var incident in model.Incidents)
            WriteIncident(text, incident, model.Documents.Count > 1);
    }

    private static string Title(ReportModel model) =>
        model.Documents.Count == 1 ? $"Discrepancies in {Escape(model.Documents[0].Title)}" : $"Discrepancies in {model.Documents.Count} documents";

    private static string Summary(ReportModel model)
    {
        var tally = model.Tally;
        var changed = tally.HasHistory
            ? $" Since the last run: {tally.New} new, {tally.Changed} changed, {tally.Gone} gone."
            : "";
        return $"{tally.Findings} findings from {tally.Claims} claims: {tally.At(Level.Error)} errors, {tally.At(Level.Warning)} warnings, {tally.At(Level.Note)} notes. "
            + $"{tally.ContestedIncidents} of {tally.Incidents} incidents are contested, {tally.StaleSections} of {tally.Sections} sections are out of date.{changed}";
    }

    private static void WriteFamilies(StreamWriter text, ReportModel model)
    {
        text.WriteLine();
        text.WriteLine("| family | errors | warnings | notes |");
        text.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var family in model.Tally.Families)
            text.WriteLine($"| {Terms.Of(family.Family)} | {family.Errors} | {family.Warnings} | {family.Notes} |");
    }

    private static void WriteLookAtFirst(StreamWriter text, ReportModel model)
    {
        if (model.LookAtFirst.IsEmpty)
            return;
        Heading(text, "To look at first");
        var number = 0;
        foreach (var finding in model.LookAtFirst)
            text.WriteLine($"{++number}. **{Terms.Of(finding.Finding.Family)}** {Where(finding)}: {Escape(finding.Finding.Message)}");
    }

    private static void WriteSections(StreamWriter text, ReportModel model)
    {
        Heading(text, "Sections, most outdated first");
        text.WriteLine("| section | newest date | newest source | notices | stale since | findings |");
        text.WriteLine("| --- | --- | --- | --- | --- | ---: |");
        foreach (var section in model.MostOutdated)
        {
            var notices = string.Join(", ", section.Notices.Where(n => n.IsBanner).Select(n => n.Date is null ? Terms.Of(n.Kind) : $"{Terms.Of(n.Kind)} {n.Date}"));
            text.WriteLine($"| {Cell(section.Title)} | {section.NewestDate} | {Cell(section.NewestSource)} | {notices} | {section.StaleSince} | {section.Findings} |");
        }
    }

    private static void WriteIncidents(StreamWriter text, ReportModel model)
    {
        IncidentReport[] told = [.. model.Incidents.Where(i => i.Findings.Length > 0 || i.Accounts.Length > 1)];
        if (told.Length == 0)
            return;
        Heading(text, "Incidents and their accounts");
        foreach (var incident in told)
            WriteIncident(text, incident, model.Documents.Count > 1);
    }

    private static void WriteIncident(StreamWriter text, IncidentReport incident, bool several)
    {
        text.WriteLine();
        text.WriteLine($"### {Escape(incident.Incident.Heading)}");
        foreach (var slot in incident.Slots)
        {
            text.WriteLine();
            text.WriteLine($"{Escape(slot.Slot)}{(slot.Conflicts ? ": these cannot all hold" : "")}{SummedUp(slot)}");
            text.WriteLine();
            text.WriteLine($"| who | figure | of whom | stance | date | citations | sources | quote | {(several ? "document | " : "")}line |");
            text.WriteLine($"| --- | --- | --- | --- | --- | --- | ---: | --- | {(several ? "--- | " : "")}---: |");
            foreach (var account in slot.Accounts)
            {
                var citations = string.Join(' ', account.Claim.Citations.Select(c => $"\\[{Escape(c)}\\]"));
                text.WriteLine($"| {Cell(account.Voice)} | {Cell(account.Figure)} | {Cell(account.Subject)} | {Terms.Of(account.Claim.Stance)} | {account.Claim.Date?.Edtf} | {citations} | {account.IndependentSources} | {Cell(account.Claim.Quote)} | {(several ? $"{Cell(account.Claim.Document)} | " : "")}{account.Claim.Line} |");
            }
        }
    }

    private static string SummedUp(SlotReport slot) => slot.Figures is not { } figures ? ""
        : $"; range {figures.Range}{(figures.ReliableInWords is { } reliable ? $", {reliable}" : "")}"
        + (slot.Choice is { } choice ? $"; chosen: {Escape(choice)}" : "");

    private static void WriteFindings(StreamWriter text, ReportModel model)
    {
        foreach (var family in model.Findings.Select(f => (f.Finding.Family, f.Number)).GroupBy(f => f.Family, f => f.Number).OrderBy(g => g.Key))
        {
            Heading(text, string.Create(CultureInfo.InvariantCulture, $"Findings: {Terms.Of(family.Key)} ({family.Count()})"));
            foreach (var finding in family.Select(number => model.Findings[number]))
            {
                var status = finding.IsFresh && model.Tally.HasHistory ? $", {Terms.Of(finding.Finding.Status)}" : "";
                text.WriteLine($"- **{finding.Finding.Rule}** ({Terms.Of(finding.Finding.Level)}{status}) {Where(finding)}: {Escape(finding.Finding.Message)}");
                foreach (var passage in finding.Passages)
                    text.WriteLine($"  - line {passage.Line}: “{Escape(passage.Quote)}”");
                if (finding.Finding.Suggestion is { } suggestion)
                    text.WriteLine($"  - {Code(suggestion)}");
            }
        }
    }

    private static void WriteVerdicts(StreamWriter text, ReportModel model)
    {
        if (model.Verdicts.Count == 0)
            return;
        Heading(text, "Citations");
        text.WriteLine("| line | claim | citation | verdict | reason | source's words |");
        text.WriteLine("| ---: | --- | --- | --- | --- | --- |");
        foreach (var verdict in model.Verdicts.Index().Select(v => (v.Index, v.Item.Verdict.Kind)).OrderBy(v => v.Kind is VerdictKind.Supported ? 2 : v.Kind is VerdictKind.CouldNotCheck ? 1 : 0).Select(v => model.Verdicts[v.Index]))
            text.WriteLine($"| {verdict.Claim.Line} | {Cell(verdict.Claim.Quote)} | {Cell(verdict.Verdict.Citation)} | {Terms.Of(verdict.Verdict.Kind)} | {Cell(verdict.Verdict.Reason)} | {Cell(verdict.Verdict.Passage)} |");
    }

    private static void WriteGone(StreamWriter text, ReportModel model)
    {
        if (model.Gone.IsEmpty)
            return;
        Heading(text, "Gone since the last run");
        foreach (var finding in model.Gone)
            text.WriteLine($"- **{finding.Rule}**: {Escape(finding.Message)}");
    }

    private static void WriteCorrections(StreamWriter text, ReportModel model)
    {
        if (model.Corrections.IsEmpty)
            return;
        Heading(text, "Corrections");
        foreach (var correction in model.Corrections)
        {
            var by = correction.Who is null ? "" : $" by {Escape(correction.Who)}";
            var why = correction.Why is null ? "" : $": {Escape(correction.Why)}";
            text.WriteLine($"- {Escape(correction.Claim)}: {Escape(correction.Change)}{by}{why}{(correction.Applied ? "" : " (no longer applies: no such claim is found)")}");
        }
    }

    private static void WriteUnread(StreamWriter text, ReportModel model)
    {
        Heading(text, "Not read");
        if (model.Tally.Unread == 0)
        {
            text.WriteLine("Something was read out of every sentence that has a figure.");
            return;
        }
        text.WriteLine("Sentences with figures out of which no claim came:");
        text.WriteLine();
        foreach (var document in model.Documents)
        {
            foreach (var unread in document.Unread)
                text.WriteLine($"- {Escape(document.Id)}, line {unread.Sentence.Line}: {Escape(unread.Text)}");
        }
    }

    private static void Heading(StreamWriter text, string heading)
    {
        text.WriteLine();
        text.WriteLine($"## {heading}");
        text.WriteLine();
    }

    private static string Where(FindingReport finding) => finding.Passages.IsEmpty
        ? ""
        : $"{Escape(finding.Passages[0].SectionTitle)}, line {string.Join(", ", finding.Passages.Select(p => p.Line).Distinct())}";

    private static string Cell(string? words) => words is null ? "" : Escape(words);

    /// <summary>Words shown as they are: what Markdown or HTML would take for markup is escaped, line ends become spaces.</summary>
    internal static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        foreach (var c in Shown.Of(words))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '&')
                escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
        }
        return escaped.ToString();
    }

    /// <summary>A code span whose fence is longer than any run of backticks inside.</summary>
    private static string Code(string words)
    {
        var line = Shown.Of(words).ReplaceLineEndings(" ");
        int run = 0, longest = 0;
        foreach (var c in line)
            longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        string fence = new('`', longest + 1);
        return longest == 0 ? $"`{line}`" : $"{fence} {line} {fence}";
    }
}
