using System.Collections;
using System.Globalization;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Findings;

public sealed class JudgingInTurnTests
{
    /// <summary>More than documents may take while they stay at hand.</summary>
    private static readonly string Padding = new(' ', (1 << 21) + 1);

    [Fact]
    public void Findings_come_document_by_document_and_a_document_that_was_judged_is_not_asked_for_again()
    {
        Shelf shelf = new([.. Enumerable.Range(0, 12).Select(i => Article(i, "The rebels claimed that the Sarnian government had not kept the terms of the truce.[1]"))]);
        List<(string Document, int Asked)> came = [];
        Analyse(shelf, found =>
        {
            foreach (var finding in found)
                came.Add((finding.Locations[0].Document, shelf.Asked[^1]));
            return [];
        });
        Assert.Equal(shelf.Count, came.Select(c => c.Document).Distinct().Count());
        Assert.All(came, c => Assert.Equal(c.Document, shelf.IdOf(c.Asked)));
        Assert.Equal(came.Select(c => c.Document).Order(StringComparer.Ordinal), came.Select(c => c.Document));
    }

    [Fact]
    public void A_claim_is_not_one_sided_where_another_document_denies_it_however_far_behind_it_stands()
    {
        const string Claim = "On 3 May 2014, the rebels said that they had captured the town of Belgora.[1]";
        const string Denial = "On 4 May 2014, the Sarnian army denied that the rebels had captured Belgora.[2]";
        string[] between = [.. Enumerable.Repeat("On 5 June 1998, it rained in Tarsk.[1]", 10)];
        Assert.Contains(Rules([Claim, .. between]), rule => rule == "one-sided-claim");
        Assert.DoesNotContain(Rules([Claim, .. between, Denial]), rule => rule == "one-sided-claim");
    }

    [Fact]
    public void Documents_that_are_read_again_and_again_give_the_findings_of_documents_that_stay_in_memory()
    {
        ExtractedDocument[] articles =
        [
            .. Enumerable.Range(0, 12).Select(i => Article(
                i, $"On 3 May 2014, the rebels said that they had killed {i + 3} soldiers at Belgora.[1] The army denied this.[2] A ceasefire was signed on {i + 1} June 2014 in Tarsk.[1] The town is still held by the rebels.")),
        ];
        List<Finding> inTurn = [];
        Analyse(new Shelf(articles), found =>
        {
            inTurn.AddRange(found);
            return inTurn;
        });
        var together = Pipeline.Analyse(articles, [], new(2026, 11, 22), Judged.BuiltIn).Findings;
        Assert.Equal(together.Select(Told), inTurn.Select(Told));
        Assert.Contains(inTurn, f => f.Locations.Select(l => l.Document).Distinct().Count() > 1);

        static string Told(Finding finding) => $"{finding.Fingerprint} {finding.Message} {string.Join(", ", finding.Locations)}";
    }

    private static string[] Rules(string[] texts)
    {
        List<Finding> all = [];
        Analyse(new Shelf([.. texts.Select((t, i) => Article(i, t))]), found =>
        {
            all.AddRange(found);
            return all;
        });
        return [.. all.Select(f => f.Rule)];
    }

    private static void Analyse(Shelf shelf, Func<IEnumerable<Finding>, IReadOnlyList<Finding>> keep) =>
        Pipeline.AnalyseInTurn(shelf, [], new(2026, 11, 22), Judged.BuiltIn, JudgingSettings.Default, [], keep);

    private static ExtractedDocument Article(int number, string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"article-{number:00}.txt");
        var extracted = Pipeline.Extract(PlainTextReader.Read(id, id, text), Judged.BuiltIn);
        return extracted with { Document = extracted.Document with { Text = extracted.Document.Text + Padding } };
    }

    /// <summary>Makes each document anew when it is asked for, as one is that is read back, and remembers what it was asked for.</summary>
    private sealed class Shelf(ExtractedDocument[] documents) : IReadOnlyList<ExtractedDocument>
    {
        public List<int> Asked { get; } = [];

        public int Count => documents.Length;

        public ExtractedDocument this[int index]
        {
            get
            {
                Asked.Add(index);
                return documents[index] with { Claims = [.. documents[index].Claims.Select(c => c with { })] };
            }
        }

        public string IdOf(int index) => documents[index].Document.Id;

        public IEnumerator<ExtractedDocument> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
