using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Extraction;

/// <summary>
/// What no article holds ends in work and memory that grow with its length and not faster: patterns tried and bytes allocated are counted, which
/// no machine's load changes.
/// </summary>
public class HostileTextTests
{
    private const int Short = 2_000;
    private const int Times = 10;

    /// <summary>Of ten times the text, what it may cost more than ten times as much: buffers grow by doubling.</summary>
    private const double Slack = 1.6;

    /// <summary>What the first sentence of any text costs.</summary>
    private const int Fixed = 200_000;

    public static TheoryData<string, string> Pieces() => new()
    {
        { "digits in a row", "7" },
        { "numbers in a row", "12 " },
        { "a sentence that never ends", "three soldiers and two rebels near the bridge and " },
        { "sentences without end", "Three soldiers were killed on 4 May. " },
        { "nested parentheses", "(" },
        { "brackets that nothing closes", "[1" },
        { "hyphens and words", "twenty-" },
        { "capitals in a row", "Upper " },
        { "adjectives before no noun", "wounded young armed " },
        { "dates that never end", "4 May 1920 and " },
        { "open quotations", "“He said \"that " },
        { "lone surrogates", "\uD83D " },
        { "zero-width characters", "ki\u200Blled\u200F " },
        { "null characters", "\0 12\0" },
        { "combining marks", "e\u0301\u0301" },
        { "letters in a row", "killed" },
        { "full stops", ". " },
        { "verbs in a row", "have been being killed not to " },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Costs_as_many_times_as_it_is_longer(string name, string piece)
    {
        var (tries, bytes) = Cost(piece, Short);
        var (moreTries, moreBytes) = Cost(piece, Short * Times);
        Assert.True(moreTries <= (tries * Times * Slack) + 2_000, $"{name}: {tries} tries, of {Times} times the text {moreTries}");
        Assert.True(moreBytes <= (bytes * Times * Slack) + Fixed, $"{name}: {bytes} bytes, of {Times} times the text {moreBytes}");
    }

    private static (long Tries, long Bytes) Cost(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var document = Extracted.Article(text);
        var cascade = new Cascade(Extracted.BuiltIn);
        // Once before, so that what is made only once is not counted.
        cascade.Run(Extracted.Article(piece));
        var (tries, bytes) = (cascade.Tries, GC.GetAllocatedBytesForCurrentThread());
        cascade.Run(document);
        return (cascade.Tries - tries, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
