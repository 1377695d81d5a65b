using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Html;

namespace SourcePipeline.App.Serving;

/// <summary>Stands before every page: the headers that keep a browser from doing harm, the form's token, and errors without their insides.</summary>
/// <param name="say">Told of defects.</param>
internal sealed class SiteGuard(IAntiforgery antiforgery, Action<string> say)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PageAsset.SitePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        try
        {
            if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
                await antiforgery.ValidateRequestAsync(context);
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await AnswerAsync(context, context.Response.StatusCode, "Not here", "There is no such page.");
        }
        catch (AntiforgeryValidationException)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, "Sent from elsewhere", "The form did not come from a page of this program, or from one that is too old. Go back, reload the page and send it again.");
        }
        catch (RefusedException refused)
        {
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "Not just now", refused.Message);
        }
        catch (BadHttpRequestException bad)
        {
            await AnswerAsync(context, bad.StatusCode, "Not understood", "The browser's request cannot be understood.");
        }
        catch (Exception e) when (e is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            say($"{context.Request.Method} {context.Request.Path}: {e}");
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "Something went wrong", "The program's own fault; what it was stands in its messages, where it was started.");
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status, string title, string message)
    {
        if (!context.Response.HasStarted)
        {
            var problem = await SiteAnswer.ProblemAsync(status, title, message);
            await problem.ExecuteAsync(context);
        }
    }
}
