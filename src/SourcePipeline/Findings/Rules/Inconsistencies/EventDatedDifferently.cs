using System.Collections.Immutable;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>The same coup, truce or treaty with two dates a day or two apart.</summary>
internal sealed class EventDatedDifferently : FindingRule
{
    /// <summary>Events further apart may well be two.</summary>
    private const int MostDays = 3;

    /// <summary>A date further from the noun is another thing's.</summary>
    private const int MostCharacters = 110;

    private static readonly ImmutableArray<string> Agreed = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "agreed-event");
    private static readonly ImmutableArray<string> Made = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "made");
    private static readonly ImmutableArray<string> Unmade = ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "unmade");
    private static readonly ImmutableArray<string> OtherTime = [.. ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "other-time").Select(w => $" {w} ")];

    public override RuleDescription Description { get; } = new(
        "event-dated-differently",
        Family.Inconsistent,
        Level.Error,
        "One event has two dates, a day or two apart.",
        """
        Fires where the article's own voice dates an event of a kind that happens once (a coup, a ceasefire, an accord, an election) in two
        paragraphs to two days that lie one to three days apart. Often one is the day of signing and the other that of coming into force; the
        article should say so.
        """,
        """
        Despite a ceasefire signed on 19 February 2015 in Tarsk, fighting went on.[1]
        A ceasefire was agreed upon on 20 February 2015 between the government and the rebels.[2]
        """);

    public override void Note(DocumentView document, Evidence evidence)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            foreach (var cue in document.CuesOf(i))
            {
                if (cue.Kind.StartsWith(CueKinds.Event, StringComparison.Ordinal) && !cue.Quoted && !IsOtherStep(document, i, cue) && Nearest(document, i, cue) is { } date)
                    evidence.DatedEvents.Add(new(cue.Kind, document.Index, i, date.Day, date.Edtf));
            }
        }
    }

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var group in evidence.DatedEvents.GroupBy(t => t.Event))
        {
            var mentions = group.OrderBy(t => t.Day).ToArray();
            for (var i = 0; i + 1 < mentions.Length; i++)
            {
                var (a, b) = (mentions[i], mentions[i + 1]);
                if (b.Day == a.Day || b.Day - a.Day > MostDays || (a.Document == b.Document && evidence.Documents[a.Document].SameParagraph(a.Sentence, b.Sentence)))
                    continue;
                var (one, two) = (evidence.Documents[a.Document], evidence.Documents[b.Document]);
                sink.Add(
                    $"The {group.Key[CueKinds.Event.Length..]} is dated {DateInWords.Of(a.Edtf)} in “{one.Short(a.Sentence)}” and {DateInWords.Of(b.Edtf)} in “{two.Short(b.Sentence)}”.",
                    [FindingSink.At(one.Id, one.Sentences[a.Sentence]), FindingSink.At(two.Id, two.Sentences[b.Sentence])],
                    [],
                    [group.Key, a.Edtf[..4]],
                    [a.Edtf, b.Edtf],
                    Templates.Inline("Contradictory inline", $"{DateInWords.Of(a.Edtf)} or {DateInWords.Of(b.Edtf)}", evidence.Month));
            }
        }
    }

    /// <summary>A truce is proposed, broken and made again: only where it is made does its day tell which it is.</summary>
    private static bool IsOtherStep(DocumentView document, int sentence, CueHit cue)
    {
        if (!Agreed.Contains(cue.Kind[CueKinds.Event.Length..]))
            return false;
        var words = document.TextOf(document.Sentences[sentence].Span);
        return !ListedWords.AnyIn(words, Made) || ListedWords.AnyIn(words, Unmade);
    }

    /// <summary>"On the evening of the 9th, shortly before the ceasefire": the day is that of what came before.</summary>
    private static bool IsOfAnother(ReadOnlySpan<char> between) => ListedWords.AnyIn(between, OtherTime);

    private static (int Day, string Edtf)? Nearest(DocumentView document, int sentence, CueHit cue)
    {
        (int Day, string Edtf)? nearest = null;
        var distance = MostCharacters;
        foreach (var mention in document.Extracted.Dates)
        {
            if (mention.Span.End <= document.Sentences[sentence].Span.Start)
                continue;
            if (mention.Span.Start >= document.Sentences[sentence].Span.End)
                break;
            var apart = mention.Span.Start >= cue.Span.End ? mention.Span.Start - cue.Span.End : cue.Span.Start - mention.Span.End;
            if (mention.Span.End <= cue.Span.Start && IsOfAnother(document.Document.Text.AsSpan(mention.Span.End, cue.Span.Start - mention.Span.End)))
                continue;
            if (mention.Value is { FirstDay: { } first, LastDay: { } last } value && first == last && apart < distance)
                (nearest, distance) = ((first, value.Edtf), apart);
        }
        return nearest;
    }
}
