using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>"On the second day of the fighting", "on the third day": a day that is told by its number, counted from the one on which the event began.</summary>
internal sealed class OrdinalDays(RuleSet rules, SentenceScan scan)
{
    /// <summary>Further back a beginning is not what the days of the passage are counted from.</summary>
    private const int LongestCount = 31;

    private static readonly ImmutableArray<string> Leading = ListedWords.Of("Extraction/Dates/dates.words.txt", "by-number");

    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly ClauseReach reach = new(scan);
    private readonly LastingWords lasting = new(rules);
    private readonly int ordinal = rules.Class("ordinal-word");
    private readonly int day = rules.Vocabulary.Add("day");
    private readonly Dictionary<int, int> numbers = SpokenNumbers.ByLexeme(rules.Vocabulary);

    /// <summary>The numbered day of the event at <paramref name="anchor"/>; null where the sentence tells none.</summary>
    /// <param name="start">When all that the document is about began.</param>
    /// <param name="opened">The first date of the paragraph.</param>
    /// <param name="reached">The date that the narrative has reached.</param>
    public DateValue? Of(int anchor, int? start, DateValue? opened, DateValue? reached)
    {
        for (var i = scan.First + 3; i < scan.End; i++)
        {
            if (scan.Tokens[i].Lexeme != day || !IsNumbered(i) || !IsOfEvent(i) || !reach.Holds(i, anchor))
                continue;
            var number = numbers.GetValueOrDefault(scan.Tokens[i - 1].Lexeme) - 1;
            if (number >= 0 && First(start, opened?.FirstDay, reached?.FirstDay) is { } first)
                return DateValue.Of(CalendarDate.OfDayNumber(first + number));
        }

        return null;
    }

    /// <summary>The day that is counted from: the beginning, where the narrative is still near it, else that of the passage.</summary>
    private static int? First(int? start, int? opened, int? reached) =>
        start is { } begun && reached is { } now && now >= begun && now - begun <= LongestCount ? begun : opened;

    /// <summary>"On the second (day)".</summary>
    private bool IsNumbered(int at) =>
        scan.Tokens[at - 1].Lexeme is var word and not 0 && vocabulary.ClassesOf(word).Has(ordinal)
        && scan.CharsOf(at - 2) is "the" && ListedWords.Has(Leading, scan.CharsOf(at - 3));

    /// <summary>Whether "of the fighting", or nothing that tells of what else, follows.</summary>
    private bool IsOfEvent(int at)
    {
        if (at + 1 >= scan.End || scan.CharsOf(at + 1) is not "of")
            return true;
        var noun = at + 2 < scan.End && scan.CharsOf(at + 2) is "the" or "this" ? at + 3 : at + 2;
        return noun < scan.End && lasting.Has(scan.Tokens[noun].Lexeme);
    }
}
