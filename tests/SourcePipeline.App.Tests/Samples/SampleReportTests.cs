using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Samples;

/// <summary>
/// The committed report over <c>sources/</c> is what the program writes today. Where a change of it is meant, run these tests with
/// <c>APPROVE_SAMPLE=1</c> and read the difference before it is committed.
/// </summary>
public sealed class SampleReportTests
{
    private static readonly string[] Files = ["report.md", "report.json", "claims.csv", "accounts.csv", "findings.csv", "sections.csv"];

    [Fact]
    public async Task The_committed_sample_report_is_what_the_program_writes()
    {
        using Workplace work = new();
        var ran = await work.Check(Repository.Folder("sources"), "--as-of", "2026-11-22", "--offline", "--reports", work.Reports);
        Assert.True(ran.Exit == 0, ran.Error);
        var written = Path.GetDirectoryName(Directory.EnumerateFiles(work.Reports, "report.json", SearchOption.AllDirectories).Single())!;
        foreach (var name in Files)
        {
            var expected = Path.Combine(Repository.Folder("reports/sample"), name);
            // Where the articles lie differs from machine to machine; what is said of them does not.
            var actual = (await File.ReadAllTextAsync(Path.Combine(written, name), TestContext.Current.CancellationToken)).Replace(Repository.Folder("sources"), "sources", StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable("APPROVE_SAMPLE") == "1")
                await File.WriteAllTextAsync(expected, actual, TestContext.Current.CancellationToken);
            Assert.Equal(await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken), actual);
        }
    }

    [Theory]
    [InlineData("Northern_Mali_2012-2013.txt", "casualties", FloorOfCasualties)]
    [InlineData("Northern_Mali_2023.txt", "casualties", FloorOfCasualties)]
    [InlineData("Northern_Mali_2012-2013.txt", "control", FloorOfControl)]
    [InlineData("Northern_Mali_2023.txt", "control", FloorOfControl)]
    [InlineData("Northern_Mali_2012-2013.txt", "discrepancies", FloorOfDiscrepancies)]
    [InlineData("Northern_Mali_2023.txt", "discrepancies", FloorOfDiscrepancies)]
    public async Task Accuracy_on_the_sample_labels_does_not_fall_below_its_floor(string article, string kind, double floor)
    {
        using Workplace work = new();
        var ran = await work.Run("accuracy", Repository.Folder("sources"));
        Assert.True(ran.Exit == 0, ran.Error);
        var line = ran.Lines.Single(l => l.Contains(article, StringComparison.Ordinal) && l.Contains(kind, StringComparison.Ordinal));
        var f1 = double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4]);
        Assert.True(f1 >= floor, line);
    }

    private const double FloorOfCasualties = 0.84;
    private const double FloorOfControl = 0.69;
    private const double FloorOfDiscrepancies = 0.58;
}
