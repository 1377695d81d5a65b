using System.Text.Json;
using Json.Schema;

namespace SourcePipeline.Tests.Reporting;

internal static class SchemaCheck
{
    /// <summary>Fails with every place of the JSON that does not fit the schema.</summary>
    public static void Fits(string schema, string json)
    {
        var results = JsonSchema.FromText(schema).Evaluate(JsonDocument.Parse(json).RootElement, new() { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, string.Join('\n', (results.Details ?? []).Where(d => d.Errors is not null).Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}")));
    }
}
