using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>Finds the clauses that tell what became of somebody beside the story at hand: "Jan Roe, who died on 18 June", "guards who were captured a week earlier".</summary>
internal sealed class RelativeFates(RuleSet rules, SentenceScan scan)
{
    private readonly int dies = rules.Class("dies");
    private readonly int befalls = rules.Class("befalls");

    /// <summary>The "who" of the clause in which the date at <paramref name="date"/> tells somebody's fate; -1 where it is of none.</summary>
    public int OpenerBefore(int date)
    {
        var isFate = false;
        for (var i = date - 1; i >= scan.First && scan.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (scan.CharsOf(i) is "who")
                return isFate ? i : -1;
            isFate |= scan.WordIs(i, dies) || scan.WordIs(i, befalls);
        }

        return -1;
    }
}
