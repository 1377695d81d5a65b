using Microsoft.AspNetCore.Components;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Html;

/// <summary>What the report's components have in common.</summary>
public abstract class ReportComponent : PageComponent
{
    [Parameter, EditorRequired]
    public required ReportModel Model { get; set; }

    /// <summary>Address of the report's page, to which anchors are added; empty in a file, where they are on the same page.</summary>
    protected string Report => Served is { } served ? FormattableString.Invariant($"/runs/{served.Run}") : "";
}
