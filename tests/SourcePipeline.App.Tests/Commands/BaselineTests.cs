using System.Text.Json;

namespace SourcePipeline.App.Tests.Commands;

/// <summary>Accepting findings and taking that back: by which names, and what is said where none or a wrong one is given.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task A_finding_is_named_by_the_beginning_of_its_fingerprint_or_as_its_link_has_it()
    {
        var fingerprint = await AFingerprint();
        foreach (var name in (string[])[fingerprint, fingerprint[..6], "f-" + fingerprint[..16], "reports/2026-11-22-1/index.html#f-" + fingerprint[..16]])
        {
            Assert.Contains("1 finding accepted", (await work.Run("baseline", "add", name, "--why", "known")).Error, StringComparison.Ordinal);
            Assert.Contains("1 finding accepted no longer", (await work.Run("baseline", "remove", name)).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Too_few_characters_are_called_too_few()
    {
        var fingerprint = await AFingerprint();
        var ran = await work.Run("baseline", "add", fingerprint[..4], "--why", "known");
        Assert.Equal((2, $"sourcepipeline: {fingerprint[..4]}: too short for a fingerprint; its first 6 characters are enough.\n"), (ran.Exit, ran.Error));
    }

    [Fact]
    public async Task Removing_nothing_by_name_is_refused_rather_than_done()
    {
        await work.Run("baseline", "add", await AFingerprint(), "--why", "known");
        var ran = await work.Run("baseline", "remove");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("name the findings by their fingerprints", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_says_nothing_is_none()
    {
        var ran = await work.Run("baseline", "add", await AFingerprint(), "--why", " ");
        Assert.Equal(2, ran.Exit);
        Assert.Contains("--why: say why they are accepted", ran.Error, StringComparison.Ordinal);
    }

    private async Task<string> AFingerprint()
    {
        var ran = await work.Check(work.Write("a.txt", Workplace.Article), "--format", "json");
        return ran.Json.GetProperty("findings")[0].GetProperty("fingerprint") is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : throw new InvalidOperationException("a fingerprint is text");
    }
}
