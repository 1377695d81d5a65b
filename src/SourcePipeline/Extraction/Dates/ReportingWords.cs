using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Dates;

/// <summary>The words by which it is told that somebody tells something: a date beside them may be that of the telling.</summary>
internal sealed class ReportingWords(RuleSet rules, SentenceScan scan)
{
    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int[] classes = Array.ConvertAll(["speech", "claiming", "confirming", "denying", "revising", "counting", "report-noun"], rules.Class);

    public bool IsIn() => Has(scan.Classes);

    /// <summary>Whether a verb of saying stands between a date and an event: the date is that of the saying.</summary>
    public bool IsBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.Tokens[i].Lexeme is > 0 and var lexeme && Has(vocabulary.ClassesOf(lexeme)))
                return true;
        }

        return false;
    }

    private bool Has(in ClassSet words)
    {
        foreach (var number in classes)
        {
            if (words.Has(number))
                return true;
        }

        return false;
    }
}
