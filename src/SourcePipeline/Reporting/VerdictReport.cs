using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>A verdict beside the claim that it judges and the reference that was read.</summary>
/// <param name="Sentence">The article's sentence.</param>
/// <param name="Reference">The entry that the mark points to, where the document brings it.</param>
public sealed record VerdictReport(Verdict Verdict, Claim Claim, string Sentence, string SectionTitle, Reference? Reference);
