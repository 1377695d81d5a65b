using SourcePipeline.App.Html;
using SourcePipeline.App.Terminal;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reporting;
using SourcePipeline.Tests.Reporting;
using Spectre.Console;

namespace SourcePipeline.App.Tests.Terminal;

public sealed class IncidentTablesTests
{
    private static readonly IntervalScale ToHundred = IntervalScale.Of([Quantity.Exactly(90)]);

    [Theory]
    [InlineData(50.0, 50.0, false, false, Stance.Attributed, "●", "an exact figure is a point")]
    [InlineData(50.0, 50.0, true, false, Stance.Attributed, "○", "about so many is a hollow one")]
    [InlineData(20.0, 60.0, false, false, Stance.Attributed, "●━━━●", "an interval has both its ends")]
    [InlineData(60.0, null, false, false, Stance.Attributed, "●━━━━→", "no upper bound runs to the edge")]
    [InlineData(60.0, null, false, true, Stance.Attributed, "●┅┅┅┅→", "dozens are vague")]
    [InlineData(50.0, 50.0, false, false, Stance.Denied, "[red]×[/]", "what is denied is crossed out, in a colour of its own")]
    public void An_interval_is_drawn_by_its_bounds(double? low, double? high, bool about, bool vague, Stance stance, string drawn, string reason) =>
        Assert.True(drawn == IntervalBar.Of(new((decimal?)low, (decimal?)high, about, vague), stance, ToHundred, 12).Replace(" ", "", StringComparison.Ordinal), reason);

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal_and_every_voice_is_named(int width)
    {
        using StringWriter written = new();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = width;
        IncidentTables.Write(console, new CompareQuery(null, null, null, null, null, []).Run(InventedWar.Analysis.Incidents), ReportModel.From(InventedWar.Analysis));
        Assert.All(written.ToString().Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, line));
        foreach (var claim in InventedWar.Analysis.Incidents.SelectMany(i => i.Accounts).Select(a => a.Claim).Where(c => c.Claimant is not null))
            Assert.Contains(claim.Claimant!.Split(' ')[0], written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_inside_a_sentence_is_written_as_one_and_counts_once()
    {
        using Commands.Workplace work = new();
        await work.Check(work.Write("a.txt", "The war in Sarnia\n\nThe rebels said that they had captured Lindau on 3 May 2014. On 3 May 2014 the town was held by the rebels, the rebels said.\n"));
        var told = (await work.Run("compare", "Lindau")).Out;
        Assert.Contains("Taken or held by: the rebels (according to the rebels)", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_begins_with_a_capital()
    {
        using StringWriter written = new();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        var analysis = InventedWar.Analysis;
        IncidentTables.Write(console, new CompareQuery().Run([analysis.Incidents[0] with { Name = "base at Belgora, 3 May 2014" }]), ReportModel.From(analysis));
        Assert.Contains("\nBase at Belgora, 3 May 2014", written.ToString(), StringComparison.Ordinal);
    }
}
