using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SourcePipeline.App.Settings;

namespace SourcePipeline.App.Serving;

/// <summary>The web server with its pages. An empty builder: no setting or environment variable but the program's own can make it listen elsewhere.</summary>
internal static class Site
{
    private const long LargestForm = 64 << 10;

    /// <param name="say">Told of defects.</param>
    public static WebApplication Build(AppSettings settings, TimeProvider clock, Action<string> say)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
            kestrel.Listen(IPAddress.Parse(settings.Serve.Address), settings.Serve.Port);
        });
        builder.Services.AddRoutingCore();
        // A page of another site whose name is made to stand for this machine (DNS rebinding) comes with that name, and is refused.
        builder.Services.AddHostFiltering(o => (o.AllowedHosts, o.AllowEmptyHosts, o.IncludeFailureMessage) = ([.. settings.Serve.Hosts], false, false));
        // Keys in memory: a form is good until the program ends.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(o =>
        {
            (o.Cookie.Name, o.Cookie.SameSite, o.Cookie.HttpOnly) = ("sourcepipeline", SameSiteMode.Strict, true);
            o.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(10));
        var app = builder.Build();
        var antiforgery = app.Services.GetRequiredService<IAntiforgery>();
        app.UseHostFiltering();
        app.Use(next => context => new SiteGuard(antiforgery, say).InvokeAsync(context, next));
        app.UseRouting();
        Map(app, new(settings, clock), antiforgery);
        return app;
    }

    private static void Map(WebApplication app, SiteStore site, IAntiforgery antiforgery)
    {
        RunPages runs = new(site);
        FindingPages findings = new(site, antiforgery);
        AcceptedPages accepted = new(site, antiforgery);
        ArticlePages articles = new(site);
        IncidentPages incidents = new(site);
        SearchPages search = new(site);
        Get(app, "/", runs.ListAsync);
        Get(app, "/runs/{run:long}", c => runs.ReportAsync(Run(c)));
        Get(app, "/findings", c => findings.ListAsync(c, null));
        Get(app, "/runs/{run:long}/findings", c => findings.ListAsync(c, Run(c)));
        Get(app, "/runs/{run:long}/findings/{fingerprint}", c => findings.OneAsync(c, Run(c), Fingerprint(c)));
        Get(app, "/incidents", c => incidents.ListAsync(c, null));
        Get(app, "/runs/{run:long}/incidents", c => incidents.ListAsync(c, Run(c)));
        Get(app, "/articles", articles.ListAsync);
        Get(app, "/article", articles.OneAsync);
        Get(app, "/search", search.SearchAsync);
        Get(app, "/accepted", accepted.ListAsync);
        Get(app, "/feed.xml", _ => Task.FromResult(runs.Feed()));
        Get(app, "/favicon.ico", _ => Task.FromResult(Results.NoContent()));
        app.MapPost("/runs/{run:long}/findings/{fingerprint}/accept", c => AnswerAsync(c, findings.AcceptAsync(c, Run(c), Fingerprint(c))));
        app.MapPost("/accepted/remove", c => AnswerAsync(c, accepted.RemoveAsync(c)));
    }

    private static void Get(WebApplication app, string path, Func<HttpContext, Task<IResult>> page) =>
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], c => AnswerAsync(c, page(c)));

    private static async Task AnswerAsync(HttpContext context, Task<IResult> answer) => await (await answer).ExecuteAsync(context);

    private static long Run(HttpContext context) => long.Parse($"{context.GetRouteValue("run")}", System.Globalization.CultureInfo.InvariantCulture);

    private static string Fingerprint(HttpContext context) => $"{context.GetRouteValue("fingerprint")}";
}
