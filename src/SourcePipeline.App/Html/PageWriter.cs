using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Html;

/// <summary>Writes a page as it is rendered, piece by piece: each piece is let go before the next one is made.</summary>
internal sealed class PageWriter(TextWriter output) : IAsyncDisposable
{
    // Letters of every script stay letters; what means something to a browser is escaped all the same.
    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton<HtmlEncoder>(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    public Task WriteAsync<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent =>
        WriteAsync(builder =>
        {
            builder.OpenComponent<TPage>(0);
            builder.AddMultipleAttributes(1, parameters!);
            builder.CloseComponent();
        });

    private async Task WriteAsync(RenderFragment content)
    {
        PagePieces pieces = new();
        var html = await RenderAsync(content, pieces);
        foreach (var (text, list) in pieces.Cut(html))
        {
            await output.WriteAsync(text);
            foreach (var piece in list)
            {
                await WriteAsync(piece);
                PassingMemory.LetGo();
            }
        }
    }

    /// <summary>A renderer keeps everything that it has rendered: each piece has its own.</summary>
    private async Task<string> RenderAsync(RenderFragment content, PagePieces pieces)
    {
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<CascadingValue<PagePieces>>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(CascadingValue<PagePieces>.Value)] = pieces,
                [nameof(CascadingValue<PagePieces>.IsFixed)] = true,
                [nameof(CascadingValue<PagePieces>.ChildContent)] = content,
            }));
            return page.ToHtmlString();
        });
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
