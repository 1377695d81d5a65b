using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>
/// Dates of relative clauses that are those of what is said there and of nothing around it: in the perfect ("took the airfield, which has been out of
/// use since 2014"), of somebody's fate ("wounded Jan Roe, who died on 18 June"), a step away ("guards who were taken a week earlier were shot").
/// </summary>
internal sealed class DatesOfRelatives(RuleSet rules, SentenceScan scan)
{
    private readonly RelativeFates fates = new(rules, scan);
    private readonly int opener = rules.Class("describing-relative");
    private readonly int perfect = rules.Class("perfect-auxiliary");

    /// <summary>Whether a date lies in such a clause, and the event at the token <paramref name="anchor"/> does not.</summary>
    public bool Hide(in DatePhrase date, int anchor)
    {
        var opening = fates.OpenerBefore(date.First);
        if (opening < 0)
            opening = PerfectBefore(date.First);
        return opening >= 0 && (anchor < opening || anchor >= EndOf(date));
    }

    private int PerfectBefore(int date)
    {
        var inPerfect = false;
        for (var i = date - 1; i >= scan.First && scan.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (inPerfect && scan.WordIs(i, opener))
                return i;
            inPerfect |= scan.WordIs(i, perfect);
        }

        return -1;
    }

    /// <summary>A distance ("a week earlier") ends what is said in the clause; behind another date it may go on.</summary>
    private int EndOf(in DatePhrase date)
    {
        var end = date.End;
        while (!date.Rule.IsStep && end < scan.End && scan.Tokens[end].Kind != TokenKind.Punctuation)
            end++;
        return end;
    }
}
