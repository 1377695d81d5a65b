using System.Globalization;
using System.Text;
using System.Xml;
using SourcePipeline.Citations;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>
/// JUnit's XML by the schema of Ant's reports, the strictest of those that build servers read: a suite for each document, a case for each
/// finding and each citation that was judged. Errors and warnings fail, notes pass and are told in the suite's output, what could not be
/// checked is skipped. Times are 0, the suite's day is the as-of date and its host localhost, so that the same analysis gives the same bytes.
/// </summary>
public static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
    };

    public static void Write(ReportModel model, Stream output)
    {
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            foreach (var (i, article) in model.Articles.Index())
                WriteSuite(xml, model, article, i);
            xml.WriteEndElement();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteSuite(XmlWriter xml, ReportModel model, ArticleReport document, int id)
    {
        // A finding over several documents is told once, with the first.
        FindingReport[] findings = [.. document.Findings.Where(f => f.Passages[0].Document == document.Document.Id)];
        VerdictReport[] verdicts = [.. model.Verdicts.Where(v => v.Claim.Document == document.Document.Id)];
        var day = model.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        xml.WriteStartElement("testsuite");
        Number(xml, "id", id);
        xml.WriteAttributeString("package", "SourcePipeline");
        xml.WriteAttributeString("name", Shown.Of(document.Document.Id));
        xml.WriteAttributeString("timestamp", day + "T00:00:00");
        xml.WriteAttributeString("hostname", "localhost");
        Number(xml, "tests", findings.Length + verdicts.Length);
        Number(xml, "failures", findings.Count(Fails) + verdicts.Count(Fails));
        Number(xml, "errors", 0);
        Number(xml, "skipped", verdicts.Count(v => v.Verdict.Kind == VerdictKind.CouldNotCheck));
        Number(xml, "time", 0);
        xml.WriteStartElement("properties");
        Property(xml, "file", document.Document.Origin);
        Property(xml, "asOf", day);
        xml.WriteEndElement();
        foreach (var finding in findings)
            WriteFinding(xml, finding);
        foreach (var verdict in verdicts)
            WriteVerdict(xml, verdict);
        xml.WriteElementString("system-out", string.Concat(findings.Where(f => !Fails(f)).Select(f => $"{Terms.Of(f.Finding.Level)}: {Shown.Of(f.Finding.Message)}\n{Passages(f)}\n")));
        xml.WriteElementString("system-err", "");
        xml.WriteEndElement();
    }

    private static bool Fails(FindingReport finding) => finding.Finding.Level != Level.Note;

    private static bool Fails(VerdictReport verdict) => verdict.Verdict.Kind is VerdictKind.OtherFigure or VerdictKind.Silent;

    private static void WriteFinding(XmlWriter xml, FindingReport report)
    {
        var finding = report.Finding;
        StartCase(xml, $"{Terms.Of(finding.Family)}.{finding.Rule}", $"{finding.Message} [{finding.Fingerprint.Identity}]");
        if (Fails(report))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", Terms.Of(finding.Level));
            xml.WriteAttributeString("message", Shown.Of(finding.Message));
            xml.WriteString(Passages(report));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Passages(FindingReport report) => Shown.Of(string.Join('\n', report.Passages.Select(p => $"line {p.Line}: {p.Quote}")));

    private static void WriteVerdict(XmlWriter xml, VerdictReport report)
    {
        StartCase(xml, "citation.verdict", $"[{report.Verdict.Citation}] {report.Claim.Quote} [{report.Claim.Id}]");
        var message = report.Verdict.Reason is { } reason ? $"{Terms.Of(report.Verdict.Kind)}: {reason}" : Terms.Of(report.Verdict.Kind);
        if (report.Verdict.Kind == VerdictKind.CouldNotCheck)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Shown.Of(message));
            xml.WriteEndElement();
        }
        else if (Fails(report))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", Terms.Of(report.Verdict.Kind));
            xml.WriteAttributeString("message", Shown.Of(message));
            xml.WriteString(Shown.Of($"line {report.Claim.Line}: {report.Sentence}\n{report.Verdict.Passage}"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void StartCase(XmlWriter xml, string rule, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", rule);
        // A token: XML's own reading puts runs of white space into one.
        xml.WriteAttributeString("name", string.Join(' ', Shown.Of(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Number(xml, "time", 0);
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", Shown.Of(value));
        xml.WriteEndElement();
    }

    private static void Number(XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
