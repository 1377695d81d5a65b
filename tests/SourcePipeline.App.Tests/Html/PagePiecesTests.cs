using System.Globalization;
using Microsoft.AspNetCore.Components;
using SourcePipeline.App.Html;
using SourcePipeline.Reporting;
using SourcePipeline.Tests.Reporting;

namespace SourcePipeline.App.Tests.Html;

public sealed class PagePiecesTests
{
    [Fact]
    public void A_list_comes_where_it_was_held_back_and_the_text_around_it_stays()
    {
        PagePieces pieces = new();
        RenderFragment rows = static builder => builder.AddContent(0, "rows");
        var html = $"<table>{pieces.Hold([rows])}</table><ul>{pieces.Hold([])}</ul>";
        Assert.Equal([("<table>", 1), ("</table><ul>", 0), ("</ul>", 0)], pieces.Cut(html).Select(p => (p.Text.ToString(), p.List.Count())));
    }

    [Fact]
    public void A_page_without_long_lists_is_one_piece() =>
        Assert.Equal("<p>All of it.</p>", Assert.Single(new PagePieces().Cut("<p>All of it.</p>")).Text.ToString());

    [Fact]
    public async Task A_list_is_gone_through_while_the_page_is_written_so_that_no_two_pieces_are_held_at_once()
    {
        using StringWriter written = new(CultureInfo.InvariantCulture);
        List<int> lengths = [];
        var counting = Enumerable.Range(0, 3).Select(i =>
        {
            lengths.Add(written.GetStringBuilder().Length);
            return i;
        });
        await using PageWriter page = new(written);
        await page.WriteAsync<Piecewise<int>>(new()
        {
            [nameof(Piecewise<int>.Items)] = counting,
            [nameof(Piecewise<int>.ChildContent)] = (RenderFragment<int>)(static item => builder => builder.AddMarkupContent(0, $"<li>{item}</li>")),
        });
        Assert.Equal("<li>0</li><li>1</li><li>2</li>", written.ToString());
        Assert.Equal([0, "<li>0</li>".Length, 2 * "<li>0</li>".Length], lengths);
    }

    [Fact]
    public async Task No_mark_of_a_list_is_left_on_the_page_even_where_an_article_speaks_of_one()
    {
        var analysis = InventedWar.Analysis;
        var page = await WrittenPage.OfAsync(ReportModel.From(analysis with { Gone = [analysis.Findings[0] with { Message = "<!--piece 0-->" }] }));
        Assert.DoesNotContain("<!--piece", page, StringComparison.Ordinal);
        Assert.Contains("&lt;!--piece 0--&gt;", page, StringComparison.Ordinal);
    }
}
