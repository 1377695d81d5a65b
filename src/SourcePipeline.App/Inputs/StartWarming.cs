using SourcePipeline.App.Records;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Inputs;

/// <summary>
/// Takes a few sentences through a new cascade, and what came of them through the writer of records. The framework binds a method when it is
/// called first, which takes longer than reading an article; done on a thread beside the work on the first one, nobody waits for it.
/// </summary>
internal static class StartWarming
{
    /// <summary>Sentences that reach every level; what they say comes to nothing.</summary>
    private const string Sentences = """
        Warming
        On 3 May 1920 at least 40 to 50 soldiers of the Northern Army were killed and about 120 wounded near the town of Arden, according to a spokesman.[1] Two days later the rebels, who had lost 12 men, captured the town from the army; officials denied that any civilians had died.
        "We have taken three tanks and 1,500 prisoners," said General Holt. Between 8 and 10 June some 2.5 million people fled, the ministry said in a report, while the Northern Army put the number at over 900.[2][3]
        """;

    public static ExtractedDocument Run(Cascade cascade) => cascade.Run(PlainTextReader.Read("warming", "warming", Sentences));

    public static void Write(ExtractedDocument extracted)
    {
        using JsonLines lines = new(Stream.Null);
        lines.Write(extracted, RecordKinds.Claims);
    }
}
