using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Inputs;

/// <summary>Extracts the documents of a run in their order; one that the program fails at is told and left out, and the others go on.</summary>
/// <param name="extract">On a thread of its own, beside other documents.</param>
internal sealed class DocumentExtraction(CascadeLanes lanes, InputReading reading, Func<Cascade, Document, ExtractedDocument> extract)
{
    public IEnumerable<ExtractedDocument> InOrder(IEnumerable<Document> documents)
    {
        foreach (var attempt in lanes.InOrder(documents, Try))
        {
            if (attempt.Extracted is { } extracted)
                yield return extracted;
            else
                reading.LeaveOut(attempt.Document, attempt.Defect!);
        }
    }

    private Attempt Try(Cascade cascade, Document document)
    {
        try
        {
            return new(document, extract(cascade, document), null);
        }
        catch (Exception e) when (Defect.Is(e))
        {
            return new(document, null, e);
        }
    }

    private readonly record struct Attempt(Document Document, ExtractedDocument? Extracted, Exception? Defect);
}
