using System.Text.Json.Serialization;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Storage;

/// <summary>The parts of a report as JSON, for as long as the process that made them needs them: what they work out of themselves is not written.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(FindingReport))]
[JsonSerializable(typeof(DocumentReport))]
[JsonSerializable(typeof(SectionReport))]
[JsonSerializable(typeof(VerdictReport))]
internal sealed partial class ShelfJson : JsonSerializerContext;
