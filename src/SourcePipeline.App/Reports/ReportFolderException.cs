using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Reports;

/// <summary>The reports cannot be written where they should be.</summary>
internal sealed class ReportFolderException(string message, Exception? cause = null) : RefusedException(message, cause);
