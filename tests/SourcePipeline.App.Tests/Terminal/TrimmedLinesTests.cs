using SourcePipeline.App.Terminal;

namespace SourcePipeline.App.Tests.Terminal;

public sealed class TrimmedLinesTests
{
    [Theory]
    [InlineData("a row\nanother\n", "a row", "   ", "\nanother\n")]
    [InlineData("  in front  and within\n", "  in front  and", " within", "  \n")]
    [InlineData("\r\n\n", "", "   ", "\r\n  \n")]
    public void Spaces_that_a_line_ends_with_are_left_out_and_all_others_stay(string expected, params string[] written)
    {
        using StringWriter output = new();
        using TrimmedLines lines = new(output);
        foreach (var part in written)
            lines.Write(part);
        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public async Task A_table_in_a_pipe_ends_its_lines_with_their_words()
    {
        using Commands.Workplace work = new();
        await work.Check(work.Write("a.txt", Commands.Workplace.Article));
        foreach (var command in (string[][])[["runs"], ["compare"], ["report", "--format", "text"], ["rules"]])
            Assert.DoesNotContain((await work.Run(command)).Out.Split('\n'), line => line.EndsWith(' '));
    }
}
