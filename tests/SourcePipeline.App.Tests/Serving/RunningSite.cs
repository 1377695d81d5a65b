using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using SourcePipeline.App.Serving;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Tests.Commands;

namespace SourcePipeline.App.Tests.Serving;

/// <summary>The site over a store with some runs in it, on a free port of this machine.</summary>
internal sealed partial class RunningSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningSite(Workplace work, WebApplication app, List<string> said)
    {
        (Work, this.app, Said) = (work, app, said);
        Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
    }

    public Workplace Work { get; }

    public HttpClient Http { get; }

    public Uri Root => Http.BaseAddress!;

    /// <summary>What the program said on the way.</summary>
    public List<string> Said { get; }

    /// <param name="articles">How many articles there are, each with a year of its own.</param>
    public static async Task<RunningSite> StartAsync(int articles = 1, int runs = 1, string settings = """{ "Sources": [ "articles" ], "Serve": { "Port": 0 } }""")
    {
        Workplace work = new(settings);
        for (var i = 0; i < articles; i++)
            work.Write($"articles/{i:000}.txt", Workplace.Article.Replace("2014", $"{2014 - i}", StringComparison.Ordinal));
        for (var i = 0; i < runs; i++)
            Assert.Equal(0, (await work.Check()).Exit);
        List<string> said = [];
        var app = Site.Build(SettingsReading.Read(work.Settings), new StoppedClock(), said.Add);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(work, app, said);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(path, TestContext.Current.CancellationToken);

    public Task<string> TextAsync(string path) => Http.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Sends the form of a page back as a browser would, with its token and cookie.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Field, string Value)[] fields)
    {
        var html = await TextAsync(page);
        var token = Token().Match(html).Groups[1].Value;
        return await PostAsync(action, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public Task<HttpResponseMessage> PostAsync(string action, params (string Field, string Value)[] fields) =>
        Http.PostAsync(action, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))), TestContext.Current.CancellationToken);

    /// <summary>The fingerprint of the contested finding of the last run.</summary>
    public async Task<string> ContestedAsync()
    {
        var ran = await Work.Run("report", "last", "--format", "json");
        return ran.Json.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("family").GetString() == "contested").GetProperty("fingerprint").GetString()!;
    }

    public JsonElement Baseline() => JsonDocument.Parse(File.ReadAllText(Work.Folder["sourcepipeline.baseline.json"])).RootElement.GetProperty("accepted");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Work.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
