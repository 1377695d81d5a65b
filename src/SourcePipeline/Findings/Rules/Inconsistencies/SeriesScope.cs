using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction.Resolution;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>Over what a place in a series is counted, as far as its sentence tells.</summary>
internal static class SeriesScope
{
    /// <summary>The document may tell a part of such a span only, or the count begins where nothing says.</summary>
    private static readonly string[] Spans =
    [
        " year", " month", " week", " days", " day ", " hours", " decade", " century", " ever", " history", "in a row", "consecutive", "straight", "of its kind", "since ", "largest", "biggest", "deadliest",
        "highest", "in command", "most ",
    ];

    private static readonly ImmutableArray<string> Wars = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "series-in");

    /// <summary>Whether the sentence counts over a span that the document does not have to tell as a whole.</summary>
    public static bool IsPartial(string sentence)
    {
        foreach (var span in Spans)
        {
            for (var at = sentence.IndexOf(span, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(span, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (span != "since " || !WholeEvent.SaysWhole(sentence))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether the document tells all of what the sentence counts over: the event that its title names, or whatever its title names where the sentence says nothing.</summary>
    public static bool IsTold(DocumentView document, string sentence)
    {
        if (TitlePlace.Of(document.Document) is null)
            return false;
        var title = document.Document.Title;
        foreach (var war in Wars)
        {
            if (sentence.Contains($" the {war}", StringComparison.OrdinalIgnoreCase) && !title.Contains(war, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
