using System.Collections.Immutable;
using System.Text;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"A town of some 14,000 inhabitants" in the lead, "a farming town of 20,000" further down.</summary>
internal sealed class PopulationToldTwice : FindingRule
{
    /// <summary>A smaller number counts something else.</summary>
    private const int FewestPeople = 100;

    /// <summary>Counts of other years differ by less.</summary>
    private const decimal LeastRatio = 1.2m;

    /// <summary>How far from the figure words stand that tell what it counts.</summary>
    private const int BesideBefore = 60;
    private const int BesideAfter = 40;

    private const string Words = "Findings/Rules/Inconsistencies/population.words.txt";

    private static readonly ImmutableArray<string> Before = ListedWords.Of(Words, "before");

    private static readonly ImmutableArray<string> Loosely = ListedWords.Of(Words, "loosely");

    /// <summary>Behind "a town of 20,000" nothing else is counted.</summary>
    private static readonly ImmutableArray<string> Behind = ListedWords.Of(Words, "behind");

    /// <summary>A count of another time, of those who stayed or came, or of somebody else's.</summary>
    private static readonly ImmutableArray<string> Otherwise = ListedWords.Of(Words, "otherwise");

    public override RuleDescription Description { get; } = new(
        "population-told-twice",
        Family.Inconsistent,
        Level.Warning,
        "The article gives one place two numbers of inhabitants.",
        """
        Fires where the article in its own voice gives one town, city or village two numbers of inhabitants that differ by more than a fifth. Counts that
        are told of another time ("before the war", "had fallen to"), of a census or by somebody else do not fire.
        """,
        """
        Belgora, a town of some 14,000 inhabitants, lies on the Tarn.[1]
        On 3 May 2014, demonstrations began in Belgora, a farming town of 20,000.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        var told = new Dictionary<string, (Quantity People, int Sentence)>(StringComparer.Ordinal);
        foreach (var mention in document.Extracted.Quantities)
        {
            if (mention.Value is not { Low: >= FewestPeople and { } people, Vague: false } || mention.Value.High != people || document.SentenceAt(mention.Span.Start) is var at && at < 0
                || document.KindOf(at) is not (ParagraphKind.Prose or ParagraphKind.ListItem) || Place(document, at, mention.Span.Start, mention.Span.End) is not { } place)
            {
                continue;
            }
            if (!told.TryGetValue(Fold.Name(place), out var first))
            {
                told[Fold.Name(place)] = (mention.Value, at);
                continue;
            }
            var (less, more) = (Math.Min(people, first.People.Low!.Value), Math.Max(people, first.People.Low.Value));
            if (first.Sentence == at || more < less * LeastRatio || !Figures.Conflict(mention.Value, first.People))
                continue;
            sink.Add(
                $"{place} has {Figures.Words(first.People)} inhabitants on line {document.Sentences[first.Sentence].Line} and {Figures.Words(mention.Value)} on line {document.Sentences[at].Line}.",
                [FindingSink.At(document.Id, document.Sentences[first.Sentence]), FindingSink.At(document.Id, document.Sentences[at], mention.Span)],
                [],
                ["population", document.Id, place],
                [$"{first.People}", $"{mention.Value}"],
                Templates.Inline("Contradictory inline", $"{Figures.Words(first.People)} or {Figures.Words(mention.Value)} inhabitants", evidence.Month));
        }
    }

    /// <summary>The place whose inhabitants the figure counts; null where it counts anything else.</summary>
    private static string? Place(DocumentView document, int sentence, int start, int end)
    {
        var span = document.Sentences[sentence].Span;
        var near = document.TextOf(new(Math.Max(span.Start, start - BesideBefore), Math.Min(span.End, end + BesideAfter)));
        foreach (var words in Otherwise)
        {
            if (IsWordOf(near, words))
                return null;
        }
        var before = document.Document.Text.AsSpan(span.Start, start - span.Start).TrimEnd();
        var behind = document.Document.Text.AsSpan(end, span.End - end);
        foreach (var loosely in Loosely)
            before = before.EndsWith(loosely, StringComparison.OrdinalIgnoreCase) ? before[..^loosely.Length].TrimEnd() : before;
        var counted = document.TextOf(new(start, end)).Contains("inhabitants", StringComparison.Ordinal) || behind.StartsWith(" inhabitants", StringComparison.Ordinal);
        foreach (var words in Before)
            counted |= before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && Follows(behind);
        return counted ? LastName(before) : null;
    }

    /// <summary>Whether a word of the text begins so.</summary>
    private static bool IsWordOf(ReadOnlySpan<char> text, string beginning)
    {
        for (var from = 0; text[from..].IndexOf(beginning, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; from += at + 1)
        {
            if (from + at == 0 || !char.IsLetter(text[from + at - 1]))
                return true;
        }
        return false;
    }

    private static bool Follows(ReadOnlySpan<char> behind)
    {
        if (behind.IsEmpty || behind[0] is ',' or '.' or ')' or ';' or '[' || behind.StartsWith(" ("))
            return true;
        foreach (var words in Behind)
        {
            if (behind[0] == ' ' && behind[1..].StartsWith(words, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The last run of capitalised words outside brackets.</summary>
    private static string? LastName(ReadOnlySpan<char> before)
    {
        var plain = new StringBuilder(before.Length);
        var depth = 0;
        foreach (var letter in before)
        {
            depth += letter is '(' or '[' ? 1 : 0;
            if (depth == 0)
                plain.Append(letter);
            depth -= letter is ')' or ']' ? 1 : 0;
        }
        string? name = null;
        var goesOn = false;
        foreach (var word in plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim(',', ';', ':', '"', '“', '”');
            var capital = bare.Length > 1 && char.IsUpper(bare[0]) && !GroupLexicon.IsFunctionWord(bare);
            name = !capital ? name : goesOn ? $"{name} {bare}" : bare;
            goesOn = capital && !word.EndsWith(',');
        }
        return name;
    }
}
