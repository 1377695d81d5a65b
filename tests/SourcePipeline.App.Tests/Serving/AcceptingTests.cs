using System.Net;

namespace SourcePipeline.App.Tests.Serving;

/// <summary>A finding is accepted on its page, goes to the baseline, and comes back when that is undone.</summary>
public sealed class AcceptingTests
{
    [Fact]
    public async Task An_accepted_finding_stands_in_the_baseline_and_is_not_reported_again()
    {
        await using var site = await RunningSite.StartAsync();
        var fingerprint = await site.ContestedAsync();
        var page = $"/runs/1/findings/{fingerprint}";
        using var answer = await site.SubmitAsync(page, $"{page}/accept", ("who", "A. Reader"), ("why", "Both are cited; <b>known</b>"));
        Assert.Equal((HttpStatusCode.SeeOther, page), (answer.StatusCode, $"{answer.Headers.Location}"));
        Assert.Equal("A. Reader", site.Baseline()[0].GetProperty("who").GetString());
        Assert.Equal(fingerprint, site.Baseline()[0].GetProperty("fingerprint").GetString());

        var shown = await site.TextAsync(page);
        Assert.Contains("Both are cited; &lt;b&gt;known&lt;/b&gt;", shown, StringComparison.Ordinal);
        Assert.Contains("Undo: report it again", shown, StringComparison.Ordinal);
        Assert.Contains(">accepted</a>", await site.TextAsync("/runs/1"), StringComparison.Ordinal);
        Assert.Contains("A. Reader", await site.TextAsync("/accepted"), StringComparison.Ordinal);

        var again = await site.Work.Check("--format", "json", "--family", "contested");
        Assert.Equal(0, again.Json.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Undone_it_is_reported_again()
    {
        await using var site = await RunningSite.StartAsync();
        var fingerprint = await site.ContestedAsync();
        await site.Work.Run("baseline", "add", fingerprint, "--who", "me", "--why", "known");
        using var answer = await site.SubmitAsync("/accepted", "/accepted/remove", ("fingerprint", fingerprint), ("back", "/accepted"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(0, site.Baseline().GetArrayLength());
        Assert.Contains("Nobody has accepted a finding yet.", await site.TextAsync("/accepted"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "known", "Say who accepts it")]
    [InlineData("me", "   ", "Say why it is accepted")]
    public async Task Who_and_why_are_asked_for(string who, string why, string said)
    {
        await using var site = await RunningSite.StartAsync();
        var page = $"/runs/1/findings/{await site.ContestedAsync()}";
        using var answer = await site.SubmitAsync(page, $"{page}/accept", ("who", who), ("why", why));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(File.Exists(site.Work.Folder["sourcepipeline.baseline.json"]));
    }

    [Theory]
    [InlineData("//evil.example/", "/accepted")]
    [InlineData("https://evil.example/", "/accepted")]
    [InlineData("/\\evil.example/", "/accepted")]
    [InlineData("/runs/1", "/runs/1")]
    public async Task The_way_back_stays_on_the_site(string back, string location)
    {
        await using var site = await RunningSite.StartAsync();
        using var answer = await site.SubmitAsync($"/runs/1/findings/{await site.ContestedAsync()}", "/accepted/remove", ("fingerprint", "x"), ("back", back));
        Assert.Equal(location, $"{answer.Headers.Location}");
    }

    [Fact]
    public async Task Many_at_once_lose_none()
    {
        await using var site = await RunningSite.StartAsync(articles: 8);
        var ran = await site.Work.Run("report", "last", "--format", "json");
        string[] fingerprints = [.. ran.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("fingerprint").GetString()!)];
        // As one browser would: with one cookie.
        await site.TextAsync("/accepted");
        await Task.WhenAll(fingerprints.Select(async f => (await site.SubmitAsync($"/runs/1/findings/{f}", $"/runs/1/findings/{f}/accept", ("who", "me"), ("why", "known"))).Dispose()));
        Assert.Equal(fingerprints.Order(), site.Baseline().EnumerateArray().Select(a => a.GetProperty("fingerprint").GetString()!).Order());
    }
}
