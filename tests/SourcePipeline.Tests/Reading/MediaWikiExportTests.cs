using System.Text;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

public sealed class MediaWikiExportTests
{
    private static List<ExportedPage> Read(string xml) => [.. MediaWikiExport.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)))];

    [Fact]
    public void Pages_come_one_by_one_with_their_last_revision()
    {
        var pages = Read("""
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/"><siteinfo><sitename>Wikipedia</sitename></siteinfo>
            <page><title>Winter War</title><ns>0</ns><id>5</id><revision><id>71</id><contributor><id>9</id></contributor><text>old</text></revision>
            <revision><id>72</id><contributor><username>A</username><id>9</id></contributor><text xml:space="preserve">It &lt;ref>A&lt;/ref> began.</text></revision></page>
            <page><title>WW</title><ns>0</ns><id>6</id><redirect title="Winter War" /><revision><id>73</id><text>#REDIRECT [[Winter War]]</text></revision></page>
            <page><title>Talk:Winter War</title><ns>1</ns><id>7</id><revision><id>74</id><text /></revision></page></mediawiki>
            """);
        Assert.Equal(
            [new("Winter War", 0, "72", null, "It <ref>A</ref> began."), new("WW", 0, "73", "Winter War", "#REDIRECT [[Winter War]]"), new("Talk:Winter War", 1, "74", null, "")],
            pages);
    }

    [Theory]
    [InlineData("<html></html>", "not a MediaWiki export: its root is <html>")]
    [InlineData("<mediawiki>\n<page><title>A</title>", "line 2: not a whole MediaWiki export")]
    [InlineData("no markup", "line 1: not a whole MediaWiki export")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><mediawiki/>", "line 1: not a whole MediaWiki export")]
    public void What_is_no_export_is_refused(string xml, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Read(xml)).Message, StringComparison.Ordinal);

    [Fact]
    public void Pages_before_a_cut_have_been_given()
    {
        using var pages = MediaWikiExport.Read(new MemoryStream("<mediawiki><page><title>A</title></page><page><title>B"u8.ToArray())).GetEnumerator();
        Assert.True(pages.MoveNext());
        Assert.Equal("A", pages.Current.Title);
        Assert.Throws<FormatException>(() => pages.MoveNext());
    }
}
