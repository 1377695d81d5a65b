using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Comparison;

/// <summary>A coder's spreadsheet: one report is one claimant's account of one coded event.</summary>
public sealed class ImportedEventTests
{
    [Fact]
    public void Reports_of_one_event_conflict_where_their_coded_figures_exclude_each_other()
    {
        var findings = Judge(
            Report("E-1", "Harbour Post (2014-05-03) Sarnia: 8 dead", 8, 8, "2014-05-03", "Belgora"),
            Report("E-1", "Velian Wire (2014-05-09) Sarnia: 33 dead last week", 33, 33, "2014-05-04", null),
            Report("E-2", "Harbour Post (2014-06-01) Sarnia: some dead", 3, 9, "2014-06-01", "Belgora"),
            Report("E-2", "A rights group (2014-07-01)", 8, 12, "2014-06-01", "Belgora"),
            Report("E-3", "Harbour Post (2014-06-01) Sarnia", 5, 5, "2014-06-01", "Belgora"));
        var conflict = Assert.Single(findings, f => f.Message.Contains("cannot all hold"));
        Assert.Contains("8", conflict.Message);
        Assert.Contains("33", conflict.Message);
        Assert.Equal(2, conflict.Locations.Length);
    }

    [Fact]
    public void Two_reports_of_one_agency_are_two_accounts() =>
        Assert.Contains("cannot all hold", Assert.Single(Judge(
            Report("E-1", "Harbour Post (2014-05-03) Four dead", 4, 4, "2014-05-03", "Belgora"),
            Report("E-1", "Harbour Post (2014-05-04) Clash", 1, 1, "2014-05-03", "Belgora"))).Message);

    [Fact]
    public void Deaths_and_injuries_of_one_event_are_not_compared() =>
        Assert.Empty(Judge(
            Report("E-1", "Harbour Post", 8, 8, "2014-05-03", "Belgora"),
            Report("E-1", "Velian Wire", 33, 33, "2014-05-03", "Belgora") with { Outcome = Outcome.Wounded }));

    [Fact]
    public void Events_at_one_place_and_day_stay_apart_when_they_were_coded_apart() =>
        Assert.Empty(Judge(
            Report("E-1", "Harbour Post", 8, 8, "2014-05-03", "Belgora"),
            Report("E-2", "Velian Wire", 33, 33, "2014-05-03", "Belgora")));

    private static Claim Report(string name, string source, int low, int high, string date, string? place) =>
        Told.Casualty("", new(low, high), source, date: date, place: place, role: ClaimantRole.Media) with { Event = name };

    private static IEnumerable<Finding> Judge(params Claim[] claims)
    {
        var text = new string(' ', claims.Length * 10);
        ImmutableArray<Claim> rows = [.. claims.Select((c, i) => c with { Document = "coded.csv", Id = $"row-{i}", Line = i + 1, Span = Row(i), Sentence = Row(i) })];
        var document = new Document("coded.csv", "coded.csv", "import:coded.csv", null, text,
            [.. rows.Select(c => new Paragraph(c.Sentence, c.Line, 0, ParagraphKind.TableRow))], [new("coded.csv", 1, 1, null)], [], [], []);
        var extracted = new ExtractedDocument(document, rows, [.. rows.Select((c, i) => new Sentence(c.Sentence, i, c.Line, 0))], [], [], []);
        return Pipeline.Analyse([extracted], [], new(2020, 1, 1), Judged.BuiltIn).Findings.Where(f => f.Family == Family.Contested);
    }

    private static TextSpan Row(int index) => new(index * 10, (index * 10) + 9);
}
