using System.Globalization;
using System.Text;
using System.Xml;
using SourcePipeline.Citations;
using SourcePipeline.Findings;

namespace SourcePipeline.Reporting;

/// <summary>
/// JUnit's XML, as build servers read it: a suite for each document, a case for each finding and each citation that was judged. Errors and
/// warnings fail, notes pass with their message, what could not be checked is skipped.
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
            xml.WriteAttributeString("name", "SourcePipeline");
            foreach (DocumentReport document in model.Documents)
                WriteSuite(xml, model, document);
            xml.WriteEndElement();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteSuite(XmlWriter xml, ReportModel model, DocumentReport document)
    {
        // A finding over several documents is told once, with the first.
        FindingReport[] findings = [.. document.Findings.Where(f => f.Passages[0].Document == document.Document.Id)];
        VerdictReport[] verdicts = [.. model.Verdicts.Where(v => v.Claim.Document == document.Document.Id)];
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Shown.Of(document.Document.Id));
        Number(xml, "tests", findings.Length + verdicts.Length);
        Number(xml, "failures", findings.Count(Fails) + verdicts.Count(Fails));
        Number(xml, "errors", 0);
        Number(xml, "skipped", verdicts.Count(v => v.Verdict.Kind == VerdictKind.CouldNotCheck));
        foreach (FindingReport finding in findings)
            WriteFinding(xml, document, finding);
        foreach (VerdictReport verdict in verdicts)
            WriteVerdict(xml, document, verdict);
        xml.WriteEndElement();
    }

    private static bool Fails(FindingReport finding) => finding.Finding.Level != Level.Note;

    private static bool Fails(VerdictReport verdict) => verdict.Verdict.Kind is VerdictKind.OtherFigure or VerdictKind.Silent;

    private static void WriteFinding(XmlWriter xml, DocumentReport document, FindingReport report)
    {
        Finding finding = report.Finding;
        StartCase(xml, document, $"{Terms.Of(finding.Family)}.{finding.Rule}", $"{finding.Message} [{finding.Fingerprint.Identity}]", report.Passages[0].Line);
        string passages = string.Join('\n', report.Passages.Select(p => $"line {p.Line}: {p.Quote}"));
        if (Fails(report))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", Terms.Of(finding.Level));
            xml.WriteAttributeString("message", Shown.Of(finding.Message));
            xml.WriteString(Shown.Of(passages));
            xml.WriteEndElement();
        }
        else
            xml.WriteElementString("system-out", Shown.Of($"{Terms.Of(finding.Level)}: {finding.Message}\n{passages}"));
        xml.WriteEndElement();
    }

    private static void WriteVerdict(XmlWriter xml, DocumentReport document, VerdictReport report)
    {
        StartCase(xml, document, "citation.verdict", $"[{report.Verdict.Citation}] {report.Claim.Quote} [{report.Claim.Id}]", report.Claim.Line);
        string message = report.Verdict.Reason is { } reason ? $"{Terms.Of(report.Verdict.Kind)}: {reason}" : Terms.Of(report.Verdict.Kind);
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
            xml.WriteString(Shown.Of(report.Verdict.Passage ?? report.Sentence));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void StartCase(XmlWriter xml, DocumentReport document, string rule, string name, int line)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", rule);
        xml.WriteAttributeString("name", Shown.Of(name));
        xml.WriteAttributeString("file", Shown.Of(document.Document.Origin));
        Number(xml, "line", line);
    }

    private static void Number(XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
