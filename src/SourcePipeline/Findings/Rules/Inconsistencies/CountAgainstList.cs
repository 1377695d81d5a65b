using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"Four aircraft: a helicopter, a jet and a transport plane" are three.</summary>
internal sealed class CountAgainstList : FindingRule
{
    /// <summary>Longer lists are told as examples.</summary>
    private const int MostItems = 12;

    /// <summary>Between the figure and the colon stands the noun with an adjective or two.</summary>
    private const int MostCharacters = 60;

    private const int LongestItemWords = 9;

    /// <summary>A number and a noun or two with their "and".</summary>
    private const int WordsBeside = 4;

    private static readonly SearchValues<string> Openers = SearchValues.Create([": ", ", namely ", " – namely ", " (namely "], StringComparison.Ordinal);

    private const string Words = "Findings/Rules/Inconsistencies/lists.words.txt";

    private static readonly ImmutableArray<string> Examples = ListedWords.Of(Words, "example");
    private static readonly ImmutableArray<string> Numbers = ListedWords.Of(Words, "number");
    private static readonly FrozenSet<string> Singles = ListedWords.Of(Words, "single").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NoNumber = ListedWords.Of(Words, "no-number").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OneThing = ListedWords.Of(Words, "one-thing").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NoThing = ListedWords.Of(Words, "no-thing").ToFrozenSet(StringComparer.Ordinal);

    public override RuleDescription Description { get; } = new(
        "count-against-list",
        Family.Inconsistent,
        Level.Warning,
        "A count and the list behind it do not agree.",
        """
        Fires where an exact small figure is followed by a colon or "namely" and a list of names or things whose items are more or fewer than
        the figure. Lists that only give examples ("including", "such as", "among them") do not fire, nor do figures that say "at least".
        """,
        """
        On 3 May 2014, the army lost four aircraft: a Krov-8 helicopter, a Tarn-25 jet and a transport plane.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        foreach (var mention in document.Extracted.Quantities)
        {
            var at = document.SentenceAt(mention.Span.Start);
            if (mention.Value is not { Low: { } count, Approximate: false, Vague: false } || mention.Value.High != count || count is < 2 or > MostItems
                || at < 0 || document.KindOf(at) is not (ParagraphKind.Prose or ParagraphKind.ListItem))
            {
                continue;
            }
            var sentence = document.Sentences[at].Span;
            var rest = document.Document.Text.AsSpan(mention.Span.End, sentence.End - mention.Span.End);
            if (IsOfSeveral(document.Document.Text.AsSpan(sentence.Start, mention.Span.Start - sentence.Start)) || Listed(rest) is not { } listed || listed == count)
                continue;
            sink.Add(
                $"“{document.Document.Text[mention.Span.Start..mention.Span.End]}” are counted and {listed} are named: “{document.Short(at, 200)}”.",
                [FindingSink.At(document.Id, document.Sentences[at], mention.Span)],
                [],
                ["count", document.Gist(at)],
                [$"{count}", $"{listed}"],
                Templates.Inline("Clarify", $"{count} are counted, {listed} are named", evidence.Month));
        }
    }

    /// <summary>"The first three", "one public and six private channels": the list may name what the figure does not count.</summary>
    private static bool IsOfSeveral(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(' ');
        return (before.EndsWith(" and") && CountsBeside(before)) || before.EndsWith("first", StringComparison.OrdinalIgnoreCase) || before.EndsWith("last", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"One public and": another number stands just before.</summary>
    private static bool CountsBeside(ReadOnlySpan<char> before)
    {
        var words = before.ToString().Split(' ');
        foreach (var word in words[Math.Max(0, words.Length - WordsBeside)..])
        {
            if (Singles.Contains(word.ToLowerInvariant()) || Numbers.Contains(word.ToLowerInvariant()) || (word.Length > 0 && char.IsAsciiDigit(word[0])))
                return true;
        }
        return false;
    }

    /// <summary>How many the list names; null where no list of single things follows.</summary>
    private static int? Listed(ReadOnlySpan<char> rest)
    {
        var open = rest.IndexOfAny(Openers);
        if (open < 2 || rest.StartsWith(" of ", StringComparison.Ordinal) || open > MostCharacters || rest[..open].ContainsAny(",;") || rest[..open].ContainsAnyInRange('0', '9'))
            return null;
        var list = rest[open..];
        list = list[(list.IndexOf(' ') + 1)..];
        list = list.StartsWith("namely ", StringComparison.Ordinal) ? list[7..] : list;
        var plain = WithoutBrackets(DocumentView.Shorten(list.ToString(), list.Length + 1));
        if (ListedWords.AnyIn(plain, Examples, StringComparison.Ordinal) || plain.AsSpan().ContainsAny("\"“;"))
            return null;
        // A comma before the last "and" tells that the others stand within an item: "a road in Belgora and Tarsk, and a bridge".
        var items = plain.Contains(", and ", StringComparison.Ordinal)
            ? plain.Replace(", and ", ", ", StringComparison.Ordinal).Split(", ")
            : [.. plain.Split(", ").SelectMany(part => part.Split(" and "))];
        items = [.. items.Select(i => i.Trim())];
        if (items.Length >= 2 && Array.TrueForAll(items, i => Number(i) > 0) && Array.Exists(items, i => Number(i) > 1))
            return items.Sum(Number);
        if (IsOneMore(items))
            return null;
        // A list has an "and"; without one it is a clause with commas.
        return items.Length >= 2 && plain.Contains(" and ", StringComparison.Ordinal) && items.All(IsSingle) ? items.Length : null;
    }

    /// <summary>"Two at Belgora", "a third at Arvela", "another in the woods": how many an item counts; 0 where it opens with no number.</summary>
    private static int Number(string item)
    {
        var words = item.Split(' ');
        return words.Length is < 2 or > LongestItemWords || words.Any(NoNumber.Contains) ? 0
            : int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
            : Singles.Contains(words[0]) ? 1 : Numbers.IndexOf(words[0]) + 2 is > 1 and var number ? number : 0;
    }

    /// <summary>"A, B, C and one transport": what is told last may come on top.</summary>
    private static bool IsOneMore(string[] items) =>
        items[^1].StartsWith("one ", StringComparison.Ordinal)
        && !items[..^1].Any(i => i.StartsWith("one ", StringComparison.Ordinal) || i.StartsWith("a ", StringComparison.Ordinal) || i.StartsWith("an ", StringComparison.Ordinal));

    /// <summary>What stands in brackets is said of an item and is none.</summary>
    private static string WithoutBrackets(string list)
    {
        for (var open = list.IndexOf(" (", StringComparison.Ordinal); open >= 0; open = list.IndexOf(" (", StringComparison.Ordinal))
        {
            if (list.IndexOf(')', open) is var close && close < 0)
                return list;
            list = list.Remove(open, close + 1 - open);
        }
        return list;
    }

    /// <summary>One thing: a name, or a noun with "a" or "the"; a number of its own makes it several.</summary>
    private static bool IsSingle(string item)
    {
        var words = item.Split(' ');
        return words.Length is > 0 and <= LongestItemWords && item.Length > 0
            && (char.IsUpper(item[0]) || OneThing.Contains(words[0])) && !words.Any(NoThing.Contains);
    }
}
