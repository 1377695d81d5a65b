using System.Text.Json;
using SourcePipeline.App.Storage;
using SourcePipeline.Findings;
using SourcePipeline.Reporting;
using SourcePipeline.Tests.Reporting;

namespace SourcePipeline.App.Tests.Storage;

public sealed class OverflowShelfTests : IDisposable
{
    private const int InMemory = 500;

    /// <summary>More than a list keeps in memory.</summary>
    private const int Many = 1200;

    private readonly TemporaryFolder folder = new();
    private readonly OverflowShelf shelf;

    public OverflowShelfTests() => shelf = new(folder["claims.db"], InMemory);

    public void Dispose()
    {
        shelf.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_list_gives_back_every_item_as_it_was_put_there_however_long_it_is()
    {
        Finding[] put = [.. Enumerable.Range(0, Many).Select(Numbered)];
        var list = Filled(put);
        Assert.Equal(Many, list.Count);
        Assert.Equal(put.Select(Json), list.Select(Json));
        Assert.Equal(Json(put[Many - 1]), Json(list[Many - 1]));
        Assert.Equal(Json(put[0]), Json(list[0]));
    }

    [Fact]
    public void Every_part_of_a_report_comes_back_as_it_was_put_there()
    {
        var model = ReportModel.From(InventedWar.Analysis);
        Assert.All(model.Findings, ComesBack);
        Assert.All(model.Documents, ComesBack);
        Assert.All(model.Sections, ComesBack);
        Assert.All(model.Verdicts, ComesBack);

        void ComesBack<T>(T part)
            where T : class => Assert.Equal(Json(part), Json(Filled([.. Enumerable.Repeat(part, Many)])[Many - 1]));
    }

    [Fact]
    public void Lists_grow_side_by_side()
    {
        IShelved<Finding> one = shelf.Begin<Finding>(), other = shelf.Begin<Finding>();
        for (var i = 0; i < Many; i++)
        {
            one.Add(Numbered(i));
            other.Add(Numbered(Many + i));
        }
        Assert.Equal($"{Many - 1}", one[Many - 1].Message);
        Assert.Equal($"{(2 * Many) - 1}", other[Many - 1].Message);
    }

    [Fact]
    public void What_few_articles_come_to_never_reaches_the_disk_and_the_rest_has_no_name_there()
    {
        Filled([Numbered(1)]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        var list = Filled([.. Enumerable.Range(0, Many).Select(Numbered)]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal($"{Many - 1}", list[Many - 1].Message);
    }

    [Fact]
    public async Task A_report_is_the_same_bytes_whether_its_lists_are_in_memory_or_on_the_shelf()
    {
        var analysis = LongWar.Build();
        ReportModel inMemory = ReportModel.From(analysis), shelved = ReportModel.From(analysis, [], shelf);
        foreach (var format in ReportFormats.Names)
        {
            Assert.Equal(Written(inMemory), Written(shelved));

            byte[] Written(ReportModel model)
            {
                using MemoryStream output = new();
                ReportFormats.Write(format, model, output);
                return output.ToArray();
            }
        }
        Assert.Equal(await Html.WrittenPage.OfAsync(inMemory), await Html.WrittenPage.OfAsync(shelved));
    }

    private IShelved<T> Filled<T>(T[] items)
        where T : class
    {
        var list = shelf.Begin<T>();
        foreach (var item in items)
            list.Add(item);
        return list;
    }

    private static Finding Numbered(int number) => InventedWar.Analysis.Findings[number % InventedWar.Analysis.Findings.Count] with { Message = $"{number}" };

    private static string Json<T>(T part) => JsonSerializer.Serialize(part);
}
