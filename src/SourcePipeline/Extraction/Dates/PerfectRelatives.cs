using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>"(Took the airfield,) which has been out of use since 2014": a date in a relative clause in the perfect is that of what is said there, and of nothing around it.</summary>
internal sealed class PerfectRelatives(RuleSet rules, SentenceScan scan)
{
    private readonly int opener = rules.Class("describing-relative");
    private readonly int perfect = rules.Class("perfect-auxiliary");

    /// <summary>Whether a date lies in such a clause, and the event at the token <paramref name="anchor"/> does not.</summary>
    public bool Hide(in DatePhrase date, int anchor)
    {
        var inPerfect = false;
        for (var i = date.First - 1; i >= scan.First && scan.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (inPerfect && scan.WordIs(i, opener))
                return anchor < i || anchor >= EndOf(date.End);
            inPerfect |= scan.WordIs(i, perfect);
        }

        return false;
    }

    private int EndOf(int from)
    {
        while (from < scan.End && scan.Tokens[from].Kind != TokenKind.Punctuation)
            from++;
        return from;
    }
}
