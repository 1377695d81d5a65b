using System.Text;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

internal static class Written
{
    /// <summary>What a format writes, as text.</summary>
    public static string As(string format, ReportModel model)
    {
        using var output = new MemoryStream();
        ReportFormats.Write(format, model, output);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }
}
