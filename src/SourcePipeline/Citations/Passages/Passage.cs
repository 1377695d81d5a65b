using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Citations.Passages;

internal enum PassageKind { Headline, Heading, Prose, Item, Row }

/// <summary>A sentence, headline, list item or row of a cited page.</summary>
/// <param name="Paragraph">Index into the page's paragraphs; -1 for the title.</param>
/// <param name="Year">The year of the heading that it stands under, where that is one.</param>
/// <param name="Lead">The heading or sentence that a list or table hangs on; null elsewhere.</param>
internal sealed record Passage(string Text, PassageKind Kind, int Paragraph, int? Year, List<Word> Words, List<Day> Days, Passage? Lead)
{
    /// <summary>Whether a word of the page at this place belongs to a day or a year.</summary>
    public bool IsInDay(int word) => Days.Exists(d => d.Start <= word && word < d.End);

    /// <summary>Whether the class has a word here.</summary>
    public bool Has(string @class) => PassageWords.Any(@class, Words, 0, Words.Count);
}

/// <summary>A cited page cut into passages.</summary>
internal sealed class PageText
{
    private PageText(ImmutableArray<Passage> passages, DateOnly? published) => (Passages, Published) = (passages, published);

    public ImmutableArray<Passage> Passages { get; }

    public DateOnly? Published { get; }

    public static PageText Of(ExtractedDocument page, DateOnly? published)
    {
        Document document = page.Document;
        ILookup<int, Sentence> sentences = page.Sentences.ToLookup(s => s.Paragraph);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        Add(document.Title, PassageKind.Headline, -1, null, null);
        Passage? lead = null;
        int? year = null;
        for (int p = 0; p < document.Paragraphs.Length; p++)
        {
            Paragraph paragraph = document.Paragraphs[p];
            switch (paragraph.Kind)
            {
                case ParagraphKind.Heading:
                    Passage heading = Add(paragraph.Span.In(document.Text), PassageKind.Heading, p, null, null);
                    year = heading.Days is [{ IsDay: false } named] && named.First.Year == named.Last.Year ? named.First.Year : null;
                    lead = heading;
                    break;
                case ParagraphKind.TableRow or ParagraphKind.InfoboxRow:
                    Add(paragraph.Span.In(document.Text), PassageKind.Row, p, year, lead);
                    break;
                case ParagraphKind.Caption or ParagraphKind.Banner or ParagraphKind.Hatnote or ParagraphKind.ReferenceEntry:
                    Passage caption = Add(paragraph.Span.In(document.Text), PassageKind.Heading, p, year, lead);
                    lead = paragraph.Kind is ParagraphKind.Caption ? caption : lead;
                    break;
                default:
                    Passage? last = null;
                    PassageKind kind = paragraph.Kind is ParagraphKind.ListItem ? PassageKind.Item : PassageKind.Prose;
                    if (!sentences.Contains(p))
                    {
                        last = Add(paragraph.Span.In(document.Text), kind, p, year, lead);
                    }

                    foreach (Sentence sentence in sentences[p])
                    {
                        last = Add(sentence.Span.In(document.Text), kind, p, year, kind is PassageKind.Item ? lead : null);
                    }

                    lead = kind is PassageKind.Prose ? last : lead;
                    break;
            }
        }

        return new(passages.ToImmutable(), published);

        Passage Add(string text, PassageKind kind, int paragraph, int? of, Passage? under)
        {
            List<Word> words = Citations.Passages.Words.Of(text);
            Passage passage = new(text, kind, paragraph, of, words, Days.In(words, published, of), under);
            passages.Add(passage);
            return passage;
        }
    }
}
