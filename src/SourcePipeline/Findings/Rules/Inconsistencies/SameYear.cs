using SourcePipeline.Findings.Cues;
using SourcePipeline.Reading;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"The same year", and the section has named none.</summary>
internal sealed class SameYear : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "same-year-of-no-year",
        Family.Inconsistent,
        Level.Warning,
        "“The same year” in a section that has named no year.",
        """
        Fires on "the same year", "the following year" and their like where neither the sentence nor anything before it in its section names a
        year, in an article that tells of several. A banner that says "This section" begins a section too, since flattened articles lose headings.
        """,
        """
        The rebels rose in 2009, and again in 2011. On 17 September 2013, the truce was signed.[1]
        This section needs to be updated. Please help update this article to reflect recent events or newly available information.(August 2018)
        The rebels ended the truce in September of the same year.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        if (document.Timeline.IsOfOneYear)
            return;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            foreach (var cue in document.CuesOf(i))
            {
                if (cue.Kind != CueKinds.SameYear || cue.Quoted || HasYear(document, i, cue.Span.Start))
                    continue;
                sink.Add(
                    $"“{document.Document.Text[cue.Span.Start..cue.Span.End]}”, and the section has named no year: “{document.Around(i, cue.Span)}”.",
                    [FindingSink.At(document.Id, document.Sentences[i], cue.Span)],
                    [],
                    [document.Gist(i)],
                    [document.Short(i, 400)],
                    Templates.Plain("When", evidence.Month));
                break;
            }
        }
    }

    private static bool HasYear(DocumentView document, int sentence, int end)
    {
        var section = document.Sentences[sentence].Section;
        var paragraphs = document.Document.Paragraphs;
        if (document.Document.Sections[section].Years is not null)
            return true;
        for (var p = document.Sentences[sentence].Paragraph; p >= 0 && paragraphs[p].Section == section; p--)
        {
            if (paragraphs[p].Kind == ParagraphKind.Banner)
                return false;
            var from = paragraphs[p].Span.Start;
            var to = Math.Min(paragraphs[p].Span.End, end);
            if (Years.Named(document.Document.Text.AsSpan(from, to - from)) is not null)
                return true;
        }
        return false;
    }
}
