using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class StreamedFormatsTests
{
    /// <summary>Several times what a writer may hold back, and a small part of the report.</summary>
    private const int LargestPiece = 1 << 18;

    /// <summary>The formats that a run writes into its folder.</summary>
    [Theory]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("claims.csv")]
    [InlineData("accounts.csv")]
    [InlineData("findings.csv")]
    [InlineData("sections.csv")]
    public void A_long_report_leaves_while_it_is_written(string format)
    {
        using PieceCounting output = new();
        ReportFormats.Write(format, Long.Value, output);
        Assert.InRange(output.LargestPiece, 1, LargestPiece);
    }

    [Fact]
    public void The_long_report_is_far_longer_than_what_is_held_back()
    {
        using PieceCounting output = new();
        ReportFormats.Write("json", Long.Value, output);
        Assert.True(output.Written > 10 * LargestPiece);
    }

    private static readonly Lazy<ReportModel> Long = new(() => ReportModel.From(LongWar.Build()));

    private sealed class PieceCounting : MemoryStream
    {
        public int LargestPiece { get; private set; }

        public long Written { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            LargestPiece = Math.Max(LargestPiece, buffer.Length);
            Written += buffer.Length;
        }
    }
}
