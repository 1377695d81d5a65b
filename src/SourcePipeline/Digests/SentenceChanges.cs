using FuzzySharp;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Digests;

/// <summary>What two readings of one article differ in, sentence by sentence, wherever a sentence has moved to.</summary>
internal sealed class SentenceChanges
{
    /// <summary>From this ratio on a sentence is another one altered, not one gone and one new (FuzzySharp's ratio, 0–100).</summary>
    private const int Alike = 55;

    private readonly List<(string Section, string Text)> removed;
    private readonly List<(string Section, string Text)> added;

    private SentenceChanges(List<(string, string)> removed, List<(string, string)> added) => (this.removed, this.added) = (removed, added);

    public static SentenceChanges Between(ExtractedDocument before, ExtractedDocument after)
    {
        var old = Sentences(before);
        var now = Sentences(after);
        HashSet<string> olds = [.. old.Select(s => s.Text)];
        HashSet<string> nows = [.. now.Select(s => s.Text)];
        return new([.. old.Where(s => !nows.Contains(s.Text))], [.. now.Where(s => !olds.Contains(s.Text))]);
    }

    /// <summary>What became of a sentence of the later reading; null where it stood before.</summary>
    public Trigger? Arrival(Location location, Document after) => Arrival(Folded(location.Sentence, after), after.Sections[location.Section].Title);

    /// <summary>What became of a sentence of the earlier reading; null where it still stands.</summary>
    public Trigger? Departure(Location location, Document before)
    {
        var sentence = Folded(location.Sentence, before);
        return !Has(removed, sentence) ? null
            : Likest(added, sentence, before.Sections[location.Section].Title) is { } after ? new("altered", sentence, after)
            : new("removed", sentence);
    }

    /// <summary>The first change in a section; null where nothing changed there.</summary>
    public Trigger? In(string section) => First("section", s => s == section);

    /// <summary>The first change anywhere; null where nothing changed.</summary>
    public Trigger? Anywhere() => First("elsewhere", _ => true);

    private Trigger? Arrival(string sentence, string section) => !Has(added, sentence) ? null
        : Likest(removed, sentence, section) is { } before ? new("altered", before, sentence)
        : new("added", After: sentence);

    private Trigger? First(string change, Func<string, bool> section)
    {
        if (this.added.Find(s => section(s.Section)) is { Text: { } added } at)
            return new(change, Likest(this.removed, added, at.Section), added);
        return this.removed.Find(s => section(s.Section)) is { Text: { } removed } ? new(change, removed) : null;
    }

    private static bool Has(List<(string Section, string Text)> sentences, string sentence) => sentences.Exists(s => s.Text == sentence);

    private static string? Likest(List<(string Section, string Text)> among, string sentence, string section) => among
        .Select(s => (s.Text, Ratio: Fuzz.Ratio(s.Text, sentence), Same: s.Section == section))
        .Where(s => s.Ratio >= Alike)
        .OrderByDescending(s => s.Ratio)
        .ThenByDescending(s => s.Same)
        .Select(s => s.Text)
        .FirstOrDefault();

    /// <summary>The sentences that are read, and whole paragraphs of what is not read by sentences: banners, captions, rows.</summary>
    private static List<(string Section, string Text)> Sentences(ExtractedDocument extracted)
    {
        var document = extracted.Document;
        HashSet<int> read = [.. extracted.Sentences.Select(s => s.Paragraph)];
        return
        [
            .. extracted.Sentences.Select(s => (document.Sections[s.Section].Title, Folded(s.Span, document))),
            .. document.Paragraphs.Where((_, i) => !read.Contains(i)).Select(p => (document.Sections[p.Section].Title, Folded(p.Span, document))),
        ];
    }

    /// <summary>White space may differ.</summary>
    private static string Folded(TextSpan span, Document document) =>
        string.Join(' ', span.In(document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
