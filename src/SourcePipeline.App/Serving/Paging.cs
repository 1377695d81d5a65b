using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SourcePipeline.App.Serving;

/// <summary>Which part of a long list a page shows.</summary>
/// <param name="Page">1 for the first.</param>
/// <param name="Size">How many stand on a page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Address">Of this list, to which the page's number is added.</param>
public sealed record Paging(int Page, int Size, int Total, string Address)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Leads to the page before; null on the first.</summary>
    public string? Before => Page > 1 ? To(Page - 1) : null;

    /// <summary>Leads to the next page; null on the last.</summary>
    public string? After => Page < Pages ? To(Page + 1) : null;

    public int Skip => (Page - 1) * Size;

    /// <summary>As asked for by <c>?page=</c>; a page that there is none of becomes the nearest.</summary>
    public static Paging Of(HttpRequest request, int size, int total)
    {
        var others = QueryString.Create(request.Query.Where(q => q.Key != "page" && !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())));
        Paging first = new(1, size, total, request.Path.ToUriComponent() + others.ToUriComponent());
        return int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? first with { Page = Math.Clamp(page, 1, first.Pages) } : first;
    }

    private string To(int page) => string.Create(CultureInfo.InvariantCulture, $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}");
}
