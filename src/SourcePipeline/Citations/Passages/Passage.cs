using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Citations.Passages;

internal enum PassageKind { Headline, Heading, Prose, Item, Row }

/// <summary>A sentence, headline, list item or row of a cited page.</summary>
/// <param name="Paragraph">Index into the page's paragraphs; -1 for the title.</param>
/// <param name="Year">The year of the heading that it stands under, where that is one.</param>
/// <param name="Lead">The heading or sentence that a list or table hangs on; null elsewhere.</param>
internal sealed record Passage(string Text, PassageKind Kind, int Paragraph, int? Year, List<PageWord> Words, List<Day> Days, Passage? Lead)
{
    /// <summary>Where it begins in the page's text; -1 for the title.</summary>
    public int At { get; init; } = -1;

    /// <summary>The sentence of prose before it; null for the first one and behind headings, lists and tables.</summary>
    public Passage? Before { get; init; }

    /// <summary>The days that the passage names, as they are to be read beside an event of that day.</summary>
    public List<Day> DaysBeside(DateOnly @event)
    {
        List<Day> days = [];
        foreach (var day in Days)
        {
            if (day.Beside(@event) is { } beside)
                days.Add(beside);
        }

        return days;
    }

    /// <summary>Whether a word of the page at this place belongs to a day or a year.</summary>
    public bool IsInDay(int word) => Days.Exists(d => d.Start <= word && word < d.End);

    /// <summary>Whether the class has a word here.</summary>
    public bool Has(string @class) => PassageWords.Any(@class, Words, 0, Words.Count);
}

/// <summary>A cited page cut into passages.</summary>
internal sealed class PageText
{
    /// <summary>The sentences, those put together again that were parted behind a day's number: "Am 24. Juli 1937".</summary>
    private static List<TextSpan> Whole(string text, IEnumerable<Sentence> sentences)
    {
        List<TextSpan> whole = [];
        foreach (var sentence in sentences)
        {
            var before = whole is [.., var last] ? last.In(text).AsSpan().TrimEnd() : default;
            if (before is [.., >= '0' and <= '9', '.'] && Citations.Passages.PageDates.BeginsWithMonth(sentence.Span.In(text)))
                whole[^1] = new(whole[^1].Start, sentence.Span.End);
            else
                whole.Add(sentence.Span);
        }

        return whole;
    }

    /// <summary>Characters of a paragraph that may still be an item of a list.</summary>
    private const int LongestItem = 200;

    /// <summary>"October 17.", "14 March": a chronicle's entry, whose day is that of what stands below or behind it.</summary>
    private static bool IsBareDay(Passage passage) => passage.Days is [{ IsDay: true, Start: 0 } day] && day.End == passage.Words.Count;

    private PageText(ImmutableArray<Passage> passages, DateOnly? published) => (Passages, Published) = (passages, published);

    public ImmutableArray<Passage> Passages { get; }

    public DateOnly? Published { get; }

    public static PageText Of(ExtractedDocument page, DateOnly? published)
    {
        var document = page.Document;
        var sentences = page.Sentences.ToLookup(s => s.Paragraph);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        Day? month = null;
        DateOnly? sent = null;
        Day? entry = null;
        var entryOf = -1;
        AddText(document.Title, -1, PassageKind.Headline, -1, null, null, null);
        Passage? lead = null;
        Passage? prose = null;
        Passage? announced = null;
        int? year = null;
        for (var p = 0; p < document.Paragraphs.Length; p++)
        {
            var paragraph = document.Paragraphs[p];
            switch (paragraph.Kind)
            {
                case ParagraphKind.Heading:
                    var heading = Add(paragraph.Span, PassageKind.Heading, p, null, null);
                    year = heading.Days is [{ IsDay: false, IsCounted: false } named] && named.First.Year == named.Last.Year ? named.First.Year : null;
                    (entry, entryOf) = (IsBareDay(heading) ? heading.Days[0] : null, -1);
                    (lead, prose, announced) = (heading, null, null);
                    break;
                case ParagraphKind.TableRow or ParagraphKind.InfoboxRow:
                    Add(paragraph.Span, PassageKind.Row, p, year, lead);
                    break;
                case ParagraphKind.Caption or ParagraphKind.Banner or ParagraphKind.Hatnote or ParagraphKind.ReferenceEntry:
                    var caption = Add(paragraph.Span, PassageKind.Heading, p, year, lead);
                    lead = paragraph.Kind is ParagraphKind.Caption ? caption : lead;
                    break;
                default:
                    var last = paragraph.Kind is ParagraphKind.ListItem ? null : prose;
                    var kind = paragraph.Kind is ParagraphKind.ListItem ? PassageKind.Item : PassageKind.Prose;
                    // "… the death of the following:" and a paragraph for each item, as pages without list marks have it.
                    var under = kind is PassageKind.Item ? lead : paragraph.Span.Length <= LongestItem ? announced : null;
                    announced = under;
                    if (!sentences.Contains(p))
                        last = Add(paragraph.Span, kind, p, year, lead);

                    foreach (var sentence in Whole(document.Text, sentences[p]))
                        last = Add(sentence, kind, p, year, under, last);

                    announced = kind is PassageKind.Prose && paragraph.Span.In(document.Text).AsSpan().TrimEnd().EndsWith(':') ? last : announced;

                    lead = kind is PassageKind.Prose ? last : lead;
                    prose = kind is PassageKind.Prose ? last : null;
                    break;
            }
        }

        return new(passages.ToImmutable(), published);

        Passage Add(TextSpan span, PassageKind kind, int paragraph, int? of, Passage? under, Passage? before = null) =>
            AddText(span.In(document.Text), span.Start, kind, paragraph, of, under, before);

        Passage AddText(string text, int at, PassageKind kind, int paragraph, int? of, Passage? under, Passage? before)
        {
            var words = Citations.Passages.PageWords.Of(text);
            sent = Dateline.In(text, published) ?? sent;
            Passage passage = new(text, kind, paragraph, of, words, PageDates.In(words, sent ?? published, of, month), under) { At = at, Before = before };
            if (passage.Days is [.., var latest] && latest.First.Month == latest.Last.Month)
                month = latest;

            if (kind is PassageKind.Prose or PassageKind.Item && IsBareDay(passage))
                (entry, entryOf) = (passage.Days[0], paragraph);
            else if (entry is { } day && (entryOf < 0 || entryOf == paragraph) && passage.Days.Count == 0 && kind is PassageKind.Prose or PassageKind.Item)
                passage.Days.Add(day with { Start = -1, End = -1 });

            passages.Add(passage);
            return passage;
        }
    }
}
