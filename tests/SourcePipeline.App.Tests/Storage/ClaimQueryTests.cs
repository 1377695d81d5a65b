using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Tests.Storage;

public sealed class ClaimQueryTests
{
    [Theory]
    [InlineData("\"12 soldiers", "opened and not closed")]
    [InlineData("OR wounded", "OR stands between two words")]
    [InlineData("killed OR", "OR stands between two words")]
    [InlineData("killed OR OR wounded", "OR stands between two words")]
    [InlineData("killed OR -denied", "stands alone")]
    [InlineData("-denied", "Say what to look for too")]
    [InlineData("*", "no word in “*”")]
    [InlineData("\"\"", "no word in the quotation marks")]
    public void What_cannot_be_understood_is_answered_with_what_to_write(string query, string said) =>
        Assert.Contains(said, Assert.Throws<ClaimQueryException>(() => ClaimQuery.Parse(query)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("killed   wounded", "killed + wounded")]
    [InlineData("killed OR wounded qalat", "killed|wounded + qalat")]
    [InlineData("\"Killed in\" Züri*", "Killed in + Züri*")]
    [InlineData("killed -denied -\"by rebels\"", "killed - denied - by rebels")]
    [InlineData("or", "or")]
    [InlineData("", "")]
    public void Words_phrases_beginnings_alternatives_and_exclusions(string query, string understood)
    {
        var parsed = ClaimQuery.Parse(query);
        Assert.Equal(understood, string.Join(" + ", parsed.All.Select(g => string.Join('|', g.Select(Shown)))) + string.Concat(parsed.None.Select(t => " - " + Shown(t))));

        static string Shown(ClaimTerm term) => term.Words + (term.Begins ? "*" : "");
    }
}
