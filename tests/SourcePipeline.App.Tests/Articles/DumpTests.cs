using System.IO.Compression;
using System.Text;
using ICSharpCode.SharpZipLib.BZip2;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Articles;

/// <summary>A MediaWiki export, packed and streamed.</summary>
public sealed class DumpTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("dump.xml")]
    [InlineData("dump.xml.gz")]
    [InlineData("dump.xml.bz2")]
    public async Task The_articles_of_a_dump_are_documents(string name)
    {
        var ran = await work.Check(Write(name, Dump(Page("Battle of Ostra", "12"), Page("Siege of Belna", "30"), "<page><title>Talk:Ostra</title><ns>1</ns><revision><id>3</id><text>9 soldiers were killed.</text></revision></page>")), "--offline", "--format", "json");
        Assert.True(ran.Exit == 0, ran.Error);
        Assert.Equal(["Battle of Ostra", "Siege of Belna"], Titles(ran));
    }

    [Fact]
    public async Task A_pattern_that_no_title_fits_is_told()
    {
        var ran = await work.Check(Write("dump.xml.bz2", Dump(Page("Battle of Ostra", "12"))), "--title", "Siege of *", "--offline");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--title Siege of *: no page's title fits.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_whose_titles_fit_where_a_pattern_is_given()
    {
        var ran = await work.Check(Write("dump.xml.bz2", Dump(Page("Battle of Ostra", "12"), Page("Siege of Belna", "30"))), "--title", "Siege of *", "--offline", "--format", "json");
        Assert.Equal(["Siege of Belna"], Titles(ran));
    }

    [Fact]
    public async Task A_file_of_several_packed_streams_is_read_to_its_end()
    {
        var dump = Dump(Page("Battle of Ostra", "12"), Page("Siege of Belna", "30"));
        byte[] packed = [.. Pack(dump[..(dump.Length / 2)]), .. Pack(dump[(dump.Length / 2)..])];
        var file = work.Folder["two.xml.bz2"];
        await File.WriteAllBytesAsync(file, packed, TestContext.Current.CancellationToken);
        Assert.Equal(2, Titles(await work.Check(file, "--offline", "--format", "json")).Length);
    }

    [Fact]
    public async Task A_dump_that_breaks_off_gives_what_came_before_and_fails()
    {
        var dump = Dump(Page("Battle of Ostra", "12"), Page("Siege of Belna", "30"));
        var ran = await work.Check(Write("cut.xml", dump[..dump.IndexOf("Siege", StringComparison.Ordinal)]), "--offline", "--format", "json");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("not a whole MediaWiki export", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["Battle of Ostra"], Titles(ran));
    }

    [Fact]
    public async Task What_is_no_packed_file_is_refused()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), work.Write("no.xml.bz2", "plain words"), "--offline", "--format", "json");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("no.xml.bz2", ran.Error, StringComparison.Ordinal);
    }

    private static string[] Titles(Ran ran) => [.. ran.Json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("title").GetString()!).Order(StringComparer.Ordinal)];

    private static string Dump(params string[] pages) => $"<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\">{string.Concat(pages)}</mediawiki>";

    private static string Page(string title, string dead) =>
        $"<page><title>{title}</title><ns>0</ns><revision><id>7</id><text>On 3 May 2014, {dead} soldiers were killed near Ostra.</text></revision></page>";

    private string Write(string name, string dump)
    {
        var bytes = name.EndsWith(".bz2", StringComparison.Ordinal) ? Pack(dump) : Encoding.UTF8.GetBytes(dump);
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            {
                gzip.Write(bytes);
            }

            bytes = packed.ToArray();
        }

        File.WriteAllBytes(work.Folder[name], bytes);
        return work.Folder[name];
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var bzip2 = new BZip2OutputStream(packed))
        {
            bzip2.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
