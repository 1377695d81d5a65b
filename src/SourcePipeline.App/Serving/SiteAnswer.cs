using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using SourcePipeline.App.Html;

namespace SourcePipeline.App.Serving;

/// <summary>Answers: a page, a problem, another place.</summary>
internal static class SiteAnswer
{
    private const string Html = "text/html; charset=utf-8";

    public static async Task<IResult> PageAsync<TPage>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        Results.Content(await HtmlReport.RenderAsync<TPage>(parameters), Html, Encoding.UTF8, status);

    public static Task<IResult> ProblemAsync(int status, string title, string message) =>
        PageAsync<ProblemPage>(new() { [nameof(ProblemPage.Title)] = title, [nameof(ProblemPage.Message)] = message }, status);

    public static Task<IResult> MissingAsync(string what) => ProblemAsync(StatusCodes.Status404NotFound, "Not found", what);

    /// <summary>After a form: the browser asks for the page anew, so that reloading it sends nothing twice.</summary>
    public static IResult See(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    public static FormKey KeyFor(this IAntiforgery antiforgery, HttpContext context)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new(tokens.FormFieldName, tokens.RequestToken!);
    }
}
