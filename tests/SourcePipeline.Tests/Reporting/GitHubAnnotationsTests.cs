using System.Text.RegularExpressions;
using SourcePipeline.Reporting;

namespace SourcePipeline.Tests.Reporting;

public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void Every_line_is_a_command_with_a_place_and_a_message()
    {
        var lines = Written.As("github", ReportModel.From(InventedWar.Analysis)).TrimEnd('\n').Split('\n');
        Assert.Equal(10, lines.Length);
        Assert.All(lines, l => Assert.Matches(@"^::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::.+$", l));
        Assert.Contains("::notice file=articles/ostrel-war.txt,line=4,endLine=4,col=89,endColumn=122,title=contested-figures::At Harwick the army says over 100 fighters killed, a resident counted 46. (also line 4)", lines);
    }

    [Theory]
    [InlineData("/repository/articles/war.txt", "file=articles/war.txt,line=4", "a file of the repository, named by its whole path")]
    [InlineData("articles/war.txt", "file=articles/war.txt,line=4", "a file named from the repository's root")]
    [InlineData("./articles/war.txt", "file=articles/war.txt,line=4", "the same in another way")]
    public void A_file_is_named_from_the_folder_that_the_report_is_made_in(string origin, string place, string reason) => Assert.True(Line(origin).Contains(place, StringComparison.Ordinal), reason);

    [Theory]
    [InlineData("/elsewhere/war.txt")]
    [InlineData("../war.txt")]
    [InlineData("https://war.example/")]
    public void What_is_no_file_of_the_repository_is_named_in_the_message(string origin)
    {
        Assert.DoesNotContain("file=", Line(origin), StringComparison.Ordinal);
        Assert.Contains($"::{origin}, line 4: ", Line(origin), StringComparison.Ordinal);
    }

    private static string Line(string origin)
    {
        var analysis = InventedWar.Analysis;
        analysis = analysis with { Documents = [.. analysis.Documents.Select(d => d with { Document = d.Document with { Origin = origin } })], Findings = [analysis.Findings[0]] };
        return Written.As("github", ReportModel.From(analysis) with { Folder = "/repository" });
    }

    [Fact]
    public void A_message_can_neither_end_its_command_nor_begin_another()
    {
        var finding = InventedWar.Analysis.Findings[0] with { Message = "100%\n::error::taken over", Rule = "a,b:c" };
        var line = Assert.Single(Written.As("github", ReportModel.From(InventedWar.Analysis with { Findings = [finding] })).TrimEnd('\n').Split('\n'));
        Assert.EndsWith("title=a%2Cb%3Ac::100%25%0A::error::taken over (also line 4)", line, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(line, "^::", RegexOptions.Multiline));
    }
}
